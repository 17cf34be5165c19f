using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;

namespace SalesBot.Bot.Voices;

/// <summary>Somebody who is to get a card because of what happened.</summary>
/// <param name="About">What makes the card one of its own: the move, the action.</param>
sealed record VoiceTold(UserId To, NoticeKind Kind, string About)
{
    /// <summary>The id follows from what the notice is about and the version that caused it, so the same decision taken again makes the same notice.</summary>
    public Notice Notice(Voice after, DateTimeOffset now) => new($"{after.Version}-{Kind}-{To}", Kind, RecordRef.Of(after.Id), To, About, now, now);
}

/// <summary>Who is told of what: whoever has to do something next, and those who registered it at each step.</summary>
static class VoiceNews
{
    public static IEnumerable<VoiceTold> Of(Voice? before, Voice after, IReadOnlyList<VoiceEvent> events, People people)
    {
        var last = events[^1];
        var about = VoiceMoves.Of(last)?.ToString() ?? last.GetType().Name;
        var asked = ToDo(before, after, last, people).ToList();
        foreach (var to in asked) yield return new(to, NoticeKind.VoiceToDo, about);
        if (!IsStep(last)) yield break;
        // Besides those who registered it, its owner hears that somebody else took it further, and whoever asked for an exception how that ended.
        foreach (var to in ((UserId?[])[after.Registrant, .. after.AlsoHeard, after.Owner, before?.Exception?.By]).OfType<UserId>().Except(asked)) yield return new(to, NoticeKind.VoiceNews, about);
    }

    /// <summary>Whose turn it is because of what happened.</summary>
    static IEnumerable<UserId> ToDo(Voice? before, Voice after, VoiceEvent last, People people) => last switch
    {
        VoiceRegistered or OwnerAssigned when after.State is VoiceState.OwnerAssigned => [after.Owner!.Value],
        CaseHandedOver over => after.State is VoiceState.OwnerAssigned && after.Owner == over.To || after.OpenActions.Any(action => action.Owner == over.To) ? [over.To] : [],
        VoiceRegistered or OwnerRefused => people.Triage(after),
        VoiceReopened or CustomerHeard { Reaction: Reaction.Dissatisfied } => after.Owner is { } owner && people.Find(owner) is not null ? [owner] : people.Triage(after),
        ActionPlanned planned when planned.Owner != last.By => [planned.Owner],
        ActionDone when after.ActionsDone => after.Kind.Passes().Removed is Pass.Must ? VoiceClock.Checkers(after, people) : Owner(after),
        RemovalConfirmed or CauseRemovedElsewhere or ExceptionDenied => Owner(after),
        RemovalDenied => after.OpenActions.TakeLast(1).Select(action => action.Owner).Concat(Owner(after)),
        ExceptionAsked => people.Approvers(after),
        HeardAgain or CustomerSpoke => before?.Owner is not null ? Owner(after) : people.Triage(after),
        _ => [],
    };

    static IEnumerable<UserId> Owner(Voice voice) => voice.Owner is { } owner ? [owner] : [];

    /// <summary>What the registrant is told: each step, not every word about it.</summary>
    static bool IsStep(VoiceEvent happened) => happened is OwnerAccepted or CauseFound or ActionPlanned or RemovalConfirmed or CauseRemovedElsewhere or VoiceDeclined or CustomerTold or CustomerHeard or VoiceClosed or ExceptionApproved or PutOnHold
        or WaitingForCustomer or VoiceReopened or VoiceWithdrawn or OwnerRefused or CauseSkipped or CustomerAcknowledged;
}
