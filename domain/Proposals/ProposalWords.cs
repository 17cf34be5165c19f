namespace SalesBot.Domain.Proposals;

/// <summary>Words about what was read from a sentence.</summary>
public static class ProposalWords
{
    public static readonly Text Title = new("이렇게 이해했습니다", "This is what I understood");
    public static readonly Text Which = new("어느 영업 기회 이야기인가요?", "Which opportunity is this about?");
    public static readonly Text WhichIsUnknown = new("모르셔도 괜찮습니다. 고르시기 전에는 저장하지 않고 그대로 둡니다. 아래에 없으면 새 영업 기회로 만드시고, 그만두시려면 ‘취소’라고 적어 주세요.", "That is fine: nothing is stored until you choose, and this waits. If it is none of these make a new opportunity; to give it up type ‘cancel’.");
    public static readonly Text NewOne = new("새 영업 기회로 만들기", "Make a new opportunity");
    public static readonly Text NewOneFor = new("새 영업 기회로 만들기 ({0})", "Make a new opportunity ({0})");
    public static readonly Text NewName = new("무엇에 관한 기회인가요?", "What is the opportunity about?");
    public static readonly Text ContactDay = new("언제 접촉하셨나요?", "When was the contact?");
    public static readonly Text ContactWith = new("누구와 접촉하셨나요?", "Who was the contact with?");
    public static readonly Text WhoIs = new("{0} — 어느 분인가요?", "{0}: who is that?");
    public static readonly Text WhoIsUnknown = new("모르셔도 괜찮습니다. 다른 분 앞으로 적히지 않도록, 고르시기 전에는 저장하지 않고 그대로 둡니다. 명함이나 메일을 확인하신 뒤 골라 주세요. 그만두시려면 ‘취소’라고 적어 주세요.", "That is fine. So that it is not put down to the wrong person nothing is stored until you choose, and this waits. Look at the card or the mail and choose then; to give it up type ‘cancel’.");
    public static readonly Text SomebodyElse = new("다른 분", "Somebody else");
    public static readonly Text IsItTheSame = new("{0} — 기록에 있는 {1}와(과) 같은 분인가요?", "{0}: the same person as {1} on record?");
    public static readonly Text TheSame = new("같은 분 (직함이 바뀜)", "The same, with a new title");
    public static readonly Text AnotherOfThatName = new("이름이 같은 다른 분", "Another person of that name");
    public static readonly Text HowKnown = new("{0} — 어떻게 아셨나요?", "{0}: how do you know?");
    public static readonly Text Problem = new("문제 ({0})", "Problem ({0})");
    public static readonly Text Confirm = new("이대로 저장할까요?", "Shall I store this?");
    public static readonly Text LookOver = new("틀린 줄은 ‘고치기’로 바꾸거나 비워 주세요. ‘저장’을 누르시기 전에는 저장하지 않습니다.", "Change or empty a line that is wrong. Nothing is stored before you press ‘Store’.");

    public static readonly Text LookOverBefore = new("틀린 줄은 ‘고치기’로 바꿔 주세요. ‘{0}’ 버튼을 누르시기 전에는 저장하지 않습니다.", "Change a line that is wrong. Nothing is stored before you press ‘{0}’.");

    public static Text List(IReadOnlyList<Text> labels) => new(string.Join(", ", labels.Select(label => label.Ko)), string.Join(", ", labels.Select(label => label.En)));

    public static Text Channel(string code) => code switch
    {
        "phone" => new("전화", "phone"),
        "mail" => new("메일", "mail"),
        "event" => new("행사", "event"),
        "meeting" => new("회의", "meeting"),
        _ => new("방문", "visit"),
    };
}
