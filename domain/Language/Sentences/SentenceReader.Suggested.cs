using SalesBot.Domain.Opportunities;
using Grade = SalesBot.Domain.Opportunities.Grade;

namespace SalesBot.Domain.Language;

/// <summary>
/// Takes suggestions into a proposal, as far as the text bears them out. They only add what the rules left open: what the rules read is never changed, and whatever
/// the clause itself puts in doubt (a denial, a question, two customers) is asked, whoever suggests it.
/// </summary>
public static partial class SentenceReader
{
    /// <summary>A text with more suggestions than this was not read but shredded.</summary>
    const int MostSuggestions = 40;

    static readonly Dictionary<string, Topic> topics = Topics.All.ToDictionary(about => about.Topic.Code(), about => about.Topic);

    static readonly HashSet<string> problemCodes = [.. Suggestions.Problem.Select(about => about.Kind.Code())];

    /// <summary>True when there is something to suggest: words nothing was read from, or a fact that would be asked about.</summary>
    public static bool LeavesOpen(Proposal read) => read.Leftovers.Count > 0 || read.Facts.Any(fact => fact.Ask);

    public static Proposal With(Proposal read, Suggestions suggested, ReadingContext ctx)
    {
        var typed = Typed.Of(read.Text);
        var passages = new Passages(typed, Clauses.Of(typed, MoneyReader.FindAll(typed, ctx, true), read.People));
        List<ProposedFact> facts = [.. read.Facts];
        List<ProposedProblem> problems = [.. read.Problems];
        var contact = read.Contact;
        List<Span> understood = [];
        foreach (var fact in suggested.Facts.Take(MostSuggestions))
        {
            if (!topics.TryGetValue(fact.Topic, out var topic) || Told.By(fact.Words, passages, typed, read) is not { IsQuestion: false } told) continue;
            if (fact.Code is not null && Suggestions.CodesOf(topic) is { Count: > 0 } codes && codes.All(option => option.Code != fact.Code)) continue;
            int at = facts.FindIndex(other => other.Topic == fact.Topic);
            if (topic is Topic.LastContact)
            {
                if (contact is not null || ContactFrom(fact, told, typed, ctx) is not { } added) continue;
                contact = added;
            }
            else if (at >= 0)
            {
                if (Filled(facts[at], topic, fact, told) is not { } filled) continue;
                facts[at] = filled;
            }
            else if (Added(topic, fact, told, read, typed, ctx) is { } added) facts.Add(added);
            else continue;
            understood.Add(told.Span);
        }
        foreach (var problem in suggested.Problems.Take(MostSuggestions))
        {
            if (!problemCodes.Contains(problem.Kind) || Told.By(problem.Words, passages, typed, read) is not { IsQuestion: false } told) continue;
            if (Cues.Has(told.Low, Cues.NoProblem) || problems.Any(other => other.Span.Touches(told.Span))) continue;
            problems.Add(new(problem.Kind, told.Grade, told.Source, told.Span, told.Span.Of(read.Text)));
            understood.Add(told.Span);
        }
        return read with
        {
            Contact = contact, Facts = facts, Problems = problems,
            Leftovers = [.. read.Leftovers.Where(left => !understood.Any(span => span.Covers(left.Span)))],
        };
    }

    /// <summary>What the rules read as a topic but could not settle. Only what nothing in the clause speaks against is settled now.</summary>
    static ProposedFact? Filled(ProposedFact open, Topic topic, SuggestedFact fact, Told told)
    {
        if (!open.Ask || told.IsDoubted || !told.Span.Covers(open.Span)) return null;
        return topic switch
        {
            Topic.Budget or Topic.Purchasing or Topic.Stage when open.Code is null && fact.Code is not null && !Contradicted(open.Topic, fact.Code, told) =>
                open with { Code = fact.Code, Ask = open.Amount is not null && (told.IsTheirs || !open.Amount.IsCertain) },
            Topic.Amount when open.Amount is { IsCertain: true } amount && !told.IsTheirs && told.At(fact.AmountWords) is { } at && at.Touches(amount.Span) => open with { Ask = false },
            Topic.Approver when open.Person is null && told.Person(fact.PersonWords) is { IsCertain: true } person => open with { Person = person, Ask = false },
            _ => null,
        };
    }

    /// <summary>True when our own words for a topic say something else. "예산 검토가 끝나 확보" says two things and is asked.</summary>
    static bool Contradicted(string topic, string code, Told told)
    {
        foreach (var cue in Cues.Facts)
            if (cue.Topic == topic && cue.Code is not null && cue.Code != code && Cues.Holds(cue, told.Low)) return true;
        return false;
    }

