using State = SalesBot.Domain.Voices.VoiceState;

namespace SalesBot.Domain.Voices;

/// <summary>In which states a move is legal. Where it leads is the ledger's; what else it asks for are the objections of <see cref="VoiceMoves"/>.</summary>
public sealed record LegalMove(VoiceMove Move, State[] In);

/// <summary>
/// The life of a case: which move is legal in which state, and what it asks for besides. Everything not listed is refused with a reason.
/// </summary>
public static class VoiceMoves
{
    static readonly State[] open = [State.Registered, State.Assessed, State.OwnerAssigned, State.CauseAnalysis, State.CauseFound, State.Action, State.CauseRemoved, State.Declined, State.Shared, State.Heard, State.OnHold, State.WaitingForCustomer];

    /// <summary>The owner has accepted, and the clock runs.</summary>
    static readonly State[] worked = [State.CauseAnalysis, State.CauseFound, State.Action, State.CauseRemoved, State.Declined, State.Shared, State.Heard];

    static readonly State[] waiting = [State.OnHold, State.WaitingForCustomer];

    public static readonly IReadOnlyList<LegalMove> Table =
    [
        new(VoiceMove.Assess, [State.Registered, State.Assessed, State.OwnerAssigned, State.CauseAnalysis, State.CauseFound, State.Action]),
        new(VoiceMove.Assign, open),
        new(VoiceMove.Accept, [State.OwnerAssigned]),
        new(VoiceMove.Refuse, [State.OwnerAssigned]),
        new(VoiceMove.Acknowledge, open),
        new(VoiceMove.FindCause, [State.CauseAnalysis, State.CauseFound, State.Action]),
        new(VoiceMove.SkipCause, [State.CauseAnalysis]),
        new(VoiceMove.PlanAction, [State.CauseFound, State.Action]),
        new(VoiceMove.FinishAction, [State.Action]),
        new(VoiceMove.Decline, [State.CauseAnalysis, State.CauseFound, State.Action]),
        new(VoiceMove.ConfirmRemoval, [State.Action]),
        new(VoiceMove.DenyRemoval, [State.Action]),
        new(VoiceMove.RemoveElsewhere, [State.OwnerAssigned, State.CauseFound, State.Action, .. waiting]),
        new(VoiceMove.Tell, [State.Registered, State.Assessed, State.Action, State.CauseRemoved, State.Declined, State.Shared]),
        new(VoiceMove.Hear, [State.Shared, State.Heard]),
        new(VoiceMove.Close, [State.Registered, State.Assessed, State.Shared, State.Heard]),
        new(VoiceMove.AskException, [.. worked, .. waiting]),
        new(VoiceMove.ApproveException, [.. worked, .. waiting]),
        new(VoiceMove.DenyException, [.. worked, .. waiting]),
        new(VoiceMove.Hold, worked),
        new(VoiceMove.WaitForCustomer, worked),
        new(VoiceMove.Resume, waiting),
        new(VoiceMove.News, [.. open, State.Closed]),
        new(VoiceMove.NameCustomer, [.. open, State.Closed]),
        new(VoiceMove.HearAgain, open),
        new(VoiceMove.Reopen, [State.Closed]),
        new(VoiceMove.Withdraw, open),
    ];

    static readonly Dictionary<VoiceMove, State[]> legal = Table.ToDictionary(row => row.Move, row => row.In);

    /// <summary>Why this person cannot make the move now, before anything is asked for it; null when they can.</summary>
    public static Text? Refused(Voice voice, VoiceMove move, UserId by) =>
        !legal[move].Contains(voice.State) ? VoiceWords.NoSuchMove.With(VoiceTexts.State(voice))
        : Objection(voice, move) ?? move switch
        {
            VoiceMove.Accept or VoiceMove.Refuse when voice.Owner != by => VoiceWords.OnlyOwner,
            VoiceMove.ConfirmRemoval or VoiceMove.DenyRemoval when voice.WasDoneBy(by) => VoiceWords.OwnWork,
            VoiceMove.ApproveException or VoiceMove.DenyException when voice.Exception!.By == by => VoiceWords.OwnException,
            _ => null,
        };

