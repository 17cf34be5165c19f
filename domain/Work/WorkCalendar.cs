using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace SalesBot.Domain.Work;

/// <summary>
/// Which days people work. Saturday and Sunday are free everywhere; <c>KR</c> adds the Korean holidays, <c>none</c> nothing (for colleagues abroad).
/// Extra days from the company's file stand above all of that. Safe to share between threads.
/// </summary>
public sealed class WorkCalendar
{
    readonly Func<int, IReadOnlyList<Holiday>> holidaysOf;
    readonly ExtraDays extra;
    readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> years = new();

    WorkCalendar(string code, Func<int, IReadOnlyList<Holiday>> holidaysOf, ExtraDays? extra) =>
        (Code, this.holidaysOf, this.extra) = (code, holidaysOf, extra ?? ExtraDays.None);

    public const string KoreaCode = "KR";
    public const string WeekendsOnlyCode = "none";

    /// <summary>The code this calendar is stored under.</summary>
    public string Code { get; }

    public static WorkCalendar Korea(ExtraDays? extra = null) => new(KoreaCode, KoreanHolidays.Of, extra);

    public static WorkCalendar WeekendsOnly(ExtraDays? extra = null) => new(WeekendsOnlyCode, static _ => [], extra);

    /// <summary>The calendar of a code, in any case; null for a code we have no holidays for.</summary>
    public static WorkCalendar? For(string? code, ExtraDays? extra = null) => code?.Trim().ToUpperInvariant() switch
    {
        KoreaCode => Korea(extra),
        "NONE" => WeekendsOnly(extra),
        _ => null,
    };

    public bool IsWorkingDay(DateOnly date) =>
        extra.Find(date) is { } said
            ? said.Working
            : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !HolidaysIn(date.Year).Contains(date);

    /// <summary>Why nobody works on this day; null for a working day and for a plain weekend.</summary>
    public Text? HolidayName(DateOnly date) =>
        extra.Find(date) is { } said
            ? said.Working ? null : said.Reason
            : holidaysOf(date.Year).FirstOrDefault(holiday => holiday.Date == date)?.Name;

    /// <summary>The date itself when it is a working day, otherwise the first one after it.</summary>
    public DateOnly NextWorkingDay(DateOnly onOrAfter)
    {
        while (!IsWorkingDay(onOrAfter)) onOrAfter = onOrAfter.AddDays(1);
        return onOrAfter;
    }

    /// <summary>The date itself when it is a working day, otherwise the last one before it.</summary>
    public DateOnly PreviousWorkingDay(DateOnly onOrBefore)
    {
        while (!IsWorkingDay(onOrBefore)) onOrBefore = onOrBefore.AddDays(-1);
        return onOrBefore;
    }

    /// <summary>
    /// The n-th working day after the date, which itself does not count: what comes in on Friday, or on Saturday, is due "in one working day" on
    /// Monday. A negative n counts backwards; 0 is the date itself, working day or not.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly date, int n)
    {
        int direction = Math.Sign(n);
        for (int left = Math.Abs(n); left > 0; left--)
        {
            do date = date.AddDays(direction);
            while (!IsWorkingDay(date));
        }
        return date;
    }

    /// <summary>
    /// Working days after <paramref name="from"/> up to and including <paramref name="to"/>: by how many working days a due date was missed.
    /// Negative when <paramref name="to"/> lies before. The inverse of <see cref="AddWorkingDays"/>.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        int count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) count++;
        }
        for (var day = from; day > to;)
        {
            day = day.AddDays(-1);
            if (IsWorkingDay(day)) count--;
        }
        return count;
    }

    FrozenSet<DateOnly> HolidaysIn(int year) =>
        years.GetOrAdd(year, static (of, holidaysOf) => holidaysOf(of).Select(holiday => holiday.Date).ToFrozenSet(), holidaysOf);
}
