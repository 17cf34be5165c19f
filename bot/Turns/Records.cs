using SalesBot.Bot.Opportunities;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>What every handler of opportunities does the same way: look, check who asks, change, tell the others.</summary>
static class Records
{
    /// <summary>
    /// Finds the record, checks that this person may see it, and goes on with it. Somebody who may not sees nothing of it, not even whether it exists.
    /// </summary>
    public static Outcome Of(OpportunityId id, Incoming incoming, Known known, Func<Kept<Opportunity>, Standing, Outcome> then)
    {
        if (known.Record(id) is not { } found) return Outcome.Wants(new Need.Record(id));
        if (found.Value is not { } kept) return Decision.Saying(TurnWords.NotYours);
        var standing = known.People.Of(incoming.User, kept.Value);
        return standing is Standing.None ? Decision.Saying(TurnWords.NotYours) : then(kept, standing);
    }

    /// <summary>
    /// The change these events make, with its notices, or the present state with the reason why they cannot happen. <paramref name="notices"/> sees the opportunity after them.
    /// </summary>
    public static Decision Apply(
        Incoming incoming, Known known, Kept<Opportunity>? before, IReadOnlyList<OpportunityEvent> events, Func<Opportunity, IEnumerable<Notice?>> notices, Func<Opportunity, Reply> show)
    {
        var (after, refusal) = OpportunityLedger.Apply(before?.Value, events);
        if (after is null) return before is null ? Decision.Saying(refusal!) : Decision.Saying(Show(before.Value, incoming, known, refusal));
        return new()
        {
            Change = new OpportunityChange(before, after, events, [.. notices(after).OfType<Notice>(), .. StepDueNotices.Of(before?.Value, after, incoming, known)]),
            First = [.. MetIn(before?.Value, events, after).Select(person => new MetPerson(person))],
            Replies = [show(after)],
        };
    }

    /// <summary>The present state as this person may see it.</summary>
    public static Reply Show(Opportunity opportunity, Incoming incoming, Known known, Text? news = null) =>
        OpportunityCard.Of(new(opportunity, known.People.Of(incoming.User, opportunity), incoming.User, known.NameOf, incoming.Today, news), incoming.Lang);

    /// <summary>A card to the other one of the two, or null when there is nobody else (a rep without a leader).</summary>
    public static Notice? ToOther(Opportunity after, NoticeKind kind, string? about, Incoming incoming, Known known) =>
        incoming.User == after.Rep
            ? known.People.LeaderOf(after.Rep) is { } leader ? To(leader.Id, after, kind, about, incoming) : null
            : To(after.Rep, after, kind, about, incoming);

    /// <summary>The id follows from what the notice is about and the version that caused it, so the same decision taken again makes the same notice.</summary>
    public static Notice To(UserId to, Opportunity after, NoticeKind kind, string? about, Incoming incoming) =>
        new($"{after.Version}-{kind}-{to}{(about is null ? "" : $"-{about}")}", kind, after.Id, to, about, incoming.Now, incoming.Now);

    /// <summary>The customer person that the words name, as a record of its own; null when nobody is named.</summary>
    public static Person? Met(string? who, CompanyId company) => string.IsNullOrWhiteSpace(who) ? null : Person.Named(who, company);

    /// <summary>The people these events name for the first time here; whoever the record knew already was stored with it.</summary>
    static IEnumerable<Person> MetIn(Opportunity? before, IReadOnlyList<OpportunityEvent> events, Opportunity after) =>
        events.OfType<FactLearned>().Where(fact => fact.Person is { } person && before?.Facts.Exists(known => known.Person == person) is not true).Select(fact => Person.Named(fact.Who!, after.Company)).DistinctBy(person => person.Id);
}
