using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Language;

namespace SalesBot.Domain.Voices;

/// <summary>A move: what it is called, the words by which it is typed, and what has to be said with it.</summary>
/// <param name="Label">On its button.</param>
/// <param name="Typed">Behind the number of a case: "VOC-1042 수락".</param>
/// <param name="Questions">Empty: one tap makes it.</param>
public sealed record VoiceMoveAbout(VoiceMove Move, Text Label, string[] Typed, IReadOnlyList<Question> Questions);

/// <summary>What is asked for with each move. The same questions unfold on the case's card and are asked one by one in the chat.</summary>
public static class VoiceMoveFlow
{
    const string prefix = "voice:";

    /// <summary>Five whys and their cause: another way to <see cref="VoiceMove.FindCause"/>.</summary>
    public const string Whys = "voice:Whys";

    public const string Kind = "kind", Severity = "severity", AtOnce = "at-once", Owner = "owner", Why = "reason", How = "how", On = "on", Who = "who", Known = "known", Cause = "cause", Category = "category", What = "what", Due = "due",
        Which = "which", Result = "result", Reacted = "reaction", Words = "words", Until = "until", Confirmed = "confirmed";

    /// <summary>The answer that it is a cause nobody knew yet.</summary>
    public const string NewCause = "new";

    const int whys = 5;

    static readonly Text confirming = new("이대로 기록할까요?", "Shall I record it like this?");
    static readonly Text none = new("없음", "None");
    static readonly Text reason = new("이유를 적어 주세요.", "Please say why.");

