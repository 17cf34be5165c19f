using SalesBot.Bot.Administration;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>Everything ever recorded of a person.</summary>
sealed record HistoryOf(PersonId Id) : Need<(IReadOnlyList<PersonEvent> Events, IReadOnlyList<PromiseEvent> Promises)>
{
    public override async Task<(IReadOnlyList<PersonEvent> Events, IReadOnlyList<PromiseEvent> Promises)> Load(Sources from, CancellationToken ct) => await from.Stores.Customers.History(from.Tenant, Id, ct);
}

/// <summary>Where a surname and title may be an erased person's or somebody else's.</summary>
sealed record DoubtfulNeed : Need<IReadOnlyList<DoubtfulWords>>
{
    const int atMost = 20;

    public override async Task<IReadOnlyList<DoubtfulWords>> Load(Sources from, CancellationToken ct)
    {
        var places = new List<(PersonId Erased, DoubtfulPlace Place)>();
        await foreach (var erasure in from.Stores.Erasures.All(from.Tenant, ct)) places.AddRange(erasure.Doubtful.Select(place => (erasure.Person, place)));
        var words = await Task.WhenAll(places.Take(atMost).Select(async one => (one.Erased, one.Place, Words: await from.Stores.Erasures.WordsAt(one.Place, ct))));
        // What has been changed since holds the words no more.
        return [.. words.Where(one => one.Words is not null).Select(one => new DoubtfulWords(one.Erased, one.Place, one.Words!))];
    }
}

/// <summary>An administrator has said who is meant at a doubtful place.</summary>
sealed record DoubtSettled(PersonId Erased, string Place, bool IsThem) : Aside
{
    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Erasures.Settle(tenant, Erased, Place, IsThem, ct);
}

/// <summary>
/// The administrator's part: who looked at a person, a file of all that is recorded of them, and erasing it; for customer people and for colleagues; and whose retention period is
/// over. The administrator reads no observations but in such a file, which is logged.
/// </summary>
sealed class PrivacyHandler : IHandler
{
    public IReadOnlyList<Command> Commands => [Command.PersonalData];

