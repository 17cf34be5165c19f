using System.Text.Json.Serialization;
using SalesBot.Domain.Flows;

namespace SalesBot.Domain.Customers;

/// <summary>What a customer person is in one opportunity; several at once are usual. A coach informs, a champion has power and speaks for us.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CustomerRole>))]
public enum CustomerRole
{
    FinalApprover, DecisionMaker, ApprovalLine, TechnicalEvaluator, EndUser, WorkingContact, Champion, Coach, Influencer, Gatekeeper, Procurement, LegalSecurity, ExecutiveSponsor, Opponent, FormerContact,
}

public static class CustomerRoles
{
    /// <summary>The positions we ought to know in every opportunity, in the order in which a missing one is asked for.</summary>
    public static readonly IReadOnlyList<CustomerRole> Wanted =
        [CustomerRole.FinalApprover, CustomerRole.DecisionMaker, CustomerRole.Champion, CustomerRole.TechnicalEvaluator, CustomerRole.EndUser, CustomerRole.WorkingContact, CustomerRole.Procurement];

    /// <summary>Whoever holds one of these decides or has a say in it.</summary>
    public static readonly IReadOnlyList<CustomerRole> Deciding = [CustomerRole.FinalApprover, CustomerRole.DecisionMaker, CustomerRole.ApprovalLine];

    public static readonly IReadOnlyList<Option> Options = [.. Enum.GetValues<CustomerRole>().Select(role => new Option(role.ToString(), role.Label()))];

    public static Text Label(this CustomerRole role) => role switch
    {
        CustomerRole.FinalApprover => new("최종 결재권자", "Final approver"),
        CustomerRole.DecisionMaker => new("의사결정자", "Decision maker"),
        CustomerRole.ApprovalLine => new("결재선 검토자", "In the approval line"),
        CustomerRole.TechnicalEvaluator => new("기술 검토자", "Technical evaluator"),
        CustomerRole.EndUser => new("실사용자", "End user"),
        CustomerRole.WorkingContact => new("실무 담당자", "Working contact"),
        CustomerRole.Champion => new("내부 지지자(챔피언)", "Champion"),
        CustomerRole.Coach => new("내부 조언자", "Coach"),
        CustomerRole.Influencer => new("의사결정 영향자(키맨)", "Influencer"),
        CustomerRole.Gatekeeper => new("접근 통제자", "Gatekeeper"),
        CustomerRole.Procurement => new("구매 담당", "Procurement"),
        CustomerRole.LegalSecurity => new("법무·보안", "Legal and security"),
        CustomerRole.ExecutiveSponsor => new("임원 스폰서", "Executive sponsor"),
        CustomerRole.Opponent => new("반대자", "Opponent"),
        _ => new("이전 고객 담당자", "Former contact"),
    };

    /// <summary>What a check-in asks while nobody is known to hold the position.</summary>
    public static Text Question(this CustomerRole role) => role switch
    {
        CustomerRole.DecisionMaker => new("실제로 결정하시는 분은 누구인가요?", "Who really decides?"),
        CustomerRole.Champion => new("고객사 안에서 우리 편에서 말씀해 주시는 분은 누구인가요?", "Who inside the customer speaks for us?"),
        CustomerRole.TechnicalEvaluator => new("기술 검토는 어느 분이 하시나요?", "Who evaluates it technically?"),
        CustomerRole.EndUser => new("실제로 쓰시는 분은 누구인가요?", "Who will actually use it?"),
        CustomerRole.WorkingContact => new("실무 담당자는 어느 분인가요?", "Who is our working contact?"),
        CustomerRole.Procurement => new("구매 담당은 어느 분인가요?", "Who handles the purchase?"),
        _ => new($"{role.Label().Ko}: 어느 분인가요?", $"{role.Label().En}: who is it?"),
    };
}
