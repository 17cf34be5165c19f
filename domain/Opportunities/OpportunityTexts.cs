namespace SalesBot.Domain.Opportunities;

/// <summary>What is said about an opportunity as a whole.</summary>
public static class OpportunityTexts
{
    public static readonly Text Created = new("새 영업 기회를 만들었습니다.", "The opportunity has been created.");
    public static readonly Text Ended = new("영업 기회를 ‘{0}’로 마쳤습니다. 수고하셨습니다.", "The opportunity has ended: {0}. Thank you for your work.");
    public static readonly Text Reopened = new("다시 열었습니다.", "It is open again.");

    public static Text State(OpportunityState state) => state switch
    {
        OpportunityState.Open => new("진행 중", "open"),
        OpportunityState.Won => new("수주", "won"),
        OpportunityState.Lost => new("실주", "lost"),
        OpportunityState.OnHold => new("보류(홀딩)", "on hold"),
        _ => new("취소(드롭)", "dropped"),
    };
}
