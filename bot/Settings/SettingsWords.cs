using SalesBot.Domain;

namespace SalesBot.Bot.Settings;

static class SettingsWords
{
    public static readonly Text PauseUntilWhen = new("언제까지 쉴까요? 오늘부터 {1}일 안의 날짜를 적어 주세요. 예: 쉬기 {0}", "Until when? Give a day within the next {1} days, for example: pause {0}");
    public static readonly Text Paused = new("{0}까지 체크인을 보내지 않겠습니다. 그 전에 다시 받으시려면 ‘다시 받기’.", "No check-ins until {0}. To have them sooner type ‘resume’.");
    public static readonly Text Resumed = new("체크인을 다시 보내 드리겠습니다.", "Check-ins will come again.");

    public static readonly Text AwayUntilWhen = new("언제까지 부재이신가요? 오늘부터 {1}일 안의 날짜를 적어 주세요. 예: 부재 {0}", "Until when are you away? Give a day within the next {1} days, for example: away until {0}");
    public static readonly Text Away = new("{0}까지 부재로 기록했습니다. 그동안 체크인을 보내지 않습니다. 돌아오시면 ‘부재 끝’.", "You are away until {0}, and get no check-ins until then. Back sooner? Type ‘I'm back’.");
    public static readonly Text AwayWithDeputy = new(
        "{0}까지 부재로 기록했습니다. 그동안 코칭 카드는 {1} 님이 대신 받고 답합니다. 돌아오시면 ‘부재 끝’.", "You are away until {0}. Meanwhile {1} gets your coaching cards and answers them. Back sooner? Type ‘I'm back’.");
    public static readonly Text AwayDeputyMissing = new(
        "{0}까지 부재로 기록했습니다. 대리인 {1} 님도 부재중이거나 아직 SalesBot을 쓰지 않아 카드는 지금처럼 여기로 옵니다. 돌아오시면 ‘부재 끝’.",
        "You are away until {0}. Your deputy {1} is away too or has never used SalesBot, so cards still come here. Back sooner? Type ‘I'm back’.");
    public static readonly Text AwayWithoutDeputy = new(
        "{0}까지 부재로 기록했습니다. 정해진 대리인이 없어 카드는 지금처럼 여기로 옵니다. 대리인은 관리자가 정할 수 있습니다. 돌아오시면 ‘부재 끝’.",
        "You are away until {0}. You have no deputy, so cards still come here; an administrator can name one. Back sooner? Type ‘I'm back’.");
    public static readonly Text NotAway = new("지금 부재로 기록되어 있지 않습니다. 부재를 알리시려면 예: 부재 {0}", "You are not recorded as away. To say that you are: away until {0}");
}
