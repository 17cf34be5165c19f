using SalesBot.Domain;

namespace SalesBot.Bot.Settings;

static class SettingsWords
{
    public static readonly Text PauseUntilWhen = new("언제까지 쉴까요? 오늘부터 {1}일 안의 날짜를 적어 주세요. 예: 쉬기 {0}", "Until when? Give a day within the next {1} days, for example: pause {0}");
    public static readonly Text Paused = new("{0}까지 체크인을 보내지 않겠습니다. 그 전에 다시 받으시려면 ‘다시 받기’.", "No check-ins until {0}. To have them sooner type ‘resume’.");
    public static readonly Text Resumed = new("체크인을 다시 보내 드리겠습니다.", "Check-ins will come again.");
}
