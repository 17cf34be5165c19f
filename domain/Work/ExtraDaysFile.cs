using System.Globalization;

namespace SalesBot.Domain.Work;

/// <summary>A line of the file of extra days that cannot be used.</summary>
public sealed record ExtraDaysError(int Line, Text Problem)
{
    /// <summary>The line and what to do about it.</summary>
    public Text Message => new($"{Line}행: {Problem.Ko}", $"Line {Line}: {Problem.En}");
}

/// <summary>What came of reading a file of extra days: the days, or everything that is wrong with it.</summary>
public sealed record ExtraDaysReading(ExtraDays Days, IReadOnlyList<ExtraDaysError> Errors)
{
    public bool IsGood => Errors.Count == 0;
}

/// <summary>
/// The company's own calendar as a text file, one line a day or a range:
/// <code>
/// # what follows # is the reason
/// 2027-03-02 # 창립기념일
/// 2027-12-27..2027-12-31 # 연말 휴무
/// -2027-05-03 # 정상 근무
/// </code>
/// A line with a minus sign says that people work on that day, whatever it would be (holiday, substitute day or weekend).
/// </summary>
public static class ExtraDaysFile
{
    /// <summary>A range longer than this is taken for a slip of the pen in the year.</summary>
    public const int LongestRange = 92;

    /// <summary>Reads the whole file; with errors no day is taken, so that half a file never counts.</summary>
    public static ExtraDaysReading Read(string text)
    {
        var days = new List<ExtraDay>();
        var errors = new List<ExtraDaysError>();
        var seen = new Dictionary<DateOnly, int>();
        int number = 0;
        foreach (var line in text.TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            if (ReadLine(line.ToString(), out var read) is { } problem) errors.Add(new(number, problem));
            foreach (var day in read)
            {
                if (seen.TryAdd(day.Date, number)) days.Add(day);
                else errors.Add(new(number, Twice.With(Iso(day.Date), seen[day.Date])));
            }
        }
        return errors.Count == 0 ? new(new ExtraDays(days), []) : new(ExtraDays.None, errors);
    }

    static Text? ReadLine(string line, out IReadOnlyList<ExtraDay> days)
    {
        days = [];
        int mark = line.IndexOf('#');
        var said = (mark < 0 ? line : line[..mark]).Trim();
        var reason = mark < 0 ? "" : line[(mark + 1)..].Trim();
        if (said.Length == 0) return null;

        bool working = said[0] == '-';
        var range = (working ? said[1..] : said).Replace("~", "..").Split("..", 2, StringSplitOptions.TrimEntries);
        if (!Date(range[0], out var from)) return NotADate.With(Shown(range[0]));
        var to = from;
        if (range.Length == 2 && !Date(range[1], out to)) return NotADate.With(Shown(range[1]));
        if (to < from) return Backwards.With(Iso(from), Iso(to));
        if (to.DayNumber - from.DayNumber >= LongestRange) return TooLong.With(Iso(from), Iso(to), LongestRange);

        var name = reason.Length > 0 ? Text.Same(reason) : working ? NormalWork : DayOff;
        days = [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(later => new ExtraDay(from.AddDays(later), working, name))];
        return null;
    }

    static bool Date(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";

    static readonly Text DayOff = new("회사 휴무일", "Company holiday");
    static readonly Text NormalWork = new("정상 근무", "Normal working day");
    static readonly Text NotADate = new(
        "'{0}'은(는) 날짜가 아닙니다. '2027-03-02 # 창립기념일'처럼 연-월-일로 적어 주세요. 기간은 '2027-12-27..2027-12-31', 근무일은 '-2027-05-03'입니다.",
        "'{0}' is not a date. Write year-month-day, such as '2027-03-02 # founding day'; a range is '2027-12-27..2027-12-31', a day people do work is '-2027-05-03'.");
    static readonly Text Backwards = new(
        "{0}이(가) {1}보다 뒤입니다. 이른 날짜를 먼저 적어 주세요.",
        "{0} is later than {1}. Write the earlier date first.");
    static readonly Text TooLong = new(
        "{0}부터 {1}까지는 {2}일을 넘습니다. 연도를 확인하시고, 정말 그렇다면 여러 줄로 나누어 적어 주세요.",
        "{0} to {1} is more than {2} days. Check the year; if it is meant, write it as several lines.");
    static readonly Text Twice = new(
        "{0}은(는) {1}행에도 있습니다. 한 줄만 남겨 주세요.",
        "{0} stands in line {1} too. Keep one of the two.");
}
