using System.Globalization;
using System.Xml;

namespace SalesBot.Bot.Local;

/// <summary>The clock as the page sees and moves it.</summary>
static class LocalClock
{
    public static void Map(RouteGroupBuilder local)
    {
        local.MapGet("/clock", (MovableClock clock, LocalSettings settings) => Shown(clock, settings));
        local.MapPost("/clock", Move);
    }

    static IResult Move(ClockMove move, MovableClock clock, LocalSettings settings) =>
        (Target(move, clock, settings) is { } to && clock.TryMoveTo(to))
            ? Shown(clock, settings)
            : Results.Problem(
                "The clock moves forward only, by at most 400 days. Send {\"by\":\"PT1H\"} or {\"to\":\"2026-11-26T16:00\"}.",
                statusCode: StatusCodes.Status400BadRequest);

    static IResult Shown(MovableClock clock, LocalSettings settings) =>
        Results.Json(new ClockShown(clock.GetUtcNow(), settings.Zone.Id), LocalJson.Default.ClockShown);

    /// <summary>A time without an offset is meant in the people's zone, because that is what stands in the page's field.</summary>
    static DateTimeOffset? Target(ClockMove move, MovableClock clock, LocalSettings settings)
    {
        if (move.By is { } by)
            try
            {
                return clock.GetUtcNow() + XmlConvert.ToTimeSpan(by);
            }
            catch (Exception wrong) when (wrong is FormatException or OverflowException or ArgumentOutOfRangeException)
            {
                return null;
            }
        if (!DateTime.TryParse(move.To, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var to))
            return null;
        return to.Kind is DateTimeKind.Utc ? new DateTimeOffset(to) : new DateTimeOffset(to, settings.Zone.GetUtcOffset(to));
    }
}

sealed record ClockShown(DateTimeOffset Now, string Zone);

sealed record ClockMove(string? To, string? By);