    public static readonly IReadOnlyList<VoiceMoveAbout> All =
    [
        new(VoiceMove.Assess, new("분류", "Assess"), ["분류", "assess"], Assessment()),
        new(VoiceMove.Assign, new("처리 담당자 지정", "Ask somebody to take it"), ["지정", "담당자 지정", "처리 담당자 지정", "assign", "owner"], [Person(Owner, new("누구에게 부탁할까요?", "Whom shall I ask?"))]),
        new(VoiceMove.Accept, new("수락", "Accept"), ["수락", "맡겠습니다", "제가 맡겠습니다", "accept", "take it"], []),
        new(VoiceMove.Refuse, new("사양", "Refuse"), ["사양", "거절", "refuse", "decline to take"], [Reason()]),
        new(VoiceMove.Acknowledge, new("접수 안내함", "Customer knows we have it"), ["접수 안내", "접수 안내함", "안내", "acknowledged", "acknowledge"], [.. Telling(new("어떻게 알리셨나요?", "How did you let them know?"))]),
        new(VoiceMove.FindCause, new("원인 기록", "Give the cause"), ["원인", "원인 기록", "cause"], CauseQuestions([])),
        new(VoiceMove.SkipCause, new("원인 분석 생략", "Leave the cause out"), ["원인 생략", "원인 분석 생략", "skip cause"], [Reason()]),
        new(VoiceMove.PlanAction, new("조치 정하기", "Agree an action"), ["조치", "조치 정하기", "action"],
            [
                Ask.Paragraph(What, new("무엇을 하기로 했나요?", "What will be done?"), 2000), Person(Owner, new("누가 하나요?", "Who does it?")),
                Ask.Day(Due, new("언제까지 하나요?", "By when?")).But((day, context) => day < context.Today ? new("오늘이나 이후 날짜로 적어 주세요.", "Please give today or a later day.") : null),
            ]),
        new(VoiceMove.FinishAction, new("조치 결과", "Action done"), ["조치 결과", "조치 완료", "완료", "done", "action done"], [Ask.Paragraph(Result, new("무엇을 어떻게 하셨나요?", "What was done?"))]),
        new(VoiceMove.Decline, new("수용 불가", "Decline"), ["수용 불가", "수용불가", "decline"], [Reason()]),
        new(VoiceMove.ConfirmRemoval, new("원인 제거 확인", "The cause is gone"), ["원인 제거 확인", "제거 확인", "removed", "cause removed"], [Ask.Paragraph(How, new("무엇을 보고 확인하셨나요?", "What did you see?"))]),
        new(VoiceMove.DenyRemoval, new("아직 남아 있음", "It is still there"), ["아직 남아 있음", "아직", "not removed", "still there"], [Ask.Paragraph(Why, new("무엇이 남아 있나요?", "What is left?"))]),
        new(VoiceMove.Tell, new("고객 회신함", "Customer told"), ["고객 회신", "고객 회신함", "회신", "told", "customer told"], [.. Telling(new("어떻게, 무엇이라고 말씀드렸나요?", "How, and what did you tell them?"))]),
        new(VoiceMove.Hear, new("고객 반응 기록", "Customer's reaction"), ["고객 반응", "반응", "reaction", "heard"],
            [
                Ask.OneOf(Reacted, new("고객은 어떻게 받아들이셨나요?", "How did the customer take it?"), [.. Enum.GetValues<Reaction>().Select(one => new Option(one.ToString(), one.Label()))]),
                Ask.Paragraph(Words, new("무엇이라고 하셨나요?", "What did they say?")).Asked(Ask.OnlyIf(Ask.Line(Reacted, none), nameof(Reaction.Satisfied), nameof(Reaction.Accepted), nameof(Reaction.Dissatisfied))).OnForm(),
                Past(On, new("언제 들으셨나요?", "When was that?")),
            ]),
        new(VoiceMove.Close, new("종결", "Close"), ["종결", "close"], []),
        new(VoiceMove.AskException, new("예외 종결 요청", "Ask to close by exception"), ["예외 종결", "예외 종결 요청", "close by exception", "exception"], [Reason()]),
        new(VoiceMove.ApproveException, new("예외 종결 승인", "Approve the exception"), ["승인", "예외 종결 승인", "approve"], []),
        new(VoiceMove.DenyException, new("승인하지 않음", "Do not approve"), ["승인하지 않음", "반려", "do not approve", "deny"], [Reason()]),
        new(VoiceMove.Hold, new("보류", "Put on hold"), ["보류", "hold", "on hold"],
            [Reason(), Ask.Day(Until, new("언제까지 보류하나요?", "Until when?")).But((day, context) => day <= context.Today ? VoiceWords.HoldUntil : null)]),
        new(VoiceMove.WaitForCustomer, new("고객 확인 대기", "Wait for the customer"), ["고객 확인 대기", "고객 대기", "대기", "wait", "waiting"], [Ask.Paragraph(What, new("고객의 무엇을 기다리나요?", "What do we wait for?"), 2000)]),
        new(VoiceMove.Resume, new("다시 진행", "Go on"), ["다시 진행", "재개", "resume"], []),
        new(VoiceMove.News, new("고객 소식 추가", "News from the customer"), ["고객 소식", "소식", "추가", "news"], [Ask.Paragraph(Words, new("고객이 무엇이라고 하셨나요?", "What did the customer say?"))]),
        new(VoiceMove.NameCustomer, new("말씀하신 분 적기", "Say who said it"), ["말씀하신 분", "말한 분", "who said it", "said by"], [Ask.Line(Who, new("어느 분이 말씀하셨나요?", "Who said it?"), 80).Hinted(new("예: 박 과장", "For example: Ms. Park"))]),
        new(VoiceMove.Reopen, new("재접수", "Reopen"), ["재접수", "다시 열기", "재발", "reopen"], [Ask.Paragraph(Why, new("무슨 일이 다시 있었나요?", "What happened again?"))]),
        new(VoiceMove.Withdraw, new("등록 취소", "Withdraw"), ["등록 취소", "접수 취소", "취소", "withdraw"], [Reason()]),
    ];

    static readonly string[] asking = ["어떻게", "어찌", "어디", "상태", "보여", "알려", "진행", "status", "how", "where", "show"];

    static readonly Dictionary<VoiceMove, VoiceMoveAbout> byMove = All.ToDictionary(about => about.Move);

    static readonly (string Words, VoiceMove Move)[] byLength = [.. All.SelectMany(about => about.Typed, (about, words) => (words, about.Move)).OrderByDescending(pair => pair.words.Length)];

    public static VoiceMoveAbout About(this VoiceMove move) => byMove[move];

