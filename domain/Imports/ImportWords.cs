namespace SalesBot.Domain.Imports;

/// <summary>What can be wrong with a file or a row of it, and what to do.</summary>
static class ImportWords
{
    public static readonly Text Empty = new("파일이 비어 있습니다.", "The file is empty.");
    public static readonly Text NoText = new("글자를 읽을 수 없는 파일입니다.", "This file holds no text that can be read.");
    public static readonly Text SaveAsCsv = new("Excel에서 ‘다른 이름으로 저장’ → ‘CSV UTF-8(쉼표로 분리)’로 저장해 보내 주세요.", "In Excel choose ‘Save as’ → ‘CSV UTF-8 (comma delimited)’ and send that file.");
    public static readonly Text NoColumns = new("첫 행에서 무엇에 관한 파일인지 알 수 없습니다.", "The first line does not tell what the file is about.");
    public static readonly Text NameOfWhat = new("‘이름’이 고객사의 이름인지 사람의 이름인지 알 수 없습니다.", "A column of names alone does not tell whether they are companies or people.");
    public static readonly Text NoRows = new("첫 행 아래에 내용이 없습니다.", "There is nothing below the first line.");
    public static readonly Text HowToWrite = new(
        "첫 행에 열 이름을 적어 주세요. 영업 기회: 번호, 고객사, 기회명, 영업담당 · 고객 담당자: 고객사, 성명, 직책 · 고객사: 회사명.",
        "Write the column names in the first line. Opportunities: id, company, opportunity, owner · people: company, contact name, title · companies: company name.");
    public static readonly Text TooMany = new("행이 {0}개입니다. 한 번에 {1}개까지 가져올 수 있습니다.", "There are {0} rows; {1} can be imported at once.");
    public static readonly Text Divide = new("파일을 나누어 보내 주세요.", "Please divide the file.");
    public static readonly Text TooManyValues = new("값이 {0}개인데 첫 행에는 열이 {1}개입니다.", "There are {0} values, but {1} columns in the first line.");
    public static readonly Text Quote = new("쉼표가 들어 있는 값은 큰따옴표로 감싸 주세요.", "Put values that contain a comma in quotation marks.");
    public static readonly Text NoCompany = new("회사 이름이 없습니다.", "There is no company name.");
    public static readonly Text NoName = new("이름이 없습니다.", "There is no name.");
    public static readonly Text NoAlias = new("다른 이름으로 쓸 수 없습니다.", "This cannot be another name.");
    public static readonly Text FillIn = new("글자나 숫자로 적어 주세요.", "Write it with letters or digits.");
    public static readonly Text LongName = new("이름이 {0}자를 넘습니다.", "The name is longer than {0} characters.");
    public static readonly Text Shorten = new("줄여서 적어 주세요.", "Please shorten it.");
    public static readonly Text Twice = new("{0}행과 같은 것입니다.", "This is the same as line {0}.");
    public static readonly Text KeepOne = new("하나만 남겨 주세요.", "Keep one of the two.");
    public static readonly Text NotRead = new("읽지 못해 이 칸은 비워 둡니다.", "Not understood, so this cell is left out.");
    public static readonly Text NotAPerson = new("사람 이름으로 보이지 않습니다.", "This does not look like a person's name.");
    public static readonly Text WholeName = new("성과 이름을 함께 적어 주세요.", "Write the first and the last name.");
    public static readonly Text NoRep = new("영업 담당자가 없습니다.", "No rep is named.");
    public static readonly Text WriteRep = new("SalesBot 사용자인 영업 담당자의 이름을 적어 주세요.", "Write the name of the rep as it is in SalesBot.");
    public static readonly Text RepUnknown = new("‘{0}’ 님을 영업 담당자 가운데에서 찾지 못했습니다.", "‘{0}’ is not among the reps.");
    public static readonly Text RepTwice = new("‘{0}’ 님이 두 분 이상입니다.", "There is more than one ‘{0}’.");
    public static readonly Text WriteRepId = new("‘담당자 ID’ 열에 Microsoft Entra 개체 ID를 적어 주세요.", "Write the Microsoft Entra object id in a column ‘owner id’.");
    public static readonly Text NotYourTeam = new("‘{0}’ 님은 내 팀이 아닙니다.", "‘{0}’ is not in your team.");
    public static readonly Text AskAdministrator = new("관리자나 그 팀의 리더가 가져올 수 있습니다.", "An administrator or the leader of that team can import it.");
}
