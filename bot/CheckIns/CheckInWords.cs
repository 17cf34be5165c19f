using SalesBot.Domain;

namespace SalesBot.Bot.CheckIns;

static class CheckInWords
{
    public static readonly Text Later = new("알겠습니다. 편하실 때 ‘체크인’이라고 입력해 주세요. 오늘은 다시 알리지 않겠습니다.", "All right. Type ‘check in’ when it suits you; I will not remind you again today.");
    public static readonly Text NoSuchCustomer = new("‘{0}’에 해당하는 영업 기회가 없습니다. 아래에서 고르시거나 ‘새 기회 {0} …’로 만들어 주세요.", "You have no opportunity called ‘{0}’. Choose one below, or create it with ‘new opportunity {0} …’.");
    public static readonly Text WrittenElsewhere = new("이 체크인은 다른 기기에서 먼저 보내셨습니다. 여기 다르게 적으신 내용은 아직 저장되지 않았습니다. 더하시려면 보내기를 눌러 주세요.", "You have sent this check-in from another device. What you wrote differently here is not stored yet; press Send to add it.");
    public static readonly Text NothingChosen = new("고르신 줄이 없어 저장한 것이 없습니다. 맞는 것을 고르시거나 ‘취소’를 눌러 주세요.", "No line was chosen, so nothing was stored. Choose what is right, or press ‘Cancel’.");
    public static readonly Text NothingOpen = new("지금 진행 중인 대화가 없습니다. {0}", "Nothing is open just now. {0}");
    public static readonly Text Cancelled = new("‘{0}’ 입력을 그만두었습니다. 저장한 것은 없습니다.", "Stopped ‘{0}’. Nothing was stored.");
    public static readonly Text NothingBefore = new("첫 질문입니다. 더 앞으로 갈 수 없습니다.", "This is the first question; there is nothing before it.");
    public static readonly Text AlsoOpen = new("하던 ‘{0}’도 그대로 있습니다. ‘계속’이라고 입력하시면 이어집니다.", "‘{0}’ is still open. Type ‘continue’ to go on with it.");
    public static readonly Text Lost = new("이전 버전에서 시작한 입력이라 이어갈 수 없습니다. 다시 시작해 주세요.", "That was started in an earlier version and cannot go on. Please start it again.");
    public static readonly Text CorrectWhat = new("무엇을 고칠까요? 예: ‘고치기 예산’. 지금 내용은 다음과 같습니다.", "What shall be corrected? For example ‘correct budget’. This is what is recorded.");
    public static readonly Text Stored = new("저장했습니다.", "Stored.");
    public static readonly Text AlreadyStored = new("이미 저장되어 있습니다.", "This has been stored.");
}
