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
    public static readonly Text RecordedBy = new(
        "{0} 님이 {1}까지 부재로 기록했습니다. 그동안 체크인을 보내지 않습니다. 돌아오셨으면 ‘부재 끝’.", "{0} has recorded that you are away until {1}. You get no check-ins meanwhile. Back already? Type ‘I'm back’.");
    public static readonly Text WhoIsAway = new("{0} 님이 언제까지 부재인지 적어 주세요. 예: 부재 {0} {1}", "Until when is {0} away? For example: away {0} until {1}");
    public static readonly Text WhichColleague = new("{0} 님이 여러 분입니다. 팀을 붙여 주세요: {1}", "There are several people called {0}. Please add the team: {1}");
    public static readonly Text ColleagueAway = new("{0} 님을 {1}까지 부재로 기록했습니다. 본인에게도 알립니다. 끝내시려면 ‘부재 {0} 끝’.", "{0} is away until {1}, and will be told so. To end it type ‘away {0} ends’.");
    public static readonly Text ColleagueStoodInFor = new("코칭 카드는 {0} 님이 대신 받습니다.", "Coaching cards go to {0} meanwhile.");
    public static readonly Text ColleagueWithoutDeputy = new("대신 받을 분이 없어 카드는 본인에게 갑니다. 대리인은 사람 파일에서 정합니다.", "Nobody can take the coaching cards meanwhile; a deputy is named in the people file.");
    public static readonly Text ColleagueBack = new("{0} 님의 부재를 끝냈습니다. 그동안 있었던 일을 본인에게 보여 드립니다.", "The absence of {0} is over; they are shown what happened meanwhile.");
    public static readonly Text ColleagueNotAway = new("{0} 님은 부재로 기록되어 있지 않습니다.", "{0} is not recorded as away.");
    public static readonly Text NotYoursToSay = new("다른 분의 부재는 그분의 리더나 관리자가 기록할 수 있습니다.", "Somebody else's absence is recorded by their leader or an administrator.");

    public static readonly Text NotAway = new("지금 부재로 기록되어 있지 않습니다. 부재를 알리시려면 예: 부재 {0}", "You are not recorded as away. To say that you are: away until {0}");
}
