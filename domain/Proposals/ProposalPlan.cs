using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Language;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Proposals;

/// <summary>An opportunity the sentence may be about.</summary>
public sealed record Candidate(OpportunityId Id, string Title);

/// <summary>
/// Turns what was read from a sentence into the questions of a run, with the answers that are certain filled in. What is not certain stays open and costs one
/// answer; what was not understood stays in the original words, which are always kept.
/// </summary>
/// <param name="Subject">The opportunity, when there is no doubt which.</param>
public sealed record ProposalPlan(OpportunityId? Subject, IReadOnlyList<PlannedQuestion> Questions, Answers Filled)
{
    /// <summary>The choice of making a new opportunity for a customer that is not known yet.</summary>
    public const string NewOne = "new";

    /// <param name="candidates">The rep's open opportunities, the likely ones first.</param>
    /// <param name="subject">The one that the chat is about, if the words name none.</param>
    public static ProposalPlan Of(Proposal read, IReadOnlyList<Candidate> candidates, OpportunityId? subject, Lang lang)
    {
        // Whoever it is about, it is not the one the chat happens to be about.
        var stranger = SentenceReader.Stranger(read);
        var (questions, filled) = (new List<PlannedQuestion>(), Answers.None);
        // Names that several people of the customer's bear, in the order in which they are needed.
        var shared = new List<string>();
        void Add(PlannedKind kind, string? about, string? context, string? answer)
        {
            var question = new PlannedQuestion(kind, about, context);
            if (questions.Any(other => other.Key == question.Key)) return;
            questions.Add(question);
            if (answer is not null) filled = filled.With(question.Key, answer);
        }

        var named = Named(read, candidates);
        var about = named is [var only] && read.Opportunity.Certainty is not Certainty.Ambiguous ? only.Id : named.Count == 0 && !NamesCustomer(read) && IsAt(read, candidates.FirstOrDefault(candidate => candidate.Id == subject)) && stranger is null && (candidates.Count == 1 || !NamesStranger(read)) ? subject : null;
        if (about is null)
        {
            var company = read.Companies is [var first, ..] ? first.Reading.Values[^1].Name : SaidWith(read) ?? stranger ?? "";
            Add(PlannedKind.Which, null, string.Join('\n', [company, .. (named.Count > 0 ? named : Likely(read, candidates, subject)).Take(10).Select(candidate => $"{candidate.Id}\t{candidate.Title}")]), named.Count == 0 && candidates.Count == 0 ? NewOne : null);
            Add(PlannedKind.NewName, null, company, null);
        }
        if (read.Contact is { } contact)
        {
            Add(PlannedKind.ContactDay, null, contact.When is { IsCertain: false } open ? Readings(open.Values.Where(value => value.IsOneDay), value => new DayKind().Keep(value.From)) : null, contact.When is { } when && when.Has(out var day) && day.IsOneDay ? new DayKind().Keep(day.From) : null);
            // Asked only where somebody was named: a visit to nobody in particular is a contact as well.
            if (contact.With.Count > 0)
                Add(PlannedKind.ContactWith, null, Known(contact.With), contact.With.All(person => person.IsCertain || IsAsked(person)) ? string.Join(", ", contact.With.Select(Call)) : null);
            Add(PlannedKind.ReadFact, nameof(Topic.LastContact), null, ContactWords(contact, read.Text, lang));
        }
        var people = questions.Count - (read.Contact is null ? 0 : 1);
        var untold = new List<Topic>();
        foreach (var told in read.Facts.GroupBy(fact => TopicOf(fact.Topic)))
            if (told.Key is { } topic)
            {
                var value = ValueOf(topic, [.. told], lang);
                Add(PlannedKind.ReadFact, topic.ToString(), topic is Topic.Approver ? Known(told.Select(fact => fact.Person).OfType<Reading<PersonMention>>()) : value is null ? Readings(topic, [.. told], lang) : null, value);
                if (topic is Topic.Approver && told.First() is { Ask: false, Person: { } approver }) Call(approver);
                if (EvidenceOf([.. told]) is { } evidence)
                {
                    Add(PlannedKind.ReadEvidence, topic.ToString(), NamedInSentence.Context(null, told.Select(fact => fact.Source).OfType<PersonMention>().Select(NamedInSentence.Of).OfType<NamedInSentence>()), evidence);
                    if (told.First().Source is { } source && read.People.FirstOrDefault(person => IsAsked(person.Reading) && person.Reading.Values[0].Show() == source.Show()) is { Reading: { } several }) Call(several);
                }
                else untold.Add(topic);
            }
        // How it is known is asked once for everything whose wording does not say it.
        if (untold.Count > 0) Add(PlannedKind.ReadEvidence, string.Join(',', untold), null, null);
        for (int at = 0; at < read.Problems.Count; at++)
            Add(PlannedKind.ReadProblem, $"{at}.{KindOf(read.Problems[at].Kind)}", read.Problems[at].Ask ? Readings([read.Problems[at].Words], words => words) : null, read.Problems[at].Ask ? null : read.Problems[at].Words);
        for (int at = 0; at < shared.Count; at++)
            questions.Insert(people + at, new(PlannedKind.Who, $"{at}", NamedInSentence.Context(shared[at], read.People.First(person => IsAsked(person.Reading) && person.Reading.Values[0].Show() == shared[at]).Reading.Values.Select(value => NamedInSentence.Of(value.Known[0])))));
        Add(PlannedKind.Confirm, null, read.Text, null);
        return new(about, questions, filled);

        string Call(Reading<PersonMention> person)
        {
            if (!IsAsked(person)) return NamedInSentence.Call(person.Values[0]);
            var said = person.Values[0].Show();
            if (!shared.Contains(said)) shared.Add(said);
            return said;
        }
    }

