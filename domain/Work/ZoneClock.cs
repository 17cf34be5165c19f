namespace SalesBot.Domain.Work;

/// <summary>
/// Wall clocks of a time zone. Everything is worked out from UTC forwards, never from local time backwards, so a clock that is put forward, put
/// back or moved over the date line needs no special case.
/// </summary>
public static class ZoneClock
{
    /// <summary>No zone is further than 14 hours from UTC.</summary>
    static readonly TimeSpan BeyondAnyOffset = TimeSpan.FromHours(15);

    /// <summary>What clock and calendar on the wall show at this instant.</summary>
    public static DateTime WallTime(this TimeZoneInfo zone, DateTimeOffset instant) => instant.UtcDateTime + zone.GetUtcOffset(instant);

    public static Today Today(this TimeZoneInfo zone, DateTimeOffset now) => new(zone.LocalDate(now), zone);

    /// <summary>The local date at this instant.</summary>
    public static DateOnly LocalDate(this TimeZoneInfo zone, DateTimeOffset instant) => DateOnly.FromDateTime(zone.WallTime(instant));

    /// <summary>
    /// The first instant at which the wall shows this date and time or later, in UTC. A time that is skipped when clocks go forward gives the instant
    /// they do; a time that is shown twice when clocks go back gives the first of the two.
    /// </summary>
    public static DateTimeOffset FirstInstant(this TimeZoneInfo zone, DateOnly date, TimeOnly time)
    {
        var wanted = date.ToDateTime(time);
        var at = new DateTimeOffset(wanted, TimeSpan.Zero) - BeyondAnyOffset;
        while (wanted - zone.WallTime(at) is { Ticks: > 0 } missing)
            at = zone.Forward(at, missing);
        return at;
    }

    /// <summary>Goes forward by this much, but stops where the clocks of the zone are changed.</summary>
    internal static DateTimeOffset Forward(this TimeZoneInfo zone, DateTimeOffset from, TimeSpan by)
    {
        var offset = zone.GetUtcOffset(from);
        var to = from + by;
        if (zone.GetUtcOffset(to) == offset) return to;

        long same = from.UtcTicks, changed = to.UtcTicks;
        while (changed - same > 1)
        {
            long middle = same + (changed - same) / 2;
            if (zone.GetUtcOffset(new DateTimeOffset(middle, TimeSpan.Zero)) == offset) same = middle;
            else changed = middle;
        }
        return new(changed, TimeSpan.Zero);
    }
}
