using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;
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

    static readonly Text noContact = new(
        "연락이 닿지 않으셨군요. 접촉으로 기록하지 않았고, 저장한 것은 없습니다. 오래 답이 없으면 고객 이름과 함께 적어 주세요. 예: 한빛 2주째 연락이 없음",
        "Nobody was reached, so no contact is recorded and nothing was stored. If they have been silent for long tell me with the customer's name, for example: Hanbit has not replied for two weeks");

    /// <summary>At more customers than these nobody is looked up by name: a turn must not cost more because there are many.</summary>
    const int mostCustomers = 8;

    /// <summary>The proposal for words that were typed while nothing was open; null when nothing can be read from them.</summary>
    public static Outcome? FromWords(Incoming incoming, Conversation conversation, Known known, DeskContents desk)
    {
        var own = OwnOf(desk, incoming);
        if (!SentenceReader.IsQuestion(incoming.Text!)) return Propose(incoming.Text!, incoming, conversation, known, own, conversation.About?.Opportunity, _ => true) ?? Unread(incoming, conversation, own);
        // What somebody asks is no news: the record of whom they name answers it.
        return Named(incoming.Text!, incoming, own) is [var asked] ? Records.Of(asked.Id, incoming, known, (kept, _) => new Decision { After = conversation with { About = asked.Id }, Replies = [Records.Show(kept.Value, incoming, known)] }) : null;
    }

    /// <summary>Words about one opportunity in which nothing was found: where they belong is said plainly, and nothing is stored. Null: they may be about anything.</summary>
    static Decision? Unread(Incoming incoming, Conversation conversation, IReadOnlyList<Opportunity> own)
    {
        var meant = Named(incoming.Text!, incoming, own);
        if (SentenceReader.ReachedNobody(incoming.Text!)) return new Decision { After = meant is [var tried] ? conversation with { About = tried.Id } : conversation, Replies = [noContact] };
        if (meant.Count == 0 && SentenceReader.TellsChange(incoming.Text!)) meant = own.Count == 1 ? [.. own] : [.. own.Where(opportunity => opportunity.Id == conversation.About?.Opportunity)];
        return meant is [var one] ? new Decision { After = conversation with { About = one.Id }, Replies = [UnreadCard.Of(one.Id, one.Title, incoming.Lang)] } : null;
    }

    /// <summary>
    /// A whole sentence of news typed where one answer was asked for: it becomes a proposal of its own, and what was open waits beneath it. News of another of the rep's customers is
    /// never an answer; of the same customer it takes more to tell news from a long answer. What is said while a sentence is looked over is added to it. Null for words that are an answer.
    /// </summary>
    public static Outcome? InBetween(OpenRun run, Flow flow, Incoming incoming, Conversation conversation, Known known)
    {
        var looking = run.Flow == ProposalFlow.Name;
        if (incoming.Text is not { } text || SentenceReader.IsQuestion(text) || (!looking && (text.Length < ShortestNews || run.Opportunity is null))) return null;
        // A plain answer costs no look at the desk.
        var read = SentenceReader.Read(text, ContextOf(incoming), new KnownNames(run.Opportunity is { } spoken ? [new(NameKind.Company, spoken.Value, run.Customer)] : []));
        var told = Told(read);
        if (looking ? IsAnswer(run, flow.Page(run.Answers)[0], text, read, incoming) || (told == 0 && text.Length < ShortestNews) : told == 0) return null;
        if (known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants(new Need.DeskOf(incoming.User));
        var own = OwnOf(desk, incoming);
        var about = own.Find(opportunity => opportunity.Id == run.Opportunity);
        if (run.Opportunity is not null && about is null) return null;
        // News of another customer is a thing of its own, also where nothing was found in it: it must not end up among what was said of this one.
        if (Named(text, incoming, own) is { Count: > 0 } named && about is not null && named.All(opportunity => opportunity.Company != about.Company))
            return (told > 0 ? Propose(text, incoming, conversation, known, own, null, _ => true) : null) ?? Unread(incoming, conversation, own);
        if (told > 0 && about is null && Named(text, incoming, own) is { Count: > 0 }) return Propose(text, incoming, conversation, known, own, null, _ => true);
        if (told > 0 && about is not null && read.Companies.Count == 0 && read.People.Any(person => person.Reading.Values[0].HasFullName))
        {
            var needs = new List<Need>();
            var people = PeopleOf(read, text, incoming, own, about.Id, known, needs);
            if (needs.Count > 0) return Outcome.Wants([.. needs]);
            // Somebody of another customer's, by the whole name.
            if (people.Exists(person => person.Company != about.CompanyName) && Recognised(text, incoming, [.. NamesOf(own), .. people]).Any(person => person.HasFullName)) return Propose(text, incoming, conversation, known, own, about.Id, _ => true);
        }
        if (looking) return told > 0 ? Added(run, text, incoming, conversation, known, own) : Besides(Added(run, text, incoming, conversation, known, own));
        return told >= wholeNews ? Propose(text, incoming, conversation, known, [about!], about!.Id, news => Told(news) >= wholeNews) : null;
    }

    /// <summary>Words that the open question takes are its answer, unless they tell more than it asked for.</summary>
    static bool IsAnswer(OpenRun run, Question open, string text, Proposal read, Incoming incoming) =>
        open.Take(text, incoming.Reading).Trouble is null && open.Shape switch
        {
            // Who it is takes no sentence to say: whatever else that tells is news.
            Shape.Line or Shape.Paragraph when AsksWho(run, open) && text.Length >= ShortestNews => read.Facts.All(fact => fact.Topic == "approver") && read.Problems.Count == 0,
            Shape.Line or Shape.Paragraph => Told(read) < wholeNews,
            Shape.Evidence => Told(read) == 0,
            _ => true,
        };

    static bool AsksWho(OpenRun run, Question open) => run.Plan.Any(planned => planned.Key == open.Key && (planned.Kind is PlannedKind.ContactWith || planned is { Kind: PlannedKind.ReadFact, Topic: Topic.Approver }));

    static readonly Text nothingNew = new("이 말씀에서는 새로 적을 것을 찾지 못했습니다. 말씀은 아래에 그대로 두었으니, 적을 것이 있으면 줄을 고쳐 주세요.", "I found nothing new to note in that. Your words stand below as you typed them; if there is something to note please change a line.");

    /// <summary>What was added told nothing that could be noted, and that is said.</summary>
    static Outcome? Besides(Outcome? added) => added is Decision decision ? decision with { Replies = decision.Replies.Insert(0, nothingNew) } : added;

    /// <summary>The sentence and what was said besides, read as one: what the rep has changed stands where nothing new was said of it.</summary>
    static Outcome? Added(OpenRun run, string text, Incoming incoming, Conversation conversation, Known known, IReadOnlyList<Opportunity> own)
    {
        var told = ToldIn(run);
        return told.Split('\n').Contains(text.Trim()) ? Decision.Saying(RunHandler.Page(run, incoming)) : Propose($"{told}\n{text.Trim()}", incoming, conversation, known, own, run.Opportunity, _ => true, run);
    }

    static string ToldIn(OpenRun run) => run.Plan.First(planned => planned.Kind is PlannedKind.Confirm).Context ?? "";

    static int Told(Proposal read) => (read.Contact is null ? 0 : 1) + read.Facts.Count + read.Problems.Count;

    static List<Opportunity> OwnOf(DeskContents desk, Incoming incoming) => [.. desk.Opportunities.Where(opportunity => opportunity.Rep == incoming.User && opportunity.IsOpen)];

    /// <summary>The opportunities whose customer, or which themselves, the words name.</summary>
    static List<Opportunity> Named(string text, Incoming incoming, IReadOnlyList<Opportunity> own)
    {
        var named = ProposalPlan.Named(SentenceReader.Read(text, ContextOf(incoming), new KnownNames(NamesOf(own))), CandidatesOf(own)).Select(candidate => candidate.Id).ToHashSet();
        return [.. own.Where(opportunity => named.Contains(opportunity.Id))];
    }

    static List<Candidate> CandidatesOf(IReadOnlyList<Opportunity> own) => [.. own.Select(opportunity => new Candidate(opportunity.Id, opportunity.Title))];

    static List<KnownName> NamesOf(IEnumerable<Opportunity> own) =>
        [.. own.SelectMany(opportunity => (KnownName[])[new(NameKind.Company, opportunity.Id.Value, opportunity.CompanyName), new(NameKind.Opportunity, opportunity.Id.Value, opportunity.Name, opportunity.CompanyName)])];

    static ReadingContext ContextOf(Incoming incoming) => new(incoming.Today, incoming.Lang, Direction.Either);

    /// <param name="onto">The open proposal whose words come first in these.</param>
    static Outcome? Propose(string text, Incoming incoming, Conversation conversation, Known known, IReadOnlyList<Opportunity> own, OpportunityId? about, Func<Proposal, bool> isNews, OpenRun? onto = null)
    {
        var context = ContextOf(incoming);
        var names = NamesOf(own);
        var subject = own.FirstOrDefault(opportunity => opportunity.Id == about)?.Id;
        var candidates = CandidatesOf(own);

        // Whose people are meant is clear once the customer is; the rules say it, whoever else may read the sentence.
        var byRules = SentenceReader.Read(text, context, new KnownNames(names));
        if (!byRules.IsEmpty && isNews(byRules))
        {
            var needs = new List<Need>();
            var people = PeopleOf(byRules, text, incoming, own, subject, known, needs);
            if (needs.Count > 0) return Outcome.Wants([.. needs]);
            names.AddRange(people);
        }

        var need = new Need.Sentence(text, context, new KnownNames(names));
        if (known.Sentence(need) is not { } read) return Outcome.Wants(need);
        if (read.IsEmpty || !isNews(read)) return null;
        var plan = ProposalPlan.Of(read, candidates, subject, incoming.Lang);
        // Only how it ended was told: that is said by ending it.
        if (!plan.TellsMore) return EndTold.Told(read) ? EndTold.Offer(read, Meant(), incoming) : null;
        // Two proposals of one opportunity would be stored in the wrong order.
        if (onto is null && plan.Subject is { } same && conversation.Runs.Find(open => open.Flow == ProposalFlow.Name && open.Opportunity == same) is { } earlier && ToldIn(earlier) != text)
            return Added(earlier, text, incoming, conversation, known, own);
        var title = plan.Subject is { } id ? candidates.First(candidate => candidate.Id == id).Title : ProposalWords.Title.In(incoming.Lang);
        var answers = onto is null ? plan.Filled : plan.With(onto.Answers, ProposalPlan.Of(SentenceReader.Read(ToldIn(onto), context, new KnownNames(names)), candidates, subject, incoming.Lang));
        var run = new OpenRun(RunId.Of(incoming.Mint().Next()), ProposalFlow.Name, plan.Subject, title, plan.Questions, answers, incoming.Now);
        return new Decision { After = (onto is null ? conversation : conversation.Without(onto.Id)).Starting(run), Replies = [RunHandler.Page(run, incoming)] };

        IReadOnlyList<Opportunity> Meant() =>
            plan.Subject is { } only ? [.. own.Where(opportunity => opportunity.Id == only)]
            : Named(text, incoming, own) is var named && (named.Count > 0 || ProposalPlan.NamesCustomer(read)) ? named : own;
    }

    /// <summary>
    /// The people the sentence may mean: those of the one customer it is about. Where it names people and no customer, they are looked for at the customer the chat is about, and
    /// then at the rep's others: who bears the name is looked up at the first of them.
    /// </summary>
    static List<KnownName> PeopleOf(Proposal read, string text, Incoming incoming, IReadOnlyList<Opportunity> own, OpportunityId? subject, Known known, List<Need> needs)
    {
        var names = NamesOf(own);
        var named = ProposalPlan.Named(read, CandidatesOf(own)).Select(candidate => candidate.Id).ToHashSet();
        if (named.Count > 0) return own.Where(opportunity => named.Contains(opportunity.Id)).Select(opportunity => opportunity.Company).Distinct().ToList() is [var one] ? At(one) : [];
        if (read.People.Count == 0 || ProposalPlan.NamesCustomer(read)) return [];
        var spoken = own.FirstOrDefault(opportunity => opportunity.Id == subject)?.Company;
        if (spoken is { } first && (At(first) is var theirs && (needs.Count > 0 || Recognised(text, incoming, [.. names, .. theirs]).Any()))) return theirs;
        var all = new List<KnownName>();
        foreach (var customer in own.Select(opportunity => opportunity.Company).Distinct().Take(mostCustomers)) all.AddRange(At(customer));
        return all;

        List<KnownName> At(CompanyId customer) => [.. KnownPeople.At(customer, theirs => SentenceReader.Read(text, ContextOf(incoming), new KnownNames([.. names, .. theirs])).People.Select(person => person.Reading), known, needs) ?? []];
    }

    /// <summary>Whom of the people on record a text mentions.</summary>
    static IEnumerable<PersonMention> Recognised(string text, Incoming incoming, IReadOnlyList<KnownName> names) =>
        SentenceReader.Read(text, ContextOf(incoming), new KnownNames(names)).People.SelectMany(person => person.Reading.Values).Where(person => person.Known.Count > 0);
}