    /// <summary>Why the move cannot be made now as it is; null when it can.</summary>
    public static Text? Refusal(Voice voice, VoiceEvent happened)
    {
        if (Of(happened) is not { } move) return null;
        return Refused(voice, move, happened.By) ?? happened switch
        {
            OwnerAccepted when voice.AssessedAt is null => VoiceWords.AssessFirst,
            ActionDone done when voice.Action(done.Id) is not { IsDone: false } => VoiceWords.NoSuchAction,
            PutOnHold hold when hold.Until <= hold.On => VoiceWords.HoldUntil,
            CauseRemovedElsewhere removed when voice.Cause?.Known != removed.Known || VoiceStages.At(voice) is not (State.CauseFound or State.Action) => VoiceWords.OtherCause,
            _ => null,
        };
    }

    /// <summary>What the kind of the case, or what is still missing, says against a move that the state would allow.</summary>
    static Text? Objection(Voice voice, VoiceMove move)
    {
        var passes = voice.Kind.Passes();
        return move switch
        {
            VoiceMove.Assign when passes.Owner is Pass.No => VoiceWords.PraiseNeedsNoOwner,
            VoiceMove.SkipCause when passes.Cause is Pass.Must => VoiceWords.CauseNeeded.With(voice.Kind.Label()),
            VoiceMove.Decline when passes.Action is Pass.Must => VoiceWords.CannotDecline.With(voice.Kind.Label()),
            VoiceMove.ConfirmRemoval or VoiceMove.DenyRemoval when passes.Removed is not Pass.Must => VoiceWords.NoCheckNeeded.With(voice.Kind.Label()),
            VoiceMove.ConfirmRemoval or VoiceMove.DenyRemoval when !voice.ActionsDone => VoiceWords.ActionsOpen,
            VoiceMove.FinishAction when voice.ActionsDone => VoiceWords.NoSuchAction,
            VoiceMove.Tell when voice.State is State.Registered or State.Assessed && passes.Shared is not Pass.No => VoiceWords.TooEarlyToTell,
            VoiceMove.Tell when voice.State is State.Action && passes.Removed is Pass.Must => VoiceWords.RemoveFirst,
            VoiceMove.Tell when voice.State is State.Action && !voice.ActionsDone => VoiceWords.ActionsOpen,
            VoiceMove.Hear when voice.Told is null => VoiceWords.TellFirst,
            VoiceMove.Close when VoiceStages.Missing(voice).ToList() is [var missing, ..] => VoiceWords.NotYet.With(missing.Label()),
            VoiceMove.ApproveException or VoiceMove.DenyException when !voice.AsksException => VoiceWords.NothingAsked,
            VoiceMove.NameCustomer when voice.Person is not null => VoiceWords.CustomerKnown,
            _ => null,
        };
    }

