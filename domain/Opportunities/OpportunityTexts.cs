namespace SalesBot.Domain.Opportunities;

/// <summary>What is said about an opportunity as a whole.</summary>
public static class OpportunityTexts
{
    public static readonly Text Created = new("새 영업 기회를 만들었습니다.", "The opportunity has been created.");
    public static readonly Text SameExists = new("같은 이름의 영업 기회가 이미 있어 그것을 보여 드립니다.", "You have an opportunity of this name already; here it is.");

    static readonly Text ended = new("‘{0}’(으)로 종료했습니다. 수고하셨습니다.", "Ended: {0}. Thank you for your work.");
    static readonly Text onHold = new("보류로 두었습니다. 다시 움직이면 ‘다시 열기’를 눌러 주세요.", "Put on hold. Press ‘Reopen’ when it moves again.");

    public static readonly Text Reopened = new("다시 열었습니다.", "It is open again.");

    /// <summary>What is said when it ends in this way.</summary>
    public static Text HasEnded(OpportunityState how) => how switch
    {
        OpportunityState.Won => new("수주를 축하드립니다! 수고 많으셨습니다.", "Won, congratulations! Thank you for your work."),
        OpportunityState.OnHold => onHold,
        _ => ended.With(State(how)),
    };

    public static Text State(OpportunityState state) => state switch
    {
        OpportunityState.Open => new("진행 중", "open"),
        OpportunityState.Won => new("수주", "won"),
        OpportunityState.Lost => new("실주", "lost"),
        OpportunityState.OnHold => new("보류(홀딩)", "on hold"),
        _ => new("취소(드롭)", "dropped"),
    };
}
