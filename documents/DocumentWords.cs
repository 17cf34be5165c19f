using SalesBot.Domain;

namespace SalesBot.Documents;

/// <summary>The words in documents that are not on cards.</summary>
static class DocumentWords
{
    public static readonly Text Report = new("주간 영업보고서", "Weekly sales report");
    public static readonly Text Week = new("보고 기간", "Week");
    public static readonly Text Author = new("작성자", "Written by");
    public static readonly Text Team = new("소속", "Team");
    public static readonly Text WrittenOn = new("작성일", "Date");
    public static readonly Text ReportedTo = new("보고 받는 분", "To");
    public static readonly Text Approval = new("결재", "Approval");
    public static readonly Text Drafted = new("담당", "Author");
    public static readonly Text LeaderSigns = new("팀장", "Team lead");
    public static readonly Text HeadSigns = new("본부장", "Head");
    public static readonly Text Customer = new("고객사 / 건명", "Customer / subject");
    public static readonly Text ProblemsAndHelp = new("문제점·지원 요청", "Problems, help needed");
    public static readonly Text Quiet = new("변동 없는 건", "Nothing new");
    public static readonly Text NothingThisWeek = new("이번 주에 기록된 내용이 없습니다.", "Nothing was recorded this week.");

    public static readonly Text Pack = new("영업회의 자료", "Sales meeting");
    public static readonly Text Opportunities = new("영업 기회", "Opportunities");
    public static readonly Text Voices = new("고객의 소리", "Customer voice");
    public static readonly Text Contents = new("함께 볼 것", "What we look at");
    public static readonly Text Rep = new("영업 담당", "Rep");
    public static readonly Text State = new("상태", "State");
    public static readonly Text LastContact = new("최근 접촉", "Last contact");
    public static readonly Text Fact = new("항목", "What");
    public static readonly Text Known = new("알고 있는 내용", "What is known");
    public static readonly Text Evidence = new("근거", "How known");
    public static readonly Text NotKnown = new("아직 모르는 것", "Not known yet");
    public static readonly Text Problems = new("열린 문제", "Open problems");
    public static readonly Text Steps = new("단계와 결과", "Steps and results");
    public static readonly Text Step = new("단계", "Step");
    public static readonly Text Owner = new("맡은 사람", "Owner");
    public static readonly Text Due = new("기한", "Due");
    public static readonly Text Result = new("결과", "Result");
    public static readonly Text Positions = new("고객사 인물", "Who is who");
    public static readonly Text EmptyPosition = new("아직 모름", "not known yet");
    public static readonly Text ReachedBy = new("접근: {0}", "reached by {0}");
    public static readonly Text NobodyReaches = new("아직 만날 수 있는 사람이 없음", "nobody reaches");
    public static readonly Text Since = new("{0}부터", "since {0}");
    public static readonly Text Nothing = new("없음", "none");
    public static readonly Text Help = new("도움 요청", "Asks for help");
    public static readonly Text Number = new("번호", "No.");
    public static readonly Text Kind = new("구분", "Kind");
    public static readonly Text CustomerWords = new("고객 말씀", "In the customer's words");
    public static readonly Text Stage = new("단계", "Stage");
    public static readonly Text CaseOwner = new("처리 담당자", "Owner");
    public static readonly Text Registered = new("접수일", "Logged");
    public static readonly Text CustomerOnly = new("고객사", "Customer");
    public static readonly Text Continued = new("{0} (이어서)", "{0} (continued)");
    public static readonly Text NoOpportunities = new("지금 함께 볼 영업 기회가 없습니다.", "There are no open opportunities.");
    public static readonly Text Confidential = new("사내 전용 · SalesBot 기록에서 만든 자료입니다.", "Internal. Made from what is recorded in SalesBot.");
}
