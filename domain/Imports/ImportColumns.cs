using System.Text;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Imports;

/// <summary>What a column tells, apart from facts on a topic.</summary>
enum ImportColumn
{
    Key, Company, Opportunity, Person, Name, Rep, RepId, State, Title, Department, Aliases,
}

/// <summary>The header line of a CRM's file: which column tells what. What is in no list is left alone and said so.</summary>
sealed class ImportColumns
{
    static readonly (ImportColumn Column, string[] Headings)[] known =
    [
        (ImportColumn.Key, ["id", "crm id", "번호", "관리번호", "고유번호", "기회 id", "기회번호", "영업기회번호", "영업기회 id", "opportunity id", "deal id", "record id", "고객 id", "고객번호", "거래처코드", "고객코드", "account id", "contact id", "crm번호"]),
        (ImportColumn.Company, ["고객사", "고객사명", "회사", "회사명", "거래처", "거래처명", "업체", "업체명", "고객회사", "account", "account name", "company", "company name", "customer", "customer name", "organization", "organisation"]),
        (ImportColumn.Opportunity, ["기회", "기회명", "영업기회", "영업기회명", "건명", "안건", "프로젝트", "프로젝트명", "사업명", "opportunity", "opportunity name", "deal", "deal name", "project", "project name", "topic"]),
        (ImportColumn.Person, ["성명", "고객명", "고객 담당자", "고객담당자명", "담당자명", "연락처 이름", "contact", "contact name", "full name", "person"]),
        (ImportColumn.Name, ["name", "이름", "명칭"]),
        (ImportColumn.Rep, ["담당자", "영업담당", "영업담당자", "담당영업", "담당영업사원", "영업사원", "소유자", "owner", "opportunity owner", "account owner", "deal owner", "rep", "sales rep", "salesperson"]),
        (ImportColumn.RepId, ["영업 담당 id", "담당자 id", "rep id", "owner id", "object id"]),
        (ImportColumn.State, ["상태", "진행상태", "state", "status", "opportunity status", "deal status"]),
        (ImportColumn.Title, ["직함", "직책", "직급", "직위", "title", "job title", "position"]),
        (ImportColumn.Aliases, ["다른 이름", "별칭", "별명", "약칭", "영문명", "영문 회사명", "영문 고객사명", "alias", "aliases", "also known as", "aka", "english name", "short name"]),
        (ImportColumn.Department, ["부서", "부서명", "소속", "department"]),
    ];

    /// <summary>What somebody supposes will come (an expected amount, a closing date of ours) is no fact and has no column here.</summary>
    static readonly (Topic Topic, string[] Headings)[] topics =
    [
        (Topic.NextStep, ["다음 단계", "다음 일정", "next step", "next steps"]), (Topic.Approver, ["결재권자", "최종결재자", "승인자", "approver", "economic buyer"]), (Topic.Budget, ["예산", "budget"]),
        (Topic.Need, ["니즈", "고객 니즈", "고객 문제", "요구사항", "need", "pain", "pain points"]), (Topic.DecisionProcess, ["의사결정 절차", "결재 절차", "decision process"]), (Topic.DecisionDate, ["결정 예정일", "의사결정일", "decision date"]),
        (Topic.Criteria, ["선정 기준", "평가 기준", "decision criteria"]), (Topic.Alternatives, ["경쟁사", "대안", "competitor", "competitors", "competition"]), (Topic.Trigger, ["추진 배경", "why now", "compelling event"]),
        (Topic.OutcomeWanted, ["기대 효과", "desired outcome"]), (Topic.Purchasing, ["구매 방식", "구매 방법", "purchasing route"]), (Topic.Amount, ["금액", "견적 금액", "견적가", "amount", "quote amount", "offer"]),
        (Topic.Paperwork, ["계약 절차", "행정 절차", "paperwork"]), (Topic.Stage, ["단계", "영업단계", "진행단계", "stage", "sales stage", "deal stage"]),
    ];

    static readonly Dictionary<string, ImportColumn> byHeading = known.SelectMany(column => column.Headings, (column, heading) => (Plain(heading), column.Column)).ToDictionary(pair => pair.Item1, pair => pair.Column);

