using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Cards;

/// <summary>The words on cards about customer people.</summary>
public static class PeopleWords
{
    public static readonly Text Purpose = new(
        "고객에 관한 기록은 고객을 더 잘 돕고 담당자가 바뀌어도 이어 가기 위한 것입니다. 담당자와 그 리더만 보며, 본 기록이 남습니다. 정해진 기간이 지나면 지웁니다.",
        "What is recorded of customers is there to serve them better and to go on when a rep changes. Only those who serve them and their leaders see it, looking is logged, and it is deleted after a set time.");

    public static readonly Text Erased = new("(삭제된 분)", "(erased)");

    internal static readonly Text At = new("{0} · {1}", "{0} · {1}");
    internal static readonly Text Before = new("이전: {0}", "Before: {0}");
    internal static readonly Text AlsoCalled = new("다른 표기: {0}", "Also written: {0}");
    internal static readonly Text Stance = new("우리에 대한 태도", "Stance towards us");
    internal static readonly Text NoStance = new("아직 모릅니다", "Not known yet");
    internal static readonly Text UntilDay = new("~{0}", "until {0}");
    internal static readonly Text StanceShort = new("태도", "Stance");
    internal static readonly Text Roles = new("역할", "Roles");
    internal static readonly Text Reach = new("접근 경로", "Who of ours can reach");
    internal static readonly Text Heard = new("직접 들은 적 있음", "has heard from them directly");
    internal static readonly Text Seen = new("보고 들은 것", "Seen and heard");
    internal static readonly Text Promises = new("약속", "Promises");
    internal static readonly Text NoPromises = new("열린 약속이 없습니다.", "No promise is open.");
    internal static readonly Text KeptPromises = new("지킨 약속", "Kept");
    internal static readonly Text Overdue = new("기한 지남", "overdue");
    internal static readonly Text Until = new("{0}까지", "by {0}");
    internal static readonly Text KeptLate = new("늦게 지킨 약속", "Kept late");
    internal static readonly Text Unknown = new("아직 모르는 것", "Not known yet");
    internal static readonly Text OfCrm = new("CRM · 미확인", "CRM, not confirmed");
    internal static readonly Text Restricted = new("제한", "restricted");
    internal static readonly Text MayBeOne = new("같은 분인가요?", "The same person?");
    internal static readonly Text Same = new("같은 분", "The same");
    internal static readonly Text NotSame = new("다른 분", "Somebody else");
    internal static readonly Text JoinedWith = new("합친 기록", "Joined records");
    internal static readonly Text Part = new("다시 나누기", "Separate again");
    internal static readonly Text Older = new("더 보기", "Show older");
    internal static readonly Text OlderOf = new("{0}: 보고 들은 것", "{0}: seen and heard");
    internal static readonly Text NothingOlder = new("더 오래된 기록은 없습니다.", "There is nothing older.");
    internal static readonly Text BackToPerson = new("이분 카드", "Back to the person");
    internal static readonly Text Namesakes = new("이름이 같은 다른 분", "Others of that name");
    internal static readonly Text IsTheSame = new("같은 분이에요", "They are the same");
    internal static readonly Text Split = new("두 분이 섞여 있어요", "Two people are mixed up here");
    internal static readonly Text SplitHow = new("이름이 같은 다른 분의 기록을 따로 둡니다. 그분의 직함이나 부서를 적고, 그분에 관한 것을 고르세요. 고르지 않은 것은 이 카드에 남습니다.", "Puts what is about another person of that name on a record of its own. Say the other's title or department, and choose what is about them; the rest stays on this card.");
    internal static readonly Text SplitTitle = new("그분의 직함", "The other's title");
    internal static readonly Text SplitDepartment = new("그분의 부서", "The other's department");
    internal static readonly Text SplitWhich = new("그분의 역할, 약속, 기록", "The other's roles, promises and records");
    internal static readonly Text SplitDo = new("나누기", "Separate");
    internal static readonly Text More = new("그 밖에 {0}건이 더 있습니다.", "and {0} more");
    internal static readonly Text Show = new("보기", "Show");
    internal static readonly Text WhichOne = new("어느 분인가요?", "Who do you mean?");

