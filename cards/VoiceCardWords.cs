using SalesBot.Domain;
using SalesBot.Domain.Voices;

namespace SalesBot.Cards;

/// <summary>The words on the cards of voices.</summary>
static class VoiceCardWords
{
    public static readonly Text State = new("진행", "State");
    public static readonly Text AtOnce = new("지금 바로", "At once");
    public static readonly Text Showed = new("보이신 모습", "Showed");
    public static readonly Text Heard = new("{0} · 들은 사람 {1} · 접수 {2}", "{0}, heard by {1}, registered by {2}");
    public static readonly Text News = new("고객 소식", "News");
    public static readonly Text Owner = new("처리 담당자", "Owner");
    public static readonly Text Nobody = new("아직 없음", "nobody yet");
    public static readonly Text NotAccepted = new("수락을 기다리는 중", "has not accepted yet");
    public static readonly Text Refused = new("사양한 이유", "Refused because");
    public static readonly Text Until = new("{0}까지", "until {0}");
    public static readonly Text ExceptionAsked = new("예외 종결 요청", "Asks to close by exception");
    public static readonly Text Exception = new("예외 종결", "Closed by exception");
    public static readonly Text Acknowledged = new("접수 안내", "Customer knows");
    public static readonly Text WasDissatisfied = new("고객 불만족", "Customer was not satisfied");
    public static readonly Text Reopened = new("재접수", "Reopened");
    public static readonly Text Tried = new("해 본 조치", "Tried before");
    public static readonly Text Cause = new("원인", "Cause");
    public static readonly Text CauseSkipped = new("원인 분석 생략", "Cause left out");
    public static readonly Text Action = new("조치", "Action");
    public static readonly Text Done = new("조치 완료", "Done");
    public static readonly Text NotGone = new("남은 것", "left");
    public static readonly Text Declined = new("수용 불가", "Declined");
    public static readonly Text Removed = new("원인 제거 확인", "Cause is gone");
    public static readonly Text Told = new("고객 회신", "Customer told");
    public static readonly Text Reaction = new("고객 반응", "Reaction");
    public static readonly Text KnownCause = new("같은 원인 {0}건", "The same cause in {0} cases");
    public static readonly Text CameBack = new("다시 생긴 곳", "Came back at");
    public static readonly Text Missing = new("종결까지 남은 것: {0}", "Still needed before it closes: {0}");
    public static readonly Text InTheirWords = new("고객 말씀", "In the customer's words");
    public static readonly Text FiveWhys = new("5 Whys로 찾기", "Five whys");
    public static readonly Text Others = new("다른 처리", "Something else");
    public static readonly Text OtherWhich = new("무엇을 할까요?", "What shall be done?");
    public static readonly Text GoOn = new("계속", "Go on");

    public static readonly Text Mine = new("내가 접수한 고객의 소리", "What you registered");
    public static readonly Text NoneMine = new("접수하신 건이 없습니다. 들으신 대로 한 문장으로 적어 주시면 됩니다.", "You have registered nothing yet. Just tell me in a sentence what you heard.");
    public static readonly Text MoreByNumber = new("더 오래된 건은 접수 번호를 입력하시면 열립니다. 예: VOC-1042", "Older ones open by their number, for example VOC-1042.");
    public static readonly Text Register = new("새로 접수", "Register another");
    public static readonly Text ToDo = new("처리할 접수", "Cases to handle");
    public static readonly Text NoneToDo = new("지금 처리하실 접수 건이 없습니다.", "No case waits for you.");
    public static readonly Text OpenCases = new("미해결 고객의 소리", "Open customer cases");
    public static readonly Text Cases = new("고객의 소리", "Customer cases");
    public static readonly Text Waiting = new("처리할 접수 {0}건", "Cases to handle: {0}");
    public static readonly Text Review = new("고객의 소리 점검", "Is the process run?");
    public static readonly Text ReviewEmpty = new("멈춰 있는 건이 없습니다.", "Nothing stands still.");

    public static Text Deadline(VoiceDeadline deadline) => deadline switch
    {
        VoiceDeadline.Assign => new("처리 담당자 지정 기한", "Find an owner by"),
        VoiceDeadline.Accept => new("수락 기한", "Accept by"),
        VoiceDeadline.Acknowledge => new("접수 안내 기한", "Tell the customer we have it by"),
        VoiceDeadline.Cause => new("원인 확인 기한", "Cause by"),
        VoiceDeadline.Plan => new("조치 결정 기한", "Agree an action by"),
        VoiceDeadline.Action => new("조치 기한", "Action by"),
        VoiceDeadline.Check => new("원인 제거 확인 기한", "Check by"),
        VoiceDeadline.Tell => new("고객 회신 기한", "Tell the customer by"),
        VoiceDeadline.Hear => new("고객 반응 청취 기한", "Hear the customer by"),
        VoiceDeadline.Close => new("종결 기한", "Close by"),
        VoiceDeadline.Hold => new("보류 기한", "On hold until"),
        _ => new("접수 후 30일", "Thirty working days"),
    };

    public static Text Reviewed(ReviewKind kind) => kind switch
    {
        ReviewKind.Untouched => new("아무도 손대지 않은 건", "Nobody has touched"),
        ReviewKind.NeverAccepted => new("처리 담당자가 수락하지 않은 건", "Never accepted"),
        ReviewKind.Old => new("오래된 건", "Old"),
        ReviewKind.ClosedByException => new("예외로 종결한 건", "Closed by exception"),
        _ => new("다시 돌아온 건", "Came back"),
    };
}