    public IReadOnlyList<Type> Actions =>
    [
        typeof(CardAction.PersonalDataOf), typeof(CardAction.ErasePerson), typeof(CardAction.ColleagueData), typeof(CardAction.EraseColleague), typeof(CardAction.ShowLeavers), typeof(CardAction.ShowExpired),
        typeof(CardAction.LookForExpired), typeof(CardAction.EraseExpired), typeof(CardAction.ShowDoubtful), typeof(CardAction.ErasedHere), typeof(CardAction.OtherHere),
    ];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => sender.Action is CardAction.ShowDoubtful or CardAction.ErasedHere or CardAction.OtherHere ? [new DoubtfulNeed()] : [];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        if (known.People.Find(incoming.User)?.Is(Role.Administrator) is not true) return Decision.Saying(PrivacyReplies.NotYours);
        return incoming.Action switch
        {
            CardAction.ErasePerson erase => Erase(erase.Id, incoming, known),
            CardAction.PersonalDataOf of => Show(of.Id, incoming, known),
            CardAction.ColleagueData of => ShowColleague(of.Id, incoming, known),
            CardAction.EraseColleague erase => EraseColleague(erase.Id, incoming, known),
            CardAction.ShowLeavers => known.Of(new ReachNeed()) is { } reach ? Decision.Saying(PrivacyCard.Leavers(reach.Value?.Left ?? [], incoming.Lang)) : Outcome.Wants(new ReachNeed()),
            CardAction.ShowExpired => Expired(incoming, known),
            CardAction.LookForExpired => Expired(incoming, known, PrivacyReplies.Looking) is Decision shown ? shown with { Beside = [new RetentionDue(incoming.Now, null)] } : Outcome.Wants(new RetentionNeed()),
            CardAction.EraseExpired => EraseExpired(incoming, known),
            CardAction.ShowDoubtful => Doubtful(null, incoming, known),
            CardAction.ErasedHere here => Doubtful(new(here.Id, here.Place, true), incoming, known),
            CardAction.OtherHere here => Doubtful(new(here.Id, here.Place, false), incoming, known),
            _ => Find(command!.Rest, incoming, known),
        };
    }

    static Outcome Find(string words, Incoming incoming, Known known)
    {
        if (words.Length < 2) return Decision.Saying(PrivacyReplies.Whose);
        List<Need> keys = [.. Lookup.PersonKeys(words).Where(key => key.Length >= 2).Distinct().Select(key => new NamedLike(key)), new ReachNeed()];
        if (keys.Where(key => !known.Has(key)).ToList() is { Count: > 0 } missing) return Outcome.Wants([.. missing]);
        var found = keys.OfType<NamedLike>().SelectMany(key => known.Of(key)!.Value).Where(pointer => pointer.Kind is NamePointer.OfPerson).DistinctBy(pointer => pointer.Records[0]).Take(10).ToList();
        var colleagues = known.People.All.Select(one => new Leaver(one.Id, one.Name)).Concat(known.Of(new ReachNeed())!.Value?.Left ?? []).Where(one => one.Name.Contains(words, StringComparison.OrdinalIgnoreCase)).DistinctBy(one => one.Id).Take(10).ToList();
        return (found, colleagues) switch
        {
            ([], []) => Decision.Saying(CustomerReplies.NobodyKnown.With(Text.Same(words))),
            ([var one], []) => Show(PersonId.Of(one.Records[0]), incoming, known),
            ([], [var one]) => ShowColleague(one.Id, incoming, known),
            _ => Decision.Saying(PrivacyCard.Which([.. found.Select(pointer => (PersonId.Of(pointer.Records[0]), pointer.Name, pointer.CompanyName))], colleagues, incoming.Lang)),
        };
    }

    static Outcome Show(PersonId id, Incoming incoming, Known known, Text? news = null)
    {
        if (known.Of(new HistoryOf(id)) is not { } read || known.Of(new LooksAt(id)) is not { } looks) return Outcome.Wants(new HistoryOf(id), new LooksAt(id));
        if (PersonLedger.Of(id, read.Value.Events, read.Value.Promises) is not { IsErased: false } person) return Decision.Saying(CustomerReplies.NobodyKnown.With(Text.Same("?")));
        return Decision.Saying(PrivacyCard.Of(new(person, looks.Value, known.NameOf, incoming.Today, news), incoming.Lang));
    }

    static Outcome Erase(PersonId id, Incoming incoming, Known known)
    {
        if (known.Of(new HistoryOf(id)) is not { } read) return Outcome.Wants(new HistoryOf(id));
        if (PersonLedger.Of(id, read.Value.Events, read.Value.Promises) is not { IsErased: false } person) return Decision.Saying(PrivacyReplies.Erasing);
        return IsConfirmed(incoming, person.Name) ? new Decision { Beside = [new ErasurePlanned(new(id, incoming.User, incoming.Now))], Replies = [PrivacyReplies.Erasing] } : Show(id, incoming, known, PrivacyReplies.WrongName);
    }

    static Outcome ShowColleague(UserId id, Incoming incoming, Known known, Text? news = null)
    {
        if (known.DeskOf(id) is not { } desk || known.Of(new ReachNeed()) is not { } reach) return Outcome.Wants(new Need.DeskOf(id), new ReachNeed());
        var isHere = known.People.Find(id) is not null;
        return Decision.Saying(PrivacyCard.Colleague(new(id, NameOf(id, reach.Value, known), isHere, desk.Opportunities.Count(opportunity => opportunity.Rep == id), news), incoming.Lang));
    }

    /// <summary>Whoever still works here, or whose customers nobody has taken over, is not erased: the directory and the hand-over come first.</summary>
    static Outcome EraseColleague(UserId id, Incoming incoming, Known known)
    {
        if (known.DeskOf(id) is not { } desk || known.Of(new ReachNeed()) is not { } reach) return Outcome.Wants(new Need.DeskOf(id), new ReachNeed());
        if (known.People.Find(id) is not null) return ShowColleague(id, incoming, known, PrivacyReplies.StillHere);
        if (desk.Opportunities.Any(opportunity => opportunity.Rep == id)) return ShowColleague(id, incoming, known, PrivacyReplies.HandOverFirst);
        return IsConfirmed(incoming, NameOf(id, reach.Value, known))
            ? new Decision { Beside = [new ErasurePlanned(new(PersonId.Of(id.Value), incoming.User, incoming.Now, OfColleague: true))], Replies = [PrivacyReplies.Erasing] }
            : ShowColleague(id, incoming, known, PrivacyReplies.WrongName);
    }

    static Outcome Expired(Incoming incoming, Known known, Text? news = null) =>
        known.Of(new RetentionNeed()) is { } report ? Decision.Saying(PrivacyCard.Expired(report.Value, incoming.Today, incoming.Lang, news)) : Outcome.Wants(new RetentionNeed());

    static Outcome EraseExpired(Incoming incoming, Known known) =>
        known.Of(new RetentionNeed()) is not { } report ? Outcome.Wants(new RetentionNeed())
        : report.Value is { People.Count: > 0 } found ? new Decision { Beside = [new RetentionDue(incoming.Now, incoming.User)], Replies = [PrivacyReplies.ErasingExpired.With(found.People.Count)] }
        : Expired(incoming, known);

    /// <param name="settled">What has just been said about one of the places; it is shown no more.</param>
    static Outcome Doubtful(DoubtSettled? settled, Incoming incoming, Known known)
    {
        if (known.Of(new DoubtfulNeed()) is not { } found) return Outcome.Wants(new DoubtfulNeed());
        var left = found.Value.Where(one => one.Place.Id != settled?.Place).ToList();
        return new Decision { Beside = settled is null ? [] : [settled], Replies = [PrivacyCard.Doubtful(left, incoming.Lang, settled is null ? null : CustomerReplies.Stored)] };
    }

    static string NameOf(UserId id, ReachReport? reach, Known known) => known.People.Find(id)?.Name ?? reach?.Left?.FirstOrDefault(left => left.Id == id)?.Name ?? id.Value;

    static bool IsConfirmed(Incoming incoming, string name) => CustomerNames.Person(incoming.Input("name") ?? "") == CustomerNames.Person(name);
}
