using SalesBot.Bot.Turns;
using SalesBot.Bot.Voices;
using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>Shows people and companies to whoever may see them, and writes down that they were looked at.</summary>
static class Looking
{
    /// <summary>The most people whose records one card reads.</summary>
    const int peopleAtMost = 30;

    /// <summary>A person's card, or the words for nobody: the same whether there is no such person or they are not this viewer's to see.</summary>
    public static Outcome AtPerson(PersonId id, string called, Incoming incoming, Known known, Text? news = null)
    {
        var needs = new List<Need>();
        var person = Lookup.Person(id, known, needs);
        // The companies are read beside the records that were joined.
        if (person is null && known.Of(new PersonOf(id))?.Value is { } alone) Companies(alone, known, needs);
        if (needs.Count > 0) return Outcome.Wants([.. needs, .. CasesOf(id, known)]);
        if (person is null || person.IsErased) return Decision.Saying(CustomerReplies.NobodyKnown.With(Text.Same(called)));
        var companies = Companies(person, known, needs);
        needs.AddRange(person.Joined.Prepend(person.Id).SelectMany(one => CasesOf(one, known)));
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        var sight = SightOf(incoming.User, known.People, companies);
        return sight.Of(person) is { } seen ? Decided([PersonReply(seen, companies, sight, incoming, known, news)], [seen], LookKind.Card, incoming, known) : Decision.Saying(CustomerReplies.NobodyKnown.With(Text.Same(called)));
    }

    /// <summary>The person as the viewer may see them after something was told, from what has been read already.</summary>
    public static Reply PersonReply(Person seen, IReadOnlyList<CompanyRecord> companies, Sight sight, Incoming incoming, Known known, Text? news = null) =>
        InPlace(sight, incoming.Lang, PersonCard.Of(new(seen, sight.SeesAll ? Duplicates.Of(seen, companies.SelectMany(company => company.People)) : [], known.NameOf, incoming.Today, !known.Me.KnowsPurpose, sight.SeesAll, news)
        {
            Cases = Cases(seen, sight, incoming.User, known),
            Namesakes = sight.SeesAll ? [.. companies.SelectMany(company => company.People).Where(other => seen.NotTheSame.Contains(other.Id) && CustomerNames.Person(other.Name) == CustomerNames.Person(seen.Name)).DistinctBy(other => other.Id)] : [],
        }, incoming.Lang));

    /// <summary>A deputy reads whose place they see it in.</summary>
    static AdaptiveCard InPlace(Sight sight, Lang lang, AdaptiveCard card) => sight.InPlaceOf is { } absent ? StandInCard.Of(card, Text.Same(absent.Name), lang) : card;

    /// <summary>What a person's card tells of, as far as it was not read yet; known before the person is, so that both are read at once.</summary>
    public static IEnumerable<Need> Reads(PersonId person, Known known) => (known.Of(new PersonOf(person)) is null ? (Need[])[new PersonOf(person)] : []).Concat(CasesOf(person, known));

    static IEnumerable<Need> CasesOf(PersonId person, Known known) => new VoiceNeeds.Of(VoiceList.Of(person)) is var need && known.Of(need) is null ? [need] : [];

    /// <summary>What this person expressed: all of it to whoever serves the customer, else what the viewer has to do with; the open cases first, the latest first.</summary>
    static IReadOnlyList<Voice> Cases(Person person, Sight sight, UserId viewer, Known known) =>
        [.. person.Joined.Prepend(person.Id).SelectMany(one => known.Of(new VoiceNeeds.Of(VoiceList.Of(one)))?.Value ?? []).DistinctBy(voice => voice.Id)
            .Where(voice => sight.SeesAll || known.People.Of(viewer, voice) is not VoiceStanding.None).OrderByDescending(voice => voice.IsOpen).ThenByDescending(voice => voice.RegisteredAt)];

    /// <summary>The companies a person is or was at, under all their names; whoever serves one of them may see the person.</summary>
    public static IReadOnlyList<CompanyRecord> Companies(Person person, Known known, List<Need> needs) =>
        [.. person.Affiliations.Select(where => where.Company).Distinct().Select(company => Lookup.Company(company, known, needs)).OfType<CompanyRecord>()];

