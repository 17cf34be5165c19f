using System.Globalization;

namespace SalesBot.Domain.Work;

/// <summary>
/// The days on which Korean companies do not work, by the law in force in each year.
/// Sources: 공휴일에 관한 법률 and 관공서의 공휴일에 관한 규정 (대통령령) in their versions, 근로자의 날 제정에 관한 법률.
/// <list type="bullet">
/// <item>Named days: see <see cref="Of"/>. 1 May was a paid day off for employees only until 2025 (근로자의 날, no substitute day); from 2026 it is
/// a public holiday (노동절, law passed 2026-03-31, in force for 2026-05-01).</item>
/// <item>17 July (제헌절) is a public holiday again from 2026 (공휴일에 관한 법률, passed 2026-01-29, promulgated 2026-02-10, in force from
/// 2026-05-11). The 월력요항 for 2027 names 3 May and 19 July as the substitute days of these two.</item>
/// <item>Substitute days: see <see cref="SubstituteRule"/>.</item>
/// </list>
/// The lunar calendar of .NET ends in 2050, and substitute rules before 2014 are not known here: inside
/// <see cref="FirstYear"/>–<see cref="LastYear"/> the list is complete, outside it only the days with a fixed date are given.
/// </summary>
public static class KoreanHolidays
{
    public const int FirstYear = 2020;
    public const int LastYear = 2050;

    static readonly KoreanLunisolarCalendar Lunar = new();

    /// <summary>All holidays of a year in order of date, also those that fall on a weekend.</summary>
    public static IReadOnlyList<Holiday> Of(int year)
    {
        var days = Named(year).ToList();
        if (!Complete(year)) return [.. days.Select(day => day.Holiday)];

        var holidays = days.Select(day => day.Holiday).Concat(KoreanTemporaryHolidays.Of(year)).ToList();
        holidays.AddRange(Substitutes(year, days, holidays));
        return [.. holidays.OrderBy(holiday => holiday.Date).ThenBy(holiday => holiday.Kind)];
    }

    static bool Complete(int year) => year is >= FirstYear and <= LastYear;

    static IEnumerable<NamedDay> Named(int year)
    {
        yield return Fixed(year, 1, 1, "새해 첫날", "New Year's Day", SubstituteRule.Never);
        yield return Fixed(year, 3, 1, "3·1절", "Independence Movement Day", SubstituteRule.NationalDay);
        yield return year >= 2026
            ? Fixed(year, 5, 1, "노동절", "Labour Day", SubstituteRule.LabourDay)
            : Fixed(year, 5, 1, "근로자의 날", "Labour Day", SubstituteRule.Never);
        yield return Fixed(year, 5, 5, "어린이날", "Children's Day", SubstituteRule.ChildrensDay);
        yield return Fixed(year, 6, 6, "현충일", "Memorial Day", SubstituteRule.Never);
        if (year >= 2026)
            yield return Fixed(year, 7, 17, "제헌절", "Constitution Day", SubstituteRule.NationalDay);
        yield return Fixed(year, 8, 15, "광복절", "Liberation Day", SubstituteRule.NationalDay);
        yield return Fixed(year, 10, 3, "개천절", "National Foundation Day", SubstituteRule.NationalDay);
        yield return Fixed(year, 10, 9, "한글날", "Hangul Day", SubstituteRule.NationalDay);
        yield return Fixed(year, 12, 25, "성탄절", "Christmas Day", SubstituteRule.BuddhasBirthdayAndChristmas);

        if (!Complete(year)) yield break;

        foreach (var day in Around(FromLunar(year, 1, 1), "설날", "Seollal (Lunar New Year)")) yield return day;
        yield return Single(FromLunar(year, 4, 8), new("부처님오신날", "Buddha's Birthday"), SubstituteRule.BuddhasBirthdayAndChristmas);
        foreach (var day in Around(FromLunar(year, 8, 15), "추석", "Chuseok")) yield return day;
    }

    static NamedDay Fixed(int year, int month, int day, string ko, string en, SubstituteRule rule) =>
        Single(new(year, month, day), new(ko, en), rule);

    static NamedDay Single(DateOnly date, Text name, SubstituteRule rule) => new(new(date, name, HolidayKind.Statutory), name, rule);

    static IEnumerable<NamedDay> Around(DateOnly feast, string ko, string en)
    {
        var name = new Text(ko, en);
        yield return new(new(feast.AddDays(-1), new($"{ko} 전날", $"Day before {en}"), HolidayKind.Statutory), name, SubstituteRule.SeollalAndChuseok);
        yield return new(new(feast, name, HolidayKind.Statutory), name, SubstituteRule.SeollalAndChuseok);
        yield return new(new(feast.AddDays(1), new($"{ko} 다음 날", $"Day after {en}"), HolidayKind.Statutory), name, SubstituteRule.SeollalAndChuseok);
    }

    /// <summary>
    /// .NET counts months through, so after a leap month every month has a number one higher: month 9 of 2025 is the eighth lunar month.
    /// A feast is kept in the ordinary month, never in the leap month that repeats it.
    /// </summary>
    static DateOnly FromLunar(int year, int month, int day)
    {
        int leap = Lunar.GetLeapMonth(year);
        int counted = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, counted, day, 0, 0, 0, 0));
    }

    /// <summary>
    /// In order of date, each lost holiday is made up for on the first day after it that is neither a weekend nor a holiday nor already a substitute
    /// day. Saturday is skipped too (제3조제3항, since 2021; the one substitute day of 2020 did not meet one).
    /// </summary>
    static IEnumerable<Holiday> Substitutes(int year, List<NamedDay> days, List<Holiday> holidays)
    {
        var taken = holidays.Select(holiday => holiday.Date).ToHashSet();
        var made = new List<Holiday>();
        var meetings = days.GroupBy(day => day.Holiday.Date).OrderBy(meeting => meeting.Key);
        foreach (var meeting in meetings)
        {
            var lost = meeting.Where(day => day.Rule.IsLost(day.Holiday.Date, meetsAnother: meeting.Count() > 1)).ToList();
            // Two holidays on one weekday are two names for one day off, so one day is owed (named after the lunar one, as the published lists do);
            // on a weekend each one is owed its own.
            int owed = Weekend(meeting.Key) ? lost.Count : Math.Min(lost.Count, meeting.Count() - 1);
            foreach (var day in lost.TakeLast(owed))
            {
                var date = day.Holiday.Date.AddDays(1);
                while (Weekend(date) || taken.Contains(date)) date = date.AddDays(1);
                taken.Add(date);
                made.Add(new(date, new Text("대체공휴일({0})", "Substitute day ({0})").With(day.ShortName), HolidayKind.Substitute));
            }
        }
        return made;
    }

    static bool Weekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <param name="Holiday">The day itself.</param>
    /// <param name="ShortName">What a substitute day is named after: 설날 for all three days of 설날.</param>
    /// <param name="Rule">When it is made up for.</param>
    readonly record struct NamedDay(Holiday Holiday, Text ShortName, SubstituteRule Rule);
}
