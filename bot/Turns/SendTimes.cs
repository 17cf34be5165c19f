using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Turns;

/// <summary>When a card may reach somebody: their own local time, outside quiet hours.</summary>
static class SendTimes
{
    /// <summary>A local day and time of this person as an instant. Nobody known: Korea's time, where most of the users are.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, Employee? person, WorkCalendar calendar) => Next(Zone(person).FirstInstant(day, time), person, calendar);

    /// <summary>The first moment from then on outside this person's quiet hours.</summary>
    public static DateTimeOffset Next(DateTimeOffset from, Employee? person, WorkCalendar calendar, Urgency urgency = Urgency.Normal) => QuietHours.Default.NextSendable(from, Zone(person), calendar, urgency);

    public static TimeZoneInfo Zone(Employee? person) =>
        Zones.TryFind(person?.TimeZone, out var zone, out _) || Zones.TryFind(Zones.Korea, out zone, out _) ? zone : TimeZoneInfo.Utc;
}
