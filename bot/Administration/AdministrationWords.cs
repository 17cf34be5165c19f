using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Administration;

static class AdministrationWords
{
    public static readonly Text OnlyAdministrators = new("관리자만 쓸 수 있습니다. 필요하시면 관리자에게 말씀해 주세요.", "Only administrators can use this. Please ask one of them.");

    public static readonly Text SetAside = new("여러 번 실패한 작업", "Work that failed again and again");
    public static readonly Text NothingSetAside = new("실패해서 멈춘 작업이 없습니다.", "Nothing has been set aside.");
    public static readonly Text AndMore = new("그 밖에 {0}건", "and {0} more");
    public static readonly Text TryAgain = new("다시 시도", "Try again");
    public static readonly Text TryingAgain = new("{0}건을 다시 시도합니다.", "Trying {0} again.");

    public static readonly Text Reach = new("연락", "Reach");
    public static readonly Text ReachedOf = new("연락 가능 {0}명 · 연락 불가 {1}명 ({2} 기준)", "{0} can be reached · {1} cannot (as of {2})");
    public static readonly Text NotLookedYet = new("아직 확인하지 않았습니다.", "Nobody has looked yet.");
    public static readonly Text ShowUnreached = new("누구인지 보기", "Show who");
    public static readonly Text LookAgain = new("다시 확인", "Look again");
    public static readonly Text Looking = new("확인하고 있습니다. 잠시 뒤 ‘관리’를 다시 입력해 주세요.", "Looking. Type ‘admin’ again in a moment.");

    public static readonly Text Directory = new("회사 디렉터리", "Company directory");
    public static readonly Text DirectoryRead = new("{0}명, {1}에 읽음", "{0} people, read {1}");
    public static readonly Text DirectoryUnread = new("아직 읽지 못했습니다.", "Not read yet.");
    public static readonly Text HeldBack = new(
        "마지막으로 읽은 결과에는 {0}명 가운데 {1}명만 남습니다. 그룹이 비었거나 권한이 바뀌지 않았는지 확인해 주세요. 맞다면 받아들여 주세요.",
        "The last reading would leave {1} of {0} people. Check that no group was emptied and no permission taken. If it is right, accept it.");
    public static readonly Text Accept = new("맞습니다, 받아들이기", "It is right, accept");
    public static readonly Text Accepted = new("곧 다시 읽고 받아들입니다.", "It will be read again and accepted shortly.");

    public static readonly Text Schedules = new("일정", "Schedules");
    public static readonly Text CheckIns = new("체크인: {0}, 영업사원 {1}명, 각자의 시간대", "Check-in: {0}, {1} reps, each in their own time zone");
    public static readonly Text Summaries = new("주간 요약: {0}, 리더 {1}명, 각자의 시간대", "Weekly summary: {0}, {1} leaders, each in their own time zone");
    public static readonly Text Quiet = new("저녁 7시부터 아침 8시까지와 쉬는 날에는 먼저 말을 걸지 않습니다.", "Between 19:00 and 08:00 and on days off nobody is written to.");

    public static readonly Text ChangePlan = new("일정 바꾸기", "Change schedules");
    public static readonly Text PlanChanged = new("일정을 바꿨습니다. 이번 주에 이미 받은 분은 다음 주부터 새 일정으로 받습니다.", "The schedules are changed. Whoever has had this week's already gets the next one by the new plan.");
    public static readonly Text SomebodyIll = new("아파서 직접 말할 수 없는 분의 부재는 ‘부재 이름 {0}’(으)로 기록합니다.", "For somebody who is ill and cannot say so: ‘away NAME until {0}’.");

    public static Text Kind(DueKind kind) => kind switch
    {
        DueKind.Notice => new("알림", "Notice"),
        DueKind.CheckIn => new("체크인", "Check-in"),
        DueKind.Reminder => new("체크인 다시 알림", "Reminder of a check-in"),
        DueKind.Follow => new("기록 정리", "Follow-up of a record"),
        DueKind.Talk => new("대화 일정", "A talk for the calendars"),
        DueKind.Import => new("CRM 파일 가져오기", "Import of a CRM file"),
        DueKind.Reach => new("연락 확인", "Look who can be reached"),
        DueKind.HandOver => new("인수인계", "Hand-over"),
        DueKind.Led => new("리더 변경", "Change of leader"),
        DueKind.Plan => new("일정 변경", "Change of schedules"),
        DueKind.Reply => new("답장", "An answer"),
        DueKind.Absence => new("부재 알림", "Notice of an absence"),
        DueKind.Summary => new("주간 요약", "Weekly summary"),
        DueKind.VoiceClock => new("고객의 소리 기한", "Deadline of a customer's case"),
        DueKind.CauseRemoved => new("제거된 원인 알림", "News of a removed cause"),
        DueKind.VoicePlaces => new("그룹 대화의 접수 카드", "A case's card in a group chat"),
        DueKind.VoiceLinks => new("기회와 고객의 소리 연결", "Link of an opportunity and a case"),
        DueKind.Silence => new("연락이 끊긴 고객 확인", "Look at a silent customer"),
        DueKind.VoiceReview => new("고객의 소리 점검", "Review of the customers' cases"),
        DueKind.Erase => new("개인정보 삭제", "Erasure"),
        DueKind.Retention => new("보유 기간 확인", "Look whose retention period is over"),
        DueKind.Separated => new("이름이 같은 두 분 나누기", "Separation of two people of one name"),
        DueKind.Promise => new("약속 기한 알림", "A promise whose day has come"),
        DueKind.Stance => new("고객 담당자의 태도 변화", "A change of somebody's stance"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say here what it is called."),
    };

    public static Text Change(RosterChange change, Known known)
    {
        var name = Text.Same(change.Name);
        return change.Kind switch
        {
            RosterChangeKind.Joined => new Text("{0} 님이 들어왔습니다.", "{0} has joined.").With(name),
            RosterChangeKind.Left => new Text("{0} 님이 디렉터리에서 빠졌습니다. 맡은 고객과 기회를 넘길 분을 정해 주세요.", "{0} has left the directory. Please see who takes over the customers and opportunities.").With(name),
            RosterChangeKind.Leader when change.To.Length == 0 => new Text("{0} 님의 리더가 없어졌습니다.", "{0} has no leader any more.").With(name),
            RosterChangeKind.Leader => new Text("{0} 님의 리더가 {1} 님으로 바뀌었습니다.", "{0} is led by {1} now.").With(name, known.NameOf(UserId.Of(change.To))),
            RosterChangeKind.Team => new Text("{0} 님의 팀이 {1}(으)로 바뀌었습니다.", "{0} is in the team {1} now.").With(name, Text.Same(change.To.Length > 0 ? change.To : "-")),
            _ => new Text("{0} 님의 역할이 바뀌었습니다.", "{0} has another role now.").With(name),
        };
    }
}
