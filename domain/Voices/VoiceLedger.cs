using System.Collections.Immutable;

namespace SalesBot.Domain.Voices;

/// <summary>Folds events into the case as it stands. The only way a <see cref="Voice"/> changes.</summary>
public static class VoiceLedger
{
    const int wordsInHead = 600;
    const int kept = 10;

    /// <summary>The case after one transaction of events, or why one of them cannot happen; then none of them has happened.</summary>
    public static (Voice? After, Text? Refusal) Apply(Voice? before, IReadOnlyList<VoiceEvent> events)
    {
        var now = before;
        foreach (var happened in events)
        {
            if (happened is VoiceRegistered registered)
            {
                if (now is not null) return (null, VoiceWords.Exists);
                now = Register(registered);
                continue;
            }
            if (now is null) return (null, VoiceWords.Missing);
            if (VoiceMoves.Refusal(now, happened) is { } refusal) return (null, refusal);
            now = Next(now, happened);
            if (happened is not (VoiceReminded or SilenceSeen or CaseHandedOver)) now = now with { TouchedOn = happened.On };
        }
        return (now! with { Version = now!.Version + 1 }, null);
    }

    static Voice Register(VoiceRegistered registered)
    {
        var voice = new Voice
        {
            Id = registered.Id, Number = registered.Number, Kind = registered.Kind, Severity = registered.Severity, Words = Cut(registered.Words)!, Showed = Cut(registered.Showed),
            Company = registered.Company, CompanyName = registered.CompanyName, Person = registered.Person, PersonName = registered.PersonName, HeardOn = registered.HeardOn, ToldTo = registered.ToldTo,
            AtOnce = Cut(registered.AtOnce), Registrant = registered.By, RegisteredAt = registered.At, RegisteredOn = registered.On, StageOn = registered.On, TouchedOn = registered.On,
            Triage = registered.Triage, Serving = registered.Serving, Runs = [registered.Run], Places = registered.Place is { } place ? [place] : [],
        };
        return registered.Owner is { } owner && voice.Kind.Passes().Owner is not Pass.No ? voice with { Owner = owner, State = VoiceState.OwnerAssigned } : voice;
    }

