using System.Globalization;

namespace SalesBot.Domain.Language;

/// <summary>Where named stretches of time lie. A plan takes the first one that has not ended, a report the last one that has begun.</summary>
internal static class Calendar
{
    // Saying "12월 5일" on the 6th may still mean yesterday: this near, the other year is asked about. Reports reach back less far than plans
    // reach ahead, so in a report more of the coming days are suspected.
    const int NearPlan = 14, NearReport = 60;

    public static readonly KoreanLunisolarCalendar Lunar = new();

    public static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    public static Day? Date(int year, int month, int day) =>
        year is >= 1950 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Day.On(new(year, month, day)) : null;

    public static Day Week(DateOnly monday) => new(monday, monday.AddDays(6));

    public static Day Months(int year, int first, int last) => new(new(year, first, 1), new(year, last, DateTime.DaysInMonth(year, last)));

    public static Day Year(int year) => Months(year, 1, 12);

    public static Day Quarter(int year, int quarter) => Months(year, (quarter * 3) - 2, quarter * 3);

    public static Day Half(int year, int half) => half == 1 ? Months(year, 1, 6) : Months(year, 7, 12);

    public static Day MonthPart(int year, int month, Part part) => part switch
    {
        Part.Early => new(new(year, month, 1), new(year, month, 10)),
        Part.Middle => new(new(year, month, 11), new(year, month, 20)),
        Part.Late => new(new(year, month, 21), new(year, month, DateTime.DaysInMonth(year, month))),
        _ => Months(year, month, month),
    };

    /// <summary>Finds the year for something that comes once a year (or, for a leap day, in some years).</summary>
    public static bool Yearly(ReadingContext ctx, int? year, Func<int, Day?> inYear, out Draft<Day> draft)
    {
        draft = default;
        if (year is { } said)
        {
            if (inYear(said) is not { } day) return false;
            draft = Draft<Day>.Of(day);
            return true;
        }
        bool forward = ctx.Direction is not Direction.Backward;
        Day? passed = null;
        int at = ctx.Today.Year + (forward ? -1 : 1);
        for (int n = 0; n < 12; n++, at += forward ? 1 : -1)
        {
            if (at is < 1960 or > 2190 || inYear(at) is not { } day) continue;
            if (forward ? day.To < ctx.Today : day.From > ctx.Today) { passed = day; continue; }
            bool near = passed is { } p && (forward ? ctx.Today.DayNumber - p.To.DayNumber : p.From.DayNumber - ctx.Today.DayNumber) <= (forward ? NearPlan : NearReport);
            draft = near ? Draft<Day>.Ask(day, passed) : Draft<Day>.Of(day);
            // Said in the last days of a long period it may mean the next one; and nobody names a leap day that is years away.
            bool closing = forward && !day.IsOneDay && day.From <= ctx.Today && (ctx.Today == day.To || (Length(day) > 150 && (day.To.DayNumber - ctx.Today.DayNumber) * 4 < Length(day)));
            if (closing && inYear(at + 1) is { } following) draft = Draft<Day>.Ask(day, following);
            if (Math.Abs(day.From.DayNumber - ctx.Today.DayNumber) > 365 && !closing) draft = Draft<Day>.Ask(day);
            return true;
        }
        return false;
    }

    /// <summary>The end of this month; said on its last day it is today, or the end of the next one.</summary>
    public static Draft<Day> EndOfMonth(ReadingContext ctx)
    {
        var late = MonthPart(ctx.Today.Year, ctx.Today.Month, Part.Late);
        if (ctx.Direction is Direction.Backward || ctx.Today != late.To) return Draft<Day>.Of(late);
        var next = ctx.Today.AddMonths(1);
        return Draft<Day>.Ask(late, MonthPart(next.Year, next.Month, Part.Late));
    }

    static int Length(Day day) => day.To.DayNumber - day.From.DayNumber + 1;

    /// <summary>The day of a month without its month: the next one in a plan, the last one in a report.</summary>
    public static bool DayOfMonth(ReadingContext ctx, int day, out DateOnly date)
    {
        date = default;
        if (day is < 1 or > 31) return false;
        bool forward = ctx.Direction is not Direction.Backward;
        var month = new DateOnly(ctx.Today.Year, ctx.Today.Month, 1);
        for (int n = 0; n < 3; n++, month = month.AddMonths(forward ? 1 : -1))
        {
            if (day > DateTime.DaysInMonth(month.Year, month.Month)) continue;
            date = month.AddDays(day - 1);
            if (forward ? date >= ctx.Today : date <= ctx.Today) return true;
        }
        return false;
    }

