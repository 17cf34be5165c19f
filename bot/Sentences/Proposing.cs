using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Language;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Proposals;

namespace SalesBot.Bot.Sentences;

/// <summary>Makes of an ordinary sentence a run to look over. Nothing of it is stored before the rep says so.</summary>
static class Proposing
{
    /// <summary>Shorter words are an answer or a name.</summary>
    public const int ShortestNews = 15;

    /// <summary>So many things at once are no answer to one question.</summary>
    const int wholeNews = 3;

    /// <summary>At more customers than these nobody is looked up by name: a turn must not cost more because there are many.</summary>
    const int mostCustomers = 8;

    /// <summary>The proposal for words that were typed while nothing was open; null when nothing can be read from them.</summary>
    public static Outcome? FromWords(Incoming incoming, Conversation conversation, Known known, DeskContents desk) =>
        Propose(incoming, conversation, known, [.. desk.Opportunities.Where(opportunity => opportunity.Rep == incoming.User && opportunity.IsOpen)], conversation.About?.Opportunity, _ => true);

    /// <summary>
    /// A whole sentence of news typed where one answer was asked for: it becomes a proposal of its own, and what was open waits beneath it. News of another of the rep's customers is
    /// never an answer; of the same customer it takes more to tell news from a long answer. Null for words that are an answer.
    /// </summary>
    public static Outcome? InBetween(OpenRun run, Incoming incoming, Conversation conversation, Known known)
    {
        if (incoming.Text is not { Length: >= ShortestNews } text || run.Opportunity is not { } subject) return null;
        // A plain answer costs no look at the desk.
        var told = Told(SentenceReader.Read(text, ContextOf(incoming), new KnownNames([new(NameKind.Company, subject.Value, run.Customer)])));
        if (told == 0) return null;
        if (known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants(new Need.DeskOf(incoming.User));
        var own = desk.Opportunities.Where(opportunity => opportunity.Rep == incoming.User && opportunity.IsOpen).ToList();
        if (own.Find(opportunity => opportunity.Id == subject) is not { } about) return null;
        if (NamesAnother(text, incoming, own, about)) return Propose(incoming, conversation, known, own, null, _ => true);
        return told >= wholeNews && run.Flow == CheckInFlow.Name ? Propose(incoming, conversation, known, [about], subject, read => Told(read) >= wholeNews) : null;
    }

    static int Told(Proposal read) => (read.Contact is null ? 0 : 1) + read.Facts.Count + read.Problems.Count;

    static bool NamesAnother(string text, Incoming incoming, IReadOnlyList<Opportunity> own, Opportunity about)
    {
        var named = ProposalPlan.Named(SentenceReader.Read(text, ContextOf(incoming), new KnownNames(NamesOf(own))), [.. own.Select(opportunity => new Candidate(opportunity.Id, opportunity.Title))]).Select(candidate => candidate.Id).ToHashSet();
        return named.Count > 0 && own.Where(opportunity => named.Contains(opportunity.Id)).All(opportunity => opportunity.Company != about.Company);
    }

    static List<KnownName> NamesOf(IEnumerable<Opportunity> own) =>
        [.. own.SelectMany(opportunity => (KnownName[])[new(NameKind.Company, opportunity.Id.Value, opportunity.CompanyName), new(NameKind.Opportunity, opportunity.Id.Value, opportunity.Name, opportunity.CompanyName)])];

    static ReadingContext ContextOf(Incoming incoming) => new(incoming.Today, incoming.Lang, Direction.Either);

    static Outcome? Propose(Incoming incoming, Conversation conversation, Known known, IReadOnlyList<Opportunity> own, OpportunityId? about, Func<Proposal, bool> isNews)
    {
        var (text, context) = (incoming.Text!, ContextOf(incoming));
        var names = NamesOf(own);
        var subject = own.FirstOrDefault(opportunity => opportunity.Id == about)?.Id;
        var candidates = own.Select(opportunity => new Candidate(opportunity.Id, opportunity.Title)).ToList();

        // Whose people are meant is clear once the customer is; the rules say it, whoever else may read the sentence.
        var byRules = SentenceReader.Read(text, context, new KnownNames(names));
        if (!byRules.IsEmpty && isNews(byRules))
        {
            var (needs, people) = (new List<Need>(), new List<KnownName>());
            foreach (var customer in CustomersOf(byRules, own, candidates, subject))
                people.AddRange(KnownPeople.At(customer, theirs => SentenceReader.Read(text, context, new KnownNames([.. names, .. theirs])).People.Select(person => person.Reading), known, needs) ?? []);
            if (needs.Count > 0) return Outcome.Wants([.. needs]);
            names.AddRange(people);
        }

        var need = new Need.Sentence(text, context, new KnownNames(names));
        if (known.Sentence(need) is not { } read) return Outcome.Wants(need);
        if (read.IsEmpty || !isNews(read)) return null;
        var plan = ProposalPlan.Of(read, candidates, subject, incoming.Lang);
        var title = plan.Subject is { } id ? candidates.First(candidate => candidate.Id == id).Title : ProposalWords.Title.In(incoming.Lang);
        var run = new OpenRun(RunId.Of(incoming.Mint().Next()), ProposalFlow.Name, plan.Subject, title, plan.Questions, plan.Filled, incoming.Now);
        return new Decision { After = conversation.Starting(run), Replies = [RunHandler.Page(run, incoming)] };
    }

    /// <summary>The one customer a sentence is about. Where it names a person and no customer, it may be any of the rep's: who bears the name is looked up at the first of them.</summary>
    static IReadOnlyList<CompanyId> CustomersOf(Proposal read, IReadOnlyList<Opportunity> own, IReadOnlyList<Candidate> candidates, OpportunityId? subject)
    {
        var named = ProposalPlan.Named(read, candidates).Select(candidate => candidate.Id).ToHashSet();
        var meant = own.Where(opportunity => named.Count > 0 ? named.Contains(opportunity.Id) : read.Companies.Count == 0 && opportunity.Id == subject).Select(opportunity => opportunity.Company).Distinct().ToList();
        return meant.Count == 1 ? meant
            : meant.Count == 0 && read is { Companies.Count: 0, People.Count: > 0 } ? [.. own.Select(opportunity => opportunity.Company).Distinct().Take(mostCustomers)]
            : [];
    }
}
