using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Customers;

/// <summary>A person whom somebody named, at the company the words were about.</summary>
public sealed record NamedPerson(PersonId Id, ToldPerson Told, CompanyId Company, string CompanyName, DateOnly On, bool OfCrm = false)
{
    /// <summary>Whom of the same name somebody has told apart from this person; null where the name is nobody else's.</summary>
    public PersonId? Apart => Id != Told.At(Company) && Id == Namesakes.Another(Told, Company) ? Told.At(Company) : null;

    /// <summary>What is written on the person's record, once for each name and title at a company: the day is that of the first time.</summary>
    public PersonMet Event(UserId by, DateTimeOffset at) =>
        new(Told.Name, Told.Title, Told.Department, Company, CompanyName, On, CustomerNames.Digest($"{Company}\n{Told.Name}\n{Told.Title}\n{Told.Department}{(OfCrm ? "\nCRM" : "")}"), by, at, OfCrm);
}

/// <summary>Recognises the people that told words name, before the words are stored.</summary>
public static class Meeting
{
    /// <summary>
    /// Everybody the words name for certain: whoever is the answer to "who", and in sentences whoever has a full name or is known to the record already. A surname
    /// in a sentence may be anybody's, and two syllables may be a word.
    /// </summary>
    /// <param name="who">Words that are the name of somebody.</param>
    /// <param name="texts">Sentences that may name people.</param>
    /// <param name="known">The people the record knows.</param>
    /// <param name="isColleague">Colleagues are no customers, whoever they are named beside.</param>
    /// <param name="called">Whose record a name is, where that is known: a record may have begun under another name.</param>
    public static IReadOnlyList<NamedPerson> In(
        IEnumerable<string?> who, IEnumerable<string?> texts, CompanyId company, string companyName, IReadOnlySet<PersonId> known, Func<string, bool> isColleague, DateOnly on,
        Func<ToldPerson, CompanyPerson?>? called = null)
    {
        var met = new Dictionary<PersonId, NamedPerson>();
        void Add(ToldPerson? told, bool certain)
        {
            if (told is null || isColleague(told.Name)) return;
            var id = told.At(company);
            if (called?.Invoke(told) is { } record) (id, told) = (record.Id, told with { Name = told.IsFull ? told.Name : record.Name, IsFull = told.IsFull || ToldPerson.Read(record.Name) is { IsFull: true }, Title = told.Title ?? record.Title });
            // Whoever has just been told of with a title is meant when only the name is said.
            else if (told.Title is null && met.Values.LastOrDefault(one => one.Told.Name == told.Name) is { } just) (id, told) = (just.Id, just.Told with { Written = told.Written });
            if (certain || (told.IsFull && told.Name.Length >= 3) || known.Contains(id) || met.ContainsKey(id)) met[id] = met.TryGetValue(id, out var there) && told.Title is null ? there : new(id, told, company, companyName, on);
        }
        foreach (var words in who) Add(ToldPerson.Read(words), certain: true);
        foreach (var text in texts)
            if (text is not null)
                foreach (var told in ToldPerson.All(text)) Add(told, certain: false);
        return [.. met.Values];
    }

    /// <summary>The names of these people as they may stand in a text: without spaces or with, before a title or alone.</summary>
    public static IReadOnlyList<WrittenName> Written(IEnumerable<NamedPerson> met)
    {
        var all = met.ToList();
        // Of two of one name each is told by the title; without one, the last that was told of is meant.
        bool IsShared(NamedPerson person) => person != all.FindLast(other => other.Told.Name == person.Told.Name);
        return [.. all.SelectMany(person => Forms(person.Told).Select(form => new WrittenName(person.Id, form, IsShared(person) ? person.Told.Title : null)).Concat(Titled(person))).Distinct()];
    }

