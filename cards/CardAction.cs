using System.Buffers;
using SalesBot.Domain;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;

namespace SalesBot.Cards;

/// <summary>
/// Everything a button can send back. It carries ids, never decisions: whoever handles it looks the record up and checks again that this
/// person may do this now. A card of an older release whose button is no longer known decodes to null and is answered with the present state.
/// </summary>
public abstract record CardAction
{
    /// <summary>An action on one opportunity; <see cref="Part"/> names what in it, if anything.</summary>
    public abstract record OnOpportunity(OpportunityId Id, string? Part = null) : CardAction;

    /// <summary>
    /// An action on a run of the flow <paramref name="Flow"/>; <paramref name="About"/> is its record. With both, a card whose run has ended can show what became of it.
    /// </summary>
    public abstract record OnRun(RunId Run, string Flow, RecordRef? About) : CardAction;

    public abstract record OnStep(OpportunityId Id, StepId Step) : OnOpportunity(Id, Step.Value);

    /// <summary>An action on a customer person.</summary>
    public abstract record OnPerson(PersonId Id) : CardAction;

    /// <summary>Whether two records are one person.</summary>
    public abstract record OnTwoPeople(PersonId Id, PersonId Other) : OnPerson(Id);

    /// <summary>An action on a hand-over, or on one customer in it.</summary>
    public abstract record OnHandOver(HandOverId Id, CompanyId? Customer = null) : CardAction;

