using SalesBot.Bot.Customers;
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
        if (found.Value is not { } kept) return Decision.Saying(TurnWords.NotYours(known.RolesOf(incoming.User)));
        var standing = known.People.Of(incoming.User, kept.Value);
        return standing is Standing.None ? Decision.Saying(Nothing(kept.Value, incoming, known)) : then(kept, standing);
    }

    /// <summary>Whoever did something here for a leader who was away learns that this is over; everybody else not even that there is something.</summary>
    static Text Nothing(Opportunity opportunity, Incoming incoming, Known known) =>
        known.People.LeadersAbove(opportunity.Rep).FirstOrDefault(leader => opportunity.StoodIn.Any(act => act.By == incoming.User && act.For == leader.Id)) is { } back
            ? TurnWords.StoodIn.With(Text.Same(back.Name)) : TurnWords.NotYours(known.RolesOf(incoming.User));

    /// <summary>
    /// The change these events make, with its notices, or the present state with the reason why they cannot happen. <paramref name="notices"/> sees the opportunity after them.
    /// </summary>
    public static Decision Apply(
        Incoming incoming, Known known, Kept<Opportunity>? before, IReadOnlyList<OpportunityEvent> events, Func<Opportunity, IEnumerable<Notice?>> notices, Func<Opportunity, Reply> show,
        Func<ToldPerson, CompanyPerson?>? called = null, Func<ToldPerson, bool>? isOpen = null)
    {
        // What a deputy does is done in somebody's place: the record says in whose.
        if (before is { Value.Rep: var rep } && known.People.InPlaceOf(incoming.User, rep) is { } absent) events = [.. events.Select(happened => happened with { For = absent.Id })];
        var (told, met) = Capture.Of(events, before?.Value, known.People.IsNamed, incoming.Today, called, isOpen);
        var (after, refusal) = OpportunityLedger.Apply(before?.Value, told);
        if (after is null) return before is null ? Decision.Saying(refusal!) : Decision.Saying(Show(before.Value, incoming, known, refusal));
        return new()
        {
            Change = new OpportunityChange(before, after, told, [.. notices(after).OfType<Notice>(), .. StepDueNotices.Of(before?.Value, after, incoming, known)]) { Dues = [.. OpportunityChange.CasesOf(before?.Value, after, incoming.Tenant, incoming.Now), .. StanceWork.Intents(after, told, incoming.Tenant, incoming.Now)] },
            First = [.. met.Select(person => new MetPerson(person, incoming.User, incoming.Now))],
            Replies = [show(after)],
        };
    }

    /// <summary>
    /// The change that free words make, about which nobody is asked anything more. A name that several of the customer's people bear is theirs where a title says whose it is; else it stays a word.
    /// </summary>
    /// <param name="isMade">Whether the record says so already: the same press again, or another card.</param>
    public static Outcome Tell<T>(Incoming incoming, Known known, Kept<Opportunity> kept, T told, Func<Opportunity, T, bool> isMade, Func<Opportunity, IEnumerable<Notice?>> notices, Func<Opportunity, Reply> show)
        where T : OpportunityEvent
    {
        if (Naming.Among(Meeting.InFull([told], known.People.IsNamed), kept.Value.Company, known, out var meant) is { } first) return first;
        Func<ToldPerson, CompanyPerson?> called = one => meant(one).Record;
        Func<ToldPerson, bool> isOpen = one => meant(one).MayBe.Count > 0;
        return isMade(kept.Value, (T)Capture.Of([told], kept.Value, known.People.IsNamed, incoming.Today, called, isOpen).Events[0]) ? Decision.Saying(show(kept.Value)) : Apply(incoming, known, kept, [told], notices, show, called, isOpen);
    }

    /// <summary>Words as the record keeps them.</summary>
    public static string AsKept(string words) => Shown.Short(words, OpportunityLedger.WordsInHead);

    /// <summary>The present state as this person may see it.</summary>
    public static Reply Show(Opportunity opportunity, Incoming incoming, Known known, Text? news = null)
    {
        var card = OpportunityCard.Of(new(opportunity, known.People.Of(incoming.User, opportunity), incoming.User, known.NameOf, incoming.Today, news) { FindsTimes = known.FindsTimes }, incoming.Lang);
        return known.People.InPlaceOf(incoming.User, opportunity.Rep) is { } absent ? StandInCard.Of(card, Text.Same(absent.Name), incoming.Lang) : card;
    }

    /// <summary>A card to the other one of the two, or null when there is nobody else (a rep without a leader).</summary>
    public static Notice? ToOther(Opportunity after, NoticeKind kind, string? about, Incoming incoming, Known known) =>
        incoming.User == after.Rep ? ToLeader(after, kind, about, incoming, known) : To(after.Rep, after, kind, about, incoming);

    public static Notice? ToLeader(Opportunity after, NoticeKind kind, string? about, Incoming incoming, Known known) =>
        known.People.LeaderOf(after.Rep) is { } leader ? To(leader.Id, after, kind, about, incoming) : null;

    /// <summary>The id follows from what the notice is about and the version that caused it, so the same decision taken again makes the same notice.</summary>
    public static Notice To(UserId to, Opportunity after, NoticeKind kind, string? about, Incoming incoming) =>
        new($"{after.Version}-{kind}-{to}{(about is null ? "" : $"-{about}")}", kind, after.Id, to, about, incoming.Now, incoming.Now);
}