    /// <summary>A weekday without a week. Said on that very weekday it may be today or a week away, so it is asked about.</summary>
    public static Draft<Day> Weekday(ReadingContext ctx, DayOfWeek weekday)
    {
        bool forward = ctx.Direction is not Direction.Backward;
        int away = ((int)weekday - (int)ctx.Today.DayOfWeek + 7) % 7;
        if (away == 0) return Draft<Day>.Ask(Day.On(ctx.Today), Day.On(ctx.Today.AddDays(forward ? 7 : -7)));
        return Draft<Day>.Of(Day.On(ctx.Today.AddDays(forward ? away : away - 7)));
    }

    /// <summary>A week counted from this one. On a Sunday nobody agrees whether the week has just ended or just begun.</summary>
    public static Draft<Day> WeekFrom(ReadingContext ctx, int weeks)
    {
        var monday = Monday(ctx.Today).AddDays(7 * weeks);
        return ctx.Today.DayOfWeek is DayOfWeek.Sunday ? Draft<Day>.Ask(Week(monday), Week(monday.AddDays(7))) : Draft<Day>.Of(Week(monday));
    }

    public static Day InWeek(Day week, DayOfWeek weekday) => Day.On(week.From.AddDays(((int)weekday + 6) % 7));

    /// <summary>
    /// The n-th week of a month (5 = the last). When the month begins on Friday to Sunday, the stub before the first Monday is the first week for some and
    /// belongs to the month before for others; both are given.
    /// </summary>
    public static Draft<Day> WeekOfMonth(int year, int month, int nth)
    {
        DateOnly first = new(year, month, 1), last = new(year, month, DateTime.DaysInMonth(year, month));
        if (nth == 5)
        {
            // A last week of one to three days may not count as a week of this month.
            var tail = new Day(Monday(last), last);
            return last.DayNumber - tail.From.DayNumber < 3 ? Draft<Day>.Ask(tail, new Day(tail.From.AddDays(-7), tail.From.AddDays(-1))) : Draft<Day>.Of(tail);
        }
        var row = Monday(first).AddDays(7 * (nth - 1));
        var byRow = Clip(row);
        return first.DayNumber - Monday(first).DayNumber <= 3 ? Draft<Day>.Of(byRow) : Draft<Day>.Ask(byRow, Clip(row.AddDays(7)));

        Day Clip(DateOnly monday) => new(monday < first ? first : monday, monday.AddDays(6) > last ? last : monday.AddDays(6));
    }

    public static Day? NthWeekday(int year, int month, int nth, DayOfWeek weekday)
    {
        var first = new DateOnly(year, month, 1);
        int day = 1 + (((int)weekday - (int)first.DayOfWeek + 7) % 7);
        int most = DateTime.DaysInMonth(year, month);
        if (nth == 5) { while (day + 7 <= most) day += 7; }
        else day += 7 * (nth - 1);
        return day <= most ? Day.On(new(year, month, day)) : null;
    }

    public enum Feast { Seollal, Chuseok, Christmas, NewYear, MarchFirst, Children, Memorial, Liberation, Foundation, Hangul, Labour }

    public static DateOnly? On(Feast feast, int year)
    {
        switch (feast)
        {
            // The framework's lunar tables end in 2050.
            case Feast.Seollal or Feast.Chuseok when year is < 1950 or > 2049: return null;
            case Feast.Seollal: return DateOnly.FromDateTime(Lunar.ToDateTime(year, 1, 1, 0, 0, 0, 0));
            case Feast.Chuseok:
                int leap = Lunar.GetLeapMonth(year);
                return DateOnly.FromDateTime(Lunar.ToDateTime(year, leap is > 0 and <= 8 ? 9 : 8, 15, 0, 0, 0, 0));
            case Feast.Christmas: return new(year, 12, 25);
            case Feast.NewYear: return new(year, 1, 1);
            case Feast.MarchFirst: return new(year, 3, 1);
            case Feast.Children: return new(year, 5, 5);
            case Feast.Memorial: return new(year, 6, 6);
            case Feast.Liberation: return new(year, 8, 15);
            case Feast.Foundation: return new(year, 10, 3);
            case Feast.Hangul: return new(year, 10, 9);
            default: return new(year, 5, 1);
        }
    }

    public static bool IsLong(Feast feast) => feast is Feast.Seollal or Feast.Chuseok;
}

/// <summary>A part of a month, a week or a year.</summary>
internal enum Part
{
    Whole,
    Early,
    Middle,
    Late,
}