    public sealed record Help : CardAction;
    public sealed record CheckInList : CardAction;
    public sealed record CheckInOf(OpportunityId Id) : OnOpportunity(Id);
    /// <summary>These opportunities were shown as quiet and nothing is new in any of them.</summary>
    public sealed record SettleQuiet(IReadOnlyList<OpportunityId> Shown) : CardAction;
    public sealed record Later : CardAction;
    public sealed record NewOpportunity : CardAction;
    public sealed record Answer(RunId Run, string Flow, RecordRef? About = null) : OnRun(Run, Flow, About);
    /// <summary>As <see cref="Answer"/>, and what may be unknown and was left empty is not known yet.</summary>
    public sealed record AnswerRestUnknown(RunId Run, string Flow, RecordRef? About = null) : OnRun(Run, Flow, About);
    /// <summary>Opens the page of a run in a dialog.</summary>
    public sealed record OpenRun(RunId Run, string Flow, RecordRef? About = null) : OnRun(Run, Flow, About);
    public sealed record CancelRun(RunId Run, string Flow, RecordRef? About = null) : OnRun(Run, Flow, About);
    public sealed record Show(OpportunityId Id) : OnOpportunity(Id);
    /// <summary>What cards show shortened, in whole.</summary>
    public sealed record ReadWhole(OpportunityId Id) : OnOpportunity(Id);
    public sealed record Correct(OpportunityId Id) : OnOpportunity(Id);
    public sealed record AskForHelp(OpportunityId Id) : OnOpportunity(Id);
    /// <summary><paramref name="How"/> is what a sentence told; the form asks for it otherwise.</summary>
    public sealed record End(OpportunityId Id, OpportunityState? How = null) : OnOpportunity(Id, How?.ToString());
    public sealed record Reopen(OpportunityId Id) : OnOpportunity(Id);
    public sealed record WhatWaits : CardAction;
    public sealed record AskSuggested(OpportunityId Id, ProblemKind About) : OnOpportunity(Id, About.ToString());
    public sealed record AskOwn(OpportunityId Id) : OnOpportunity(Id);
    public sealed record Propose(OpportunityId Id) : OnOpportunity(Id);
    /// <summary>Which times are free for both?</summary>
    public sealed record FindTalk(OpportunityId Id) : OnOpportunity(Id);
    public sealed record OfferTalk(OpportunityId Id) : OnOpportunity(Id);
    public sealed record NotNow(OpportunityId Id) : OnOpportunity(Id);
    public sealed record AnswerLeader(OpportunityId Id, string Question) : OnOpportunity(Id, Question);
    public sealed record AcceptTalk(OpportunityId Id, string Talk) : OnOpportunity(Id, Talk);
    public sealed record DeclineTalk(OpportunityId Id, string Talk) : OnOpportunity(Id, Talk);
    public sealed record AgreeStep(OpportunityId Id, StepId Step) : OnStep(Id, Step);
    public sealed record RefuseStep(OpportunityId Id, StepId Step) : OnStep(Id, Step);
    public sealed record ChangeStep(OpportunityId Id, StepId Step) : OnStep(Id, Step);
    public sealed record StartStep(OpportunityId Id, StepId Step) : OnStep(Id, Step);
    public sealed record BlockStep(OpportunityId Id, StepId Step) : OnStep(Id, Step);
    public sealed record FinishStep(OpportunityId Id, StepId Step) : OnStep(Id, Step);
    public sealed record CancelStep(OpportunityId Id, StepId Step) : OnStep(Id, Step);
    public sealed record ShowPositions(OpportunityId Id) : OnOpportunity(Id);
    public sealed record TellPosition(OpportunityId Id) : OnOpportunity(Id);
    public sealed record ShowPerson(PersonId Id) : OnPerson(Id);
    public sealed record Observe(PersonId Id) : OnPerson(Id);
    public sealed record NotePromise(PersonId Id) : OnPerson(Id);
    public sealed record KeepPromise(PersonId Id) : OnPerson(Id);
    public sealed record TellPath(PersonId Id) : OnPerson(Id);
    public sealed record ChangePerson(PersonId Id) : OnPerson(Id);
    public sealed record CorrectObservation(PersonId Id) : OnPerson(Id);
    /// <summary>What was seen and heard before <paramref name="Before"/>, the last line of a card.</summary>
    public sealed record OlderOfPerson(PersonId Id, string Before) : OnPerson(Id);
    /// <summary>Two people of one name have been taken for one.</summary>
    public sealed record SplitPerson(PersonId Id) : OnPerson(Id);
    /// <summary>At this place in what is stored the erased person is meant, or somebody else.</summary>
    public sealed record ErasedHere(PersonId Id, string Place) : OnPerson(Id);
    public sealed record OtherHere(PersonId Id, string Place) : OnPerson(Id);
    public sealed record PersonalDataOf(PersonId Id) : OnPerson(Id);
    public sealed record ErasePerson(PersonId Id) : OnPerson(Id);
    public sealed record ColleagueData(UserId Id) : CardAction;
    public sealed record EraseColleague(UserId Id) : CardAction;
    public sealed record ShowLeavers : CardAction;
    public sealed record ShowExpired : CardAction;
    /// <summary>Where a surname and title may be an erased person's or somebody else's.</summary>
    public sealed record ShowDoubtful : CardAction;
    public sealed record LookForExpired : CardAction;
    public sealed record EraseExpired : CardAction;
    public sealed record StartHandOver : CardAction;
    public sealed record ShowHandOver(HandOverId Id) : OnHandOver(Id);
    public sealed record ShowHandedCustomer(HandOverId Id, CompanyId Company) : OnHandOver(Id, Company);
    public sealed record TellHead(HandOverId Id, CompanyId Company) : OnHandOver(Id, Company);
    public sealed record ConfirmCustomer(HandOverId Id, CompanyId Company) : OnHandOver(Id, Company);
    public sealed record PlanIntroduction(HandOverId Id, CompanyId Company) : OnHandOver(Id, Company);
    public sealed record IntroductionMade(HandOverId Id, CompanyId Company) : OnHandOver(Id, Company);
    public sealed record RepIsGone(HandOverId Id) : OnHandOver(Id);
    public sealed record CancelHandOver(HandOverId Id) : OnHandOver(Id);
    public sealed record JoinPerson(PersonId Id, PersonId Other) : OnTwoPeople(Id, Other);
    public sealed record PartPerson(PersonId Id, PersonId Other) : OnTwoPeople(Id, Other);

