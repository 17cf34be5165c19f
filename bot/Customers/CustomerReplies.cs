using SalesBot.Domain;

namespace SalesBot.Bot.Customers;

/// <summary>What is said about customers and their people when there is no card to show.</summary>
static class CustomerReplies
{
    /// <summary>The same whether there is no such person or the asker may not see them.</summary>
    public static readonly Text NobodyKnown = new("‘{0}’에 대해 보여 드릴 기록이 없습니다. 체크인에서 누가 말씀하셨는지 적으시면 기록이 생깁니다.", "There is nothing on record about ‘{0}’ for you to see. Name people in a check-in and a record begins.");

    public static readonly Text NoCompany = new("‘{0}’(이)라는 고객사를 찾지 못했습니다. 다른 이름이 같은 회사라면 ‘같은 회사 한빛전자 = Hanbit Electronics’처럼 알려 주세요.", "I know no customer called ‘{0}’. If it is another name of one, tell me: ‘same company Hanbit Electronics = 한빛전자’.");
    public static readonly Text PromisesOfWhom = new("어느 고객사께 드린 약속인가요? 이름을 붙여 주세요. 예: 한빛에 뭐 약속했지", "Whom did we promise something? Please add the name, for example: what did we promise Hanbit");
    public static readonly Text NoSuchTitle = new("직함이 ‘{0}’인 분은 기록에 없습니다. 이름이 같은 분을 보여 드립니다.", "Nobody of that name is recorded as ‘{0}’. Here is who has the name.");
    public static readonly Text WhichCompany = new("‘{0}’이(가) 여러 분입니다. 회사 이름을 붙여 주세요. 예: 한빛 {0} 누구야", "There are several called ‘{0}’. Please add the company: who is {0} at Hanbit");
    public static readonly Text Stored = new("저장했습니다.", "Stored.");
    public static readonly Text Empty = new("적을 내용이 비어 있습니다. 카드를 다시 열어 적어 주세요.", "There was nothing to store. Please open the form again and write something.");
    public static readonly Text Joined = new("한 분으로 합쳤습니다. ‘다시 나누기’로 되돌릴 수 있습니다.", "They are one person now. ‘Separate again’ takes it back.");
    public static readonly Text Parted = new("서로 다른 분으로 두었습니다.", "They stay two people.");
    public static readonly Text Separated = new("{0} 님의 기록을 따로 두었습니다. ‘같은 분이에요’로 되돌릴 수 있습니다.", "{0} has a record of their own now. ‘They are the same’ takes it back.");
    public static readonly Text SplitHow = new("다른 분을 구분할 직함이나 부서를 적어 주세요. 예: 과장", "Please write the title or department that tells the other one, for example manager.");
    public static readonly Text SameNow = new("‘{0}’와(과) ‘{1}’을(를) 같은 회사로 기억합니다.", "I will take ‘{0}’ and ‘{1}’ as one company.");
    public static readonly Text SameHow = new("‘같은 회사 한빛전자 = Hanbit Electronics’처럼 두 이름을 = 로 이어 주세요.", "Please join the two names with an equals sign: ‘same company Hanbit Electronics = 한빛전자’.");
    public static readonly Text OnlyRep = new("이 고객을 맡은 분과 그 리더만 적을 수 있습니다.", "Only those who serve this customer and their leaders can write here.");
    public static readonly Text WhichPositions = new("‘{0}’에서 볼 수 있는 진행 중인 기회가 없습니다.", "There is no open opportunity at ‘{0}’ for you to see.");
    public static readonly Text NotAName = new("성함을 글자로 적어 주세요. 예: 김철수, Lukas Berg", "Please write the name in letters, for example Lukas Berg or 김철수.");
}