    /// <summary>Whether there is anything to look over besides how it ended.</summary>
    public bool TellsMore => Questions.Any(question => question.Kind is PlannedKind.ReadFact or PlannedKind.ReadProblem);

    /// <summary>The answers of an earlier form about a part of these words: what the rep said there stands where nothing new was said of it.</summary>
    /// <param name="before">What was read from that part alone.</param>
    public Answers With(Answers given, ProposalPlan before)
    {
        var answers = Filled;
        foreach (var (key, kept) in given.All)
            if (Questions.Any(question => question.Key == key) && before.Filled.Kept(key) != kept && before.Filled.Kept(key) == Filled.Kept(key)) answers = answers.With(key, kept);
        return answers;
    }

    /// <summary>The line of a context that says what an open question may be answered with.</summary>
    const string Offer = "offer\t";

    static string? Readings(Topic topic, IReadOnlyList<ProposedFact> told, Lang lang) => topic switch
    {
        Topic.Amount => Readings(told.SelectMany(fact => fact.Amount?.Values ?? []), money => money.Show(lang)),
        Topic.DecisionDate => Readings(told.SelectMany(fact => fact.When?.Values ?? []), day => day.Keep()),
        Topic.Need => Readings(told.Select(fact => fact.Words.Trim()), words => words),
        _ => null,
    };

    static string? Readings<T>(IEnumerable<T> values, Func<T, string> keep) =>
        values.Select(keep).Distinct().Take(4).ToList() is { Count: > 0 } kept ? string.Join('\n', kept.Select(one => Offer + one)) : null;

    /// <summary>What a planned question may be answered with, if it is open.</summary>
    internal static IEnumerable<string> ReadingsOf(PlannedQuestion planned) =>
        (planned.Context ?? "").Split('\n').Where(line => line.StartsWith(Offer, StringComparison.Ordinal)).Select(line => line[Offer.Length..]);

    /// <summary>Whether the sentence says whom it is about, a customer of ours or not.</summary>
    public static bool NamesCustomer(Proposal read) => read.Companies.Count > 0 || SaidWith(read) is not null;

    /// <summary>A company that was said with a person: Mr. Park of Seoul Hospital.</summary>
    static string? SaidWith(Proposal read) => read.People.SelectMany(person => person.Reading.Values).Select(person => person.Company).FirstOrDefault(company => company.Length > 0);

    /// <summary>Whether it may be about the opportunity the chat is about: it names nobody who is known, or somebody who is known there.</summary>
    static bool IsAt(Proposal read, Candidate? spoken) =>
        spoken is not null && Houses(read) is var houses && (houses.Count == 0 || houses.Any(house => spoken.Title.StartsWith(house, StringComparison.Ordinal)));

    /// <summary>Whether somebody is named whom no record knows: whose customer they are only the rep can say.</summary>
    static bool NamesStranger(Proposal read) => read.People.Any(person => person.Reading.Values.All(value => value is { Known.Count: 0, Ours: false }));

