using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;

namespace SalesBot.Bot.Coaching;

/// <summary>A step's life: proposed by one, answered by the other, followed to its result. What is incomplete is answered in words, so that the card keeps what was typed into it.</summary>
sealed class StepHandler : IHandler
{
    public IReadOnlyList<Command> Commands => [];

    public IReadOnlyList<Type> Actions =>
    [
        typeof(CardAction.Propose), typeof(CardAction.AgreeStep), typeof(CardAction.RefuseStep), typeof(CardAction.ChangeStep), typeof(CardAction.StartStep), typeof(CardAction.BlockStep),
        typeof(CardAction.FinishStep), typeof(CardAction.CancelStep),
    ];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => sender.Action is CardAction.OnOpportunity { Id: var id } ? [new Need.Record(id)] : [];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known) => incoming.Action switch
    {
        CardAction.Propose propose => Records.Of(propose.Id, incoming, known, (kept, standing) => Propose(kept, standing, incoming, known)),
        CardAction.AgreeStep step => Move(step.Id, step.Step, incoming, known, _ => new StepAgreed(step.Step, incoming.User, incoming.Now), CoachingReplies.Agreed),
        CardAction.RefuseStep step => Move(step.Id, step.Step, incoming, known, _ => incoming.Input(StepInputs.Reason(step.Step, "refuse")) is { } why ? new StepRefused(step.Step, why, incoming.User, incoming.Now) : null, CoachingReplies.Refused, CoachingReplies.NeedsReason),
        CardAction.ChangeStep step => Move(step.Id, step.Step, incoming, known, kept => Terms(kept, incoming, known, kept.Step(step.Step)?.Terms, step.Step) is { } terms ? new StepChanged(step.Step, terms, incoming.User, incoming.Now) : null, CoachingReplies.Changed, CoachingReplies.NeedsTerms),
        CardAction.StartStep step => Move(step.Id, step.Step, incoming, known, _ => new StepStarted(step.Step, incoming.User, incoming.Now), CoachingReplies.Started),
        CardAction.BlockStep step => Move(step.Id, step.Step, incoming, known, _ => incoming.Input(StepInputs.Reason(step.Step, "block")) is { } why ? new StepBlocked(step.Step, why, incoming.User, incoming.Now) : null, CoachingReplies.Blocked, CoachingReplies.NeedsReason),
        CardAction.FinishStep step => Move(step.Id, step.Step, incoming, known, _ => Result(step.Step, incoming), CoachingReplies.Done, CoachingReplies.NeedsResult),
        CardAction.CancelStep step => Move(step.Id, step.Step, incoming, known, _ => incoming.Input(StepInputs.Reason(step.Step, "cancel")) is { } why ? new StepCancelled(step.Step, why, incoming.User, incoming.Now) : null, CoachingReplies.Cancelled, CoachingReplies.NeedsReason),
        _ => throw new InvalidOperationException("The router gave this handler something it does not claim."),
    };

    static Outcome Propose(Kept<Opportunity> kept, Standing standing, Incoming incoming, Known known)
    {
        if (standing is Standing.StepOwner) return Decision.Saying(Records.Show(kept.Value, incoming, known, TurnWords.NotLeader));
        if (Terms(kept.Value, incoming, known, null, null) is not { } terms) return Decision.Saying(CoachingReplies.NeedsTerms);
        // Named after its words: pressed twice, or delivered again, it is the same step.
        var id = StepId.Of(incoming.Mint($"{kept.Value.Id}\n{terms}").Next());
        var takes = standing is Standing.Leader && terms.Owner == incoming.User;
        var problem = kept.Value.OpenProblems.LastOrDefault()?.Id;
        var said = takes ? CoachingReplies.Taken.With(known.NameOf(kept.Value.Rep)) : CoachingReplies.Proposed;
        return Records.Tell(incoming, known, kept, new StepProposed(id, terms, problem, takes, incoming.User, incoming.Now), (now, told) => now.Step(told.Id) is not null,
            after => [Records.ToOther(after, takes ? NoticeKind.StepNews : NoticeKind.Step, id.Value, incoming, known)],
            after => Records.Show(after, incoming, known, said));
    }

    static Outcome Move(OpportunityId id, StepId step, Incoming incoming, Known known, Func<Opportunity, StepEvent?> move, Text done, Text? incomplete = null)
    {
        if (WasTheirs(id, step, incoming, known) is { } over && move(over.Record) is { } again && StepMoves.IsMade(over.Step, again)) return Decision.Saying(done);
        return Records.Of(id, incoming, known, (kept, standing) =>
            standing is Standing.StepOwner && kept.Value.Step(step)?.Owner != incoming.User ? Decision.Saying(Records.Show(kept.Value, incoming, known, CoachingWords.NotOwner))
            : move(kept.Value) is not { } happened ? Decision.Saying(incomplete!)
            : Records.Tell(incoming, known, kept, happened, (now, told) => now.Step(step) is { } there && StepMoves.IsMade(there, told),
                after => [Records.ToOther(after, KindOf(happened), step.Value, incoming, known), standing is Standing.StepOwner ? Records.ToLeader(after, KindOf(happened), step.Value, incoming, known) : null],
                after => Records.Show(after, incoming, known, done)));
    }

    /// <summary>With the last step of theirs done, its owner may have no part in the opportunity any more: the same press again hears that it is done, and sees nothing.</summary>
    static (Opportunity Record, Step Step)? WasTheirs(OpportunityId id, StepId step, Incoming incoming, Known known) =>
        known.Record(id)?.Value?.Value is { } record && known.People.Of(incoming.User, record) is Standing.None && record.Step(step) is { } ended && ended.Owner == incoming.User ? (record, ended) : null;

    static NoticeKind KindOf(StepEvent happened) => happened switch
    {
        StepChanged => NoticeKind.Step,
        StepDone => NoticeKind.Result,
        _ => NoticeKind.StepNews,
    };

    static StepDone? Result(StepId step, Incoming incoming) =>
        incoming.Input(StepInputs.Result(step)) is { } what && Enum.TryParse<Effect>(incoming.Input(StepInputs.Effect(step)), out var effect) && Enum.IsDefined(effect)
            ? new(step, what, incoming.Today, effect, incoming.User, incoming.Now)
            : null;

    /// <summary>The terms in the inputs of a card. What a change leaves empty stays as it was; the owner is the rep or the one leader who asks.</summary>
    internal static Terms? Terms(Opportunity opportunity, Incoming incoming, Known known, Terms? before, StepId? step)
    {
        var suffix = StepInputs.Suffix(step);
        var what = incoming.Input("what" + suffix) ?? before?.What;
        var evidence = incoming.Input("evidence" + suffix) ?? before?.Evidence;
        var due = incoming.Input("due" + suffix) is { } day ? new DayKind().Read(day, incoming.Reading) is { Trouble: null } read ? read.Value : (DateOnly?)null : before?.Due;
        var owner = incoming.Input("owner" + suffix) switch
        {
            "rep" => opportunity.Rep,
            "leader" => known.People.Of(incoming.User, opportunity) is Standing.Leader ? incoming.User : known.People.LeaderOf(opportunity.Rep)?.Id,
            _ => before?.Owner ?? opportunity.Rep,
        };
        return what is null || evidence is null || owner is null || due is null || due < incoming.Today ? null : new(what, owner.Value, due.Value, evidence);
    }
}
