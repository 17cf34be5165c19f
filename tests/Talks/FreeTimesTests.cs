using SalesBot.Domain.Coaching;
using SalesBot.Domain.Work;

namespace SalesBot.Tests.Talks;

public class FreeTimesTests
{
    static readonly WorkCalendar calendar = WorkCalendar.Korea();
    static readonly TimeZoneInfo seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"), berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    // Monday, 23 November 2026, 10:00 in Seoul.
    static readonly DateTimeOffset monday = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    static Availability Days(int days, params (DateTimeOffset From, DateTimeOffset To)[] busy) =>
        new(monday, [.. Enumerable.Range(0, days * 48).Select(at => monday + (at * Availability.Step)).Select(at => busy.Any(time => at >= time.From && at < time.To))]);

    static IEnumerable<string> Local(IReadOnlyList<DateTimeOffset> found) => found.Select(at => TimeZoneInfo.ConvertTime(at, seoul).ToString("ddd HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Two_a_day_are_offered_apart_from_each_other_on_working_days_in_office_hours() =>
        Assert.Equal(["Mon 10:00", "Mon 12:00", "Tue 09:00", "Tue 11:00", "Wed 09:00", "Wed 11:00"], Local(FreeTimes.Of(Days(7), seoul, Days(7), seoul, calendar)));

    [Fact]
    public void What_one_of_the_two_is_busy_with_is_not_free() =>
        Assert.Equal(["Mon 14:30", "Mon 16:30", "Tue 09:00"], Local(FreeTimes.Of(Days(7, (monday, monday.AddHours(3))), seoul, Days(7, (monday.AddHours(2), monday.AddHours(4.5))), seoul, calendar)).Take(3));

    [Fact]
    public void For_colleagues_far_apart_both_have_to_be_at_work() =>
        Assert.Equal(["Mon 17:00", "Tue 17:00", "Wed 17:00"], Local(FreeTimes.Of(Days(7), seoul, Days(7), berlin, calendar)).Take(3));

    [Fact]
    public void Weekends_and_holidays_are_nobodys_office_hours()
    {
        var friday = new DateTimeOffset(2026, 12, 24, 8, 0, 0, TimeSpan.Zero);
        var free = new Availability(friday, new bool[4 * 48]);
        Assert.Equal(["Thu 17:00", "Mon 09:00"], Local(FreeTimes.Of(free, seoul, free, seoul, calendar)).Take(2));
    }

    [Fact]
    public void A_calendar_that_ends_sooner_is_not_free_afterwards() => Assert.Equal(["Mon 10:00", "Mon 12:00"], Local(FreeTimes.Of(Days(7), seoul, new(monday, new bool[8]), seoul, calendar)));

    [Fact]
    public void Two_who_are_never_free_are_offered_nothing() => Assert.Empty(FreeTimes.Of(Days(7, (monday, monday.AddDays(7))), seoul, Days(7), seoul, calendar));
}
