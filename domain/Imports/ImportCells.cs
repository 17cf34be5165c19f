using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Imports;

/// <summary>Reads what stands in one cell the way spreadsheets write it: days in several forms, numbers as text, stages and states by their usual names.</summary>
static partial class ImportCells
{
    static readonly (string Code, string[] Words)[] stages =
    [
        ("found", ["발굴", "리드", "잠재", "prospecting", "lead", "qualification"]), ("need_confirmed", ["니즈", "요구", "상담", "미팅", "needs analysis", "discovery", "qualified"]),
        ("proposed", ["제안", "견적", "proposal", "quote", "proposed"]), ("evaluated", ["평가", "검토", "poc", "evaluation", "value proposition", "demo"]), ("negotiating", ["협상", "계약", "negotiat", "contract"]),
    ];

    static readonly string[] ended = ["수주", "실주", "종료", "완료", "취소", "드랍", "드롭", "보류", "won", "lost", "closed", "dropped", "cancelled", "canceled", "on hold"];

    /// <summary>Whether the CRM calls it ended: 수주 완료, Closed Won. "수주 예정" has not.</summary>
    public static bool IsEnded(string state) => !state.Contains("예정") && !state.Contains("진행") && ended.Any(word => state.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is kept of it, or what is wrong with it. Null for what says nothing.</summary>
    public static Taken<string>? Fact(Topic topic, string cell, ReadContext context)
    {
        if (cell.Length == 0 || cell is "-" or "없음" || UnknownWords.Match(cell)) return null;
        var question = topic.About().AskAs("import");
        var raw = topic switch
        {
            Topic.DecisionDate => Day(cell)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? cell,
            Topic.Amount => Amount(cell),
            Topic.Stage when question.Take(cell, context).Trouble is not null => stages.FirstOrDefault(stage => stage.Words.Any(word => cell.Contains(word, StringComparison.OrdinalIgnoreCase))).Code ?? cell,
            _ => cell,
        };
        return question.Take(raw, context);
    }

    /// <summary>2026-12-01, 2026. 12. 1., 2026/12/01 00:00, 20261201, 2026년 12월 1일, 46357 (a spreadsheet's own count). What begins with a day or month is read by whoever reads words.</summary>
    public static DateOnly? Day(string cell)
    {
        if (YearFirst().Match(cell) is { Success: true } match && int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) is var year && int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) is var month && int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture) is var day)
            return month is >= 1 and <= 12 && year >= 1 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
        return int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 36_000 and < 80_000 ? new DateOnly(1899, 12, 30).AddDays(serial) : null;
    }

    /// <summary>350000000 reads better as 350,000,000; what has a unit or words stays as it is.</summary>
    static string Amount(string cell) =>
        decimal.TryParse(cell, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1_000_000_000_000_000m ? number.ToString("#,0.##", CultureInfo.InvariantCulture) : cell;

    [GeneratedRegex(@"^(?<y>(?:19|20)[0-9]{2})(?:[-./년]\s*(?<m>[0-9]{1,2})[-./월]\s*(?<d>[0-9]{1,2})|(?<m>[0-9]{2})(?<d>[0-9]{2}))(?:[일.]|\s|T|$)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex YearFirst();
}