    static Voice Next(Voice now, VoiceEvent happened) => happened switch
    {
        HeardAgain again => Resume(now, again.On) with { News = Latest(now.News.Add(new(Cut(again.Words)!, again.By, again.On, again.At))), AlsoHeard = Joined(now, again.By), Runs = Latest(now.Runs.Add(again.Run)) },
        VoiceAssessed assessed => Assess(now, assessed),
        OwnerAssigned assigned => Enter(Resume(now, assigned.On) with { Owner = assigned.Owner, AcceptedAt = null, Exception = null }, VoiceState.OwnerAssigned, assigned.On),
        OwnerAccepted accepted => Enter(now with { AcceptedAt = accepted.At, Refused = null }, VoiceStages.At(now), accepted.On),
        OwnerRefused refused => Enter(now with { Owner = null, AcceptedAt = null, Refused = Why(refused.Reason, refused) }, Unowned(now), refused.On),
        CustomerAcknowledged acknowledged => now with { Acknowledged = Cut(acknowledged.Telling) },
        CauseFound found => Keep(Found(now, new(Cut(found.Words)!, found.Category, [.. found.Whys.Select(why => Cut(why)!)], found.Known, found.By, found.At)), VoiceState.CauseAnalysis, VoiceState.CauseFound, found.On),
        CauseSkipped skipped => Enter(now with { CauseSkipped = Why(skipped.Reason, skipped) }, VoiceState.CauseFound, skipped.On),
        ActionPlanned planned => Keep(now with { Actions = now.Actions.Add(new(planned.Id, Cut(planned.What)!, planned.Owner, planned.Due, planned.At)) }, VoiceState.CauseFound, VoiceState.Action, planned.On),
        ActionDone done => Done(now, done),
        VoiceDeclined declined => Enter(now with { Declined = Why(declined.Reason, declined) }, VoiceState.Declined, declined.On),
        RemovalConfirmed confirmed => Enter(now with { Removed = Why(confirmed.How, confirmed) }, VoiceState.CauseRemoved, confirmed.On),
        RemovalDenied denied => now with { StageOn = denied.On, Actions = now.Actions.SetItem(now.Actions.Count - 1, now.Actions[^1] with { Result = null, DoneBy = null, DoneAt = null, NotGone = Cut(denied.Why) }) },
        CauseRemovedElsewhere removed => Elsewhere(Resume(now, removed.On), removed),
        CustomerTold told => Enter(now with { Told = Cut(told.Telling), Reaction = null }, VoiceState.Shared, told.On),
        CustomerHeard { Reaction: Reaction.Dissatisfied } heard => AgainFromCause(now with { Dissatisfied = Reacted(heard) }, heard.On),
        CustomerHeard heard => Enter(now with { Reaction = Reacted(heard) }, VoiceState.Heard, heard.On),
        VoiceClosed closed => Close(now, closed),
        ExceptionAsked asked => now with { Exception = new(Cut(asked.Reason)!, asked.By, asked.At) },
        ExceptionApproved approved => Close(Resume(now, approved.On) with { Exception = now.Exception! with { Approved = approved.By } }, approved),
        ExceptionDenied => now with { Exception = null },
        PutOnHold hold => now with { State = VoiceState.OnHold, Wait = new(VoiceState.OnHold, Cut(hold.Reason)!, hold.On, hold.Until, hold.By, hold.At) },
        WaitingForCustomer waits => now with { State = VoiceState.WaitingForCustomer, Wait = new(VoiceState.WaitingForCustomer, Cut(waits.For)!, waits.On, null, waits.By, waits.At) },
        VoiceResumed resumed => Resume(now, resumed.On),
        CustomerSpoke spoke => Resume(now, spoke.On) with { News = Latest(now.News.Add(new(Cut(spoke.Words)!, spoke.By, spoke.On, spoke.At))) },
        CustomerNamed named => now with { Person = named.Person, PersonName = named.Name },
        VoiceReopened reopened => AgainFromCause(now, reopened.On) with { Reopened = Why(reopened.Reason, reopened) },
        VoiceWithdrawn withdrawn => Enter(Resume(now, withdrawn.On) with { Withdrawn = Why(withdrawn.Reason, withdrawn), Exception = null }, VoiceState.Withdrawn, withdrawn.On),
        VoiceReminded reminded => now with { Reminded = Latest([.. now.Reminded, .. reminded.Keys], 60) },
        SilenceSeen silence => now with { SilentSince = silence.Since },
        CaseHandedOver over => HandOver(now, over),
        _ => throw new InvalidOperationException($"The ledger does not know {happened.GetType().Name}; add it to {nameof(VoiceLedger)}."),
    };

    /// <summary>A new owner is asked to accept, as anybody who is given a case.</summary>
    static Voice HandOver(Voice now, CaseHandedOver over)
    {
        ImmutableList<UserId> Instead(ImmutableList<UserId> users) => users.Contains(over.From) ? [.. users.Select(user => user == over.From ? over.To : user).Distinct()] : users;
        var after = now with { Serving = Instead(now.Serving), Triage = Instead(now.Triage), Actions = now.Actions.ConvertAll(action => action.Owner == over.From && !action.IsDone ? action with { Owner = over.To } : action) };
        return now.IsOpen && now.Owner == over.From ? Enter(Resume(after, over.On) with { Owner = over.To, AcceptedAt = null, Exception = null }, VoiceState.OwnerAssigned, over.On) : after;
    }

    static Voice Assess(Voice now, VoiceAssessed assessed)
    {
        var after = now with { Kind = assessed.Kind, Severity = assessed.Severity, AtOnce = Cut(assessed.AtOnce), AssessedAt = now.AssessedAt ?? assessed.At };
        if (assessed.Kind.Passes().Owner is Pass.No) return Enter(after with { Owner = null, AcceptedAt = null }, VoiceState.Assessed, assessed.On);
        if (now.State is VoiceState.Registered) return Enter(after, VoiceState.Assessed, now.StageOn);
        // Called a complaint after its cause was left out: the cause is owed again.
        return after.IsAccepted && assessed.Kind.Passes().Cause is Pass.Must && now.CauseSkipped is not null ? Enter(after with { CauseSkipped = null }, VoiceState.CauseAnalysis, assessed.On) : after;
    }

