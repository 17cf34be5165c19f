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
        if (now < due.At) return WorkResult.NotYet;

        // Several weeks may have passed (the machine was off, the clock was moved): one check-in makes up for all of them.
        var next = Next(employee, now);
        var zone = SendTimes.Zone(employee);
        var reminder = SendTimes.At(calendar.NextWorkingDay(zone.LocalDate(now).AddDays(1)), reminderAt, employee, calendar);
        await Task.WhenAll(
            stores.Dues.Put(new(next, DueKind.CheckIn, due.Tenant, due.Record), ct).AsTask(),
            stores.Dues.Put(new(reminder, DueKind.Reminder, due.Tenant, due.Record), ct).AsTask());
        var mine = false;
        var entry = await colleagues.Change(due.Tenant, user, stored =>
        {
            var (isPlanned, isOwed) = (stored!.NextCheckIn == due.At, stored.OwedCheckIn == due.At && (stored.OwedUntil is null || stored.OwedUntil <= now));
            mine = isPlanned || isOwed;
            if (!mine) return stored;
            if (stored.PausedUntil is { } until && zone.LocalDate(now) <= until)
            {
                mine = false;
                return stored with { NextCheckIn = next, OwedCheckIn = null, OwedUntil = null, Reminder = null };
            }
            return stored with { NextCheckIn = isPlanned ? next : stored.NextCheckIn, OwedCheckIn = due.At, OwedUntil = now + Claims.Length, Reminder = reminder };
        }, ct);
        if (!mine) return entry.OwedCheckIn == due.At ? WorkResult.NotYet : WorkResult.Done;
        return await Sent(due, employee, entry, CheckInTimeWords.Time, always: true, ct);
    }

    /// <summary>Once at the most, and not to somebody who has looked at anything since.</summary>
    public async Task<WorkResult> Remind(Due due, CancellationToken ct)
    {
        var (user, now) = (UserId.Of(due.Record), clock.GetUtcNow());
        if (colleagues.People.Find(user) is not { } employee) return WorkResult.Done;
        if (now < due.At) return WorkResult.NotYet;
        var mine = false;
        var entry = await colleagues.Change(due.Tenant, user, stored =>
        {
            mine = stored!.Reminder == due.At || (stored.OwedCheckIn == due.At && (stored.OwedUntil is null || stored.OwedUntil <= now));
            return mine ? stored with { Reminder = null, OwedCheckIn = due.At, OwedUntil = now + Claims.Length } : stored;
        }, ct);
        if (!mine) return entry.OwedCheckIn == due.At ? WorkResult.NotYet : WorkResult.Done;
        return await Sent(due, employee, entry, CheckInTimeWords.Reminder, always: false, ct);
    }

    /// <summary>Sends what is owed and strikes it off; what could not be sent stays owed and is tried again.</summary>
    async Task<WorkResult> Sent(Due due, Employee employee, RosterEntry entry, Text news, bool always, CancellationToken ct)
    {
        var spoken = await Send(due.Tenant, employee, entry, news, always, ct);
        var again = spoken is Spoken.Later later ? clock.GetUtcNow() + later.After : (DateTimeOffset?)null;
        await colleagues.Change(due.Tenant, employee.Id, stored => stored!.OwedCheckIn == due.At ? stored with { OwedCheckIn = again is null ? null : due.At, OwedUntil = again } : stored, ct);
        return again is null ? WorkResult.Done : WorkResult.NotYet;
    }

    DateTimeOffset Next(Employee employee, DateTimeOffset now) => WeeklySchedule.CheckIn.Next(now, SendTimes.Zone(employee), calendar);

    /// <param name="always">False: only when something is still open since the check-in came.</param>
    /// <returns>Null when there is nothing to say, or nowhere to say it.</returns>
    async Task<Spoken?> Send(TenantId tenant, Employee employee, RosterEntry entry, Text news, bool always, CancellationToken ct)
    {
        if (entry.Address is not { } address) return null;
        var today = SendTimes.Zone(employee).LocalDate(clock.GetUtcNow());
        var (desk, settled) = (await stores.Desks.Opportunities(tenant, employee.Id, ct), await stores.CheckIns.Latest(tenant, employee.Id, ct));
        var lies = new DeskContents(desk, settled);
        var list = CheckInList.Of(desk.Where(opportunity => opportunity.Rep == employee.Id), lies.SettledOn, today);
        if (list.Attention.Count + list.Quiet.Count == 0) return null;
        // Whoever has looked at anything since yesterday needs no reminder.
        if (!always && desk.Any(opportunity => opportunity.LastCheckIn > clock.GetUtcNow().AddHours(-30)) | settled.Any(tap => tap.At > clock.GetUtcNow().AddHours(-30))) return null;
        return await speaker.Send(tenant, employee.Id, address, CheckInListCard.Of(list, Sender.LangOf(entry, employee), news), ct);
    }
}
