using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Bot.Administration;
using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.HandOvers;

/// <summary>Hand-overs: begun by the rep or a leader, filled in by whoever leaves, read and confirmed by the successor, seen by the leader.</summary>
sealed class HandOverHandler : IHandler
{
    const int shownAtOnce = 3, peopleRead = 20, opportunitiesRead = 12;

    public IReadOnlyList<Command> Commands => [Command.HandOver];

    public IReadOnlyList<Type> Actions =>
    [
        typeof(CardAction.StartHandOver), typeof(CardAction.ShowHandOver), typeof(CardAction.ShowHandedCustomer), typeof(CardAction.TellHead), typeof(CardAction.ConfirmCustomer),
        typeof(CardAction.PlanIntroduction), typeof(CardAction.IntroductionMade), typeof(CardAction.RepIsGone), typeof(CardAction.CancelHandOver),
    ];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => sender.Action switch
    {
        CardAction.StartHandOver when sender.Inputs.TryGetValue("from", out var from) => [new HandOversOf(UserId.Of(from)), new Need.DeskOf(UserId.Of(from)), new Need.DeskOf(sender.User), new ReachNeed()],
        CardAction.OnHandOver { Customer: { } company } on => [new HandOverOf(on.Id), new CompanyOf(company)],
        CardAction.OnHandOver on => [new HandOverOf(on.Id)],
        _ => [new HandOversOf(sender.User), new Need.DeskOf(sender.User), new ReachNeed()],
    };

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        if (incoming.Action is CardAction.StartHandOver) return Start(incoming, known);
        if (incoming.Action is not CardAction.OnHandOver on) return Present(incoming, known);
        if (known.Of(new HandOverOf(on.Id)) is not { } found) return Outcome.Wants(new HandOverOf(on.Id));
        if (found.Value is not { } kept) return Decision.Saying(HandOverReplies.NotYours);
        var part = known.People.Of(incoming.User, kept.Value);
        if (part is HandOverPart.None) return Decision.Saying(HandOverReplies.NotYours);
        if (on.Customer is { } company) return OfCustomer(on, company, kept, part, incoming, known);
        return on switch
        {
            CardAction.RepIsGone when part is HandOverPart.Leader => Apply(kept, [new RepGone(incoming.User, incoming.Now)], incoming, known, after => Card(after, part, incoming, known, HandOverReplies.Stored)),
            CardAction.CancelHandOver when part is HandOverPart.Leader => Apply(kept, [new HandOverCancelled(incoming.User, incoming.Now)], incoming, known, after => Card(after, part, incoming, known)),
            _ => Decision.Saying(Card(kept.Value, part, incoming, known)),
        };
    }

    /// <summary>The hand-overs going on, and the form for a new one.</summary>
    static Outcome Present(Incoming incoming, Known known, Text? news = null)
    {
        if (!known.Sells(incoming.User)) return Decision.Saying(HandOverReplies.NotSales);
        if (known.Of(new HandOversOf(incoming.User)) is not { } going || known.DeskOf(incoming.User) is not { } desk || known.Of(new ReachNeed()) is not { } reach)
            return Outcome.Wants(new HandOversOf(incoming.User), new Need.DeskOf(incoming.User), new ReachNeed());
        return Decision.Saying(
        [
            HandOverCard.Start(Leaving(incoming.User, desk, reach.Value?.Left ?? [], known), Successors(known.People), incoming.Lang, news),
            .. going.Value.Where(handOver => handOver.IsOpen).Take(shownAtOnce).Select(handOver => Card(handOver, known.People.Of(incoming.User, handOver), incoming, known)),
        ]);
    }

    /// <summary>Oneself, the reps below, and whoever is gone and has left something on the desk.</summary>
    static IReadOnlyList<HandOverCandidate> Leaving(UserId user, DeskContents desk, IReadOnlyList<Leaver> left, Known known) =>
    [
        .. desk.Opportunities.Concat(desk.Ended).Select(opportunity => opportunity.Rep).Concat(known.People.TeamBelow(user).Where(below => below.Is(Role.Rep)).Select(below => below.Id))
            .Distinct().Take(30).Select(id => new HandOverCandidate(id, NameOf(id, left, known))),
    ];

    /// <summary>Whoever is gone is still called by name: there may be several.</summary>
    static Text NameOf(UserId id, IReadOnlyList<Leaver> left, Known known) => known.People.Find(id) is null && left.FirstOrDefault(one => one.Id == id) is { Name.Length: > 0 } gone ? Text.Same(gone.Name) : known.NameOf(id);

    public static IReadOnlyList<HandOverCandidate> Successors(People people) => [.. people.All.Where(one => one.Is(Role.Rep)).Take(60).Select(one => new HandOverCandidate(one.Id, Text.Same(one.Name)))];

    static Outcome Start(Incoming incoming, Known known)
    {
        if (incoming.Input("from") is not { } leaving || incoming.Input("to") is not { } successor || leaving == successor) return Present(incoming, known, HandOverReplies.Choose);
        var (from, to) = (UserId.Of(leaving), UserId.Of(successor));
        if (known.Of(new HandOversOf(from)) is not { } going || known.DeskOf(from) is not { } theirs || known.DeskOf(incoming.User) is not { } own || known.Of(new ReachNeed()) is not { } reach)
            return Outcome.Wants(new HandOversOf(from), new Need.DeskOf(from), new Need.DeskOf(incoming.User), new ReachNeed());
        // Whoever is no longer in the directory is led by whoever has their opportunities on the desk; where that leader is gone too, an administrator gives them to somebody.
        var gone = known.People.Find(from) is null ? reach.Value?.Left?.FirstOrDefault(one => one.Id == from) ?? new(from, "") : null;
        var leads = known.People.IsLedBy(from, incoming.User)
            || (gone is not null && known.Sells(incoming.User) && own.Opportunities.Concat(own.Ended).Any(opportunity => opportunity.Rep == from))
            || (gone?.LedBy is { } leader && known.People.Find(leader) is null && known.People.Find(incoming.User)?.Is(Role.Administrator) is true);
        if (from != incoming.User && !leads) return Decision.Saying(HandOverReplies.NotYours);
        if (known.People.Find(to)?.Is(Role.Rep) is not true) return Present(incoming, known, HandOverReplies.Choose);
        if (going.Value.FirstOrDefault(there => there.IsOpen && there.From == from) is { } open) return Decision.Saying(Card(open, known.People.Of(incoming.User, open), incoming, known, HandOverWords.Exists));
        ImmutableList<HandedCustomer> customers =
        [
            .. theirs.Opportunities.Concat(theirs.Ended).Where(opportunity => opportunity.Rep == from).GroupBy(opportunity => opportunity.Company)
                .Select(group => new HandedCustomer(group.Key, group.First().CompanyName, [.. group.Select(opportunity => opportunity.Id)], [], []) { Earlier = HandedBefore.Of(group.Key, from, going.Value) }).OrderBy(customer => customer.Name, StringComparer.Ordinal),
        ];
        if (customers.IsEmpty) return Present(incoming, known, HandOverReplies.Nothing);
        var id = HandOverId.Of(incoming.Mint($"hand-over\n{from}\n{to}\n{incoming.Today:yyyy-MM-dd}").Next());
        if (known.Of(new HandOverOf(id)) is not { } there0) return Outcome.Wants(new HandOverOf(id));
        if (there0.Value is { } made) return Decision.Saying(Card(made.Value, known.People.Of(incoming.User, made.Value), incoming, known, HandOverWords.Exists));
        // That somebody has gone a leader says, not the one who hands over.
        var sudden = (leads && incoming.Input("sudden") == "true") || known.People.Find(from) is null;
        return Apply(null, [new HandOverStarted(id, from, NameOf(from, reach.Value?.Left ?? [], known).In(incoming.Lang), to, sudden, customers, incoming.User, incoming.Now)], incoming, known,
            after => Card(after, known.People.Of(incoming.User, after), incoming, known, HandOverReplies.Begun));
    }

    static Outcome OfCustomer(CardAction.OnHandOver on, CompanyId company, Kept<HandOver> kept, HandOverPart part, Incoming incoming, Known known)
    {
        if (kept.Value.Customer(company) is not { } customer) return Decision.Saying(Card(kept.Value, part, incoming, known, HandOverWords.NoCustomer));
        if (on is CardAction.ConfirmCustomer) return Confirm(customer, kept, part, incoming, known);
        var needs = new List<Need>();
        var (view, before) = (View(kept.Value, customer, incoming, known, needs), Before(customer, known, needs));
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        IReadOnlyList<HandOverEvent> events = on switch
        {
            CardAction.TellHead => [.. Told(customer, view, incoming)],
            // Sent once more it is planned already.
            CardAction.PlanIntroduction when incoming.Input("whom") is { } whom && view.Find(PersonId.Of(whom)) is { } person && DayOf(incoming, "on") is { } day && !customer.Introductions.Exists(there => there.Person == person.Id && there.On == day) =>
                [new IntroductionPlanned(company, person.Id, NameTokens.Of(person.Id), day, incoming.User, incoming.Now)],
            CardAction.IntroductionMade when incoming.Input("introduced") is { } whom && DayOf(incoming, "made") is { } day && !customer.Introductions.Exists(there => there.Person == PersonId.Of(whom) && there.MadeOn == day) => [new IntroductionMade(company, PersonId.Of(whom), day, incoming.User, incoming.Now)],
            _ => [],
        };
        Reply Pack(HandOver after, Text? news) => HandOverCard.Pack(new(after, after.Customer(company)!, view, part, news) { Before = before }, incoming.Lang);
        return events.Count == 0 ? Looking.Decided([Pack(kept.Value, null)], view.People, LookKind.HandOver, incoming, known)
            : Apply(kept, events, incoming, known, after => Pack(after, HandOverReplies.Stored), refusal => Pack(kept.Value, refusal));
    }

    /// <summary>The customer is the successor's; what they look at next are the customers that are still to be confirmed.</summary>
    static Decision Confirm(HandedCustomer customer, Kept<HandOver> kept, HandOverPart part, Incoming incoming, Known known)
    {
        Reply All(HandOver after) => Card(after, part, incoming, known, after.IsOpen ? HandOverReplies.TakenOver : HandOverReplies.AllDone);
        // Pressed once more: it says what it said.
        return customer.ConfirmedAt is not null && part is HandOverPart.Successor ? Decision.Saying(All(kept.Value))
            : Apply(kept, [new CustomerConfirmed(customer.Company, incoming.User, incoming.Now)], incoming, known, All);
    }

    /// <summary>What the leaving rep has newly told, the names of the customer's people as tokens.</summary>
    static IEnumerable<HandOverEvent> Told(HandedCustomer customer, CompanyView view, Incoming incoming)
    {
        // Of several of one name the title tells which; without it the name stays a word.
        bool IsShared(Person person, string name) => view.People.Any(other => other.Id != person.Id && other.Aliases.Prepend(other.Name).Contains(name));
        var names = view.People.SelectMany(person => person.Aliases.Prepend(person.Name).Where(name => !IsShared(person, name) || person.Latest?.Title is not null)
            .Select(name => new WrittenName(person.Id, name, IsShared(person, name) ? person.Latest!.Title : null))).ToList();
        foreach (var question in Enum.GetValues<OnlyInHead>())
            if (incoming.Input($"head-{question}") is { } words && NameTokens.Hide(words, names) is var hidden && customer.Answers.Find(answer => answer.Question == question)?.Words != hidden)
                yield return new HeadEmptied(customer.Company, question, hidden, incoming.User, incoming.Now);
    }

    /// <summary>What goes along with a customer. The successor sees it before the customer is theirs; what was restricted stays so.</summary>
    static CompanyView View(HandOver handOver, HandedCustomer customer, Incoming incoming, Known known, List<Need> needs)
    {
        var record = Lookup.Company(customer.Company, known, needs) ?? new(new(customer.Company, customer.Name, []), [], [], []);
        var sight = Sight.Of(incoming.User, known.People, [.. record.Serving.Append(handOver.To)]);
        var people = record.People.OrderByDescending(person => person.LastSeen).Take(peopleRead).Select(listed => Lookup.Person(listed.Id, known, needs)).OfType<Person>()
            .Where(person => !person.IsErased).Select(person => person.Seen(seen => sight.MaySee(seen) || !seen.Restricted)).DistinctBy(person => person.Id).ToList();
        var open = new List<Opportunity>();
        foreach (var id in customer.Opportunities.Take(opportunitiesRead))
            if (known.Record(id) is not { } found) needs.Add(new Need.Record(id));
            else if (found.Value is { Value.IsOpen: true } head) open.Add(head.Value);
        return new(record, people, open, known.NameOf, incoming.Today, ShowsPurpose: false);
    }

    /// <summary>What was told of the customer in hand-overs before this one.</summary>
    static IReadOnlyList<EarlierNote> Before(HandedCustomer customer, Known known, List<Need> needs)
    {
        var notes = new List<EarlierNote>();
        foreach (var id in customer.Earlier)
            if (known.Of(new HandOverOf(id)) is not { } found) needs.Add(new HandOverOf(id));
            else if (found.Value is { Value: var before } && before.Customer(customer.Company) is { } then) notes.AddRange(then.Answers.Where(answer => answer.Words.Length > 0).Select(answer => new EarlierNote(before.FromName, answer)));
        return notes;
    }

    static Decision Apply(Kept<HandOver>? kept, IReadOnlyList<HandOverEvent> events, Incoming incoming, Known known, Func<HandOver, Reply> show, Func<Text, Reply>? refused = null)
    {
        var (after, refusal) = HandOverLedger.Apply(kept?.Value, events);
        if (after is null) return Decision.Saying(refused?.Invoke(refusal!) ?? (kept is null ? refusal! : Card(kept.Value, known.People.Of(incoming.User, kept.Value), incoming, known, refusal)));
        return new()
        {
            Change = new HandOverChange(kept, after, events, [.. Notices(kept?.Value, after, incoming, known)]) { Dues = HandOverMoving.Intents(kept?.Value, after, incoming.Tenant, incoming.Now) },
            Replies = [show(after)],
        };
    }

    /// <summary>Everybody with a part hears that it began, that everything has moved at once, and how it ended.</summary>
    static IEnumerable<Notice> Notices(HandOver? before, HandOver after, Incoming incoming, Known known)
    {
        if (before is not null && before.State == after.State && before.Sudden == after.Sudden) return [];
        UserId?[] told = [after.From, after.To, after.StartedBy, known.People.LeaderOf(after.From)?.Id];
        return told.OfType<UserId>().Distinct().Where(user => user != incoming.User && known.People.Find(user) is not null)
            .Select(user => new Notice($"{after.Version}-{user}", NoticeKind.HandOver, new(RecordKind.HandOver, after.Id.Value), user, null, incoming.Now, incoming.Now));
    }

    static Reply Card(HandOver handOver, HandOverPart part, Incoming incoming, Known known, Text? news = null) => HandOverCard.Of(new(handOver, part, known.NameOf, incoming.Today, news), incoming.Lang);

    static DateOnly? DayOf(Incoming incoming, string input) => DateOnly.TryParseExact(incoming.Input(input), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
