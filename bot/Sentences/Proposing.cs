using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Language;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Proposals;

namespace SalesBot.Bot.Sentences;

/// <summary>Makes of an ordinary sentence a run to look over. Nothing of it is stored before the rep says so.</summary>
static class Proposing
{
    /// <summary>The proposal for words that were typed while nothing was open; null when nothing can be read from them.</summary>
    public static Outcome? FromWords(Incoming incoming, Conversation conversation, Known known, DeskContents desk)
    {
        var own = desk.Opportunities.Where(opportunity => opportunity.Rep == incoming.User && opportunity.IsOpen).ToList();
        var names = new KnownNames([.. own.SelectMany(opportunity => (KnownName[])[new(NameKind.Company, opportunity.Id.Value, opportunity.CompanyName), new(NameKind.Opportunity, opportunity.Id.Value, opportunity.Name, opportunity.CompanyName)])]);
        return Propose(incoming, conversation, known, names, [.. own.Select(opportunity => new Candidate(opportunity.Id, opportunity.Title))], conversation.About?.Opportunity, _ => true);
    }

    /// <summary>
    /// A whole sentence of news typed where one answer was asked for: it becomes a proposal about the same opportunity, and the check-in waits beneath it.
    /// Null for words that are an answer.
    /// </summary>
    public static Outcome? InCheckIn(OpenRun run, Incoming incoming, Conversation conversation, Known known) =>
        incoming.Text is { Length: >= 15 } && run.Opportunity is { } subject
            ? Propose(incoming, conversation, known, new KnownNames([new(NameKind.Company, subject.Value, run.Title.Split(" · ")[0])]), [new(subject, run.Title)], subject, read => (read.Contact is null ? 0 : 1) + read.Facts.Count + read.Problems.Count >= 3)
            : null;

    static Outcome? Propose(Incoming incoming, Conversation conversation, Known known, IKnownNames names, IReadOnlyList<Candidate> candidates, OpportunityId? subject, Func<Proposal, bool> isNews)
    {
        var need = new Need.Sentence(incoming.Text!, new(incoming.Today, incoming.Lang, Direction.Either), names);
        if (known.Sentence(need) is not { } read) return Outcome.Wants(need);
        if (read.IsEmpty || !isNews(read)) return null;
        var plan = ProposalPlan.Of(read, candidates, subject is { } about && candidates.Any(candidate => candidate.Id == about) ? about : null, incoming.Lang);
        var title = plan.Subject is { } id ? candidates.First(candidate => candidate.Id == id).Title : ProposalWords.Title.In(incoming.Lang);
        var run = new OpenRun(RunId.Of(incoming.Mint().Next()), ProposalFlow.Name, plan.Subject, title, plan.Questions, plan.Filled, incoming.Now);
        return new Decision { After = conversation.Starting(run), Replies = [RunHandler.Page(run, incoming)] };
    }
}
