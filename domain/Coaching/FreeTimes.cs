using SalesBot.Domain.Work;

namespace SalesBot.Domain.Coaching;

/// <summary>When somebody is busy, as a calendar tells it: one mark for each half hour from <paramref name="From"/> on.</summary>
public sealed record Availability(DateTimeOffset From, IReadOnlyList<bool> Busy)
{
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    /// <summary>What lies outside of what is known is not free.</summary>
    public bool IsFree(DateTimeOffset start)
    {
        var at = (int)((start - From) / Step);
        return start >= From && at < Busy.Count && !Busy[at];
    }
}

/// <summary>Half hours in which two people could talk: both are free, and for both it is a working day and office hours where they are.</summary>
public static class FreeTimes
{
    const int most = 6, mostADay = 2;

    static readonly TimeOnly opens = new(9, 0), closes = new(18, 0);

    public static IReadOnlyList<DateTimeOffset> Of(Availability one, TimeZoneInfo oneZone, Availability other, TimeZoneInfo otherZone, WorkCalendar calendar)
    {
        var found = new List<DateTimeOffset>();
        for (int at = 0; at < one.Busy.Count && found.Count < most; at++)
        {
            var start = one.From + (at * Availability.Step);
            if (!one.IsFree(start) || !other.IsFree(start) || !Suits(start, oneZone, calendar) || !Suits(start, otherZone, calendar)) continue;
            var day = oneZone.LocalDate(start);
            var sameDay = found.Where(already => oneZone.LocalDate(already) == day).ToList();
            // Not two neighbours: whoever cannot at ten can seldom at half past.
            if (sameDay.Count < mostADay && !sameDay.Exists(already => start - already < TimeSpan.FromHours(2))) found.Add(start);
        }
        return found;
    }

    static bool Suits(DateTimeOffset start, TimeZoneInfo zone, WorkCalendar calendar)
    {
        var local = TimeZoneInfo.ConvertTime(start, zone);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        return calendar.IsWorkingDay(DateOnly.FromDateTime(local.Date)) && time >= opens && time <= closes.Add(-Availability.Step);
    }
}
