using SalesBot.Domain;

namespace SalesBot.Bot.Customers;

static class PrivacyReplies
{
    public static readonly Text NotYours = new("개인정보 요청은 관리자만 처리합니다.", "Requests about personal data are for the administrator.");
    public static readonly Text Whose = new("누구의 기록인가요? 예: 개인정보 김철수", "Whose? For example: personal data Chulsoo Kim");
    public static readonly Text WrongName = new("적으신 성함이 기록과 다릅니다. 삭제하지 않았습니다.", "That is not the name on record. Nothing was erased.");
    public static readonly Text StillHere = new("아직 함께 일하는 분입니다. 디렉터리에서 빠진 뒤에 삭제할 수 있습니다.", "This colleague still works here. The data can be erased once the directory no longer holds them.");
    public static readonly Text HandOverFirst = new("맡은 기회가 남아 있습니다. 리더가 ‘인수인계’로 넘긴 뒤에 삭제해 주세요.", "There are opportunities left. Please have the leader hand them over first.");
    public static readonly Text Looking = new("보유 기간이 지난 분을 찾고 있습니다. 잠시 뒤 ‘관리’를 다시 입력해 주세요.", "Looking whose time is over. Type ‘admin’ again in a moment.");
    public static readonly Text ErasingExpired = new("{0}명의 기록을 지우기 시작했습니다. 그사이 새 소식이 있는 분은 남습니다. 이미 Teams에 보낸 카드, 내려받은 파일, 백업은 회수할 수 없습니다.",
        "Erasing what is recorded of {0} people has begun. Whoever was spoken of meanwhile stays. Cards already shown in Teams, downloaded files and backups cannot be recalled.");

    public static readonly Text Erasing = new("삭제를 시작했습니다. 15분 안에 모든 기록에서 성함이 사라집니다. 성과 직함만 적혀 누구인지 알 수 없는 글은 남겨 두고, 그때 ‘관리’에서 정하시게 보여 드립니다. 이미 Teams에 보낸 카드, 내려받은 파일, 백업은 회수할 수 없습니다. 백업을 복원하면 삭제가 다시 적용됩니다.",
        "The erasure has begun; within 15 minutes the name is gone from every record. Words with only a surname and a title that may be somebody else's stay, and ‘admin’ then asks you about them. Cards already shown in Teams, downloaded files and backups cannot be recalled. When a backup is restored, the erasure is applied again.");

    public static readonly Text Section = new("개인정보", "Personal data");
    public static readonly Text NotLooked = new("보유 기간이 지난 분을 아직 찾아보지 않았습니다.", "Nobody has looked whose retention period is over yet.");
    public static readonly Text Over = new("보유 기간 {0}개월이 지난 고객 {1}명 ({2} 기준)", "{1} customer people past the {0} months they are kept (as of {2})");
    public static readonly Text Leavers = new("떠난 동료 {0}명의 기록이 남아 있습니다.", "Something is still remembered of {0} colleagues who have left.");
    public static readonly Text ShowExpired = new("누가 지워지는지 보기", "Preview who would go");
    public static readonly Text LookAgain = new("다시 찾기", "Look again");
    public static readonly Text Doubtful = new("삭제한 분일 수도 있는 글이 {0}건 있습니다.", "{0} places may speak of somebody who was erased.");
    public static readonly Text ShowDoubtful = new("확인하기", "Look at them");
    public static readonly Text ShowLeavers = new("떠난 동료 보기", "Show who has left");
}