    /// <summary>김 부장, of whom the rep has said that it is 김철수: the surname stands for the name, and the title stays.</summary>
    static IEnumerable<WrittenName> Titled(NamedPerson person) =>
        person.Told is { IsFull: true, Title: { } title } told && Spellings.Parts(told.Name).Surname is var surname && told.Written.StartsWith(surname, StringComparison.Ordinal) && !told.Written.StartsWith(told.Name, StringComparison.Ordinal)
            ? [new(person.Id, surname, title)] : [];

    static IEnumerable<string> Forms(ToldPerson told)
    {
        yield return told.Name;
        var (surname, given) = Spellings.Parts(told.Name);
        if (!told.IsFull)
        {
            yield return told.Written;
            yield return told.Name.Replace(" ", "", StringComparison.Ordinal);
            yield break;
        }
        if (given.Length > 0) yield return $"{surname} {given}";
    }

    /// <summary>Everybody who is named in full in these events, once for each name and title.</summary>
    public static IReadOnlyList<ToldPerson> InFull(IReadOnlyList<OpportunityEvent> events, Func<string, bool> isColleague) => InFull(Who(events), Texts(events), isColleague);

    public static IReadOnlyList<ToldPerson> InFull(IEnumerable<string?> who, IEnumerable<string?> texts, Func<string, bool> isColleague) =>
        [.. who.Select(ToldPerson.Read).OfType<ToldPerson>().Concat(texts.OfType<string>().SelectMany(ToldPerson.All)).Where(told => told.IsFull && told.Name.Length >= 3 && !isColleague(told.Name)).DistinctBy(told => (told.Name, told.Title))];

    /// <summary>The people whom these events name: who said it, who approves, who holds a position, and whom their sentences tell of.</summary>
    public static IReadOnlyList<NamedPerson> In(IReadOnlyList<OpportunityEvent> events, CompanyId company, string companyName, IReadOnlySet<PersonId> known, Func<string, bool> isColleague, DateOnly on,
        Func<ToldPerson, CompanyPerson?>? called = null) => In(Who(events), Texts(events), company, companyName, known, isColleague, on, called);

    static IEnumerable<string?> Who(IReadOnlyList<OpportunityEvent> events) => events.SelectMany(happened => happened switch
    {
        FactLearned { Topic: Topic.Approver } fact => (string?[])[fact.Kept, fact.Who],
        FactLearned fact => [fact.Who],
        PositionTold told => [told.Who],
        _ => [],
    });

    static IEnumerable<string?> Texts(IReadOnlyList<OpportunityEvent> events) => events.SelectMany(happened => happened switch
    {
        FactLearned fact => (string?[])[fact.Kept],
        ProblemReported reported => [reported.Words],
        ProblemStillOpen still => [still.Words],
        ProblemResolved resolved => [resolved.How],
        SentenceTold told => [told.Words],
        HelpAsked help => [help.Words],
        QuestionAsked asked => [asked.Words],
        QuestionAnswered answered => [answered.Words],
        StepProposed proposed => [proposed.Terms.What],
        StepDone done => [done.What],
        OpportunityEnded ended => [ended.Reason],
        _ => [],
    });

    /// <summary>Everybody the record has a token of.</summary>
    public static IReadOnlySet<PersonId> KnownTo(Opportunity opportunity) =>
        new HashSet<PersonId>(opportunity.Facts.Select(fact => fact.Person).Concat(opportunity.Positions.Select(position => position.Person)).OfType<PersonId>()
            .Concat(opportunity.Facts.SelectMany(fact => NameTokens.In(fact.Kept))).Concat(opportunity.Contacts.SelectMany(NameTokens.In)));

    /// <summary>The events with the ids of the people in them.</summary>
    public static OpportunityEvent Linked(OpportunityEvent happened, CompanyId company, Func<ToldPerson, CompanyPerson?>? called = null) => happened switch
    {
        FactLearned { Person: null } fact when ToldPerson.Read(fact.Who) is { } told => fact with { Person = called?.Invoke(told)?.Id ?? told.At(company) },
        PositionTold { Person: null } position when ToldPerson.Read(position.Who) is { } told => position with { Person = called?.Invoke(told)?.Id ?? told.At(company) },
        _ => happened,
    };
}
