using SalesBot.Domain;

namespace SalesBot.Documents.People;

/// <summary>The words in what somebody is given about themselves.</summary>
static class PersonDocumentWords
{
    public static readonly Text Title = new("개인정보", "Personal data");
    public static readonly Text TitleOf = new("{0} 님에 관한 기록", "What is recorded of {0}");
    public static readonly Text Purpose = new("고객을 더 잘 돕고 담당자가 바뀌어도 이어 가기 위해 기록합니다. {0} 기준의 모든 기록입니다.", "Recorded to serve customers better and to go on when a rep changes. This is all of it as of {0}.");
    public static readonly Text ColleaguePurpose = new("SalesBot이 이분에 관해 보관하는 내용입니다({0} 기준). 이분이 고객과 기회에 관해 적은 내용은 회사의 기록이며 이름 대신 번호로 남습니다.",
        "What SalesBot keeps of this colleague as of {0}. What they recorded of customers and opportunities is the company's and names them by an id.");
    public static readonly Text AlsoCalled = new("다른 표기", "Also written");
    public static readonly Text Places = new("소속", "Where");
    public static readonly Text Roles = new("역할", "Roles");
    public static readonly Text Seen = new("보고 들은 것", "Seen and heard");
    public static readonly Text Promises = new("약속", "Promises");
    public static readonly Text Cases = new("고객의 소리", "Customer voice");
    public static readonly Text Mentions = new("다른 기록에서 이름이 나오는 곳", "Where else the name stands");
    public static readonly Text Looks = new("열람 기록", "Who looked");
    public static readonly Text On = new("날짜", "When");
    public static readonly Text How = new("구분", "Kind");
    public static readonly Text What = new("내용", "What");
    public static readonly Text By = new("적은 사람", "By");
    public static readonly Text Number = new("번호", "No.");
    public static readonly Text State = new("상태", "State");
    public static readonly Text Where = new("기록", "Record");
    public static readonly Text Until = new("{0}까지", "by {0}");
    public static readonly Text Kept = new("{0}에 지킴", "kept {0}");
    public static readonly Text Rows = new("보관 중인 기록", "What is stored");
    public static readonly Text Id = new("직원 번호", "Id");
    public static readonly Text Address = new("Teams 대화 주소", "Address of the chat in Teams");
    public static readonly Text Language = new("언어", "Language");
    public static readonly Text PausedUntil = new("쉬는 기간", "Paused until");
}
