using CsCheck;
using SalesBot.Domain.Work;

namespace SalesBot.Tests.Work;

public class WeeklyScheduleTests
{
    static readonly WorkCalendar Korea = WorkCalendar.Korea();
    static readonly WorkCalendar Abroad = WorkCalendar.WeekendsOnly();
    static readonly TimeZoneInfo Seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");
    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-11-24T10:00", "2026-11-26T16:00")]
    [InlineData("2026-11-26T15:59", "2026-11-26T16:00")]
    [InlineData("2026-11-26T16:00", "2026-12-03T16:00")] // strictly after
    [InlineData("2026-11-29T23:59", "2026-12-03T16:00")]
    [InlineData("2026-09-21T09:00", "2026-09-23T16:00")] // Thursday is the day before 추석: Wednesday
    [InlineData("2026-09-23T16:00", "2026-10-01T16:00")] // and not once more in that week
    [InlineData("2025-09-29T00:00", "2025-10-02T16:00")]
    [InlineData("2025-10-02T16:00", "2025-10-10T16:00")] // only Friday is left of that week
    [InlineData("2025-10-10T16:00", "2025-10-16T16:00")]
    public void A_check_in_on_a_day_off_moves_to_the_working_day_before_it_in_its_week_or_else_to_the_next(string after, string turn) =>
        Assert.Equal(Instants.At(Seoul, turn), WeeklySchedule.CheckIn.Next(Instants.At(Seoul, after), Seoul, Korea));

    [Theory]
    [InlineData("2026-11-24T10:00", "2026-11-30T08:00")]
    [InlineData("2027-02-05T10:00", "2027-02-10T08:00")] // 설날 on Sunday, Monday and a substitute day
    [InlineData("2025-10-02T10:00", "2025-10-10T08:00")]
    [InlineData("2025-10-10T08:00", "2025-10-13T08:00")]
    public void A_summary_on_a_day_off_moves_to_the_next_working_day(string after, string turn) =>
        Assert.Equal(Instants.At(Seoul, turn), WeeklySchedule.Summary.Next(Instants.At(Seoul, after), Seoul, Korea));

    [Theory]
    [InlineData("2026-11-26T17:00", "2026-11-26T16:00", "2026-12-04T09:30")] // this week's has come: not on Friday as well
    [InlineData("2026-11-24T10:00", "2026-11-19T16:00", "2026-11-27T09:30")]
    [InlineData("2026-11-24T10:00", null, "2026-11-27T09:30")]
    public void A_plan_that_is_changed_brings_nothing_twice_in_one_week(string after, string? last, string turn) =>
        Assert.Equal(Instants.At(Seoul, turn), new WeekPlan(DayOfWeek.Friday, new(9, 30), DayOfWeek.Monday, new(8, 0)).CheckIn.NextOnce(Instants.At(Seoul, after), last is null ? null : Instants.At(Seoul, last), Seoul, Korea));

    [Fact]
    public void A_week_in_which_nobody_works_shares_the_turn_of_the_week_after()
    {
        var shutdown = WorkCalendar.Korea(ExtraDaysFile.Read("2026-11-09..2026-11-20 # shutdown").Days);
        var turns = Walk(WeeklySchedule.CheckIn, Instants.At(Seoul, "2026-11-01T00:00"), Seoul, shutdown, 4);
        Assert.Equal(["2026-11-05T16:00", "2026-11-23T16:00", "2026-11-26T16:00", "2026-12-03T16:00"], turns.Select(turn => $"{Seoul.WallTime(turn):yyyy-MM-ddTHH:mm}"));

        // A summary of Monday that waited for the end of the shutdown is still found when it is already over on the calendar.
        var summary = WeeklySchedule.Summary.Next(Instants.At(Seoul, "2026-11-18T00:00"), Seoul, shutdown);
        Assert.Equal(Instants.At(Seoul, "2026-11-23T08:00"), summary);
    }

    [Fact]
    public void A_time_that_is_skipped_is_taken_when_the_clocks_jump_and_a_time_that_comes_twice_only_once()
    {
        var schedule = new WeeklySchedule(DayOfWeek.Sunday, new(2, 30), WhenDayOff.NextWorkingDay);
        var sundaysToo = WorkCalendar.WeekendsOnly(ExtraDaysFile.Read("-2026-03-29\n-2026-10-25").Days);
        Assert.Equal(Instants.Utc("2026-03-29T01:00"), schedule.Next(Instants.Utc("2026-03-28T12:00"), Berlin, sundaysToo));
        var once = schedule.Next(Instants.Utc("2026-10-24T12:00"), Berlin, sundaysToo);
        Assert.Equal(Instants.Utc("2026-10-25T00:30"), once);
        Assert.Equal(Instants.Utc("2026-11-02T01:30"), schedule.Next(once, Berlin, sundaysToo));
    }

