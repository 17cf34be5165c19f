using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>The weekly check-in of a rep and its one reminder. The schedule moves on before anything is sent, so a failing send does not end it.</summary>
sealed class CheckInTime(Stores stores, Colleagues colleagues, Speaker speaker, WorkCalendar calendar, TimeProvider clock)
{
    static readonly TimeOnly reminderAt = new(10, 0);

    /// <summary>Gives a rep who has none the next check-in, and puts its intent (back) where it belongs.</summary>
    public async Task Ensure(TenantId tenant, Employee employee, CancellationToken ct)
    {
        if (!employee.Is(Role.Rep)) return;
        var now = clock.GetUtcNow();
        var entry = await colleagues.Change(tenant, employee.Id, stored =>
        {
            var kept = stored ?? new(employee.Id, employee.Name);
            return kept.NextCheckIn is null ? kept with { NextCheckIn = Next(employee, now) } : kept;
        }, ct);
        await stores.Dues.Put(new(entry.NextCheckIn!.Value, DueKind.CheckIn, tenant, employee.Id.Value), ct);
        if (entry.Reminder is { } reminder) await stores.Dues.Put(new(reminder, DueKind.Reminder, tenant, employee.Id.Value), ct);
    }

    public async Task<WorkResult> Begin(Due due, CancellationToken ct)
    {
        var (user, now) = (UserId.Of(due.Record), clock.GetUtcNow());
        if (colleagues.People.Find(user) is not { } employee || !employee.Is(Role.Rep)) return WorkResult.Done;
        var stored = await colleagues.Stored(due.Tenant, user, ct);
        if (stored?.Value.NextCheckIn is not { } planned || planned != due.At) return WorkResult.Done;
        if (now < planned) return WorkResult.NotYet;

        var zone = SendTimes.Zone(employee);
        // It could not be sent when it was due (the machine was off, the clock was moved), and now it is night: in the morning.
        if (SendTimes.Next(now, employee, calendar) is var sendable && sendable > now)
        {
            await stores.Dues.Put(new(sendable, DueKind.CheckIn, due.Tenant, due.Record), ct);
            await colleagues.Change(due.Tenant, user, entry => entry!.NextCheckIn == planned ? entry with { NextCheckIn = sendable } : entry, ct);
            return WorkResult.Done;
        }
        // Several weeks may have passed: one check-in makes up for all of them, and the one of this very day is not asked for twice.
        var next = Next(employee, now);
        if (zone.LocalDate(next) == zone.LocalDate(now)) next = Next(employee, next);
        var paused = stored.Value.PausedUntil is { } until && zone.LocalDate(now) <= until;
        var reminder = paused ? (DateTimeOffset?)null : SendTimes.At(calendar.NextWorkingDay(zone.LocalDate(now).AddDays(1)), reminderAt, employee, calendar);
        await stores.Dues.Put(new(next, DueKind.CheckIn, due.Tenant, due.Record), ct);
        if (reminder is { } at) await stores.Dues.Put(new(at, DueKind.Reminder, due.Tenant, due.Record), ct);
        await colleagues.Change(due.Tenant, user, entry => entry!.NextCheckIn == planned ? entry with { NextCheckIn = next, Reminder = reminder, AskedAt = paused ? entry.AskedAt : now } : entry, ct);
        if (!paused) await Send(due.Tenant, employee, stored.Value, CheckInTimeWords.Time, always: true, ct);
        return WorkResult.Done;
    }

    public async Task<WorkResult> Remind(Due due, CancellationToken ct)
    {
        var (user, now) = (UserId.Of(due.Record), clock.GetUtcNow());
        var stored = await colleagues.Stored(due.Tenant, user, ct);
        if (colleagues.People.Find(user) is not { } employee || stored?.Value.Reminder != due.At) return WorkResult.Done;
        if (now < due.At) return WorkResult.NotYet;
        if (SendTimes.Next(now, employee, calendar) is var sendable && sendable > now)
        {
            await stores.Dues.Put(new(sendable, DueKind.Reminder, due.Tenant, due.Record), ct);
            await colleagues.Change(due.Tenant, user, entry => entry!.Reminder == due.At ? entry with { Reminder = sendable } : entry, ct);
            return WorkResult.Done;
        }
        await colleagues.Change(due.Tenant, user, entry => entry! with { Reminder = null }, ct);
        // The next one is due as well (the program was off): that one is enough.
        if (stored.Value.NextCheckIn <= now || stored.Value.PausedUntil >= SendTimes.Zone(employee).LocalDate(now)) return WorkResult.Done;
        await Send(due.Tenant, employee, stored.Value, CheckInTimeWords.Reminder, always: false, ct);
        return WorkResult.Done;
    }

    DateTimeOffset Next(Employee employee, DateTimeOffset now) => WeeklySchedule.CheckIn.Next(now, SendTimes.Zone(employee), calendar);

    /// <param name="always">False: only when something is still open since the check-in came.</param>
    async Task Send(TenantId tenant, Employee employee, RosterEntry entry, Text news, bool always, CancellationToken ct)
    {
        if (entry.Address is not { } address) return;
        var today = SendTimes.Zone(employee).LocalDate(clock.GetUtcNow());
        var (desk, settled) = (await stores.Desks.Opportunities(tenant, employee.Id, ct), await stores.CheckIns.Latest(tenant, employee.Id, ct));
        var lies = new DeskContents(desk, settled);
        var list = CheckInList.Of(desk.Where(opportunity => opportunity.Rep == employee.Id), lies.SettledOn, today);
        if (list.Attention.Count + list.Quiet.Count == 0) return;
        // Whoever has looked at anything since it was asked for, or the day before, needs no reminder.
        var since = (entry.AskedAt ?? clock.GetUtcNow()).AddDays(-1);
        if (!always && (desk.Any(opportunity => opportunity.Rep == employee.Id && opportunity.LastCheckIn > since) || settled.Any(tap => tap.At > since))) return;
        await speaker.Send(tenant, employee.Id, address, CheckInListCard.Of(list, Sender.LangOf(entry, employee), news), ct);
    }
}
