using SalesBot.Domain.Coaching;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.CheckIns;

/// <summary>The conversation of one check-in, made from its plan.</summary>
public static class CheckInFlow
{
    public const string Name = "check-in";

    /// <summary>The stored name of a correction: the same questions, asked for single lines of the record.</summary>
    public const string Correction = "correction";

    public static readonly Text Title = new("체크인", "Check-in");

    static readonly Text correctionTitle = new("고치기", "Correction");

    static readonly IReadOnlyList<Option> effects =
    [
        .. Enum.GetValues<Effect>().Select(effect => new Option(effect.ToString(), effect.Label())),
        new(NotYet, new("아직 진행 중", "Still going on")),
    ];

    static readonly IReadOnlyList<Option> after =
    [
        new("better", new("좋아졌어요", "Better")), new("same", new("그대로예요", "The same")), new("worse", new("다시 나빠졌어요", "Worse again")),
    ];

    static readonly IReadOnlyList<Option> problemStates =
    [
        new("still", new("그대로예요", "Still there")), new("changed", new("달라졌어요", "Changed")), new("resolved", new("해결됐어요", "Resolved")),
    ];

    const string NotYet = "not_yet";

    public static Flow<CheckInResult> Of(IReadOnlyList<PlannedQuestion> plan, string name = Name)
    {
        var questions = new List<Question>();
        var facts = new List<Question>();
        foreach (var planned in plan)
        {
            var question = Question(planned, facts);
            questions.Add(question);
            if (planned.Kind is PlannedKind.Fact) facts.Add(question);
            if (FollowUp(planned, question) is { } more) questions.Add(more);
        }
        return new(name, name is Correction ? correctionTitle : Title, questions, answers => new(plan, answers, name is Correction));
    }

    static Question Question(PlannedQuestion planned, List<Question> facts) => planned.Kind switch
    {
        PlannedKind.StepEffect => Ask.OneOf(planned.Key, new Text("합의한 단계 ‘{0}’의 결과는 어떤가요?", "How did the agreed step ‘{0}’ turn out?").With(Quote(planned)), effects).LeftOpen(),
        PlannedKind.StepAfter => Ask.OneOf(planned.Key, AfterWords(planned), after).LeftOpen(),
        PlannedKind.LeaderAsks => Ask.Paragraph(planned.Key, new Text("리더 질문: {0}", "Your leader asks: {0}").With(Quote(planned))).Unknowable(),
        PlannedKind.ProblemState => Ask.OneOf(planned.Key, new Text("지난번 문제 ‘{0}’ — 지금은 어떤가요?", "The problem ‘{0}’: how is it now?").With(Quote(planned)), problemStates).LeftOpen(),
        PlannedKind.Fact => Fact(planned),
        PlannedKind.Evidence => new Question<Evidence>(planned.Key, new("방금 답하신 내용은 어떻게 아셨나요?", "How do you know this?"), new EvidenceKind())
            .Hinted(new("예: 김철수 부장 직접 · 2 박 과장 · 내 판단", "For example: Mr Kim directly · 2 Park · my own view"))
            .Asked(Ask.OnlyIfKnown(facts)).OnForm(),

        PlannedKind.Position => Ask.Line(planned.Key, Customers.CustomerRoles.Question(planned.Role), 80).Unknowable().Hinted(new("예: 김철수 부장", "For example: Chulsoo Kim, purchasing")),
        PlannedKind.NewProblem => Ask.WordsOrNone(planned.Key, new("새로 생긴 문제가 있나요?", "Is there any new problem?"), new("문제 없음", "No problem"))
            .Hinted(new("있으면 있는 그대로 적어 주세요. 없으면 ‘없음’.", "If so, tell it as it is. If not, ‘none’.")),
        PlannedKind.ProblemWords => Ask.Paragraph(planned.Key, new("문제를 어떻게 고쳐 적을까요?", "How should the problem read?")).Knowing(Quote(planned)),
        PlannedKind.Who => WhoIsMeant.Question(planned),
        _ => throw new InvalidOperationException($"{planned.Kind} is asked only as a follow-up."),
    };

    static Question? FollowUp(PlannedQuestion planned, Question question) => planned.Kind switch
    {
        PlannedKind.StepEffect => Ask.Paragraph(Key(PlannedKind.StepResult, planned.About), new("무슨 일이 있었는지 한 줄로 적어 주세요.", "What happened? One line is enough."))
            .Asked(Ask.OnlyIf(question, [.. Enum.GetNames<Effect>()])),
        PlannedKind.StepAfter => Ask.Paragraph(Key(PlannedKind.StepResult, planned.About), new("무엇이 다시 나빠졌나요?", "What got worse again?")).Asked(Ask.OnlyIf(question, "worse")),
        PlannedKind.ProblemState => Ask.Paragraph(Key(PlannedKind.ProblemHow, planned.About), new("어떻게 됐는지 한 줄로 적어 주세요.", "How? One line is enough.")).Asked(Ask.OnlyIf(question, "changed", "resolved")),
        _ => null,
    };

    static Question Fact(PlannedQuestion planned)
    {
        var about = planned.Topic.About();
        var question = about.AskAs(planned.Key).Unknowable().Hinted(about.Hint);
        if (planned.Context is not { } kept) return question;
        return question.Knowing(new(question.Show(kept, Lang.Ko), question.Show(kept, Lang.En)));
    }

    static Text AfterWords(PlannedQuestion planned)
    {
        var (what, result, effect) = planned.Context?.Split('\n', 3) is [var a, var b, var c] ? (a, b, Enum.TryParse<Effect>(c, out var parsed) ? parsed : Effect.None) : (planned.Context ?? "", "", Effect.None);
        return new(
            $"지난 단계 ‘{Shown.Short(what, 80)}’ 결과: {Shown.Short(result, 120)} ({effect.Label().Ko}). 그 뒤로 어떤가요?",
            $"Last step ‘{Shown.Short(what, 80)}’, result: {Shown.Short(result, 120)} ({effect.Label().En}). How is it since?");
    }

    static Text Quote(PlannedQuestion planned) => Text.Same(Shown.Short(planned.Context ?? "?", 160));

    internal static string Key(PlannedKind kind, string? about) => new PlannedQuestion(kind, about).Key;
}