    internal static readonly Text Observe = new("관찰 남기기", "Note something");
    internal static readonly Text What = new("보거나 들은 것", "What you saw or heard");
    internal static readonly Text Topic = new("무엇에 관해", "About what");
    internal static readonly Text Kind = new("어떻게", "How");
    internal static readonly Text StanceNow = new("우리에 대한 태도 (보인 경우)", "Stance towards us, if it showed");
    internal static readonly Text Channel = new("어디서", "Where");
    internal static readonly Text WhoSees = new("누가 보나요?", "Who may see it?");
    internal static readonly Text StanceNotKnown = new("태도 모름", "stance not known");
    internal static readonly Text PromiseToday = new("오늘까지인 약속입니다", "A promise is due today");
    internal static readonly Text PromiseOver = new("기한이 지난 약속입니다", "A promise is past its day");
    internal static readonly Text PromiseTell = new("지켰다면 그분의 카드에서 알려 주세요.", "If it was kept, say so on the person's card.");
    internal static readonly Text MovedTo = new("지금은 {0}", "now at {0}");
    internal static readonly Text Moved = new("자리를 떠나심", "has left");
    internal static readonly Text HasLeft = new("자리를 떠나셨나요?", "Has the person left?");
    internal static readonly Text OnlyLeaders = new("나와 리더만 보기 (상위 리더와 대리인 포함)", "Only for me and my leaders (those above and deputies too)");
    internal static readonly Text Promise = new("약속 적기", "Note a promise");
    internal static readonly Text PromiseWhat = new("무엇을 약속했나요?", "What was promised?");
    internal static readonly Text PromiseSide = new("누가 약속했나요?", "Who promised?");
    internal static readonly Text PromiseDue = new("언제까지", "By when");
    internal static readonly Text Kept = new("지켰어요", "Kept");
    internal static readonly Text KeptHow = new("어떻게 지켰나요?", "How was it kept?");
    internal static readonly Text Correct = new("고치기", "Correct");
    internal static readonly Text CorrectWhich = new("고칠 관찰", "Which observation");
    internal static readonly Text CorrectWords = new("바르게는 (비우면 지웁니다)", "How it should read (empty takes it back)");
    internal static readonly Text Change = new("이름·소속", "Name, place");
    internal static readonly Text FullName = new("성함", "Full name");
    internal static readonly Text Alias = new("다른 표기 (예: Chulsoo Kim)", "Another spelling (for example Kim Chul-soo)");
    internal static readonly Text Title = new("직함", "Title");
    internal static readonly Text Department = new("부서", "Department");
    internal static readonly Text CompanyName = new("회사 (옮기신 경우)", "Company, if the person has moved");
    internal static readonly Text Left = new("그만두셨고 어디로 가셨는지 모름", "Has left, and I do not know where to");
    internal static readonly Text ReachIt = new("제가 만날 수 있어요", "I can reach this person");
    internal static readonly Text ReachHow = new("어떻게? (예: 학교 선배, 월례 회의)", "How? (for example: monthly meeting)");

    internal static readonly Text PeopleOf = new("{0}에서 우리가 아는 분", "People we know at {0}");
    internal static readonly Text NobodyYet = new("아직 아는 분이 없습니다. 체크인에서 누가 말씀하셨는지 적으시면 여기에 모입니다.", "Nobody yet. Whoever you name in a check-in is collected here.");
    internal static readonly Text LastHeard = new("마지막 소식 {0}", "last heard of {0}");
    internal static readonly Text PromisesOf = new("{0}와(과)의 약속", "Promises with {0}");
    internal static readonly Text DecidersOf = new("{0}: 결정하시는 분", "{0}: who decides");
    internal static readonly Text NoDecider = new("아직 모릅니다. 최종 결재는 어느 분이 하시나요?", "Not known yet. Who will finally approve?");
    internal static readonly Text FriendsOf = new("{0}: 우리를 좋게 보시는 분", "{0}: who likes us");
    internal static readonly Text NoFriend = new("아직 없거나 모릅니다. 이 건이 성사되면 누가 가장 도움을 받으시나요?", "Nobody yet, or we do not know. Who gains most if this goes ahead?");
    internal static readonly Text SinceWhen = new("{0}부터", "since {0}");
    internal static readonly Text IntroducersOf = new("{0}: 소개해 줄 수 있는 동료", "{0}: who can introduce you");
    internal static readonly Text NoIntroducer = new("아직 만나 본 동료가 없습니다.", "Nobody of ours has met them yet.");
    internal static readonly Text UnsettledOf = new("{0}: 아직 안 끝난 것", "{0}: what is unsettled");
    internal static readonly Text AllSettled = new("안 끝난 것이 없습니다.", "Nothing is unsettled.");
    internal static readonly Text InsightOf = new("{0}: 최근 달라진 점", "{0}: insight");
    internal static readonly Text NoInsight = new("최근 반년 동안 눈에 띄는 변화는 없습니다.", "No change stands out in the last six months.");
    internal static readonly Text StanceChanged = new("태도 변화", "Change of stance");
    internal static readonly Text FromTo = new("{0} → {1}", "{0} → {1}");
    internal static readonly Text SameConcern = new("여러 분의 같은 걱정: {0}", "A concern of several: {0}");

    internal static readonly Text MapOf = new("포지션 맵", "Position map");
    internal static readonly Text Position = new("포지션", "Position");
    internal static readonly Text Who = new("누구", "Who");
    internal static readonly Text Path = new("접근 경로", "Reach");
    internal static readonly Text Empty = new("아직 모름", "not known yet");
    internal static readonly Text EmptyAsked = new("빈 자리는 다음 체크인에서 하나씩 여쭙니다.", "Empty positions become questions of the next check-ins.");
    internal static readonly Text TellPosition = new("역할 채우기", "Fill a position");
    internal static readonly Text PositionWho = new("누구신가요? (예: 김철수 부장)", "Who is it? (for example: Chulsoo Kim)");
    internal static readonly Text WhichPosition = new("어느 자리인가요?", "Which position?");

