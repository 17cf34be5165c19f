namespace SalesBot.Domain.Flows;

/// <summary>What is said when an answer cannot be taken. Each ends in something to do.</summary>
public static class FlowWords
{
    public static readonly Text Blank = new("내용을 적어 주세요.", "Please write something here.");
    public static readonly Text BlankOrUnknown = new("내용을 적어 주세요. 모르시면 ‘모름’이라고 적어 주세요.", "Please write something here, or ‘unknown’.");
    public static readonly Text NotChosen = new("하나를 골라 주세요.", "Please choose one.");
    public static readonly Text LeftOut = new("적지 않음", "Left out");
    public static readonly Text TooLong = new("{0}자까지 적을 수 있습니다. 지금 {1}자입니다. 조금 줄여 주세요.", "This takes up to {0} characters; yours has {1}. Please shorten it a little.");
    public static readonly Text WordsOrNone = new("있으면 있는 그대로 적어 주세요. 없거나 아시는 것이 없으면 ‘없음’이라고 적어 주세요.", "Please write it as it is. If there is none, or none that you know of, write ‘none’.");
    public static readonly Text Amount = new("금액을 알아보지 못했습니다. 예: 3억 5천만 원", "I could not read that amount. For example: KRW 350 million");
    public static readonly Text IsItAmount = new("혹시 {1} 말씀이신가요(‘{0}’)? 금액만 다시 알려 주세요.", "Does “{0}” mean {1}? Please tell me the amount alone.");
    public static readonly Text NoneIsNoFact = new("‘없음’만으로는 사실이 되지 않습니다. 있으면 그대로 적어 주시고, 아직 모르시면 ‘모름’이라고 적어 주세요.", "‘None’ by itself is no fact. Please write it as it is, or ‘unknown’ if you do not know yet.");
    public static readonly Text ChooseOne = new("번호나 이름으로 하나를 골라 주세요: {0}", "Please choose one by number or name: {0}");
    public static readonly Text WhichDay = new("여러 가지로 읽힙니다(‘{0}’): {1}. 맞는 날짜를 알려 주세요.", "I can read “{0}” in more than one way: {1}. Which one is it?");
    public static readonly Text IsItDay = new("혹시 {1} 말씀이신가요(‘{0}’)? 그 날짜만 다시 알려 주세요.", "Does “{0}” mean {1}? Please tell me the date alone.");
    public static readonly Text Day = new("날짜를 알아보지 못했습니다. 예: {0}", "I could not read that date. For example: {0}");
}