    static HashSet<string> Houses(Proposal read) => [.. read.People.SelectMany(person => person.Reading.Values).SelectMany(person => person.Known).Select(person => person.Company).OfType<string>()];

    /// <summary>Where a person was named and no customer, the opportunities at that person's company come first, and then the one the chat is about.</summary>
    static IEnumerable<Candidate> Likely(Proposal read, IReadOnlyList<Candidate> candidates, OpportunityId? subject)
    {
        var houses = Houses(read);
        return candidates.OrderBy(candidate => !houses.Any(house => candidate.Title.StartsWith(house, StringComparison.Ordinal))).ThenBy(candidate => candidate.Id != subject);
    }

    /// <summary>Which of the people on record it is has to be asked.</summary>
    static bool IsAsked(Reading<PersonMention> person) => PersonReader.IsShared(person) || NamedInSentence.HasOtherTitle(person);

    static string? Known(IEnumerable<Reading<PersonMention>> people) =>
        NamedInSentence.Context(null, people.Where(person => person.IsCertain).Select(person => NamedInSentence.Of(person.Values[0])).OfType<NamedInSentence>());

    /// <summary>The opportunities that the words name, themselves or by their customer.</summary>
    public static IReadOnlyList<Candidate> Named(Proposal read, IReadOnlyList<Candidate> candidates)
    {
        var ids = read.Opportunity.Values.Where(name => name.Kind is NameKind.Opportunity).Select(name => name.Id)
            .Concat(read.Companies.SelectMany(company => company.Reading.Values[0].Known).Select(name => name.Id)).ToHashSet();
        return [.. candidates.Where(candidate => ids.Contains(candidate.Id.Value))];
    }

    static string ContactWords(ProposedContact contact, string text, Lang lang) =>
        contact.Channel is { } code ? $"{ProposalWords.Channel(code).In(lang)}: {contact.Span.Of(text).Trim()}" : contact.Span.Of(text).Trim();

    /// <summary>What was told of a topic: words are put together; two values that differ are asked about.</summary>
    static string? ValueOf(Topic topic, IReadOnlyList<ProposedFact> told, Lang lang)
    {
        var values = told.Select(fact => ValueOf(topic, fact, lang)).Distinct().ToList();
        if (values is [var one]) return one;
        return IsWords(topic) && !values.Contains(null) ? string.Join(" / ", values) : null;
    }

    static string? EvidenceOf(IReadOnlyList<ProposedFact> told)
    {
        var grades = told.Select(fact => fact.Grade is Grade.Unknown ? null : new EvidenceKind().Keep(new(fact.Grade, fact.Source is null ? null : NamedInSentence.Call(fact.Source)))).Distinct().ToList();
        return grades is [var one] ? one : null;
    }

    static bool IsWords(Topic topic) => topic is not (Topic.Budget or Topic.Purchasing or Topic.Stage or Topic.Amount or Topic.DecisionDate or Topic.Approver);

    static string? ValueOf(Topic topic, ProposedFact fact, Lang lang) => topic switch
    {
        Topic.Budget or Topic.Purchasing or Topic.Stage => fact.Ask ? null : fact.Code,
        Topic.Amount => fact.Amount is { } amount && amount.Has(out var money) && !fact.Ask ? money.Show(lang) : null,
        Topic.DecisionDate => fact.When is { } when && when.Has(out var day) && !fact.Ask ? day.Keep() : null,
        Topic.Approver => fact.Person is { } person && person.Values.Count > 0 && (!fact.Ask || NamedInSentence.HasOtherTitle(person)) ? IsAsked(person) ? person.Values[0].Show() : NamedInSentence.Call(person.Values[0]) : null,
        Topic.Need when fact.Ask => null,
        _ => fact.Words.Trim(),
    };

    /// <summary>Null for a code that is no fact of an opportunity that is going on, such as its result: that is said by ending it.</summary>
    static Topic? TopicOf(string code) => Enum.TryParse<Topic>(Camel(code), out var topic) ? topic : null;

    static ProblemKind KindOf(string code) => Enum.TryParse<ProblemKind>(Camel(code), out var kind) ? kind : ProblemKind.Other;

    static string Camel(string code) => string.Concat(code.Split('_').Select(part => part.Length == 0 ? "" : char.ToUpperInvariant(part[0]) + part[1..]));
}
