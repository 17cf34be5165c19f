namespace SalesBot.Domain.Opportunities;

/// <summary>Why something cannot happen to an opportunity.</summary>
public static class LedgerWords
{
    public static readonly Text Exists = new("이미 반영되어 있습니다. 지금 상태를 보여 드립니다.", "This has been done already. Here is the present state.");
    public static readonly Text Missing = new("그 영업 기회를 찾을 수 없습니다. '체크인'이라고 입력하면 목록을 보여 드립니다.", "I cannot find that opportunity. Type 'check in' to see the list.");
    public static readonly Text Ended = new("이미 종료된 영업 기회입니다. 다시 진행하려면 '다시 열기'를 눌러 주세요.", "This opportunity has ended. Press 'Reopen' to go on with it.");
    public static readonly Text NoProblem = new("그 문제를 찾을 수 없습니다. 지금 상태를 보여 드립니다.", "I cannot find that problem. Here is the present state.");
    public static readonly Text NoQuestion = new("그 질문을 찾을 수 없습니다. 지금 상태를 보여 드립니다.", "I cannot find that question. Here is the present state.");
    public static readonly Text NoStep = new("그 단계를 찾을 수 없습니다. 지금 상태를 보여 드립니다.", "I cannot find that step. Here is the present state.");
}
