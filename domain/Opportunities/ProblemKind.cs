using System.Text.Json.Serialization;

namespace SalesBot.Domain.Opportunities;

/// <summary>The kinds of problem an opportunity can have. Some are told by people, some are found in what is recorded.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProblemKind>))]
public enum ProblemKind
{
    ApproverUnknown, NoDecisionMaker, SingleContact, NoChampion, ProcessUnknown, CriteriaUnknown, BudgetUnclear, CompetitorAhead, Opponent, SilentCustomer, NoNextStep, PromiseOverdue,
    ValueUnproven, Price, Delivery, TechnicalOrQuality, InternalSupport, OpenComplaint, PersonLeft, Stale, Other,
}

/// <summary>What a kind is called, the one open question that helps with it, and the words people use for it.</summary>
public sealed record ProblemAbout(ProblemKind Kind, Text Label, Text Question, string[] Wordings);

public static class ProblemKinds
{
    public static readonly Text Closing = new("먼저 할 한 가지는 무엇이고, 누가 언제까지 하며, 무엇을 보면 잘됐다고 판단할 수 있을까요?", "Which one step first, who does it, by when, and what will show that it worked?");

    // The order matters for reading words: what is more particular comes first.
    public static readonly IReadOnlyList<ProblemAbout> All =
    [
        new(ProblemKind.ApproverUnknown, new("결재권자 미파악", "Approver unknown"), new("최종 결재는 어느 분이 하시나요?", "Who will finally approve this?"), ["결재권자를 모", "결재권자 미파악", "결재권자 불명", "누가 결재", "don't know who approves", "approver unknown"]),
        new(ProblemKind.NoDecisionMaker, new("결재권자 미접촉", "Decision maker not met"), new("최종 결재는 어느 분이 하시고, 그분께 직접 들으신 말씀은 무엇인가요?", "Who will finally approve this, and what did you hear from that person directly?"), ["결재권자를 못", "결재권자 미접촉", "결재권자를 만나지", "결재권자 면담", "cannot reach the decision maker", "have not met the decision"]),
        new(ProblemKind.SingleContact, new("단일 접점 의존", "One contact only"), new("지금 고객 담당자가 내일 자리를 옮기면 우리를 아는 분이 또 누가 있나요?", "If this contact moved tomorrow, who else there knows us?"), ["단일 접점", "한 분만", "한 명만", "only one contact", "single contact"]),
        new(ProblemKind.NoChampion, new("내부 지지자(챔피언) 부재", "No champion"), new("이 건이 성사되면 고객사 안에서 누가 가장 도움을 받고, 그분이 우리 편에서 말씀해 주신 적이 있나요?", "Who gains most inside if this goes ahead, and have they ever spoken for us?"), ["챔피언", "지지자가 없", "champion"]),
        new(ProblemKind.ProcessUnknown, new("의사결정 절차 미파악", "Decision process unknown"), new("고객 담당자가 하겠다고 한 뒤 계약까지 어떤 단계를 거치나요?", "After your contact says yes, what happens step by step until the contract?"), ["절차를 모", "절차 미파악", "process unknown", "process is unclear"]),
        new(ProblemKind.CriteriaUnknown, new("선정 기준 미파악", "Criteria unknown"), new("무엇을 기준으로 비교하며, 그 기준은 누가 정했나요?", "What will they compare, and who wrote that list?"), ["기준을 모", "기준 미파악", "criteria"]),
        new(ProblemKind.CompetitorAhead, new("경쟁사 우위", "Competitor ahead"), new("고객은 경쟁사의 어떤 점이 좋다고 하시던가요? 고객 표현 그대로 알려 주세요.", "What does the customer like about them, in the customer's own words?"), ["경쟁사", "타사", "competitor", "rival"]),
        new(ProblemKind.Opponent, new("반대하는 고객", "Somebody is against"), new("그분이 걱정하는 것은 무엇이고, 무엇이 그 걱정을 덜어 줄까요?", "What is this person worried about losing, and what would ease it?"), ["반대", "is against", "against us", "opposes", "opposed"]),
        new(ProblemKind.PersonLeft, new("고객 담당자 이동·퇴사", "Contact moved or left"), new("후임은 누구이며 우리를 어떻게 생각하나요? 누가 소개해 줄 수 있나요?", "Who replaces them, what do they think of us, and who can introduce us?"), ["퇴사", "인사이동", "자리를 옮", "부서를 옮", "has left", "moved to another"]),
        new(ProblemKind.SilentCustomer, new("고객 무응답", "Customer silent"), new("고객이 먼저 움직인 것은 언제가 마지막이고, 그사이 고객 쪽에 어떤 변화가 있었을까요?", "When did they last take a step themselves, and what may have changed on their side?"), ["무응답", "답이 없", "연락이 없", "연락이 안", "연락 두절", "답변이 없", "회신이 없", "no reply", "not responding", "silent", "no answer"]),
        new(ProblemKind.PromiseOverdue, new("약속 지연", "Promise overdue"), new("무엇 때문에 늦어졌고, 오늘 고객께 무엇을 말씀드릴까요?", "What stopped us, and what shall we tell the customer today?"), ["약속", "promise"]),
        new(ProblemKind.BudgetUnclear, new("예산 불확실", "Budget unclear"), new("예산은 어디서 나오고, 확보되려면 무엇이 필요한가요?", "Where does the money come from, and what must happen for it to be approved?"), ["예산", "budget"]),
        new(ProblemKind.ValueUnproven, new("효과 미입증", "Value not shown"), new("고객은 효과를 무엇으로 확인하나요? 먼저 작게 보여 드릴 방법은 없을까요?", "How will the customer know it worked, and can we show it small first?"), ["효과", "roi", "proof of value", "prove the value"]),
        new(ProblemKind.Price, new("가격 이견", "Price"), new("가격을 무엇과 비교하고 있나요? 아무것도 하지 않으면 어떻게 되나요?", "What is the price compared with, and what happens if they do nothing?"), ["가격", "비싸", "단가", "할인", "price", "expensive", "discount"]),
        new(ProblemKind.Delivery, new("납기 문제", "Delivery"), new("고객이 꼭 맞춰야 하는 날은 언제이고, 그날에 무엇이 걸려 있나요?", "Which date must the customer keep, and what hangs on it?"), ["납기", "delivery", "lead time"]),
        new(ProblemKind.TechnicalOrQuality, new("기술·품질 문제", "Technology or quality"), new("우리 쪽 누가 고객 쪽 누구를 만나면 풀릴까요?", "Who on our side must meet whom on theirs to settle this?"), ["품질", "기술", "성능", "불량", "오류", "호환", "quality", "technical", "defect", "performance"]),
        new(ProblemKind.InternalSupport, new("내부 지원 부족", "Internal support missing"), new("누구의 어떤 도움이 언제까지 필요한가요? 제가 대신 요청할까요?", "What exactly do you need, from whom, by when? Shall I ask for you?"), ["지원이 필요", "지원 부족", "지원이 안", "내부 지원", "인력이 부족", "need support", "internal support", "no resources"]),
        new(ProblemKind.NoNextStep, new("다음 단계 없음", "No next step"), new("고객이 다음에 무엇을 언제까지 하기로 했나요?", "What did the customer agree to do next, and by when?"), ["다음 단계", "next step"]),
        new(ProblemKind.OpenComplaint, new("미해결 고객 불만", "Open complaint"), new("고객 입장에서 아직 풀리지 않은 것은 무엇이고, 누가 말씀드릴까요?", "What is still unsettled in the customer's eyes, and who will talk to them?"), ["불만", "클레임", "complain"]),
        new(ProblemKind.Stale, new("정보 오래됨", "Information is old"), new("확실히 아는 가장 최근 사실은 무엇이고, 나머지는 어떻게 확인할 수 있을까요?", "What is the latest thing you know for certain, and how could we check the rest?"), []),
        new(ProblemKind.Other, new("기타", "Other"), Closing, []),
    ];

    static readonly Dictionary<ProblemKind, ProblemAbout> byKind = All.ToDictionary(about => about.Kind);

    public static ProblemAbout About(this ProblemKind kind) => byKind[kind];

    /// <summary>The stored code: <c>BudgetUnclear</c> is <c>budget_unclear</c>.</summary>
    public static string Code(this ProblemKind kind) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    /// <summary>The kind that the words speak of, or <see cref="ProblemKind.Other"/>. The words themselves are always kept.</summary>
    public static ProblemKind Guess(string words) =>
        All.FirstOrDefault(about => about.Wordings.Any(wording => words.Contains(wording, StringComparison.OrdinalIgnoreCase)))?.Kind ?? ProblemKind.Other;
}
