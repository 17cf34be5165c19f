using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Customers;
using SalesBot.Bot.Sentences;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Language;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Proposals;
using SalesBot.Storage;

namespace SalesBot.Bot.Opportunities;

/// <summary>What a finished run does to the record: one place a flow.</summary>
sealed class OpportunityFinisher : IFinisher
{
    public IReadOnlyList<string> Flows => [CheckInFlow.Name, CheckInFlow.Correction, ProposalFlow.Name, NewOpportunityFlow.Name, EndOpportunityFlow.Name, RenameFlow.OfCompany, RenameFlow.OfName];

    public IEnumerable<Need> Foresee(RecordRef about) => about.Opportunity is { } id ? [new Need.Record(id)] : [];

    public Outcome Finish(OpenRun run, Flow flow, Incoming incoming, Conversation conversation, Known known) => flow switch
    {
        Flow<CheckInResult> checkIn => CheckIn(run, checkIn.Finish(run.Answers), incoming, conversation, known),
        Flow<ProposalResult> proposal => Proposal(run, proposal.Finish(run.Answers), incoming, conversation, known),
        Flow<NewOpportunity> create => Create(run, create.Finish(run.Answers), incoming, conversation, known),
        Flow<Ending> end => End(run, end.Finish(run.Answers), incoming, conversation, known),
        Flow<Renaming> rename => Rename(run, rename.Finish(run.Answers), incoming, conversation, known),
        _ => throw new InvalidOperationException($"Flow '{flow.Name}' has no ending; add it to {nameof(OpportunityFinisher)}."),
    };

