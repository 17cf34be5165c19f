using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Coaching;

/// <summary>
/// The life of a step: which move is legal in which state, and where it leads. Everything not listed is refused with a reason.
/// </summary>
public static class StepMoves
{
    /// <summary>The step after the move, or why the move cannot be made.</summary>
    public static (Step? After, Text? Refusal) Apply(Step step, StepEvent move) => (step.State, move) switch
    {
        (StepState.Proposed or StepState.Changed, StepAgreed) when move.By == step.AskedBy => (null, CoachingWords.OwnProposal),
        (StepState.Proposed or StepState.Changed, StepAgreed) => (step with { State = StepState.Agreed, Before = null, Reason = null, At = move.At }, null),
        (StepState.Changed, StepRefused refused) when step.Before is not null =>
            (step with { State = StepState.Agreed, Terms = step.Before, Before = null, Reason = refused.Reason, At = move.At }, null),
        (StepState.Proposed or StepState.Changed, StepRefused refused) => (step with { State = StepState.Refused, Reason = refused.Reason, At = move.At }, null),
        (StepState.Agreed or StepState.Blocked, StepStarted) => (step with { State = StepState.InProgress, Reason = null, At = move.At }, null),
        (StepState.Agreed or StepState.InProgress, StepBlocked blocked) => (step with { State = StepState.Blocked, Reason = blocked.Reason, At = move.At }, null),
        (StepState.Proposed, StepChanged changed) => (step with { State = StepState.Changed, Terms = changed.Terms, AskedBy = move.By, At = move.At }, null),
        (StepState.Changed, StepChanged changed) => (step with { Terms = changed.Terms, AskedBy = move.By, At = move.At }, null),
        (StepState.Agreed or StepState.InProgress or StepState.Blocked, StepChanged changed) =>
            (step with { State = StepState.Changed, Terms = changed.Terms, Before = step.Terms, AskedBy = move.By, At = move.At }, null),
        (StepState.Agreed or StepState.InProgress or StepState.Blocked, StepDone done) =>
            (step with { State = StepState.Done, Reason = null, Result = new(done.What, done.On, done.Effect, move.At), At = move.At }, null),
        // The owner corrects what they told us; the same again is a second press.
        (StepState.Done, StepDone done) when (done.What, done.Effect) != (step.Result?.What, step.Result?.Effect) => (step with { Result = new(done.What, done.On, done.Effect, move.At), At = move.At }, null),
        (StepState.Changed, StepDone done) when step.Before is not null =>
            (step with { State = StepState.Done, Terms = step.Before, Before = null, Result = new(done.What, done.On, done.Effect, move.At), At = move.At }, null),
        (StepState.Proposed or StepState.Changed or StepState.Agreed or StepState.InProgress or StepState.Blocked, StepCancelled cancelled) =>
            (step with { State = StepState.Cancelled, Reason = cancelled.Reason, At = move.At }, null),
        _ => (null, CoachingWords.NoSuchMove.With(CoachingWords.State(step.State))),
    };
}