    /// <summary>A leader's weekly summary; <paramref name="Leader"/> is somebody else whose summary it is.</summary>
    public sealed record Summary(int From = 0, UserId? Leader = null) : CardAction;
    /// <summary>Something done on a line of a summary: the summary comes back, as it stands then.</summary>
    /// <param name="Line">The inputs of this line have its number behind their ids.</param>
    public sealed record InSummary(Summary At, CardAction Inner, int? Line = null) : CardAction;
    public sealed record Report(string Id, int From = 0) : CardAction;
    public sealed record EditReport(string Id, OpportunityId Customer) : CardAction;
    public sealed record StoreReport(string Id, OpportunityId Customer) : CardAction;
    /// <param name="Mark">Of the report as the card shows it.</param>
    public sealed record SendReport(string Id, string Mark = "") : CardAction;
    public sealed record StartMeeting : CardAction;
    /// <param name="Id">What it is about when the card was made: read along with the meeting.</param>
    public sealed record MeetingItem(string Meeting, int At, RecordRef? Id = null) : CardAction;
    public sealed record Decide(string Meeting, int At, OpportunityId Id) : CardAction;
    /// <summary>What the meeting decides in a customer's case.</summary>
    public sealed record DecideCase(string Meeting, int At, VoiceId Id, VoiceMove Move) : CardAction;
    public sealed record EndMeeting(string Meeting) : CardAction;
    /// <summary>A file, named by what it is made from; who may have it is checked when it is made.</summary>
    public sealed record GetFile(string Order) : CardAction;
    /// <summary>What a file from the CRM holds is taken over.</summary>
    public sealed record StartImport(string Id) : CardAction;
    public sealed record ShowImport(string Id) : CardAction;
    public sealed record Administration : CardAction;
    /// <summary>Those who cannot be written to, by name.</summary>
    public sealed record ShowUnreached : CardAction;
    /// <summary>Look again who can be written to.</summary>
    public sealed record LookWhoIsReached : CardAction;
    /// <summary>Everything that was set aside, once more.</summary>
    public sealed record TryAgain : CardAction;
    /// <summary>The directory's last reading counts, however few people it leaves.</summary>
    public sealed record AcceptDirectory : CardAction;
    /// <summary>Opens the form of when check-ins and summaries come.</summary>
    public sealed record ChangePlan : CardAction;
    /// <summary>Check-ins and summaries come as the form says.</summary>
    public sealed record SetPlan : CardAction;
    /// <summary>An action on one case.</summary>
    public abstract record OnVoice(VoiceId Id, string? Part = null) : CardAction;

    public sealed record RegisterVoice : CardAction;
    public sealed record MyVoices : CardAction;
    public sealed record VoicesToDo : CardAction;
    public sealed record ReviewVoices : CardAction;
    /// <param name="Cause">Its cause when the card was made: what is known of it elsewhere is read along with the case.</param>
    public sealed record ShowVoice(VoiceId Id, CauseId? Cause = null) : OnVoice(Id, Cause?.Value);
    public sealed record MoveVoice(VoiceId Id, VoiceMove Move) : OnVoice(Id, Move.ToString());
    /// <summary>A move chosen from a list on the card.</summary>
    public sealed record OtherMove(VoiceId Id) : OnVoice(Id);
    public sealed record FiveWhys(VoiceId Id) : OnVoice(Id);
    /// <summary>What its card shows shortened, in whole.</summary>
    public sealed record ReadWholeVoice(VoiceId Id) : OnVoice(Id);