    [Fact]
    public void The_hour_on_the_wall_stays_the_same_in_summer_and_winter()
    {
        var turns = Walk(WeeklySchedule.CheckIn, Instants.Utc("2026-03-20T00:00"), Berlin, Abroad, 3);
        Assert.Equal([Instants.Utc("2026-03-26T15:00"), Instants.Utc("2026-04-02T14:00"), Instants.Utc("2026-04-09T14:00")], turns);
    }

    /// <summary>Every week of half a year has its turn, in order, wherever the walk begins.</summary>
    [Fact]
    public void No_week_is_skipped_or_repeated_in_any_zone()
    {
        var schedules = Gen.Select(Gen.Enum<DayOfWeek>(), Gen.Int[0, 95], Gen.Enum<WhenDayOff>(), (day, quarter, when) => new WeeklySchedule(day, TimeOnly.MinValue.AddMinutes(15 * quarter), when));
        Gen.Select(Instants.InAnyZone, schedules, Gen.Bool).Sample((from, schedule, korean) =>
        {
            var (zone, start) = from;
            var calendar = korean ? Korea : Abroad;
            var turns = Walk(schedule, start, zone, calendar, 26);
            Assert.Equal(turns.Distinct().Order(), turns);
            Assert.True(turns[0] > start);

            var days = turns.Select(turn => zone.LocalDate(turn)).ToList();
            Assert.All(days, day => Assert.True(calendar.IsWorkingDay(day), $"{zone.Id} {schedule} {day:o}"));

            // Told independently of Next: the days of all weeks that can have their turn among these.
            var due = Enumerable.Range(-4, 40)
                .Select(week => schedule.DayInWeekOf(zone.LocalDate(start).AddDays(7 * week), calendar))
                .Distinct()
                .Where(day => day >= days[0] && day <= days[^1]);
            Assert.Equal(due.ToList(), days);
            Assert.True(turns[0] - start <= TimeSpan.FromDays(18), "The first turn comes late.");

            // The wall shows the hour that was asked for, or the first one after it where the clocks jump over it.
            foreach (var turn in turns)
            {
                var wanted = zone.LocalDate(turn).ToDateTime(schedule.At);
                Assert.True(zone.WallTime(turn) == wanted || zone.IsInvalidTime(wanted) && zone.WallTime(turn.AddTicks(-1)) < wanted && zone.WallTime(turn) > wanted, $"{zone.Id} {schedule} {turn:o}");
            }

            // Whoever asks at any moment between two turns hears of the second.
            for (int at = 1; at < turns.Count; at++)
            {
                Assert.Equal(turns[at], schedule.Next(turns[at].AddTicks(-1), zone, calendar));
                Assert.Equal(turns[at], schedule.Next(turns[at - 1] + (turns[at] - turns[at - 1]) / 2, zone, calendar));
            }
        }, iter: 400);
    }

    [Fact]
    public void A_moved_check_in_stays_in_its_week_whenever_somebody_works_in_it()
    {
        var firstMonday = new DateOnly(2020, 1, 6);
        for (var monday = firstMonday; monday.Year < 2050; monday = monday.AddDays(7))
        {
            var day = WeeklySchedule.CheckIn.DayInWeekOf(monday, Korea);
            var working = Enumerable.Range(0, 7).Select(monday.AddDays).Where(Korea.IsWorkingDay).ToList();
            var thursday = monday.AddDays(3);
            Assert.Equal(working.Where(d => d <= thursday).Append(default).Max() is var earlier && earlier != default ? earlier : working.First(d => d > thursday), day);
        }
    }

    static List<DateTimeOffset> Walk(WeeklySchedule schedule, DateTimeOffset after, TimeZoneInfo zone, WorkCalendar calendar, int turns)
    {
        var walked = new List<DateTimeOffset>();
        for (int turn = 0; turn < turns; turn++) walked.Add(after = schedule.Next(after, zone, calendar));
        return walked;
    }
}
