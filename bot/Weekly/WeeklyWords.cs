using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Weekly;

static class WeeklyWords
{
    static readonly Text noTeam = new("주간 요약과 영업회의 자료는 팀을 이끄는 분께 드립니다. {0}", "The weekly summary and the pack for the meeting are for whoever leads a team. {0}");
    static readonly Text ownReport = new("내 보고는 ‘주간 보고’라고 입력해 주세요.", "For your own report type ‘weekly report’.");

    public static Text NoTeam(Role roles) => noTeam.With(roles.HasFlag(Role.Rep) ? ownReport : TurnWords.Instead(roles));

    public static readonly Text NoReport = new("주간 보고는 영업사원이 보내고 리더가 받습니다. ‘도움말’로 할 수 있는 일을 보실 수 있습니다.", "Weekly reports are sent by reps and received by their leaders. Type ‘help’ to see what you can do.");
    public static readonly Text InPlaceOf = new("{0} 님 대신 보시는 요약입니다.", "You see this in place of {0}, who is away.");
    public static readonly Text Corrected = new("고쳤습니다.", "Corrected.");
    public static readonly Text Sent = new("{0} 님께 보냈습니다.", "Sent to {0}.");
    public static readonly Text SentAlready = new("이미 보냈습니다. 고치시면 다시 보낼 수 있습니다.", "It has been sent already. Once you correct something you can send it again.");
    public static readonly Text OtherSince = new("보시는 동안 내용이 달라졌습니다. 다시 보시고 보내 주세요.", "It has changed since you looked. Look it over once more and send it.");
    public static readonly Text NothingToSend = new("보낼 내용이 없습니다.", "There is nothing to send.");
    public static readonly Text NoLeader = new("보고 받을 리더가 등록되어 있지 않습니다. 파일로 받으셔서 전해 주세요.", "No leader is registered for you. Take it as a file and pass it on.");
    public static readonly Text ReportCame = new("{0} 님의 주간 보고가 왔습니다.", "{0} has sent the weekly report.");
    public static readonly Text Decided = new("단계로 저장했습니다. {0} 님께 알려 드립니다.", "Stored as a step. {0} is told.");
    public static readonly Text DecidedMine = new("단계로 저장했습니다.", "Stored as a step.");
    public static readonly Text NotInMeeting = new("그 회의를 찾을 수 없습니다. ‘회의 시작’이라고 입력해 주세요.", "I cannot find that meeting. Type ‘start meeting’.");
    public static readonly Text NotForYou = new("볼 수 있는 영업 기회가 없습니다.", "There are no opportunities that you may see.");
    public static readonly Text Run = new("이번 주 요약", "This week's summaries");
    public static readonly Text RunIs = new("리더 {1}명 가운데 {0}명에게 보냈습니다 (마지막 {2}).", "{0} of {1} leaders have theirs (the latest {2}).");
    public static readonly Text NoFile = new("그 파일은 드릴 수 없습니다. 다시 요청해 주세요.", "That file cannot be given. Please ask for it again.");
}