    static Voice Found(Voice now, FoundCause found) => now with
    {
        Cause = found,
        CauseSkipped = null,
        CausesLeft = now.Cause is { } old && old.Known != found.Known ? Latest(now.CausesLeft.RemoveAll(left => left.Known == old.Known).Add(old)) : now.CausesLeft,
    };

    static Voice Done(Voice now, ActionDone done)
    {
        var action = now.Action(done.Id)!;
        var after = now with { Actions = now.Actions.Replace(action, action with { Result = Cut(done.Result), DoneBy = done.By, DoneAt = done.At, NotGone = null }) };
        return after.ActionsDone ? after with { StageOn = done.On } : after;
    }

    /// <summary>The customer is not satisfied, or it came back: what was done is kept as tried, and the cause is asked for anew.</summary>
    static Voice AgainFromCause(Voice now, DateOnly on) => Enter(
        now with
        {
            Tried = Latest(now.Tried.AddRange(now.Actions)), Actions = [], CausesBefore = now.Cause is { } had ? Latest(now.CausesBefore.Add(had.Known)) : now.CausesBefore, Cause = null, CauseSkipped = null, Removed = null, Declined = null, Told = null, Reaction = null, Exception = null, ClosedAt = null,
            CameBack = now.CameBack + 1,
        }, now.IsAccepted ? VoiceState.CauseAnalysis : Unowned(now), on);

    static VoiceState Unowned(Voice now) => now.AssessedAt is null ? VoiceState.Registered : VoiceState.Assessed;

    /// <summary>A new owner who has not accepted yet finds it removed when they do.</summary>
    static Voice Elsewhere(Voice now, CauseRemovedElsewhere removed)
    {
        var after = now with { Removed = Why($"{removed.Number}: {removed.How}", removed) };
        return now.State is VoiceState.OwnerAssigned ? after : Enter(after, VoiceState.CauseRemoved, removed.On);
    }

    static Voice Close(Voice now, VoiceEvent closed) => Enter(now with { ClosedAt = closed.At }, VoiceState.Closed, closed.On);

    static Voice Enter(Voice now, VoiceState state, DateOnly on) => now with { State = state, StageOn = on, Stood = now.State == state && now.StageOn == on ? now.Stood : [] };

    /// <summary>Leaves <paramref name="from"/>; anywhere else it stays where it is.</summary>
    static Voice Keep(Voice now, VoiceState from, VoiceState to, DateOnly on) => now.State == from ? Enter(now, to, on) : now;

    /// <summary>The clock goes on from where it stood.</summary>
    static Voice Resume(Voice now, DateOnly on)
    {
        if (!now.Waits) return now;
        var from = now.Wait!.On;
        // A hold ends on its day whether anybody says so or not.
        var to = now.Wait.Until is { } until && until < on ? until : on;
        return now with { State = VoiceStages.At(now), Wait = null, Stood = to > from ? now.Stood.Add(new(from, to)) : now.Stood };
    }

    static Reason Why(string words, VoiceEvent happened) => new(Cut(words)!, happened.By, happened.At);

    static HeardReaction Reacted(CustomerHeard heard) => new(heard.Reaction, Cut(heard.Words)!, heard.HeardOn, heard.By, heard.At);

    static Telling Cut(Telling telling) => telling with { Who = Cut(telling.Who)!, How = Cut(telling.How)! };

    static ImmutableList<UserId> Joined(Voice now, UserId user) => user == now.Registrant || now.AlsoHeard.Contains(user) ? now.AlsoHeard : Latest(now.AlsoHeard.Add(user), 40);

    /// <summary>Words as the head keeps them; the event holds them whole.</summary>
    internal static string? Cut(string? words) => words is null ? null : Shown.Short(words, wordsInHead);

    static ImmutableList<T> Latest<T>(ImmutableList<T> all, int most = kept) => all.Count <= most ? all : all.RemoveRange(0, all.Count - most);
}