    /// <summary>The move has been made already, by the same press delivered again or a second one: there is nothing left to do.</summary>
    public static bool IsMade(Voice voice, VoiceEvent happened) => happened switch
    {
        HeardAgain again => voice.Runs.Contains(again.Run),
        VoiceAssessed assessed => voice.AssessedAt is not null && (voice.Kind, voice.Severity, voice.AtOnce) == (assessed.Kind, assessed.Severity, VoiceLedger.Cut(assessed.AtOnce)),
        OwnerAssigned assigned => voice.Owner == assigned.Owner && (voice.State is State.OwnerAssigned || voice.IsAccepted),
        OwnerAccepted => voice.Owner == happened.By && voice.IsAccepted,
        OwnerRefused refused => voice.Owner != happened.By && Same(voice.Refused, refused.By, refused.Reason),
        CustomerAcknowledged acknowledged => SameTelling(voice.Acknowledged, acknowledged.Telling),
        CauseFound found => voice.Cause is { } cause && (cause.Known, cause.Words, cause.Category) == (found.Known, VoiceLedger.Cut(found.Words), found.Category) && cause.Whys.SequenceEqual(found.Whys.Select(why => VoiceLedger.Cut(why)!)),
        CauseSkipped skipped => Same(voice.CauseSkipped, skipped.By, skipped.Reason),
        ActionPlanned planned => voice.Action(planned.Id) is not null,
        ActionDone done => voice.Action(done.Id) is { } action && action.DoneBy == done.By && action.Result == VoiceLedger.Cut(done.Result),
        VoiceDeclined declined => voice.Declined is not null && Same(voice.Declined, declined.By, declined.Reason),
        RemovalConfirmed confirmed => Same(voice.Removed, confirmed.By, confirmed.How),
        RemovalDenied denied => voice.OpenActions.Any(action => action.NotGone == VoiceLedger.Cut(denied.Why)),
        CauseRemovedElsewhere => voice.Removed is not null,
        CustomerTold told => SameTelling(voice.Told, told.Telling),
        CustomerHeard heard => Same(voice.Reaction, heard) || (heard.Reaction is Reaction.Dissatisfied && voice.Reaction is null && Same(voice.Dissatisfied, heard)),
        VoiceClosed => voice.State is State.Closed,
        ExceptionAsked asked => voice.Exception is { } exception && exception.By == asked.By && exception.Reason == VoiceLedger.Cut(asked.Reason),
        ExceptionApproved => voice.ClosedByException && voice.Exception!.Approved == happened.By,
        PutOnHold hold => voice.Wait is { In: State.OnHold } wait && (wait.By, wait.Words, wait.Until) == (hold.By, VoiceLedger.Cut(hold.Reason), hold.Until),
        WaitingForCustomer waits => voice.Wait is { In: State.WaitingForCustomer } wait && (wait.By, wait.Words) == (waits.By, VoiceLedger.Cut(waits.For)),
        VoiceResumed => voice.IsOpen && !voice.Waits,
        CustomerSpoke spoke => voice.News is [.., var last] && (last.By, last.Words) == (spoke.By, VoiceLedger.Cut(spoke.Words)),
        CustomerNamed named => named.Person is null ? voice.PersonName == named.Name : voice.Person == named.Person,
        VoiceReopened reopened => voice.IsOpen && Same(voice.Reopened, reopened.By, reopened.Reason),
        VoiceWithdrawn => voice.State is State.Withdrawn,
        _ => false,
    };

    /// <summary>The move an event makes; null for what only the clock or the program records.</summary>
    public static VoiceMove? Of(VoiceEvent happened) => happened switch
    {
        HeardAgain => VoiceMove.HearAgain,
        VoiceAssessed => VoiceMove.Assess,
        OwnerAssigned => VoiceMove.Assign,
        OwnerAccepted => VoiceMove.Accept,
        OwnerRefused => VoiceMove.Refuse,
        CustomerAcknowledged => VoiceMove.Acknowledge,
        CauseFound => VoiceMove.FindCause,
        CauseSkipped => VoiceMove.SkipCause,
        ActionPlanned => VoiceMove.PlanAction,
        ActionDone => VoiceMove.FinishAction,
        VoiceDeclined => VoiceMove.Decline,
        RemovalConfirmed => VoiceMove.ConfirmRemoval,
        RemovalDenied => VoiceMove.DenyRemoval,
        CauseRemovedElsewhere => VoiceMove.RemoveElsewhere,
        CustomerTold => VoiceMove.Tell,
        CustomerHeard => VoiceMove.Hear,
        VoiceClosed => VoiceMove.Close,
        ExceptionAsked => VoiceMove.AskException,
        ExceptionApproved => VoiceMove.ApproveException,
        ExceptionDenied => VoiceMove.DenyException,
        PutOnHold => VoiceMove.Hold,
        WaitingForCustomer => VoiceMove.WaitForCustomer,
        VoiceResumed => VoiceMove.Resume,
        CustomerSpoke => VoiceMove.News,
        CustomerNamed => VoiceMove.NameCustomer,
        VoiceReopened => VoiceMove.Reopen,
        VoiceWithdrawn => VoiceMove.Withdraw,
        _ => null,
    };

    static bool Same(Reason? reason, UserId by, string words) => reason is not null && reason.By == by && reason.Words == VoiceLedger.Cut(words);

    static bool SameTelling(Telling? kept, Telling telling) => kept is not null && (kept.Who, kept.Teller, kept.On, kept.How) == (VoiceLedger.Cut(telling.Who), telling.Teller, telling.On, VoiceLedger.Cut(telling.How));

    static bool Same(HeardReaction? kept, CustomerHeard heard) => kept is not null && (kept.Reaction, kept.Words, kept.On) == (heard.Reaction, VoiceLedger.Cut(heard.Words), heard.HeardOn);
}
