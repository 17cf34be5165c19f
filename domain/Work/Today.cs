namespace SalesBot.Domain;

/// <summary>
/// Today where somebody is. It stands in for the date, and says besides on which of their days something happened: what was said at eight in the morning in Seoul
/// is of today there, although it is still yesterday in Greenwich.
/// </summary>
public readonly record struct Today(DateOnly Date, TimeZoneInfo Zone) : IFormattable
{
    public static implicit operator DateOnly(Today today) => today.Date;

    /// <summary>The person's own day on which this was.</summary>
    public DateOnly DayOf(DateTimeOffset at) => Work.ZoneClock.LocalDate(Zone, at);

    public DateOnly AddDays(int days) => Date.AddDays(days);

    public string ToString(string? format, IFormatProvider? formatProvider) => Date.ToString(format, formatProvider);

    public override string ToString() => $"{Date:yyyy-MM-dd} {Zone.Id}";
}