    /// <summary>Every kind there is, so that start-up can see that each has a handler.</summary>
    public static IReadOnlyList<Type> All { get; } = [.. typeof(CardAction).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(CardAction)) && !type.IsAbstract)];

    /// <summary>The key of a submitted action's name in its data; an executed action has it as its verb too.</summary>
    public const string Name = "do";

    /// <summary>What goes into the data of a button.</summary>
    public IReadOnlyDictionary<string, string> Encode() => this switch
    {
        OnOpportunity { Part: { } part } at => Data(("id", at.Id.Value), ("part", part)),
        OnOpportunity at => Data(("id", at.Id.Value)),
        OnRun { About: { } about } run => Data(("run", run.Run.Value), ("flow", run.Flow), ("about", about.ToString())),
        OnRun run => Data(("run", run.Run.Value), ("flow", run.Flow)),
        InSummary inside => Data([.. inside.Inner.Encode().Where(pair => pair.Key != Name).Select(pair => (pair.Key, pair.Value)), ("inner", inside.Inner.GetType().Name), .. Pairs(inside.At.Encode(), "at-"), .. inside.Line is { } line ? [("line", Number(line))] : Array.Empty<(string, string)>()]),
        Summary { Leader: { } leader } summary => Data(("from", Number(summary.From)), ("leader", leader.Value)),
        Summary summary => Data(("from", Number(summary.From))),
        Report report => Data(("report", report.Id), ("from", Number(report.From))),
        EditReport report => Data(("report", report.Id), ("customer", report.Customer.Value)),
        StoreReport report => Data(("report", report.Id), ("customer", report.Customer.Value)),
        SendReport report => Data(("report", report.Id), ("mark", report.Mark)),
        MeetingItem { Id: { } id } item => Data(("meeting", item.Meeting), ("place", Number(item.At)), ("about", id.ToString())),
        MeetingItem item => Data(("meeting", item.Meeting), ("place", Number(item.At))),
        Decide decide => Data(("meeting", decide.Meeting), ("place", Number(decide.At)), ("customer", decide.Id.Value)),
        DecideCase decide => Data(("meeting", decide.Meeting), ("place", Number(decide.At)), ("voice", decide.Id.Value), ("part", decide.Move.ToString())),
        EndMeeting end => Data(("meeting", end.Meeting)),
        GetFile file => Data(("file", file.Order)),
        StartImport import => Data(("import", import.Id)),
        ShowImport import => Data(("import", import.Id)),
        OnVoice { Part: { } part } on => Data(("voice", on.Id.Value), ("part", part)),
        OnVoice on => Data(("voice", on.Id.Value)),
        OnTwoPeople two => Data(("person", two.Id.Value), ("other", two.Other.Value)),
        OlderOfPerson older => Data(("person", older.Id.Value), ("part", older.Before)),
        ErasedHere here => Data(("person", here.Id.Value), ("part", here.Place)),
        OtherHere here => Data(("person", here.Id.Value), ("part", here.Place)),
        OnPerson on => Data(("person", on.Id.Value)),
        OnHandOver { Customer: { } customer } on => Data(("handover", on.Id.Value), ("customer", customer.Value)),
        OnHandOver on => Data(("handover", on.Id.Value)),
        ColleagueData of => Data(("colleague", of.Id.Value)),
        EraseColleague of => Data(("colleague", of.Id.Value)),
        SettleQuiet quiet => Data(("ids", string.Join(' ', quiet.Shown))),
        _ => Data(),
    };

    /// <summary>The action in the data of a button, or null when this release does not know it or the data is damaged. Never throws.</summary>
    public static CardAction? Decode(IReadOnlyDictionary<string, string> data)
    {
        if (!data.TryGetValue(Name, out var name)) return null;
        if (name is nameof(InSummary))
            return data.GetValueOrDefault("inner") is { } of && of is not nameof(InSummary) && Decode(new Dictionary<string, string>(data) { [Name] = of }) is { } inner
                ? new InSummary(SummaryIn(data, "at-"), inner, data.ContainsKey("line") ? NumberIn(data, "line") : null) : null;
        if (Clean(data, "handover") is { Length: > 0 } handOver) return OfHandOver(name, HandOverId.Of(handOver), CompanyId.Of(Clean(data, "customer")));
        if (Clean(data, "person") is { Length: > 0 } person) return OfPerson(name, PersonId.Of(person), PersonId.Of(Clean(data, "other")), Clean(data, "part"));
        var id = OpportunityId.Of(Clean(data, "id"));
        var run = RunId.Of(Clean(data, "run"));
        var part = Clean(data, "part");
        var step = StepId.Of(part);
        if (id.Value.Length == 0 && run.Value.Length == 0)
            return name switch
            {
                nameof(Help) => new Help(),
                nameof(CheckInList) => new CheckInList(),
                nameof(SettleQuiet) => new SettleQuiet([.. Clean(data, "ids").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(200).Select(OpportunityId.Of)]),
                nameof(Later) => new Later(),
                nameof(NewOpportunity) => new NewOpportunity(),
                nameof(WhatWaits) => new WhatWaits(),
                nameof(StartMeeting) => new StartMeeting(),
                nameof(Summary) => SummaryIn(data, ""),
                nameof(Report) => new Report(Clean(data, "report"), NumberIn(data, "from")),
                nameof(EditReport) => new EditReport(Clean(data, "report"), OpportunityId.Of(Clean(data, "customer"))),
                nameof(StoreReport) => new StoreReport(Clean(data, "report"), OpportunityId.Of(Clean(data, "customer"))),
                nameof(SendReport) => new SendReport(Clean(data, "report"), Clean(data, "mark")),
                nameof(MeetingItem) => new MeetingItem(Clean(data, "meeting"), NumberIn(data, "place"), RecordRef.TryRead(Clean(data, "about"), out var item) ? item : null),
                nameof(Decide) => new Decide(Clean(data, "meeting"), NumberIn(data, "place"), OpportunityId.Of(Clean(data, "customer"))),
                nameof(DecideCase) when Enum.TryParse<VoiceMove>(part, out var decided) && VoiceMoveFlow.All.Any(about => about.Move == decided) => new DecideCase(Clean(data, "meeting"), NumberIn(data, "place"), VoiceId.Of(Clean(data, "voice")), decided),
                nameof(EndMeeting) => new EndMeeting(Clean(data, "meeting")),
                nameof(GetFile) => new GetFile(Clean(data, "file")),
                nameof(StartImport) => new StartImport(Clean(data, "import")),
                nameof(ShowImport) => new ShowImport(Clean(data, "import")),
                nameof(Administration) => new Administration(),
                nameof(ShowUnreached) => new ShowUnreached(),
                nameof(LookWhoIsReached) => new LookWhoIsReached(),
                nameof(TryAgain) => new TryAgain(),
                nameof(AcceptDirectory) => new AcceptDirectory(),
                nameof(ChangePlan) => new ChangePlan(),
                nameof(SetPlan) => new SetPlan(),
                nameof(RegisterVoice) => new RegisterVoice(),
                nameof(MyVoices) => new MyVoices(),
                nameof(VoicesToDo) => new VoicesToDo(),
                nameof(ReviewVoices) => new ReviewVoices(),
                _ when VoiceId.Of(Clean(data, "voice")) is { Value.Length: > 0 } voice => name switch
                {
                    nameof(ShowVoice) => new ShowVoice(voice, part.Length > 0 ? CauseId.Of(part) : null),
                    nameof(MoveVoice) when Enum.TryParse<VoiceMove>(part, out var move) && VoiceMoveFlow.All.Any(about => about.Move == move) => new MoveVoice(voice, move),
                    nameof(OtherMove) => new OtherMove(voice),
                    nameof(FiveWhys) => new FiveWhys(voice),
                    nameof(ReadWholeVoice) => new ReadWholeVoice(voice),
                    _ => null,
                },
                nameof(StartHandOver) => new StartHandOver(),
                nameof(ColleagueData) => new ColleagueData(UserId.Of(Clean(data, "colleague"))),
                nameof(EraseColleague) => new EraseColleague(UserId.Of(Clean(data, "colleague"))),
                nameof(ShowLeavers) => new ShowLeavers(),
                nameof(ShowExpired) => new ShowExpired(),
                nameof(ShowDoubtful) => new ShowDoubtful(),
                nameof(LookForExpired) => new LookForExpired(),
                nameof(EraseExpired) => new EraseExpired(),
                _ => null,
            };
        RecordRef? subject = RecordRef.TryRead(Clean(data, "about"), out var about) ? about : null;
        var flow = Clean(data, "flow");
        return name switch
        {
            nameof(Answer) => new Answer(run, flow, subject),
            nameof(AnswerRestUnknown) => new AnswerRestUnknown(run, flow, subject),
            nameof(CancelRun) => new CancelRun(run, flow, subject),
            nameof(OpenRun) => new OpenRun(run, flow, subject),
            _ when id.Value.Length == 0 => null,
            nameof(CheckInOf) => new CheckInOf(id),
            nameof(Show) => new Show(id),
            nameof(ReadWhole) => new ReadWhole(id),
            nameof(Correct) => new Correct(id),
            nameof(AskForHelp) => new AskForHelp(id),
            nameof(End) => new End(id, Enum.TryParse<OpportunityState>(part, out var how) && Enum.IsDefined(how) && how is not OpportunityState.Open ? how : null),
            nameof(Reopen) => new Reopen(id),
            nameof(AskSuggested) when Enum.TryParse<ProblemKind>(part, out var gap) && Enum.IsDefined(gap) => new AskSuggested(id, gap),
            nameof(AskOwn) => new AskOwn(id),
            nameof(Propose) => new Propose(id),
            nameof(FindTalk) => new FindTalk(id),
            nameof(OfferTalk) => new OfferTalk(id),
            nameof(NotNow) => new NotNow(id),
            nameof(AnswerLeader) => new AnswerLeader(id, part),
            nameof(AcceptTalk) => new AcceptTalk(id, part),
            nameof(DeclineTalk) => new DeclineTalk(id, part),
            nameof(AgreeStep) => new AgreeStep(id, step),
            nameof(RefuseStep) => new RefuseStep(id, step),
            nameof(ChangeStep) => new ChangeStep(id, step),
            nameof(StartStep) => new StartStep(id, step),
            nameof(BlockStep) => new BlockStep(id, step),
            nameof(FinishStep) => new FinishStep(id, step),
            nameof(CancelStep) => new CancelStep(id, step),
            nameof(ShowPositions) => new ShowPositions(id),
            nameof(TellPosition) => new TellPosition(id),
            _ => null,
        };
    }

    static CardAction? OfHandOver(string name, HandOverId id, CompanyId company) => name switch
    {
        nameof(ShowHandOver) => new ShowHandOver(id),
        nameof(RepIsGone) => new RepIsGone(id),
        nameof(CancelHandOver) => new CancelHandOver(id),
        _ when company.Value.Length == 0 => null,
        nameof(ShowHandedCustomer) => new ShowHandedCustomer(id, company),
        nameof(TellHead) => new TellHead(id, company),
        nameof(ConfirmCustomer) => new ConfirmCustomer(id, company),
        nameof(PlanIntroduction) => new PlanIntroduction(id, company),
        nameof(IntroductionMade) => new IntroductionMade(id, company),
        _ => null,
    };

    static CardAction? OfPerson(string name, PersonId id, PersonId other, string part) => name switch
    {
        nameof(OlderOfPerson) when part.Length > 0 => new OlderOfPerson(id, part),
        nameof(SplitPerson) => new SplitPerson(id),
        nameof(ErasedHere) when part.Length > 0 => new ErasedHere(id, part),
        nameof(OtherHere) when part.Length > 0 => new OtherHere(id, part),
        nameof(ShowPerson) => new ShowPerson(id),
        nameof(Observe) => new Observe(id),
        nameof(NotePromise) => new NotePromise(id),
        nameof(KeepPromise) => new KeepPromise(id),
        nameof(TellPath) => new TellPath(id),
        nameof(ChangePerson) => new ChangePerson(id),
        nameof(CorrectObservation) => new CorrectObservation(id),
        nameof(PersonalDataOf) => new PersonalDataOf(id),
        nameof(ErasePerson) => new ErasePerson(id),
        nameof(JoinPerson) when other.Value.Length > 0 => new JoinPerson(id, other),
        nameof(PartPerson) when other.Value.Length > 0 => new PartPerson(id, other),
        _ => null,
    };

    Dictionary<string, string> Data(params ReadOnlySpan<(string Key, string Value)> more)
    {
        var data = new Dictionary<string, string> { [Name] = GetType().Name };
        foreach (var (key, value) in more) data[key] = value;
        return data;
    }

    static IEnumerable<(string, string)> Pairs(IReadOnlyDictionary<string, string> data, string before) => data.Where(pair => pair.Key != Name).Select(pair => (before + pair.Key, pair.Value));

    static Summary SummaryIn(IReadOnlyDictionary<string, string> data, string before) =>
        new(NumberIn(data, before + "from"), Clean(data, before + "leader") is { Length: > 0 } leader ? UserId.Of(leader) : null);

    static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A place in a list; anything else is its beginning.</summary>
    static int NumberIn(IReadOnlyDictionary<string, string> data, string key) =>
        int.TryParse(data.GetValueOrDefault(key), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number < 100_000 ? number : 0;

    /// <summary>An id as we make them, or nothing: what comes from a client is not used as anything else.</summary>
    static string Clean(IReadOnlyDictionary<string, string> data, string key) =>
        data.TryGetValue(key, out var value) && value.Length <= 4000 && !value.AsSpan().ContainsAnyExcept(ofIds) ? value : "";

    static readonly SearchValues<char> ofIds = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789- _:");
}
