using CsCheck;
using SalesBot.Domain.Work;

namespace SalesBot.Tests.Work;

public class QuietHoursTests
{
    static readonly WorkCalendar Korea = WorkCalendar.Korea();
    static readonly WorkCalendar Abroad = WorkCalendar.WeekendsOnly();
    static readonly TimeZoneInfo Seoul = Zone("Asia/Seoul");

    [Theory]
    [InlineData("2026-11-24T17:59", "2026-11-24T17:59")] // a Tuesday
    [InlineData("2026-11-24T19:00", "2026-11-25T08:00")]
    [InlineData("2026-11-24T23:30", "2026-11-25T08:00")]
    [InlineData("2026-11-25T07:59", "2026-11-25T08:00")]
    [InlineData("2026-11-25T08:00", "2026-11-25T08:00")]
    [InlineData("2026-11-27T18:59", "2026-11-27T18:59")]
    [InlineData("2026-11-27T19:00", "2026-11-30T08:00")] // Friday evening waits for Monday
    [InlineData("2026-11-28T12:00", "2026-11-30T08:00")]
    [InlineData("2025-10-02T20:00", "2025-10-10T08:00")] // over 추석
    public void A_message_waits_for_the_morning_of_a_working_day(string local, string sent) =>
        Assert.Equal(At(Seoul, sent), QuietHours.Default.NextSendable(At(Seoul, local), Seoul, Korea));

    [Theory]
    [InlineData("2026-11-28T12:00", "2026-11-28T12:00")]
    [InlineData("2026-11-28T20:00", "2026-11-29T08:00")]
    public void An_urgent_message_goes_out_on_days_off_but_wakes_nobody(string local, string sent) =>
        Assert.Equal(At(Seoul, sent), QuietHours.Default.NextSendable(At(Seoul, local), Seoul, Korea, Urgency.Urgent));

    [Fact]
    public void Quiet_hours_within_one_day_are_possible_and_none_at_all_too()
    {
        var lunch = new QuietHours(new(12, 0), new(13, 0));
        Assert.Equal(At(Seoul, "2026-11-24T13:00"), lunch.NextSendable(At(Seoul, "2026-11-24T12:30"), Seoul, Korea));
        Assert.Equal(At(Seoul, "2026-11-24T03:00"), lunch.NextSendable(At(Seoul, "2026-11-24T03:00"), Seoul, Korea));
        Assert.Equal(At(Seoul, "2026-11-30T00:00"), lunch.NextSendable(At(Seoul, "2026-11-28T12:30"), Seoul, Korea));
        var never = new QuietHours(new(9, 0), new(9, 0));
        Assert.Equal(At(Seoul, "2026-11-24T09:00"), never.NextSendable(At(Seoul, "2026-11-24T09:00"), Seoul, Korea));
    }

    [Fact]
    public void When_clocks_jump_over_the_end_of_the_quiet_hours_they_end_with_the_jump()
    {
        // Berlin, Sunday 29 March 2026: 02:00 becomes 03:00.
        var quiet = new QuietHours(new(19, 0), new(2, 30));
        Assert.Equal(Utc("2026-03-29T01:00"), quiet.NextSendable(Utc("2026-03-29T00:10"), Zone("Europe/Berlin"), Abroad, Urgency.Urgent));
    }

    [Fact]
    public void When_an_hour_comes_twice_the_quiet_part_of_it_is_quiet_both_times()
    {
        // Berlin, Sunday 25 October 2026: 03:00 becomes 02:00 again at 01:00 UTC.
        var quiet = new QuietHours(new(19, 0), new(2, 30));
        var berlin = Zone("Europe/Berlin");
        Assert.Equal(Utc("2026-10-25T00:30"), quiet.NextSendable(Utc("2026-10-24T23:00"), berlin, Abroad, Urgency.Urgent));
        Assert.Equal(Utc("2026-10-25T01:30"), quiet.NextSendable(Utc("2026-10-25T01:05"), berlin, Abroad, Urgency.Urgent));
    }

    [Fact]
    public void A_morning_after_a_clock_change_is_the_morning_on_the_wall()
    {
        var newYork = Zone("America/New_York"); // EST until Sunday 8 March 2026, EDT after it
        Assert.Equal(Utc("2026-03-09T12:00"), QuietHours.Default.NextSendable(Utc("2026-03-07T02:00"), newYork, Abroad));
    }

    [Fact]
    public void In_any_zone_the_answer_is_the_first_instant_at_which_a_message_may_go_out()
    {
        var quarters = Gen.Int[0, 95].Select(quarter => TimeOnly.MinValue.AddMinutes(15 * quarter));
        Gen.Select(Instants.InAnyZone, quarters, quarters, Gen.Enum<Urgency>()).Sample((at, from, to, urgency) =>
        {
            var (zone, utc) = at;
            var quiet = new QuietHours(from, to);
            var next = quiet.NextSendable(utc, zone, Korea, urgency);
            Assert.True(quiet.MaySend(next, zone, Korea, urgency));
            Assert.Equal(TimeSpan.Zero, next.Offset);
            for (var earlier = utc; earlier < next; earlier = earlier.AddMinutes(5))
                Assert.False(quiet.MaySend(earlier, zone, Korea, urgency), $"{zone.Id} {utc:o} {quiet}: {earlier:o} comes before {next:o}");
            Assert.True(next == utc || !quiet.MaySend(next.AddTicks(-1), zone, Korea, urgency));
        }, iter: 3000);
    }

    static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    static DateTimeOffset Utc(string text) => Instants.Utc(text);

    static DateTimeOffset At(TimeZoneInfo zone, string local) => Instants.At(zone, local);
}