    /// <summary>The move that words behind a case's number begin with, and the words behind that, which answer its first question.</summary>
    public static (VoiceMove Move, string Behind)? Read(string words)
    {
        foreach (var (typed, move) in byLength)
            if (words.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && (words.Length == typed.Length || words[typed.Length] is ' ' or ':' or ',' or '.')) return (move, words[typed.Length..].Trim(' ', ':', ',', '.'));
        return null;
    }

    /// <summary>Words behind a number that only ask how it stands.</summary>
    public static bool IsQuestion(string words) => words.Length == 0 || words.EndsWith('?') || asking.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase));

    public static string NameOf(VoiceMove move) => prefix + move;

    /// <summary>The move whose flow has this name.</summary>
    public static VoiceMove? MoveOf(string flow) => flow == Whys ? VoiceMove.FindCause : flow.StartsWith(prefix, StringComparison.Ordinal) && Enum.TryParse<VoiceMove>(flow[prefix.Length..], out var move) ? move : null;

    /// <summary>The flow of a run, or null when its name is no move's.</summary>
    /// <param name="plan">What was known when it started: the causes to choose from, or that it has to be assessed with its acceptance.</param>
    public static Flow<Answers>? Of(string name, IReadOnlyList<PlannedQuestion> plan)
    {
        if (name == Whys) return new(Whys, new("원인 찾기 (5 Whys)", "Five whys"), WhyQuestions(), answers => answers);
        return MoveOf(name) is { } move && byMove.ContainsKey(move) ? Of(move, plan) : null;
    }

    /// <summary>What goes without saying is filled in, and can be changed; where all of it is, it is still asked whether it is right.</summary>
    public static Flow<Answers> Of(VoiceMove move, IReadOnlyList<PlannedQuestion> plan)
    {
        var assesses = move is VoiceMove.Assess || (move is VoiceMove.Accept or VoiceMove.Assign && plan.Count > 0);
        var confirm = assesses && move is not VoiceMove.Assign ? Ask.YesNo(Confirmed, confirming) : null;
        return new(NameOf(move), move.About().Label, move switch
        {
            VoiceMove.FindCause => CauseQuestions(Causes(plan)),
            VoiceMove.Accept or VoiceMove.Assign when assesses => [.. move.About().Questions, .. Assessment(), .. confirm is null ? Array.Empty<Question>() : [confirm]],
            VoiceMove.Assess => [.. move.About().Questions, confirm!],
            VoiceMove.NameCustomer => [.. move.About().Questions, .. plan.Where(planned => planned.Kind is PlannedKind.Who).Select(RegisterVoiceFlow.WhoSaid)],
            _ => move.About().Questions,
        }, answers => answers) { ShowsAll = assesses || move is VoiceMove.Acknowledge or VoiceMove.Tell or VoiceMove.Hear, Confirmation = confirm, Store = new("보내기", "Send") };
    }

    /// <summary>The person looked over what was filled in and said no.</summary>
    public static bool IsDenied(Answers answers) => answers.Kept(Confirmed) == YesNoKind.No;

    /// <summary>Words typed behind a move answer its first question; words that name none of the causes offered tell a new one.</summary>
    public static Answers Typed(Flow flow, Answers answers, string words, ReadContext context)
    {
        var first = flow.Questions[0];
        var progress = flow.Take(answers, [new(first.Key, words)], context);
        if (flow.Confirmation is { } confirmation && progress.Troubles.Count == 0) return progress.Answers.With(confirmation.Key, YesNoKind.Yes);
        return first.Key == Known && progress.Troubles.Count > 0 ? flow.Take(answers, [new(Known, NewCause), new(Cause, words)], context).Answers : progress.Answers;
    }

    /// <summary>The plan of a run that offers these causes.</summary>
    public static IReadOnlyList<PlannedQuestion> Offering(IReadOnlyList<Cause> causes) =>
        causes.Count == 0 ? [] : [new(PlannedKind.Which, Known, string.Join('\n', causes.Select(cause => $"{cause.Id}\t{Shown.Short(cause.Words, 120)}")))];

    /// <summary>The plan of a move with which the case is assessed.</summary>
    public static IReadOnlyList<PlannedQuestion> Assessing { get; } = [new(PlannedKind.Which, Kind)];

    /// <summary>The answers to "why?" in order, up to the last one that was given.</summary>
    public static IReadOnlyList<string> WhysIn(Answers answers) =>
        [.. Enumerable.Range(1, whys).Select(at => answers.Kept(WhyKey(at))).TakeWhile(kept => kept is not (null or WordsOrNoneKind.None)).Select(kept => kept!)];

    /// <summary>The cause that was chosen of those known already; null for a new one.</summary>
    public static CauseId? KnownCause(Answers answers) => answers.Kept(Known) is { } known and not NewCause ? CauseId.Of(known) : null;

    static IReadOnlyList<(string Id, string Words)> Causes(IReadOnlyList<PlannedQuestion> plan) =>
        plan.FirstOrDefault(planned => planned is { Kind: PlannedKind.Which, About: Known })?.Context is { } lines ? [.. lines.Split('\n').Select(line => line.Split('\t', 2)).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]))] : [];

    static IReadOnlyList<Question> Assessment() =>
        [Ask.OneOf(Kind, new("종류는 무엇인가요?", "What kind is it?"), VoiceKinds.Kinds), Ask.OneOf(Severity, new("얼마나 중요한가요?", "How serious is it?"), VoiceKinds.Severities), Ask.WordsOrNone(AtOnce, new("지금 바로 해야 할 일이 있나요?", "Must something be done at once?"), none)];

    static IReadOnlyList<Question> CauseQuestions(IReadOnlyList<(string Id, string Words)> known)
    {
        if (known.Count == 0) return [Ask.Paragraph(Cause, new("근본 원인은 무엇인가요?", "What is the root cause?"), 2000), CategoryQuestion()];
        var which = Ask.OneOf(Known, new("이미 알려진 원인인가요?", "Is it a known cause?"), [.. known.Select(cause => new Option(cause.Id, Text.Same(cause.Words))), new(NewCause, new("새로운 원인", "A new cause"))]);
        var isNew = Ask.OnlyIf(which, NewCause);
        return [which, Ask.Paragraph(Cause, new("근본 원인은 무엇인가요?", "What is the root cause?"), 2000).Asked(isNew).OnForm(), CategoryQuestion().Asked(isNew).OnForm()];
    }

    static Question<string> CategoryQuestion() =>
        Ask.OneOf(Category, new("어떤 종류의 원인인가요?", "What kind of cause is it?"), [.. Enum.GetValues<CauseCategory>().Select(category => new Option(category.ToString(), category.Label()))]);

    static List<Question> WhyQuestions()
    {
        var questions = new List<Question> { Ask.Paragraph(WhyKey(1), new("왜 그런 일이 있었나요? (1/5)", "Why did it happen? (1 of 5)"), 2000) };
        for (int at = 2; at <= whys; at++)
            questions.Add(Ask.WordsOrNone(WhyKey(at), new Text("그것은 왜 그랬나요? ({0}/5)", "And why was that? ({0} of 5)").With(at), new("여기까지가 근본 원인", "That is the root")).Hinted(new("앞의 답이 근본 원인이면 ‘없음’이라고 적어 주세요.", "If the answer before is the root, write ‘none’.")).Asked(new([WhyKey(at - 1)], kept => kept is not WordsOrNoneKind.None)));
        questions.Add(CategoryQuestion());
        return questions;
    }

    static string WhyKey(int at) => $"why{at}";

    static IEnumerable<Question> Telling(Text how) => [Ask.Paragraph(How, how, 2000), Past(On, new("언제였나요?", "When was that?")), Ask.Line(Who, new("누가 말씀드렸나요?", "Who told them?"), 80)];

    static Question<string> Reason() => Ask.Paragraph(Why, reason, 2000);

    /// <summary>A colleague by name. Whether there is one of that name is seen by whoever knows the people.</summary>
    static Question<string> Person(string key, Text words) => Ask.Line(key, words, 80).Hinted(new("이름을 적어 주세요. 예: 박지훈", "Write the name, for example: Lukas Weber"));

    static Question<DateOnly> Past(string key, Text words) =>
        new Question<DateOnly>(key, words, new DayKind(Direction.Backward)).But((day, context) => day > context.Today ? new("오늘이나 지난 날짜로 적어 주세요.", "Please give today or a day that is past.") : null);
}
