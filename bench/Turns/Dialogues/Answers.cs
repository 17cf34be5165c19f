namespace SalesBot.Bench.Dialogues;

/// <summary>What the reps answer, by the key of the question: what it says in chat, and the inputs of the card that say the same.</summary>
static class Answers
{
    public static string Typed(string question) => Find(question).Typed;

    public static IEnumerable<KeyValuePair<string, string>> OnCard(string question) => Find(question).Inputs.Select(input => KeyValuePair.Create(question + input.Suffix, input.Value));

    static (string Typed, (string Suffix, string Value)[] Inputs) Find(string question) => question switch
    {
        "Evidence" => ("김철수 부장 직접", [("", "Confirmed"), ("-who", "김철수 부장")]),
        "NewProblem" => ("없음", [("-none", "true")]),
        "Fact.Budget" => Coded("planned", "2"),
        "Fact.Purchasing" => Coded("quotes", "3"),
        "Fact.Stage" => Coded("proposed", "3"),
        "Fact.Approver" => Words("박영수 상무"),
        "Fact.Amount" => Words("3억 5천만 원, 견적"),
        "Fact.DecisionDate" => Words("12월 둘째 주"),
        "Fact.NextStep" => Words("다음 주 화요일까지 견적을 비교해 주시기로 함"),
        _ when question.StartsWith("Fact.", StringComparison.Ordinal) => Words("수율 데이터를 설비마다 손으로 옮겨 적고 계셔서 오후마다 두 시간이 걸린다고 하심"),
        _ => throw new InvalidOperationException($"The check-in asks '{question}', which this dialogue does not know. Add its answer to {nameof(Answers)}."),
    };

    static (string, (string, string)[]) Words(string words) => (words, [("", words)]);

    static (string, (string, string)[]) Coded(string code, string typed) => (typed, [("", code)]);
}