    static readonly Dictionary<string, Topic> byTopic = topics
        .SelectMany(about => (string[])[.. about.Headings, about.Topic.About().Label.Ko, about.Topic.About().Label.En, about.Topic.Code()], (about, heading) => (Heading: Plain(heading), about.Topic))
        .DistinctBy(pair => pair.Heading).ToDictionary(pair => pair.Heading, pair => pair.Topic);

    readonly Dictionary<ImportColumn, int> places = [];

    ImportColumns()
    {
    }

    public required ImportKind Kind { get; init; }

    public required int Count { get; init; }

    public IReadOnlyList<(Topic Topic, int Place)> Topics { get; private init; } = [];

    /// <summary>Headings nothing is taken from.</summary>
    public IReadOnlyList<string> Unused { get; private init; } = [];

    public int? Place(ImportColumn column) => places.TryGetValue(column, out var place) ? place : null;

    /// <summary>Where the name of what a row is about stands.</summary>
    public int? NamePlace => Kind switch { ImportKind.Opportunities => Place(ImportColumn.Opportunity), ImportKind.People => Place(ImportColumn.Person), _ => Place(ImportColumn.Company) } ?? Place(ImportColumn.Name);

    /// <summary>Null: the first line does not say what the rows are about.</summary>
    public static ImportColumns? Read(IReadOnlyList<string> headings)
    {
        var (places, topics, unused) = (new Dictionary<ImportColumn, int>(), new Dictionary<Topic, int>(), new List<string>());
        for (int place = 0; place < headings.Count; place++)
        {
            var plain = Plain(headings[place]);
            // The first of two columns that tell the same is taken, and the other one named.
            if (byHeading.TryGetValue(plain, out var column) && places.TryAdd(column, place) || byTopic.TryGetValue(plain, out var topic) && topics.TryAdd(topic, place)) continue;
            if (headings[place].Length > 0) unused.Add(headings[place]);
        }
        if (KindOf(places) is not { } kind) return null;
        if (kind is not ImportKind.Opportunities)
        {
            unused.AddRange(topics.Values.Concat(places.Where(pair => pair.Key is ImportColumn.Rep or ImportColumn.RepId or ImportColumn.State).Select(pair => pair.Value)).Order().Select(place => headings[place]));
            topics.Clear();
        }
        // Other names are a company's; in a list of people or opportunities nobody would look for them.
        if (kind is not ImportKind.Companies && places.Remove(ImportColumn.Aliases, out var aliases)) unused.Add(headings[aliases]);
        var read = new ImportColumns { Kind = kind, Count = headings.Count, Topics = [.. topics.Select(pair => (pair.Key, pair.Value))], Unused = unused };
        foreach (var (column, place) in places) read.places[column] = place;
        return read;
    }

    static ImportKind? KindOf(Dictionary<ImportColumn, int> places)
    {
        bool Has(ImportColumn column) => places.ContainsKey(column);
        if (Has(ImportColumn.Opportunity)) return Has(ImportColumn.Company) ? ImportKind.Opportunities : null;
        if (Has(ImportColumn.Company) && (Has(ImportColumn.Person) || Has(ImportColumn.Name) && (Has(ImportColumn.Title) || Has(ImportColumn.Department)))) return ImportKind.People;
        if (Has(ImportColumn.Company) && Has(ImportColumn.Name)) return Has(ImportColumn.Rep) || Has(ImportColumn.RepId) ? ImportKind.Opportunities : ImportKind.People;
        // A name alone may be a person's as well; other names, or the number of a record, go with a list of companies.
        return Has(ImportColumn.Company) || (IsOnlyName(places) && (Has(ImportColumn.Aliases) || Has(ImportColumn.Key))) ? ImportKind.Companies : null;
    }

    /// <summary>There is a column of names, and nothing says of what.</summary>
    public static bool IsOnlyName(IReadOnlyList<string> headings) =>
        IsOnlyName(headings.Select(Plain).Where(byHeading.ContainsKey).Select(plain => byHeading[plain]).Distinct().ToDictionary(column => column, _ => 0));

    static bool IsOnlyName(Dictionary<ImportColumn, int> places) => places.ContainsKey(ImportColumn.Name) && !places.ContainsKey(ImportColumn.Company) && !places.ContainsKey(ImportColumn.Person) && !places.ContainsKey(ImportColumn.Opportunity);

    /// <summary>Case, spaces and signs do not matter.</summary>
    static string Plain(string heading) => string.Concat(heading.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit));
}
