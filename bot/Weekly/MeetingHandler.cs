using SalesBot.Bot.Coaching;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Voices;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Weekly;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Weekly;

/// <summary>"영업회의 자료" and "회의 시작": the pack, and the walk through the items one card after another; what is decided is a step there and then.</summary>
sealed class MeetingHandler(VoiceHandler voices, VoiceRecords cases) : IHandler
{
    public IReadOnlyList<Command> Commands => [Command.MeetingPack, Command.StartMeeting];

    public IReadOnlyList<Type> Actions => [typeof(CardAction.StartMeeting), typeof(CardAction.MeetingItem), typeof(CardAction.Decide), typeof(CardAction.DecideCase), typeof(CardAction.EndMeeting)];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => sender.Action switch
    {
        CardAction.MeetingItem { Id: { } id } item => [new MeetingOf(sender.User, item.Meeting), Read(id)],
        CardAction.MeetingItem item => [new MeetingOf(sender.User, item.Meeting)],
        CardAction.Decide decide => [new MeetingOf(sender.User, decide.Meeting), new Need.Record(decide.Id)],
        CardAction.DecideCase decide => [new MeetingOf(sender.User, decide.Meeting), new VoiceNeeds.Case(decide.Id)],
        CardAction.EndMeeting end => [new MeetingOf(sender.User, end.Meeting), new LedRows(sender.User)],
        _ => [new LedRows(sender.User)],
    };

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known) => incoming.Action switch
    {
        CardAction.MeetingItem item => In(item.Meeting, incoming, known, meeting => Item(meeting, item.At, incoming, known)),
        CardAction.Decide decide => In(decide.Meeting, incoming, known, meeting => Decided(meeting, decide, incoming, known)),
        CardAction.DecideCase decide => In(decide.Meeting, incoming, known, meeting => OnCase(meeting, decide, incoming, conversation, known)),
        CardAction.EndMeeting end => In(end.Meeting, incoming, known, meeting => Over(meeting, incoming, known)),
        _ when command is { Command: Command.MeetingPack } => Pack(incoming, known),
        _ => Start(incoming, known),
    };

    static Outcome Pack(Incoming incoming, Known known)
    {
        if (known.Of(new LedRows(incoming.User)) is not { } rows) return Outcome.Wants(new LedRows(incoming.User));
        var team = Team(known, incoming, rows.Value).Count();
        return !known.Sells(incoming.User) ? Decision.Saying(WeeklyWords.NotForYou)
            : Decision.Saying(FileChoiceCard.Pack(known.People.TeamsOf(known.People.Find(incoming.User)!), team, incoming.Today.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture), known.People.LeadsNow(incoming.User), incoming.Lang));
    }

    /// <summary>One meeting a day: begun again it goes on, with what it had to look at.</summary>
    Outcome Start(Incoming incoming, Known known)
    {
        var id = incoming.Today.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        if (!known.People.LeadsNow(incoming.User)) return Decision.Saying(WeeklyWords.NoTeam(known.RolesOf(incoming.User)));
        if (known.Of(new MeetingOf(incoming.User, id)) is not { } begun || known.Of(new LedRows(incoming.User)) is not { } rows) return Outcome.Wants(new MeetingOf(incoming.User, id), new LedRows(incoming.User));
        if (begun.Value is { } there) return Item(there, 0, incoming, known);
        var toDecide = rows.Value.OfType<VoiceRow>().Where(row => Meetings.NeedsDecision(row.Voice, See(row.Voice, incoming, known).Owed.Any(owed => owed.Due < incoming.Today))).ToDictionary(row => row.Record, row => row.Version);
        var meeting = new SalesMeeting(id, incoming.User, incoming.Now, Meetings.Items(SummaryMaker.Lines(known.People, incoming.User, rows.Value, incoming.Today, incoming.Zone), toDecide));
        if (meeting.Items.IsEmpty) return Decision.Saying(MeetingCard.Nothing(incoming.Lang));
        return Item(meeting, 0, incoming, known) is Decision first ? first with { Beside = [new MeetingBegun(meeting)] } : Outcome.Wants(Read(meeting.Items[0].Record));
    }

    static Need Read(RecordRef record) => record.Opportunity is { } id ? new Need.Record(id) : new VoiceNeeds.Case(VoiceId.Of(record.Id));

    VoiceView See(Voice voice, Incoming incoming, Known known) => cases.View(voice, incoming.User, known.People, known.NameOf, incoming.Today);

    Outcome Item(SalesMeeting meeting, int at, Incoming incoming, Known known, Opportunity? changed = null, Text? news = null)
    {
        at = Math.Clamp(at, 0, meeting.Items.Count - 1);
        var item = meeting.Items[at];
        if (item.Record.Opportunity is not { } id) return Case(meeting, at, VoiceId.Of(item.Record.Id), incoming, known);
        if (changed is null && known.Record(id) is null) return Outcome.Wants(new Need.Record(id));
        var opportunity = changed ?? known.Record(id)!.Value?.Value;
        var standing = opportunity is null ? Standing.None : known.People.Of(incoming.User, opportunity);
        OpportunityView? shown = opportunity is null || standing is Standing.None ? null : new(opportunity, standing, incoming.User, known.NameOf, incoming.Today);
        return Decision.Saying(MeetingCard.Of(new(meeting, at, shown, news), incoming.Lang));
    }

    Outcome Case(SalesMeeting meeting, int at, VoiceId id, Incoming incoming, Known known, Voice? changed = null)
    {
        if (changed is null && known.Of(new VoiceNeeds.Case(id)) is null) return Outcome.Wants(new VoiceNeeds.Case(id));
        var voice = changed ?? known.Of(new VoiceNeeds.Case(id))!.Value?.Value;
        return Decision.Saying(MeetingCard.Of(new(meeting, at, null) { Case = voice is null || known.People.Of(incoming.User, voice) is VoiceStanding.None ? null : See(voice, incoming, known) }, incoming.Lang));
    }

    /// <summary>The case's own handler decides. What has to be said with it is asked below; the meeting stays where it is, and shows the case as it stands then.</summary>
    Outcome OnCase(SalesMeeting meeting, CardAction.DecideCase decide, Incoming incoming, Conversation conversation, Known known)
    {
        var outcome = voices.Open(decide.Id, decide.Move, VoiceMoveFlow.NameOf(decide.Move), null, incoming, conversation, known);
        return outcome is Decision decision && Case(meeting, decide.At, decide.Id, incoming, known, (decision.Change as VoiceChange)?.After) is Decision shown
            ? decision with { Replies = [.. shown.Replies, .. decision.Replies] } : outcome;
    }

    /// <summary>Both sit in the meeting, so the step is agreed as it is written down; its owner is told and may still change it.</summary>
    Outcome Decided(SalesMeeting meeting, CardAction.Decide decide, Incoming incoming, Known known) => Records.Of(decide.Id, incoming, known, (kept, standing) =>
    {
        if (standing is not Standing.Leader) return Decision.Saying(Records.Show(kept.Value, incoming, known, TurnWords.NotLeader));
        if (StepHandler.Terms(kept.Value, incoming, known, null, null) is not { } terms) return Item(meeting, decide.At, incoming, known, kept.Value, CoachingReplies.NeedsTerms);
        // Named after its words: pressed twice, or delivered again, it is the same step.
        var id = StepId.Of(incoming.Mint($"{kept.Value.Id}\n{meeting.Id}\n{terms}").Next());
        var said = terms.Owner == incoming.User ? WeeklyWords.DecidedMine : WeeklyWords.Decided.With(known.NameOf(kept.Value.Rep));
        if (kept.Value.Step(id) is not null) return Item(meeting, decide.At, incoming, known, kept.Value, said);
        var proposed = new StepProposed(id, terms, kept.Value.OpenProblems.LastOrDefault()?.Id, Agreed: true, incoming.User, incoming.Now);
        var outcome = Records.Tell(incoming, known, kept, proposed, (_, _) => false, after => [Records.ToOther(after, NoticeKind.StepNews, id.Value, incoming, known)], after => Records.Show(after, incoming, known));
        return outcome is not Decision { Change: Opportunities.OpportunityChange change } decision ? outcome
            : Item(meeting, decide.At, incoming, known, change.After, said) is Decision shown ? decision with { Replies = shown.Replies } : outcome;
    });

    /// <summary>The steps that were decided since it began and the cases something was done about, as they stand now.</summary>
    static Outcome Over(SalesMeeting meeting, Incoming incoming, Known known)
    {
        if (known.Of(new LedRows(incoming.User)) is not { } rows) return Outcome.Wants(new LedRows(incoming.User));
        var decided = Team(known, incoming, rows.Value)
            .SelectMany(opportunity => opportunity.Steps.Where(step => step.AskedBy == meeting.Leader && step.At >= meeting.At).Select(step => new Decided(opportunity.Title, step)));
        var looked = meeting.Items.ToDictionary(item => item.Record, item => item.Version);
        // The clock moves a case too; what a person did on that day counts.
        var touched = rows.Value.OfType<VoiceRow>().Where(row => looked.TryGetValue(row.Record, out var version) && row.Version > version && row.Voice.TouchedOn >= incoming.Zone.LocalDate(meeting.At)).Select(row => row.Voice);
        return Decision.Saying(MeetingCard.Over(meeting, [.. decided.OrderBy(one => one.Step.Terms.Due)], [.. touched.OrderBy(voice => voice.RegisteredAt)], known.NameOf, incoming.Today, incoming.Lang));
    }

    static Outcome In(string id, Incoming incoming, Known known, Func<SalesMeeting, Outcome> then) =>
        known.Of(new MeetingOf(incoming.User, id)) is not { } found ? Outcome.Wants(new MeetingOf(incoming.User, id))
        : found.Value is { Items.IsEmpty: false } meeting ? then(meeting) : Decision.Saying(WeeklyWords.NotInMeeting);

    static IEnumerable<Opportunity> Team(Known known, Incoming incoming, IEnumerable<DeskRow> rows) =>
        rows.OfType<OpportunityRow>().Where(row => !row.Gone && known.People.Of(incoming.User, row.Opportunity) is Standing.Rep or Standing.Leader).Select(row => row.Opportunity);
}
