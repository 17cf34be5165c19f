using System.Text.Json.Serialization;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Coaching;

[JsonConverter(typeof(JsonStringEnumConverter<StepState>))]
public enum StepState
{
    Proposed, Refused, Agreed, InProgress, Done, Blocked, Changed, Cancelled,
}

/// <summary>What the result of a step did to the problem.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Effect>))]
public enum Effect
{
    Resolved, Partly, None, Worse,
}

/// <summary>The two who agree on a step.</summary>
public enum Side
{
    Rep, Leader,
}

/// <summary>What is to be done, by exactly one person, until when (that day included), and what will show that it worked.</summary>
public sealed record Terms(string What, UserId Owner, DateOnly Due, string Evidence);

public sealed record StepResult(string What, DateOnly On, Effect Effect, DateTimeOffset At);

/// <summary>A step that rep and leader agree on and follow to its result.</summary>
/// <param name="Terms">The terms that hold, or, while proposed or changed, the terms asked for.</param>
/// <param name="Before">While a change waits for an answer: the terms that were agreed before.</param>
/// <param name="AskedBy">Who made the latest proposal; the other one answers it.</param>
/// <param name="Reason">Why it was refused, blocked or cancelled.</param>
public sealed record Step(
    StepId Id, Terms Terms, StepState State, UserId AskedBy, DateTimeOffset At, ProblemId? Problem = null, Terms? Before = null, string? Reason = null, StepResult? Result = null)
{
    [JsonIgnore]
    public bool IsOpen => State is not (StepState.Refused or StepState.Done or StepState.Cancelled);

    /// <summary>Agreed in some form, and its result is still to come.</summary>
    [JsonIgnore]
    public bool IsRunning => State is StepState.Agreed or StepState.InProgress or StepState.Blocked;

    [JsonIgnore]
    public bool AwaitsAnswer => State is StepState.Proposed or StepState.Changed;

    /// <summary>Whose work it is by the terms in force; terms that are only asked for bind nobody yet.</summary>
    [JsonIgnore]
    public UserId Owner => (Before ?? Terms).Owner;

    /// <summary>Whether this side has to answer: what the rep asked for is answered by a leader, what a leader asked for by the rep and by no other leader.</summary>
    public bool AwaitsAnswerOf(Side side, Opportunity opportunity) => AwaitsAnswer && side != (AskedBy == opportunity.Rep ? Side.Rep : Side.Leader);
}
