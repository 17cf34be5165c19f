using System.Text.Json.Serialization;

namespace SalesBot.Domain.Coaching;

/// <summary>An open question the leader asked the rep about one opportunity.</summary>
public sealed record LeaderQuestion(string Id, string Words, UserId By, DateTimeOffset At, string? Answer = null, DateTimeOffset? AnsweredAt = null);

/// <summary>The rep's request for help. It stands until the leader has done something about it.</summary>
public sealed record HelpRequest(string Words, DateTimeOffset At, DateTimeOffset? AnsweredAt = null)
{
    [JsonIgnore]
    public bool IsOpen => AnsweredAt is null;
}

/// <summary>The leader's offer to talk; <paramref name="When"/> in the leader's own words until a calendar can be asked.</summary>
public sealed record Talk(string Id, string When, UserId By, DateTimeOffset At, bool? Accepted = null);
