using SalesBot.Bot.Coaching;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Weekly;
using SalesBot.Storage;

namespace SalesBot.Bot.Weekly;

/// <summary>"영업회의 자료" and "회의 시작": the pack, and the walk through the items one card after another; what is decided is a step there and then.</summary>
sealed class MeetingHandler : IHandler
{
    public IReadOnlyList<Command> Commands => [Command.MeetingPack, Command.StartMeeting];

    public IReadOnlyList<Type> Actions => [typeof(CardAction.StartMeeting), typeof(CardAction.MeetingItem), typeof(CardAction.Decide), typeof(CardAction.EndMeeting)];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => sender.Action switch
    {
        CardAction.MeetingItem { Id: { } id } item => [new MeetingOf(sender.User, item.Meeting), new Need.Record(id)],
        CardAction.MeetingItem item => [new MeetingOf(sender.User, item.Meeting)],
        CardAction.Decide decide => [new MeetingOf(sender.User, decide.Meeting), new Need.Record(decide.Id)],
        CardAction.EndMeeting end => [new MeetingOf(sender.User, end.Meeting), new RowsOf(sender.User)],
        _ => [new RowsOf(sender.User)],
    };

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known) => incoming.Action switch
    {
        CardAction.MeetingItem item => In(item.Meeting, incoming, known, meeting => Item(meeting, item.At, incoming, known)),
        CardAction.Decide decide => In(decide.Meeting, incoming, known, meeting => Decided(meeting, decide, incoming, known)),
        CardAction.EndMeeting end => In(end.Meeting, incoming, known, meeting => Over(meeting, incoming, known)),
        _ when command is { Command: Command.MeetingPack } => Pack(incoming, known),
        _ => Start(incoming, known),
    };

    static Outcome Pack(Incoming incoming, Known known)
    {
        if (known.Of(new RowsOf(incoming.User)) is not { } rows) return Outcome.Wants(new RowsOf(incoming.User));
        var team = Team(known, incoming, rows.Value).Count();
        return !known.Sells(incoming.User) ? Decision.Saying(WeeklyWords.NotForYou)
            : Decision.Saying(FileChoiceCard.Pack(known.People.Find(incoming.User)!.Team, team, incoming.Today.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture), incoming.Lang));
    }

    /// <summary>One meeting a day: begun again it goes on, with what it had to look at.</summary>
    static Outcome Start(Incoming incoming, Known known)
    {
        var id = incoming.Today.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        if (known.People.ReportsOf(incoming.User).Count == 0) return Decision.Saying(WeeklyWords.NoTeam(known.RolesOf(incoming.User)));
        if (known.Of(new MeetingOf(incoming.User, id)) is not { } begun || known.Of(new RowsOf(incoming.User)) is not { } rows) return Outcome.Wants(new MeetingOf(incoming.User, id), new RowsOf(incoming.User));
        if (begun.Value is { } there) return Item(there, 0, incoming, known);
        var meeting = new SalesMeeting(id, incoming.User, incoming.Now, Meetings.Items(SummaryMaker.Lines(known.People, incoming.User, rows.Value, incoming.Today, incoming.Zone)));
        if (meeting.Items.IsEmpty) return Decision.Saying(MeetingCard.Nothing(incoming.Lang));
        return Item(meeting, 0, incoming, known) is Decision first ? first with { Beside = [new MeetingBegun(meeting)] } : Outcome.Wants(new Need.Record(meeting.Items[0].Record.Opportunity!.Value));
    }

    static Outcome Item(SalesMeeting meeting, int at, Incoming incoming, Known known, Opportunity? changed = null, Text? news = null)
    {
        at = Math.Clamp(at, 0, meeting.Items.Count - 1);
        var item = meeting.Items[at];
        if (item.Record.Opportunity is not { } id) return Decision.Saying(MeetingCard.Of(new(meeting, at, null, news), incoming.Lang));
        if (changed is null && known.Record(id) is null) return Outcome.Wants(new Need.Record(id));
        var opportunity = changed ?? known.Record(id)!.Value?.Value;
        var standing = opportunity is null ? Standing.None : known.People.Of(incoming.User, opportunity);
        OpportunityView? shown = opportunity is null || standing is Standing.None ? null : new(opportunity, standing, incoming.User, known.NameOf, incoming.Today);
        return Decision.Saying(MeetingCard.Of(new(meeting, at, shown, news), incoming.Lang));
    }

    /// <summary>Both sit in the meeting, so the step is agreed as it is written down; its owner is told and may still change it.</summary>
    static Outcome Decided(SalesMeeting meeting, CardAction.Decide decide, Incoming incoming, Known known) => Records.Of(decide.Id, incoming, known, (kept, standing) =>
    {
        if (standing is not Standing.Leader) return Decision.Saying(Records.Show(kept.Value, incoming, known, TurnWords.NotLeader));
        if (StepHandler.Terms(kept.Value, incoming, known, null, null) is not { } terms) return Item(meeting, decide.At, incoming, known, kept.Value, CoachingReplies.NeedsTerms);
        // Named after its words: pressed twice, or delivered again, it is the same step.
        var id = StepId.Of(incoming.Mint($"{kept.Value.Id}\n{meeting.Id}\n{terms}").Next());
        var said = terms.Owner == incoming.User ? WeeklyWords.DecidedMine : WeeklyWords.Decided.With(known.NameOf(kept.Value.Rep));
        if (kept.Value.Step(id) is not null) return Item(meeting, decide.At, incoming, known, kept.Value, said);
        var proposed = new StepProposed(id, terms, kept.Value.OpenProblems.LastOrDefault()?.Id, Agreed: true, incoming.User, incoming.Now);
        var decision = Records.Apply(incoming, known, kept, [proposed], after => [Records.ToOther(after, NoticeKind.StepNews, id.Value, incoming, known)], after => Records.Show(after, incoming, known));
        return decision.Change is not Opportunities.OpportunityChange change ? decision
            : Item(meeting, decide.At, incoming, known, change.After, said) is Decision shown ? decision with { Replies = shown.Replies } : decision;
    });

    /// <summary>The steps that were decided since it began, as they stand now.</summary>
    static Outcome Over(SalesMeeting meeting, Incoming incoming, Known known)
    {
        if (known.Of(new RowsOf(incoming.User)) is not { } rows) return Outcome.Wants(new RowsOf(incoming.User));
        var decided = Team(known, incoming, rows.Value)
            .SelectMany(opportunity => opportunity.Steps.Where(step => step.AskedBy == meeting.Leader && step.At >= meeting.At).Select(step => new Decided(opportunity.Title, step)));
        return Decision.Saying(MeetingCard.Over(meeting, [.. decided.OrderBy(one => one.Step.Terms.Due)], known.NameOf, incoming.Today, incoming.Lang));
    }

    static Outcome In(string id, Incoming incoming, Known known, Func<SalesMeeting, Outcome> then) =>
        known.Of(new MeetingOf(incoming.User, id)) is not { } found ? Outcome.Wants(new MeetingOf(incoming.User, id))
        : found.Value is { Items.IsEmpty: false } meeting ? then(meeting) : Decision.Saying(WeeklyWords.NotInMeeting);

    static IEnumerable<Opportunity> Team(Known known, Incoming incoming, IEnumerable<DeskRow> rows) =>
        rows.OfType<OpportunityRow>().Where(row => !row.Gone && known.People.Of(incoming.User, row.Opportunity) is Standing.Rep or Standing.Leader).Select(row => row.Opportunity);
}
