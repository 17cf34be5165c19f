using System.Text.Json.Serialization;

namespace SalesBot.Domain.Coaching;

/// <summary>What a deputy did in a leader's place.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StandInAct>))]
public enum StandInAct
{
    Asked, OfferedTalk, PutOff, ProposedStep, TookStep, AgreedStep, RefusedStep, CancelledStep, Other,
}

/// <summary>One thing a deputy did for a leader who was away.</summary>
/// <param name="Words">The question, the time or the step, shortened.</param>
public sealed record StoodIn(UserId By, UserId For, DateTimeOffset At, StandInAct Act, string Words);
