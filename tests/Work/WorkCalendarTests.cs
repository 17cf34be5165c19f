using CsCheck;
using SalesBot.Domain.Work;

namespace SalesBot.Tests.Work;

public class WorkCalendarTests
{
    static readonly WorkCalendar Korea = WorkCalendar.Korea();

    static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(2020, 1, 1).DayNumber, new DateOnly(2050, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    [Fact]
    public void What_comes_in_on_Friday_or_on_the_weekend_is_due_in_one_working_day_on_Monday()
    {
        Assert.Equal(new(2026, 11, 23), Korea.AddWorkingDays(new(2026, 11, 20), 1));
        Assert.Equal(new(2026, 11, 23), Korea.AddWorkingDays(new(2026, 11, 21), 1));
    }

    [Fact]
    public void A_deadline_jumps_over_the_whole_of_Chuseok()
    {
        // 2 October 2025 is a Thursday; Friday is 개천절, then the weekend, 추석 with its substitute day, and 한글날.
        Assert.Equal(new(2025, 10, 10), Korea.AddWorkingDays(new(2025, 10, 2), 1));
        Assert.Equal(1, Korea.WorkingDaysBetween(new(2025, 10, 2), new(2025, 10, 10)));
        Assert.Equal(new(2025, 10, 10), Korea.NextWorkingDay(new(2025, 10, 3)));
        Assert.Equal(new(2025, 10, 2), Korea.PreviousWorkingDay(new(2025, 10, 9)));
    }

    [Fact]
    public void Colleagues_abroad_keep_weekends_only()
    {
        var abroad = WorkCalendar.For("none")!;
        Assert.True(abroad.IsWorkingDay(new(2026, 12, 25)));
        Assert.False(abroad.IsWorkingDay(new(2026, 12, 26)));
    }

    [Theory]
    [InlineData("kr", "KR")]
    [InlineData(" KR ", "KR")]
    [InlineData("None", "none")]
    [InlineData("XX", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_calendar_is_found_by_its_code(string? code, string? found) => Assert.Equal(found, WorkCalendar.For(code)?.Code);

    [Fact]
    public void A_day_off_has_a_name_in_both_languages()
    {
        Assert.Equal(new("제헌절", "Constitution Day"), Korea.HolidayName(new(2026, 7, 17)));
        Assert.Equal(new("대체공휴일(설날)", "Substitute day (Seollal (Lunar New Year))"), Korea.HolidayName(new(2027, 2, 9)));
        Assert.Null(Korea.HolidayName(new(2026, 11, 21)));
    }

    [Fact]
    public void Counting_working_days_is_the_inverse_of_adding_them() =>
        Gen.Select(Days, Gen.Int[-60, 60]).Sample((day, n) => Korea.WorkingDaysBetween(day, Korea.AddWorkingDays(day, n)) == n, iter: 2000);

    [Fact]
    public void Adding_working_days_ends_on_a_working_day() =>
        Gen.Select(Days, Gen.Int[1, 60]).Sample((day, n) =>
            Korea.IsWorkingDay(Korea.AddWorkingDays(day, n)) && Korea.IsWorkingDay(Korea.AddWorkingDays(day, -n)), iter: 2000);

    [Fact]
    public void The_next_working_day_skips_no_working_day() =>
        Days.Sample(day =>
        {
            var next = Korea.NextWorkingDay(day);
            return Korea.IsWorkingDay(next) && Enumerable.Range(day.DayNumber, next.DayNumber - day.DayNumber).All(n => !Korea.IsWorkingDay(DateOnly.FromDayNumber(n)));
        }, iter: 2000);

    [Fact]
    public void Any_date_somebody_may_type_has_an_answer()
    {
        Assert.True(Korea.IsWorkingDay(DateOnly.MaxValue)); // a Friday
        Assert.False(Korea.IsWorkingDay(DateOnly.MinValue)); // 1 January
    }
}