    public static Sight SightOf(UserId viewer, People people, IReadOnlyList<CompanyRecord> companies) => Sight.Of(viewer, people, [.. companies.SelectMany(company => company.Serving).Distinct()]);

    /// <summary>A company's card about what was asked, or the words for none.</summary>
    public static Outcome AtCompany(Asked asked, IReadOnlyList<CompanyId> ids, string called, Incoming incoming, Known known)
    {
        var needs = new List<Need>();
        var record = Lookup.Company(ids, known, needs);
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        if (record is null) return Decision.Saying(CustomerReplies.NoCompany.With(Text.Same(called)));
        var sight = Sight.Of(incoming.User, known.People, record.Serving);
        if (!sight.SeesAll) return Decision.Saying(CustomerReplies.NoCompany.With(Text.Same(called)));
        var people = new List<Person>();
        foreach (var listed in record.People.OrderByDescending(person => person.LastSeen).Take(peopleAtMost))
            if (Lookup.Person(listed.Id, known, needs) is { IsErased: false } person && sight.Of(person) is { } seen && !people.Exists(there => there.Id == seen.Id)) people.Add(seen);
        var open = new List<Opportunity>();
        foreach (var opportunity in record.Opportunities.Where(opportunity => opportunity.IsOpen).Take(6))
            if (known.Record(opportunity.Id) is not { } found) needs.Add(new Need.Record(opportunity.Id));
            else if (found.Value is { Value: { IsOpen: true } head } && Domain.Coaching.Standings.Of(known.People, incoming.User, head) is not Domain.Coaching.Standing.None) open.Add(head);
        if (needs.Count > 0) return Outcome.Wants([.. needs]);
        if (asked is Asked.Positions)
            return open.Count == 0 ? Decision.Saying(CustomerReplies.WhichPositions.With(Text.Same(record.Company.Name)))
                : Decided([.. open.Take(2).Select(opportunity => Map(opportunity, people, incoming, known))], people, LookKind.CompanyCard, incoming, known);
        var view = new CompanyView(record, people, open, known.NameOf, incoming.Today, !known.Me.KnowsPurpose) { WorksHere = user => known.People.Find(user) is not null };
        return Decided([InPlace(sight, incoming.Lang, Card(asked, view, incoming.Lang))], people, LookKind.CompanyCard, incoming, known);
    }

    public static Reply Map(Opportunity opportunity, IReadOnlyList<Person> people, Incoming incoming, Known known, Text? news = null, AskedHolder? asked = null) =>
        PositionMapCard.Of(new(opportunity, [.. people.Where(person => PositionMap.Held(opportunity).Any(held => held.Holder is { } id && (id == person.Id || person.Joined.Contains(id))))], known.NameOf, incoming.Today, opportunity.Rep == incoming.User, news, asked), incoming.Lang);

    /// <summary>What is shown, with the trace that it was looked at, and the purpose shown once.</summary>
    public static Decision Decided(IReadOnlyList<Reply> replies, IReadOnlyList<Person> looked, LookKind kind, Incoming incoming, Known known) => new()
    {
        Replies = [.. replies],
        Beside = [.. looked.Select(person => new LookedAt(new(person.Id, incoming.User, incoming.Now, kind)))],
        Roster = known.Me.KnowsPurpose ? null : known.Me with { KnowsPurpose = true },
    };

    static AdaptiveCard Card(Asked asked, CompanyView view, Lang lang) => asked switch
    {
        Asked.Promises => CompanyCards.Promises(view, lang),
        Asked.Deciders => CompanyCards.Deciders(view, lang),
        Asked.Friends => CompanyCards.Friends(view, lang),
        Asked.Introducers => CompanyCards.Introducers(view, lang),
        Asked.Unsettled => CompanyCards.Unsettled(view, lang),
        Asked.Insight => CompanyCards.InsightOf(view, lang),
        _ => CompanyCards.People(view, lang),
    };
}
