namespace SalesBot.Domain.Work;

/// <summary>Where a weekly appointment goes when its day is not a working day.</summary>
public enum WhenDayOff
{
    /// <summary>
    /// For check-ins: to the last working day before it in the same week (Monday to Sunday), so that the week is still told while it is fresh; if
    /// there is none, to the next working day.
    /// </summary>
    EarlierInTheWeek,

    /// <summary>For summaries, which open the week: to the next working day.</summary>
    NextWorkingDay,
}

/// <summary>
/// Once a week at a time of the day. Every week has exactly one turn. Only if there is no working day left for a week's turn before the turn of
/// the week after (a shutdown of the company), do both weeks share one.
/// </summary>
public readonly record struct WeeklySchedule(DayOfWeek Day, TimeOnly At, WhenDayOff WhenDayOff)
{
    /// <summary>Thursday 16:00.</summary>
    public static WeeklySchedule CheckIn { get; } = new(DayOfWeek.Thursday, new(16, 0), WhenDayOff.EarlierInTheWeek);

    /// <summary>Monday 08:00.</summary>
    public static WeeklySchedule Summary { get; } = new(DayOfWeek.Monday, new(8, 0), WhenDayOff.NextWorkingDay);

    /// <summary>The first turn strictly after this instant, in UTC. Fed with its own answers it walks through all turns.</summary>
    public DateTimeOffset Next(DateTimeOffset afterUtc, TimeZoneInfo zone, WorkCalendar calendar)
    {
        // Turns never run backwards from week to week, so the answer is the first week whose turn is late enough. A turn that was moved on over a
        // shutdown may belong to a week that has already passed.
        var monday = MondayOf(zone.LocalDate(afterUtc));
        while (Turn(monday.AddDays(-7), zone, calendar) > afterUtc) monday = monday.AddDays(-7);
        while (true)
        {
            var turn = Turn(monday, zone, calendar);
            if (turn > afterUtc) return turn;
            monday = monday.AddDays(7);
        }
    }

    /// <summary>The first turn after this instant, but none in the week of the last one: a plan that is changed brings nothing twice in one week.</summary>
    public DateTimeOffset NextOnce(DateTimeOffset afterUtc, DateTimeOffset? last, TimeZoneInfo zone, WorkCalendar calendar)
    {
        var turn = Next(afterUtc, zone, calendar);
        return last is { } had && MondayOf(zone.LocalDate(had)) == MondayOf(zone.LocalDate(turn)) ? Next(turn, zone, calendar) : turn;
    }

    /// <summary>The day on which the week of this date has its turn. It may lie in a later week when nobody works in this one.</summary>
    public DateOnly DayInWeekOf(DateOnly date, WorkCalendar calendar)
    {
        var monday = MondayOf(date);
        var day = monday.AddDays(DaysFromMonday(Day));
        if (calendar.IsWorkingDay(day)) return day;
        if (WhenDayOff is WhenDayOff.EarlierInTheWeek && calendar.PreviousWorkingDay(day) is var earlier && earlier >= monday) return earlier;
        return calendar.NextWorkingDay(day);
    }

    DateTimeOffset Turn(DateOnly monday, TimeZoneInfo zone, WorkCalendar calendar) => zone.FirstInstant(DayInWeekOf(monday, calendar), At);

    static DateOnly MondayOf(DateOnly date) => date.AddDays(-DaysFromMonday(date.DayOfWeek));

    static int DaysFromMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
