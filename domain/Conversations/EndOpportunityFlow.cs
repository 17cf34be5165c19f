using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Conversations;

/// <summary>How an opportunity ended, and why.</summary>
public sealed record Ending(OpportunityState How, string Reason);

public static class EndOpportunityFlow
{
    public const string Name = "end-opportunity";

    static readonly Option[] ways =
    [
        new(nameof(OpportunityState.Won), new("수주", "Won")), new(nameof(OpportunityState.Lost), new("실주", "Lost")),
        new(nameof(OpportunityState.OnHold), new("보류(홀딩)", "On hold")), new(nameof(OpportunityState.Dropped), new("취소(드롭)", "Dropped")),
    ];

    public static readonly Question<string> How = Ask.OneOf("how", new("어떻게 끝났나요?", "How did it end?"), ways)
        .OrElse(new("모르시면 아직 종료하지 않으셔도 됩니다. ‘취소’라고 적으시면 진행 중으로 둡니다. 결정이 미뤄진 것이면 ‘보류’를 골라 주세요.", "If you do not know it need not be ended yet: type ‘cancel’ and it stays open. If it was only put off choose ‘On hold’."));

    /// <summary>What is to be chosen for this end.</summary>
    public static Text Label(OpportunityState how) => ways.First(way => way.Code == how.ToString()).Label;

    public static readonly Question<string> Reason = Ask.Paragraph("reason", new("이유는 무엇인가요? 고객이 하신 말씀 그대로가 가장 좋습니다.", "Why? The customer's own words are best.")).Unknowable();

    public static readonly Flow<Ending> Flow = new(Name, new("영업 기회 종료", "End of an opportunity"), [How, Reason],
        answers => new(Enum.Parse<OpportunityState>(answers.Of(How)!), answers.Kept(Reason.Key)!));
}