    /// <summary>
    /// A fact the rules did not see. A state by code stays a question, because no word of ours bears it out; a day or a person is filled in where our reader is certain of
    /// it, and anything else is the rep's own words.
    /// </summary>
    static ProposedFact? Added(Topic topic, SuggestedFact fact, Told told, Proposal read, Typed typed, ReadingContext ctx)
    {
        var plain = new ProposedFact(fact.Topic, fact.Code, null, null, null, told.Grade, told.Source, told.Span, told.Span.Of(read.Text), true);
        switch (topic)
        {
            case Topic.Budget or Topic.Purchasing or Topic.Stage:
                return plain;
            case Topic.Amount:
                // The rules see every amount; one that they left out is somebody else's.
                return null;
            case Topic.DecisionDate:
                if (told.At(fact.DateWords) is not { } words || told.Day(words, typed, ctx with { Direction = Direction.Forward }) is not { } day) return null;
                // A day that belongs to something else already (a contact, a step of the approval) is not the decision's as well.
                if (read.Contact?.When is { } met && met.Span.Touches(day.Span) || read.Facts.Any(other => other.When is { } when && when.Span.Touches(day.Span))) return null;
                return plain with { Code = null, When = day, Ask = told.IsDoubted || !day.Has(out var ahead) || ahead.Last < ctx.Today };
            case Topic.Approver:
                var person = told.Person(fact.PersonWords);
                return plain with { Code = null, Person = person, Ask = told.IsDoubted || person is not { IsCertain: true } };
            default:
                return plain with { Code = null, Ask = told.IsDoubted };
        }
    }

    /// <summary>A contact in words the rules do not know. How it took place is not taken over: the rep's words say it.</summary>
    static ProposedContact? ContactFrom(SuggestedFact fact, Told told, Typed typed, ReadingContext ctx)
    {
        if (told.IsDoubted || ContactRules.Contacts.Any(contact => Cues.Has(told.Low, contact.Ahead))) return null;
        var day = told.At(fact.DateWords) is { } words ? told.Day(words, typed, ctx with { Direction = Direction.Backward }) : null;
        if (day is null ? ContactRules.OnlyAhead(DayReader.FindAll(typed, ctx, true, told.Span), ctx.Today) : !day.Has(out var past) || past.From > ctx.Today) return null;
        return new(day, null, [.. told.People.Select(person => person.Reading)], told.Span);
    }

    /// <summary>The whole clauses that some words point at, and what they say about what is told there.</summary>
    sealed record Told(Span Span, string Lowered, Grade Grade, PersonMention? Source, bool IsDoubted, bool IsQuestion, bool IsTheirs, List<Found<PersonMention>> People, Passages Passages)
    {
        public ReadOnlySpan<char> Low => Lowered.AsSpan(Span.Start, Span.Length);

        public static Told? By(string quoted, Passages passages, Typed typed, Proposal read)
        {
            if (passages.Around(quoted) is not var (first, last)) return null;
            var (start, end) = (passages.Clauses[first].Start, passages.Clauses[last].End);
            var span = new Span(start, end - start);
            List<Found<PersonMention>> people = [.. read.People];
            (Grade Grade, PersonMention? Source)? how = null;
            var (doubted, question) = (Customers([.. read.Companies]) > 1, false);
            for (int at = first; at <= last; at++)
            {
                var clause = passages.Clauses[at];
                var low = typed.Low.AsSpan(clause.Start, clause.Length);
                var said = Sources.GradeOf(low, Letters.Of(low), FoundValues.Within(people, clause), read.Contact is { } contact && contact.Span.Start <= clause.Start ? contact : null);
                // Clauses known in different ways: the rep is asked how.
                how = how is null || how == said ? said : (Grade.Unknown, null);
                doubted |= Cues.Has(low, Cues.Denied) || Cues.Has(low, Limits);
                question |= low[^1] == '?' || Cues.Has(low, Asking);
            }
            // "다 받았대요 | 근데 절반만": what was not understood may take back what stands right before it.
            if (last + 1 < passages.Clauses.Count)
            {
                var next = passages.Clauses[last + 1];
                doubted |= read.Leftovers.Any(left => left.Span == next) && Cues.Has(typed.Low.AsSpan(next.Start, next.Length), Limits);
            }
            return new(span, typed.Low, how!.Value.Grade, how.Value.Source, doubted, question, Cues.Has(typed.Low.AsSpan(start, end - start), FactRules.NotOurAmount), FoundValues.Within(people, span), passages);
        }

        public Span? At(string? words) => Passages.Inside(Span, words);

        /// <summary>The one day that our reader finds at these words in their clause: read by themselves, "5일" may be cut out of "12월 15일".</summary>
        public Reading<Day>? Day(Span words, Typed typed, ReadingContext ctx) =>
            DayReader.FindAll(typed, ctx, true, Span).FindAll(day => day.Span.Touches(words)) is [var only] ? only.Reading : null;

        public Reading<PersonMention>? Person(string? words) =>
            At(words) is { } at && People.FindAll(person => person.Span.Touches(at)) is [var only] ? only.Reading : null;
    }
}