    internal static readonly Text AccessLog = new("열람 기록", "Who looked");
    internal static readonly Text NobodyLooked = new("아직 아무도 보지 않았습니다.", "Nobody has looked yet.");
    internal static readonly Text AsWord = new("Word로 받기", "As Word");
    internal static readonly Text AsJson = new("JSON으로 받기", "As JSON");
    internal static readonly Text Erase = new("삭제", "Erase");
    internal static readonly Text EraseAsk = new("삭제하면 되돌릴 수 없습니다. 기록은 모두 지워지고, 기회와 고객의 소리에는 이름 없이 남습니다. 이미 Teams에 보낸 카드, 내려받은 파일, 백업은 회수할 수 없습니다. 확인을 위해 성함을 적어 주세요.",
        "This cannot be undone. Everything recorded is deleted; opportunities and customer voices stay, without the name. Cards already shown in Teams, downloaded files and backups cannot be recalled. Type the name to confirm.");
    internal static readonly Text OfOurs = new("우리 동료", "one of ours");
    internal static readonly Text ColleagueHere = new("함께 일하는 동료입니다.", "A colleague who works here.");
    internal static readonly Text ColleagueLeft = new("디렉터리에서 빠진 동료입니다.", "A colleague who has left the directory.");
    internal static readonly Text StillHas = new("아직 넘기지 않은 기회 {0}건", "{0} opportunities not handed over yet");
    internal static readonly Text ColleagueWhat = new("SalesBot이 기억하는 것: 대화 주소와 언어, 체크인 일정, 진행 중이던 대화. 고객과 기회에 적은 내용은 회사의 기록이며 번호로 남습니다.",
        "What SalesBot remembers: the address of the chat and the language, schedules, what was being answered. What was recorded of customers and opportunities is the company's and stays under an id.");
    internal static readonly Text EraseColleagueAsk = new("기억하는 내용을 모두 지우고, 기록에 적힌 성함도 지웁니다. 되돌릴 수 없습니다. 확인을 위해 성함을 적어 주세요.",
        "Everything remembered is deleted, and so is the name wherever it was written. This cannot be undone. Type the name to confirm.");
    internal static readonly Text LeaversTitle = new("떠난 동료", "Colleagues who have left");
    internal static readonly Text NobodyLeft = new("기록이 남은 떠난 동료가 없습니다.", "Nothing is remembered of anybody who has left.");
    internal static readonly Text ExpiredTitle = new("보유 기간이 지난 고객", "Past the retention period");
    internal static readonly Text NobodyExpired = new("보유 기간이 지난 분이 없습니다.", "Nobody is past the retention period.");
    internal static readonly Text ExpiredWhy = new("마지막 기록에서 {0}개월이 지났고, 진행 중인 기회에 역할이 없는 분입니다. 남기려면 그 고객에 관해 새로 적어 주세요.",
        "Nothing was told of them for {0} months, and they have no role in an open opportunity. Whoever is to stay needs a new entry.");
    internal static readonly Text EraseThese = new("이분들의 기록 지우기", "Erase these");
    internal static readonly Text EraseTheseAsk = new("{0}명의 기록을 지웁니다. 되돌릴 수 없습니다. 기회와 고객의 소리에는 이름 없이 남습니다.", "What is recorded of {0} people is deleted. This cannot be undone. Opportunities and customer voices stay, without the names.");
    internal static readonly Text DoubtfulTitle = new("직접 확인해 주실 곳", "Please look at these");
    internal static readonly Text DoubtfulWhy = new("성과 직함만 적혀 있어 삭제한 분인지 알 수 없는 글입니다. 성·직함이 같은 분이 그 고객사에 또 계시거나, 여러 고객을 함께 적은 보고·요약입니다. 정하시기 전에는 그대로 남습니다. 삭제한 분에 관한 것이면 지우고, 다른 분에 관한 것이면 그대로 두세요.",
        "Only a surname and a title stand here, so it cannot be told whether the erased person is meant: somebody else at the customer is called so too, or a report or summary tells of several customers. Until you decide the words stay. Where they are about the erased person, remove the name; where they are about somebody else, leave them.");
    internal static readonly Text NothingDoubtful = new("확인하실 곳이 없습니다.", "There is nothing to look at.");
    internal static readonly Text IsErasedHere = new("삭제한 분 · 지우기", "The erased person: remove");
    internal static readonly Text IsOtherHere = new("다른 분 · 두기", "Somebody else: leave");
    internal static readonly Text PrivacyOf = new("개인정보: {0}", "Personal data: {0}");
    internal static readonly Text Recorded = new("기록 {0}건 ({1} ~ {2})", "{0} entries, {1} to {2}");

    public static Text KindOf(LookKind kind) => kind switch
    {
        LookKind.Card => new("개인 카드", "person card"),
        LookKind.CompanyCard => new("고객사 카드", "company card"),
        LookKind.HandOver => new("인수인계", "hand-over"),
        _ => new("내보내기", "export"),
    };
}
