using System.Globalization;
using CsCheck;

namespace SalesBot.Tests.Work;

/// <summary>Instants as the tests of working time write them.</summary>
static class Instants
{
    /// <summary>Whole minutes of the years for which the calendar is complete, away from its ends.</summary>
    public static readonly Gen<DateTimeOffset> Minutes = Gen.Int[0, 29 * 365 * 24 * 60].Select(minute => new DateTimeOffset(2020, 2, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute));

    /// <summary>All zones this machine knows.</summary>
    public static readonly Gen<TimeZoneInfo> Zones = AnyOf([.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.Id.Contains('/'))]);

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", CultureInfo.InvariantCulture);

    public static DateTimeOffset At(TimeZoneInfo zone, string local) =>
        new(TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(local, CultureInfo.InvariantCulture), zone), TimeSpan.Zero);

    static Gen<TimeZoneInfo> AnyOf(TimeZoneInfo[] zones) =>
        zones.Length > 100 ? Gen.Int[0, zones.Length - 1].Select(at => zones[at]) : throw new InvalidOperationException("Install tzdata: this machine knows hardly any time zone.");
}
