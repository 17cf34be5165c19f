using System.Globalization;
using CsCheck;

namespace SalesBot.Tests.Work;

/// <summary>Instants as the tests of working time write them.</summary>
static class Instants
{
    /// <summary>Whole minutes of the years for which the calendar is complete, away from its ends.</summary>
    public static readonly Gen<DateTimeOffset> Minutes = Gen.Int[0, 28 * 365 * 24 * 60].Select(minute => new DateTimeOffset(2020, 2, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute));

    /// <summary>All zones this machine knows.</summary>
    public static readonly Gen<TimeZoneInfo> Zones = AnyOf([.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.Id.Contains('/'))]);

    /// <summary>Any zone with any instant, half of them around a change of that zone's clocks where it has any.</summary>
    public static readonly Gen<(TimeZoneInfo Zone, DateTimeOffset Utc)> InAnyZone = Gen.Select(Zones, Minutes, Gen.Bool, Gen.Int[-36 * 60, 36 * 60])
        .Select((zone, utc, atChange, minutes) => (zone, atChange ? NextChange(zone, utc).AddMinutes(minutes) : utc));

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", CultureInfo.InvariantCulture);

    public static DateTimeOffset At(TimeZoneInfo zone, string local) =>
        new(TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(local, CultureInfo.InvariantCulture), zone), TimeSpan.Zero);

    static DateTimeOffset NextChange(TimeZoneInfo zone, DateTimeOffset utc)
    {
        for (var day = utc; day < utc.AddDays(366); day = day.AddDays(1))
            for (var hour = day; zone.GetUtcOffset(day) != zone.GetUtcOffset(day.AddDays(1)); hour = hour.AddHours(1))
                if (zone.GetUtcOffset(hour) != zone.GetUtcOffset(day)) return hour;
        return utc;
    }

    static Gen<TimeZoneInfo> AnyOf(TimeZoneInfo[] zones) =>
        zones.Length > 100 ? Gen.Int[0, zones.Length - 1].Select(at => zones[at]) : throw new InvalidOperationException("Install tzdata: this machine knows hardly any time zone.");
}
