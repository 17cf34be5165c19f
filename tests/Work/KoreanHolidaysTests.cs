using System.Globalization;
using System.Runtime.CompilerServices;
using SalesBot.Domain.Work;

namespace SalesBot.Tests.Work;

public class KoreanHolidaysTests
{
    public static TheoryData<int> PublishedYears => [2021, 2022, 2023, 2024, 2025, 2026, 2027];

    [Theory]
    [MemberData(nameof(PublishedYears))]
    public void The_rules_give_exactly_the_published_list(int year)
    {
        var published = Lines("korean-holidays.tsv").Where(line => Date(line[0]).Year == year).Select(line => $"{line[0]} {line[1]}").ToList();

        var ruled = KoreanHolidays.Of(year).Select(holiday => $"{Iso(holiday.Date)} {holiday.Name.Ko}").ToList();

        Assert.True(published.Count > 15);
        Assert.Equal(published.Order(StringComparer.Ordinal), ruled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_lunar_feasts_are_right_up_to_2050_leap_months_included()
    {
        var expected = Lines("lunar-feasts.tsv");
        Assert.Equal(Enumerable.Range(KoreanHolidays.FirstYear, 31), expected.Select(line => int.Parse(line[0], CultureInfo.InvariantCulture)));
        foreach (var line in expected)
        {
            var holidays = KoreanHolidays.Of(int.Parse(line[0], CultureInfo.InvariantCulture));
            string Day(string name) => Iso(holidays.Single(holiday => holiday.Name.Ko == name).Date)[5..];
            Assert.Equal(string.Join(' ', line), $"{line[0]} {Day("설날")} {Day("부처님오신날")} {Day("추석")}");
        }
    }

    [Theory]
    [InlineData("2020-08-17", true)] // given once, because no rule made up for 15 August yet
    [InlineData("2020-03-02", false)]
    [InlineData("2021-12-27", false)] // 성탄절 was not made up for before 2023
    [InlineData("2022-05-09", false)] // nor 부처님오신날
    [InlineData("2022-12-26", false)]
    [InlineData("2021-05-03", false)] // nor 근로자의 날 before it was a public holiday
    [InlineData("2025-07-17", false)]
    [InlineData("2026-09-28", false)] // 추석 on a Saturday is not made up for
    [InlineData("2028-10-05", true)] // 추석 meets 개천절 on a Tuesday
    [InlineData("2028-10-06", false)]
    [InlineData("2036-05-06", true)] // 부처님오신날 on a Saturday, and Monday is 어린이날
    [InlineData("2036-10-06", true)] // 추석 meets 개천절 on Friday and loses Sunday as well
    [InlineData("2036-10-07", true)]
    [InlineData("2036-10-08", false)]
    [InlineData("2039-05-03", true)] // two holidays on one weekend make up two days
    [InlineData("2039-05-04", false)]
    public void A_lost_holiday_is_made_up_for_by_the_law_of_its_year(string date, bool free) =>
        Assert.Equal(!free, WorkCalendar.Korea().IsWorkingDay(Date(date)));

    [Fact]
    public void A_substitute_day_falls_on_a_working_weekday_that_is_not_free_for_another_reason()
    {
        for (int year = KoreanHolidays.FirstYear; year <= KoreanHolidays.LastYear; year++)
        {
            var holidays = KoreanHolidays.Of(year);
            foreach (var substitute in holidays.Where(holiday => holiday.Kind is HolidayKind.Substitute))
            {
                Assert.False(substitute.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{substitute}");
                Assert.Single(holidays, holiday => holiday.Date == substitute.Date);
                Assert.Equal(year, substitute.Date.Year);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2019)]
    [InlineData(2051)]
    [InlineData(9999)]
    public void Outside_the_known_years_only_days_with_a_fixed_date_are_given(int year)
    {
        var holidays = KoreanHolidays.Of(year);
        Assert.Contains(holidays, holiday => holiday.Date == new DateOnly(year, 12, 25));
        Assert.All(holidays, holiday => Assert.Equal(HolidayKind.Statutory, holiday.Kind));
    }

    static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static List<string[]> Lines(string file, [CallerFilePath] string here = "") =>
        [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
}
