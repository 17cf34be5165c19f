using SalesBot.Domain;
using SalesBot.Domain.Weekly;

namespace SalesBot.Documents.Reports;

/// <summary>
/// The names by which a company's own form says where what belongs: titles or tags of content controls in Word, names of shapes in PowerPoint. Each is understood in both
/// languages, whatever the spaces.
/// </summary>
static class ReportNames
{
    /// <summary>Names that hold for the whole report.</summary>
    static readonly (string Code, string[] Names, Func<WeeklyReport, string> Of)[] whole =
    [
        ("rep", ["rep", "author", "written by", "작성자", "영업 담당", "이름", "성명"], report => report.RepName),
        ("team", ["team", "department", "소속", "팀", "부서"], report => report.Team),
        ("leader", ["leader", "to", "보고 받는 분", "팀장", "리더"], report => report.LeaderName),
        ("week", ["week", "period", "보고 기간", "기간", "주간"], report => report.Week.Label.In(report.Lang)),
        ("date", ["date", "written on", "작성일", "작성 일자", "보고일"], report => Shown.Day(report.WrittenOn, report.Lang)),
        ("quiet", ["quiet", "nothing new", "변동 없는 건", "변동 없음"], report => report.Quiet.IsEmpty ? "–" : string.Join(", ", report.Quiet)),
        ("all_done", ["all done", "전체 한 일", "한 일 전체"], report => All(report, customer => customer.Done)),
        ("all_problems", ["all problems", "전체 문제점", "문제점 전체"], report => All(report, customer => customer.Problems)),
        ("all_plans", ["all plans", "전체 계획", "계획 전체"], report => All(report, customer => customer.Plans)),
    ];

    /// <summary>Names that are repeated with every customer.</summary>
    static readonly (string Code, string[] Names, Func<CustomerWeek, string> Of)[] each =
    [
        ("customer", ["customer", "company", "고객사", "고객사명", "거래처"], customer => customer.Customer),
        ("subject", ["subject", "opportunity", "건명", "기회", "영업 기회"], customer => customer.Subject),
        ("done", ["done", "done this week", "이번 주 한 일", "금주 실적", "금주 한 일", "한 일", "실적"], customer => Lines(customer.Done)),
        ("problems", ["problems", "problems, help needed", "문제점·지원 요청", "문제점", "지원 요청", "이슈"], customer => Lines(customer.Problems)),
        ("plans", ["plans", "plans for next week", "다음 주 계획", "차주 계획", "계획"], customer => Lines(customer.Plans)),
    ];

    static readonly string[] row = ["customers", "customer row", "고객사 목록", "고객별"];

    static readonly Dictionary<string, Func<WeeklyReport, string>> byWhole = whole.SelectMany(one => one.Names, (one, name) => (Name: Same(name), one.Of)).ToDictionary(pair => pair.Name, pair => pair.Of);
    static readonly Dictionary<string, Func<CustomerWeek, string>> byEach = each.SelectMany(one => one.Names, (one, name) => (Name: Same(name), one.Of)).ToDictionary(pair => pair.Name, pair => pair.Of);
    static readonly HashSet<string> rows = [.. row.Select(Same)];

    /// <summary>What can be written on a form, for whoever makes one.</summary>
    public static Text Offered { get; } = new(
        $"보고서 전체: {string.Join(", ", whole.Select(one => Korean(one.Names)))}. 고객사마다: {string.Join(", ", each.Select(one => Korean(one.Names)))}. 되풀이할 부분: {Korean(row)}.",
        $"Once: {string.Join(", ", whole.Select(one => one.Names[0]))}. For every customer: {string.Join(", ", each.Select(one => one.Names[0]))}. The part that is repeated: {row[0]}.");

    public static string? Once(string name, WeeklyReport report) => byWhole.GetValueOrDefault(Same(name))?.Invoke(report);

    public static string? Of(string name, CustomerWeek customer) => byEach.GetValueOrDefault(Same(name))?.Invoke(customer);

    public static bool IsOfCustomer(string name) => byEach.ContainsKey(Same(name));

    public static bool IsRow(string name) => rows.Contains(Same(name));

    public static bool IsKnown(string name) => byWhole.ContainsKey(Same(name)) || IsOfCustomer(name) || IsRow(name);

    static string Same(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    static string Korean(string[] names) => $"‘{names.First(name => name.Any(letter => letter >= 0xAC00))}’";

    static string Lines(IReadOnlyCollection<string> lines) => lines.Count == 0 ? "–" : string.Join('\n', lines.Select(line => "· " + line));

    static string All(WeeklyReport report, Func<CustomerWeek, IReadOnlyCollection<string>> part) =>
        Lines([.. report.Customers.SelectMany(customer => part(customer).Select(line => $"{customer.Customer}: {line}"))]);
}
