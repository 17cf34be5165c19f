using SalesBot.Domain;

namespace SalesBot.Cards;

/// <summary>The words on the cards of the week: summary, report, meeting.</summary>
static class WeeklyCardWords
{
    public static readonly Text Summary = new("주간 요약", "Weekly summary");
    public static readonly Text SummaryOf = new("{0} 님 팀 주간 요약", "Weekly summary of {0}'s team");
    public static readonly Text AllGood = new("이번 주에 따로 챙기실 일이 없습니다.", "Nothing needs you this week.");
    public static readonly Text Teams = new("아래 팀", "Teams below");
    public static readonly Text NoSummaryYet = new("아직 요약이 없습니다", "no summary yet");
    public static readonly Text NothingThere = new("챙길 일 없음", "nothing needs attention");
    public static readonly Text More = new("더 보기 ({0}건)", "More ({0})");
    public static readonly Text First = new("처음으로", "Back to the top");
    public static readonly Text Open = new("원문 보기", "Original words");
    public static readonly Text OpenTeam = new("열기", "Open");
    public static readonly Text Since = new("{0}부터", "since {0}");
    public static readonly Text Due = new("기한 {0}", "due {0}");
    public static readonly Text LastSeen = new("마지막 {0}", "last {0}");
    public static readonly Text Asked = new("질문을 보냈고 답을 기다립니다", "a question has been asked");
    public static readonly Text AskThis = new("묻기", "Ask");
    public static readonly Text OnlyOne = new("한 분만 알고 지냅니다: {0}", "Only one contact: {0}");
    public static readonly Text ApproverUnknown = new("최종 결재권자를 아직 모릅니다", "The final approver is not known yet");
    public static readonly Text NotKnownYet = new("아직 파악하지 못한 역할: {0}", "Not known yet: {0}");
    public static readonly Text NoNews = new("체크인에 새 소식이 없었습니다", "No news in check-ins");
    public static readonly Text Silent = new("고객과 접촉이 없었습니다", "No contact with the customer");
    public static readonly Text HowIsIt = new("‘{0}’은(는) 어떻게 되어 가나요?", "How is ‘{0}’ coming along?");
    public static readonly Text TeamLeaderStep = new("리더 단계, 기한 지남", "Leader's step, overdue");
    public static readonly Text MostPressing = new("먼저: {0}", "First: {0}");

    public static readonly Text Report = new("주간 영업보고", "Weekly report");
    public static readonly Text ReportFrom = new("{0} 님의 주간 영업보고", "Weekly report from {0}");
    public static readonly Text ReportLook = new("체크인에서 말씀하신 내용으로 만들었습니다. 고칠 곳만 고쳐 주세요.", "Made from what you said in check-ins. Correct only what needs it.");
    public static readonly Text ReportEmpty = new("이 주에 기록된 내용이 없습니다. 체크인하시면 여기에 나타납니다.", "Nothing was recorded in this week. It appears here once you check in.");
    public static readonly Text Problems = new("문제점·지원 요청", "Problems, help needed");
    public static readonly Text Quiet = new("변동 없음: {0}", "Nothing new: {0}");
    public static readonly Text Correct = new("고치기", "Correct");
    public static readonly Text OneALine = new("한 줄에 하나씩 적어 주세요. 비우면 빠집니다.", "One a line. What you empty is left out.");
    public static readonly Text Store = new("저장", "Store");
    public static readonly Text Back = new("그대로 두기", "Leave as it is");
    public static readonly Text Send = new("리더에게 보내기", "Send to my leader");
    public static readonly Text SendAgain = new("고친 내용으로 다시 보내기", "Send again as corrected");
    public static readonly Text SentOn = new("{1} 님께 보냈습니다 ({0})", "Sent to {1} ({0})");
    public static readonly Text AsWord = new("Word로 받기", "As a Word file");
    public static readonly Text AsOwnForm = new("우리 회사 양식으로 받기", "In our company's form");
    public static readonly Text WeekBefore = new("앞 주 보기", "The week before");
    public static readonly Text WeekAfter = new("다음 주 보기", "The week after");
    public static readonly Text Reports = new("받은 주간 영업보고", "Weekly reports received");
    public static readonly Text NoReports = new("이 주에 받은 보고가 아직 없습니다.", "No report has come in for this week yet.");

    public static readonly Text Pack = new("영업회의 자료", "Sales meeting");
    public static readonly Text PackWhat = new("{0} · 영업 기회 {1}건과 고객의 소리를 지금 기록으로 만듭니다.", "{0}: {1} opportunities and the customers' voices, as recorded now.");
    public static readonly Text AsSlides = new("PowerPoint로 받기", "As slides");
    public static readonly Text StartMeeting = new("회의 시작", "Start the meeting");
    public static readonly Text MeetingAt = new("회의 {0}/{1}", "Meeting {0}/{1}");
    public static readonly Text Decide = new("결정한 일 적기", "Write down what is decided");
    public static readonly Text DecideSend = new("단계로 저장", "Store as a step");
    public static readonly Text Next = new("다음", "Next");
    public static readonly Text Previous = new("이전", "Previous");
    public static readonly Text EndMeeting = new("회의 마치기", "End the meeting");
    public static readonly Text EndMeans = new("‘결정한 일 적기’에 적고 아직 저장하지 않은 내용은 남지 않습니다. 먼저 저장해 주세요.", "What you have written down and not stored as a step is not kept. Please store it first.");
    public static readonly Text EndNow = new("마치기", "End it now");
    public static readonly Text MeetingOver = new("회의를 마쳤습니다", "The meeting is over");
    public static readonly Text Decided = new("정한 일 {0}건", "Decided: {0}");
    public static readonly Text NothingDecided = new("새로 정한 일은 없습니다.", "No new step was decided.");
    public static readonly Text NothingToMeet = new("함께 볼 것이 없습니다. 짧은 회의가 되겠네요.", "There is nothing to look at. It will be a short meeting.");
    public static readonly Text GoOn = new("회의 이어서 하기", "Go on with the meeting");
    public static readonly Text LookAgain = new("다시 보기", "Look again");

    public static readonly Text Export = new("내보내기", "Export");
    public static readonly Text ExportWhat = new("볼 수 있는 영업 기회 {0}건을 파일로 드립니다.", "The {0} opportunities you may see, as a file.");
    public static readonly Text ExportAll = new("아래 모든 팀의 영업 기회를 파일로 드립니다.", "The opportunities of all teams below you, as a file.");
    public static readonly Text AsExcel = new("Excel로 받기", "As Excel");
    public static readonly Text AsCsv = new("CSV로 받기", "As CSV");
    public static readonly Text AsJson = new("JSON으로 받기", "As JSON");
}
