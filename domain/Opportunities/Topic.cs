using System.Text.Json.Serialization;
using SalesBot.Domain.Flows;

namespace SalesBot.Domain.Opportunities;

/// <summary>What can be known about an opportunity. Each member is one kind of fact worth having.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Topic>))]
public enum Topic
{
    Need, Trigger, OutcomeWanted, Budget, Approver, DecisionProcess, Criteria, DecisionDate, Purchasing, Paperwork, Alternatives, Amount, LastContact, NextStep, Promise, Stage,
}

/// <summary>
/// A fact that can be asked for: its label, the question, how it is answered, and after how many days it is worth asking again
/// (null: never by itself).
/// </summary>
public sealed record TopicAbout(Topic Topic, Text Label, Text Question, Text? Hint, Func<string, Text, Question> Ask, int? StaleAfterDays)
{
    /// <summary>The question under a key, in its own words unless others are given.</summary>
    public Question AskAs(string key, Text? words = null) => Ask(key, words ?? Question);
}

/// <summary>All topics in the order in which a missing one is asked for.</summary>
public static class Topics
{
    public static readonly IReadOnlyList<Option> BudgetStates =
    [
        new("under_review", new("검토 중", "Under review")), new("planned", new("편성 예정", "Planned")), new("secured", new("확보", "Secured")), new("none", new("예산 없음", "No budget")),
    ];

    public static readonly IReadOnlyList<Option> PurchasingRoutes =
    [
        new("tender", new("입찰", "Tender")), new("direct", new("수의계약", "Direct contract")), new("quotes", new("비교견적", "Comparing quotes")), new("framework", new("단가계약", "Framework agreement")),
        new("rfp", new("제안요청(RFP)", "Request for proposal (RFP)")),
    ];

    /// <summary>Stages are the last event anybody can verify; never a percentage.</summary>
    public static readonly IReadOnlyList<Option> Stages =
    [
        new("found", new("발굴", "Found")), new("need_confirmed", new("니즈 확인", "Need confirmed")), new("proposed", new("제안", "Proposed")), new("evaluated", new("평가", "Evaluated")),
        new("negotiating", new("협상·계약", "Negotiating")),
    ];

    public static readonly IReadOnlyList<TopicAbout> All =
    [
        new(Topic.NextStep, new("고객과 합의한 다음 단계", "Next step agreed with the customer"), new("고객이 다음에 무엇을 언제까지 하기로 했나요?", "What did the customer agree to do next, and by when?"), null, Fact, 21),
        new(Topic.Approver, new("최종 결재권자", "Final approver"), new("최종 결재는 어느 분이 하시나요?", "Who will finally approve this?"), new("예: 한빛전자 박영수 상무", "For example: Youngsoo Park, managing director"), Who, null),
        new(Topic.Budget, new("예산 상태", "Budget"), new("예산은 어떤 상태인가요?", "What is the state of the budget?"), null, OneOf(BudgetStates), 60),
        new(Topic.Need, new("고객의 문제·니즈", "Customer's problem or need"), new("고객은 무엇이 문제라고 하시나요? 고객 표현 그대로 적어 주세요.", "What does the customer say the problem is? In the customer's own words, please."), null, Fact, null),
        new(Topic.DecisionProcess, new("의사결정·결재 절차(품의)", "Decision process"), new("고객 담당자가 하겠다고 한 뒤 계약까지 어떤 단계를 거치나요?", "After your contact says yes, what happens step by step until the contract?"), null, Fact, 120),
        new(Topic.DecisionDate, new("고객이 밝힌 결정 예정일", "Decision date told by the customer"), new("고객이 언제 결정한다고 하셨나요?", "When did the customer say they will decide?"), new("예: 12월 둘째 주", "For example: second week of December"), When, 45),
        new(Topic.Criteria, new("평가·선정 기준", "Decision criteria"), new("무엇을 기준으로 비교하며, 그 기준은 누가 정했나요?", "What will they compare, and who wrote that list?"), null, Fact, null),
        new(Topic.Alternatives, new("경쟁사·대안", "Competitors and alternatives"), new("고객은 우리 말고 무엇을 함께 보고 있나요? (현상 유지, 내재화 포함)", "What else is the customer looking at? (doing nothing and building it themselves count)"), null, Words, 90),
        new(Topic.Trigger, new("추진 배경 (왜 지금인가)", "Why now"), new("고객은 왜 지금 이 일을 하려고 하나요?", "Why does the customer want this now?"), null, Fact, null),
        new(Topic.OutcomeWanted, new("기대 효과", "Desired outcome"), new("고객은 무엇이 좋아지기를 바라나요?", "What does the customer want to be better?"), null, Fact, null),
        new(Topic.Purchasing, new("구매 방식", "Purchasing route"), new("구매는 어떤 방식으로 하나요?", "How will they buy?"), null, OneOf(PurchasingRoutes), null),
        new(Topic.Amount, new("금액(고객 언급·견적)", "Amount named or offered"), new("고객이 말씀하신 금액이나 우리 견적 금액이 있나요?", "Has an amount been named by the customer or in our offer?"), new("예: 3억 5천만 원, 견적", "For example: KRW 350 million, our offer"), Amount, 90),
        new(Topic.Paperwork, new("계약·행정 절차", "Contract and formalities"), new("법무 검토, 보안성 검토, 업체 등록 같은 절차가 남아 있나요?", "Which formalities remain, such as legal or security review or supplier registration?"), null, Words, null),
        new(Topic.Promise, new("미이행 약속", "Promises outstanding"), new("고객께 한 약속 중 아직 지키지 못한 것이 있나요?", "Is there a promise to the customer that we have not kept yet?"), null, Words, null),
        new(Topic.LastContact, new("최근 고객 접촉", "Last contact"), new("최근에 누구를 언제 만나셨고, 무슨 말씀을 하셨나요?", "Whom did you last meet, when, and what was said?"), null, Words, 14),
        new(Topic.Stage, new("진행 단계", "Stage"), new("마지막으로 확인된 진행 단계는 무엇인가요?", "What is the last stage that has really happened?"), null, OneOf(Stages), null),
    ];

    static readonly Dictionary<Topic, TopicAbout> byTopic = All.ToDictionary(about => about.Topic);

    public static TopicAbout About(this Topic topic) => byTopic[topic];

    /// <summary>The stored code: <c>OutcomeWanted</c> is <c>outcome_wanted</c>.</summary>
    public static string Code(this Topic topic) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(topic.ToString());

    static Question Who(string key, Text words) => Ask.Line(key, words).But(NotNone);

    static Question Amount(string key, Text words) => new Question<string>(key, words, new AmountKind());

    static Question Fact(string key, Text words) => Ask.Paragraph(key, words).But(NotNone);

    static Text? NotNone(string words, ReadContext context) => WordsOrNoneKind.IsNone(words) ? FlowWords.NoneIsNoFact : null;

    static Question Words(string key, Text words) => Ask.Paragraph(key, words);

    static Question When(string key, Text words) => Ask.When(key, words);

    static Func<string, Text, Question> OneOf(IReadOnlyList<Option> options) => (key, words) => Ask.OneOf(key, words, options);
}
