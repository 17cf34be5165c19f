namespace SalesBot.Domain.Work;

/// <summary>Somebody asked to be left alone up to and including a date in their own time zone: "until Friday" leaves Friday alone.</summary>
public readonly record struct Pause(DateOnly Until)
{
    public bool IsPausedOn(DateOnly localDate) => localDate <= Until;

    public bool IsPausedAt(DateTimeOffset utc, TimeZoneInfo zone) => IsPausedOn(zone.LocalDate(utc));

    /// <summary>The first instant after the pause: the start of the day after <see cref="Until"/>, in UTC.</summary>
    public DateTimeOffset FirstInstantAfter(TimeZoneInfo zone) => zone.FirstInstant(Until.AddDays(1), TimeOnly.MinValue);
}
