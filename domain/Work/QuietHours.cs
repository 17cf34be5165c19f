namespace SalesBot.Domain.Work;

/// <summary>How much a message may disturb.</summary>
public enum Urgency
{
    /// <summary>Waits for a working day.</summary>
    Normal,

    /// <summary>Goes out on days off too (a request for help, an urgent complaint), but nobody is woken for it.</summary>
    Urgent,
}

/// <summary>
/// When people are left alone: from one time of the day to another, usually over midnight, and on days on which they do not work. The start is quiet,
/// the end is not: with 19:00 to 08:00, 08:00 sharp may be sent. Start equal to end means that no hour is quiet.
/// </summary>
public readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>19:00 to 08:00.</summary>
    public static QuietHours Default { get; } = new(new(19, 0), new(8, 0));

    /// <summary>Whether it is quiet at this time on the wall.</summary>
    public bool Covers(TimeOnly time) => From <= To ? time >= From && time < To : time >= From || time < To;

    /// <summary>Whether a message may go out at this instant.</summary>
    public bool MaySend(DateTimeOffset utc, TimeZoneInfo zone, WorkCalendar calendar, Urgency urgency = Urgency.Normal)
    {
        var wall = zone.WallTime(utc);
        return !Covers(TimeOnly.FromDateTime(wall)) && (urgency is Urgency.Urgent || calendar.IsWorkingDay(DateOnly.FromDateTime(wall)));
    }

    /// <summary>The instant itself if a message may go out then, otherwise the first one after it, in UTC.</summary>
    public DateTimeOffset NextSendable(DateTimeOffset utc, TimeZoneInfo zone, WorkCalendar calendar, Urgency urgency = Urgency.Normal)
    {
        var at = utc.ToUniversalTime();
        while (!MaySend(at, zone, calendar, urgency))
        {
            // It can only become sendable at midnight, when the quiet hours end, or when the clocks change.
            var wall = zone.WallTime(at);
            var untilEnd = To.ToTimeSpan() - wall.TimeOfDay;
            at = zone.Forward(at, untilEnd > TimeSpan.Zero ? untilEnd : TimeSpan.FromDays(1) - wall.TimeOfDay);
        }
        return at;
    }
}