    static Outcome CheckIn(OpenRun run, CheckInResult result, Incoming incoming, Conversation conversation, Known known) =>
        known.Record(run.Opportunity!.Value) is null && known.DeskOf(incoming.User) is null ? Outcome.Wants([new Need.Record(run.Opportunity.Value), new Need.DeskOf(incoming.User), .. Naming.Foresee(run)]) : Records.Of(run.Opportunity!.Value, incoming, known, (kept, standing) =>
        {
            var after = conversation.Without(run.Id);
            if (kept.Value.Runs.Contains(run.Id)) return new Decision { After = after, Replies = [Records.Show(kept.Value, incoming, known, CheckInWords.AlreadyStored)] };
            if (standing is not Standing.Rep) return new Decision { After = after, Replies = [Records.Show(kept.Value, incoming, known, TurnWords.NotRep)] };
            if (known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants([new Need.DeskOf(incoming.User), .. Naming.Foresee(run)]);

            if (Naming.Of(run, result, kept.Value.Company, incoming, conversation, known, out var called) is { } first) return first;
            var person = ToldPerson.Read(result.Evidence?.Who) is { } source ? called(source)?.Id ?? source.At(kept.Value.Company) : (PersonId?)null;
            var events = Possible(kept.Value, result.Events(run.Id, incoming.Mint(run.Id.Value), person, incoming.Today, incoming.User, incoming.Now));
            // It ended meanwhile: nothing of this can happen any more, and nothing is claimed to be stored.
            if (events.Count == 0) return new Decision { After = after, Replies = [Records.Show(kept.Value, incoming, known, LedgerWords.Ended)] };
            var decision = Records.Apply(incoming, known, kept, events,
                opportunity => NoticesOf(kept.Value, opportunity, events, result.IsCorrection, incoming, known),
                opportunity => Recap(opportunity, events, desk, incoming, known), called);
            return decision with { After = after };
        });

    static Reply Recap(Opportunity after, IReadOnlyList<OpportunityEvent> events, DeskContents desk, Incoming incoming, Known known)
    {
        var next = CheckInList.Of(desk.Opportunities.Where(other => other.Id != after.Id && other.Rep == incoming.User), desk.SettledOn, incoming.Today).Attention.FirstOrDefault()?.Opportunity;
        return RecapCard.Of(new(after, events, next, known.People.LeaderOf(after.Rep)?.Name), incoming.Today, incoming.Lang);
    }

    /// <summary>
    /// A run that has ended: its answer delivered once more, or an old card. While nothing has happened since, that is the recap again; later it is
    /// the present state. A new opportunity is found by the id that its run gave it.
    /// </summary>
    public Outcome Ended(RunId run, string flow, RecordRef? about, Incoming incoming, Known known)
    {
        var id = about?.Opportunity ?? CreatedBy(run, incoming);
        if (known.Record(id) is not { } found) return Outcome.Wants(new Need.Record(id));
        // Which opportunity it was about was answered on the card itself; whether that took the run its record says.
        if (found.Value is null && about is null && incoming.Inputs.GetValueOrDefault(new PlannedQuestion(PlannedKind.Which).Key) is { Length: > 0 } chosen && chosen != ProposalPlan.NewOne && chosen.All(c => char.IsAsciiLetterOrDigit(c) || c is '-')) return Ended(run, flow, OpportunityId.Of(chosen), incoming, known);
        if (found.Value is not { } kept || known.People.Of(incoming.User, kept.Value) is Standing.None) return Decision.Saying(TurnWords.RunGone);
        if (kept.Value.Rep == incoming.User && kept.Value.Runs.LastOrDefault() == run)
        {
            if (known.LatestOf(id, kept.Value.Version) is not { } events || known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants(new Need.Latest(id, kept.Value.Version), new Need.DeskOf(incoming.User));
            if (events.LastOrDefault() is CheckInGiven given && given.Run == run || events.LastOrDefault() is CorrectionGiven corrected && corrected.Run == run)
                return Decision.Saying(Recap(kept.Value, events, desk, incoming, known));
            if (!kept.Value.IsOpen) return Decision.Saying(Records.Show(kept.Value, incoming, known, OpportunityTexts.HasEnded(kept.Value.State)));
        }
        return Decision.Saying(Records.Show(kept.Value, incoming, known,
            about is null ? OpportunityTexts.Created : kept.Value.Runs.Contains(run) ? CheckInWords.AlreadyStored : !kept.Value.IsOpen ? LedgerWords.Ended : TurnWords.RunGone));
    }

    static Outcome Proposal(OpenRun run, ProposalResult result, Incoming incoming, Conversation conversation, Known known)
    {
        var after = conversation.Without(run.Id);
        if (!result.Confirmed) return new Decision { After = after, Replies = [CheckInWords.Cancelled.With(run.Title)] };
        if (result.Wanted is { } wanted) return ProposalOfNew(run, result, wanted.Company, wanted.Name, incoming, after, known);
        return Records.Of(result.Chosen ?? run.Opportunity!.Value, incoming, known, (kept, standing) =>
        {
            if (kept.Value.Runs.Contains(run.Id)) return new Decision { After = after, Replies = [Records.Show(kept.Value, incoming, known, CheckInWords.AlreadyStored)] };
            if (standing is not Standing.Rep) return new Decision { After = after, Replies = [Records.Show(kept.Value, incoming, known, TurnWords.NotRep)] };
            var everything = EventsOf(run, result, kept.Value.Company, incoming);
            // Every line was left empty: there is nothing to store, and nothing is said to be.
            if (!everything.Any(happened => happened is FactLearned or ProblemReported)) return new Decision { Replies = [CheckInWords.NothingChosen, RunHandler.Page(run with { Answers = conversation.Run(run.Id)?.Answers ?? run.Answers }, incoming)] };
            var events = Possible(kept.Value, everything);
            // It ended meanwhile: nothing of this can happen any more, and nothing is claimed to be stored.
            if (events.Count == 0) return new Decision { After = after, Replies = [Records.Show(kept.Value, incoming, known, LedgerWords.Ended)] };
            var told = Told(kept, events, result, incoming, known) with { After = after with { About = kept.Value.Id } };
            // How it ended was told among other news: once these are stored.
            return EndTold.Card(SentenceReader.Read(result.Told, new(incoming.Today, incoming.Lang, Direction.Either), new KnownNames([new(NameKind.Company, kept.Value.Id.Value, kept.Value.CompanyName)])), [kept.Value], incoming) is { } end && told.Change is not null ? told with { Replies = told.Replies.Add(end) } : told;
        });
    }

    static Outcome ProposalOfNew(OpenRun run, ProposalResult result, string companyName, string name, Incoming incoming, Conversation after, Known known)
    {
        var id = CreatedBy(run.Id, incoming);
        if (known.Record(id) is not { } found) return Outcome.Wants(new Need.Record(id));
        if (found.Value is { } there) return new Decision { After = after, Replies = [Records.Show(there.Value, incoming, known, CheckInWords.AlreadyStored)] };
        var company = Company.Named(companyName);
        var opened = new OpportunityOpened(id, name, company.Id, company.Name, incoming.User, incoming.User, incoming.Now);
        var told = Told(null, [opened, .. EventsOf(run, result, company.Id, incoming)], result, incoming, known);
        return told with { After = after with { About = id }, First = [new MetCompany(company), .. told.First] };
    }

    static Decision Told(Kept<Opportunity>? kept, IReadOnlyList<OpportunityEvent> events, ProposalResult result, Incoming incoming, Known known) =>
        Records.Apply(incoming, known, kept, events,
            opportunity => NoticesOf(kept?.Value, opportunity, events, isCorrection: false, incoming, known),
            opportunity => RecapCard.Of(new(opportunity, events, null, known.People.LeaderOf(opportunity.Rep)?.Name), incoming.Today, incoming.Lang),
            KnownBy(result, kept?.Value.Company ?? events.OfType<OpportunityOpened>().First().Company));

    static IReadOnlyList<OpportunityEvent> EventsOf(OpenRun run, ProposalResult result, CompanyId company, Incoming incoming) =>
        result.Events(run.Id, incoming.Mint(run.Id.Value + "\nevents"), who => ToldPerson.Read(who) is { } told ? KnownBy(result, company)(told)?.Id ?? told.At(company) : null, incoming.Today, incoming.User, incoming.Now);

    /// <summary>The records that the names of this sentence stand for, as they were when it was read.</summary>
    static Func<ToldPerson, CompanyPerson?> KnownBy(ProposalResult result, CompanyId company) => told => WhoIsMeant.Of(result.Plan, result.Answers, told, company) ??
        (result.Known.FirstOrDefault(known => ToldPerson.Read(known.Called)?.Name == told.Name) is { } one ? new CompanyPerson(one.Id, one.Name, one.Title, null, default) : null);

    /// <summary>
    /// The record may have moved on while the rep was answering (the leader closed the step): what is no longer possible is left out, the rest is
    /// stored.
    /// </summary>
    static IReadOnlyList<OpportunityEvent> Possible(Opportunity opportunity, IReadOnlyList<OpportunityEvent> events)
    {
        var possible = new List<OpportunityEvent>();
        foreach (var happened in events)
            if (OpportunityLedger.Apply(opportunity, [.. possible, happened]).After is not null) possible.Add(happened);
        return possible;
    }

    static IEnumerable<Notice?> NoticesOf(Opportunity? before, Opportunity after, IReadOnlyList<OpportunityEvent> events, bool isCorrection, Incoming incoming, Known known)
    {
        foreach (var done in events.OfType<StepDone>()) yield return Records.ToOther(after, NoticeKind.Result, done.Id.Value, incoming, known);
        if (events.OfType<StepDone>().Any()) yield break;
        if (events.OfType<QuestionAnswered>().Any()) yield return Records.ToOther(after, NoticeKind.Answer, null, incoming, known);
        // A corrected word is no news; a problem nobody had told yet is.
        else if (isCorrection && !events.OfType<ProblemReported>().Any(problem => before?.Problem(problem.Id) is null)) yield break;
        else if (after.OpenProblems.Any() || Gaps.Found(after, incoming.Today).Any()) yield return Records.ToOther(after, NoticeKind.Coach, null, incoming, known);
    }

    static Outcome Create(OpenRun run, NewOpportunity wanted, Incoming incoming, Conversation conversation, Known known) =>
        Create(wanted, CreatedBy(run.Id, incoming), incoming, conversation.Without(run.Id), known);

    /// <summary>The id of the opportunity that a run makes.</summary>
    public static OpportunityId CreatedBy(RunId run, Incoming incoming) => OpportunityId.Of(incoming.Mint(run.Value).Next());

    /// <summary>Makes the opportunity unless this very turn has made it already.</summary>
    public static Outcome Create(NewOpportunity wanted, OpportunityId id, Incoming incoming, Conversation after, Known known)
    {
        if (!known.Sells(incoming.User)) return new Decision { After = after, Replies = [OpportunityReplies.NotSales] };
        if (known.Record(id) is not { } found || known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants(new Need.Record(id), new Need.DeskOf(incoming.User));
        var company = Company.Named(wanted.Company);
        if (found.Value is { } there) return new Decision { After = after with { About = id }, Replies = [Records.Show(there.Value, incoming, known, OpportunityTexts.Created)] };
        if (desk.Opportunities.FirstOrDefault(other => other.Rep == incoming.User && other.Company == company.Id && CustomerNames.Company(other.Name) == CustomerNames.Company(wanted.Name)) is { } same)
            return Records.Of(same.Id, incoming, known, (kept, _) => new Decision { After = after with { About = same.Id }, Replies = [Records.Show(kept.Value, incoming, known, OpportunityTexts.SameExists)] });
        var opened = new OpportunityOpened(id, wanted.Name, company.Id, company.Name, incoming.User, incoming.User, incoming.Now);
        return Records.Apply(incoming, known, null, [opened], _ => [], opportunity => Records.Show(opportunity, incoming, known, OpportunityTexts.Created)) with
        {
            After = after with { About = id },
            First = [new MetCompany(company)],
        };
    }

    static Outcome End(OpenRun run, Ending ending, Incoming incoming, Conversation conversation, Known known) =>
        Records.Of(run.Opportunity!.Value, incoming, known, (kept, standing) =>
        {
            var after = conversation.Without(run.Id);
            if (standing is not Standing.Rep) return new Decision { After = after, Replies = [Records.Show(kept.Value, incoming, known, TurnWords.NotRep)] };
            var ended = Records.Tell(incoming, known, kept, new OpportunityEnded(ending.How, ending.Reason, incoming.User, incoming.Now, run.Id), (_, _) => false, _ => [],
                opportunity => Records.Show(opportunity, incoming, known, OpportunityTexts.HasEnded(opportunity.State)));
            return ended is Decision decision ? decision with { After = after } : ended;
        });

    static Outcome Rename(OpenRun run, Renaming renaming, Incoming incoming, Conversation conversation, Known known) =>
        Records.Of(run.Opportunity!.Value, incoming, known, (kept, standing) =>
        {
            var after = conversation.Without(run.Id);
            if (standing is not Standing.Rep) return new Decision { After = after, Replies = [Records.Show(kept.Value, incoming, known, TurnWords.NotRep)] };
            var company = renaming.Company is { } named ? Company.Named(named) : null;
            var renamed = new OpportunityRenamed(renaming.Name ?? kept.Value.Name, company?.Id ?? kept.Value.Company, company?.Name ?? kept.Value.CompanyName, incoming.User, incoming.Now);
            return Records.Apply(incoming, known, kept, [renamed], _ => [], opportunity => Records.Show(opportunity, incoming, known, CheckInWords.Stored)) with
            {
                After = after,
                First = company is null ? [] : [new MetCompany(company)],
            };
        });
}
