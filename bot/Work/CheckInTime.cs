using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>The weekly check-in of a rep and its one reminder. The schedule moves on before anything is sent, so a failing send does not end it.</summary>
sealed class CheckInTime(Stores stores, Colleagues colleagues, Speaker speaker, WeekPlans plans, WorkCalendar calendar, TimeProvider clock) : IAuditor
{
    static readonly TimeOnly reminderAt = new(10, 0);

    /// <summary>Gives a rep who has none the next check-in, and puts its intent (back) where it belongs.</summary>
    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        if (!employee.Is(Role.Rep)) return 0;
        var entry = (await colleagues.Stored(tenant, employee.Id, ct))?.Value;
        if (entry?.NextCheckIn is null)
        {
            var next = Next(employee, clock.GetUtcNow(), await plans.Of(tenant, ct));
            entry = await colleagues.Change(tenant, employee.Id, stored => (stored ?? new(employee.Id, employee.Name)) is var kept && kept.NextCheckIn is null ? kept with { NextCheckIn = next } : kept, ct);
        }
        await stores.Dues.PutBack(new(entry.NextCheckIn!.Value, DueKind.CheckIn, tenant, employee.Id.Value), ct);
        if (entry.Reminder is { } reminder) await stores.Dues.PutBack(new(reminder, DueKind.Reminder, tenant, employee.Id.Value), ct);
        return 0;
    }

    /// <summary>The plan of the week is another one: what has been planned moves to its new time, unless it is due at this moment.</summary>
    public async Task Replan(TenantId tenant, Employee employee, CancellationToken ct)
    {
        if (!employee.Is(Role.Rep)) return;
        var (now, plan) = (clock.GetUtcNow(), await plans.Of(tenant, ct));
        var entry = await colleagues.Change(tenant, employee.Id, stored =>
        {
            var kept = stored ?? new(employee.Id, employee.Name);
            return kept.NextCheckIn <= now ? kept : kept with { NextCheckIn = plan.CheckIn.NextOnce(now, kept.AskedAt, SendTimes.Zone(employee), calendar) };
        }, ct);
        await stores.Dues.Put(new(entry.NextCheckIn!.Value, DueKind.CheckIn, tenant, employee.Id.Value), ct);
    }

    public async Task<WorkResult> Begin(Due due, CancellationToken ct)
    {
        var (user, now) = (UserId.Of(due.Record), clock.GetUtcNow());
        if (colleagues.People.Find(user) is not { } employee || !employee.Is(Role.Rep)) return WorkResult.Done;
        if (now < due.At) return WorkResult.NotYet;

        var zone = SendTimes.Zone(employee);
        // It could not be sent when it was due (the machine was off, the clock was moved), and now it is night: in the morning.
        if (SendTimes.Next(now, employee, calendar) is var sendable && sendable > now) return await Later(due, sendable, ct);
        // Several weeks may have passed: one check-in makes up for all of them, and the one of this very day is not asked for twice.
        var plan = await plans.Of(due.Tenant, ct);
        var next = Next(employee, now, plan);
        if (zone.LocalDate(next) == zone.LocalDate(now)) next = Next(employee, next, plan);
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
            if (stored.IsLeftAlone(zone.LocalDate(now)))
            {
                mine = false;
                return stored with { NextCheckIn = next, OwedCheckIn = null, OwedUntil = null, Reminder = null };
            }
            return stored with { NextCheckIn = isPlanned ? next : stored.NextCheckIn, OwedCheckIn = due.At, OwedUntil = now + Claims.Length, Reminder = reminder, AskedAt = now };
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
        if (SendTimes.Next(now, employee, calendar) is var sendable && sendable > now) return await Later(due, sendable, ct);
        var mine = false;
        var entry = await colleagues.Change(due.Tenant, user, stored =>
        {
            mine = stored!.Reminder == due.At || (stored.OwedCheckIn == due.At && (stored.OwedUntil is null || stored.OwedUntil <= now));
            if (!mine) return stored;
            // The next check-in is due as well (the program was off): that one card is enough.
            if (stored.NextCheckIn <= now || stored.IsLeftAlone(SendTimes.Zone(employee).LocalDate(now)))
            {
                mine = false;
                return stored with { Reminder = null, OwedCheckIn = null, OwedUntil = null };
            }
            return stored with { Reminder = null, OwedCheckIn = due.At, OwedUntil = now + Claims.Length };
        }, ct);
        if (!mine) return entry.OwedCheckIn == due.At ? WorkResult.NotYet : WorkResult.Done;
        return await Sent(due, employee, entry, CheckInTimeWords.Reminder, always: false, ct);
    }

    /// <summary>Moves what was planned for a time to a later one.</summary>
    async Task<WorkResult> Later(Due due, DateTimeOffset to, CancellationToken ct)
    {
        await stores.Dues.Put(due with { At = to }, ct);
        await colleagues.Change(due.Tenant, UserId.Of(due.Record), stored => stored! with
        {
            NextCheckIn = stored.NextCheckIn == due.At ? to : stored.NextCheckIn,
            Reminder = stored.Reminder == due.At ? to : stored.Reminder,
            OwedCheckIn = stored.OwedCheckIn == due.At ? to : stored.OwedCheckIn,
        }, ct);
        return WorkResult.Done;
    }

    /// <summary>Sends what is owed and strikes it off; what could not be sent stays owed and is tried again.</summary>
    async Task<WorkResult> Sent(Due due, Employee employee, RosterEntry entry, Text news, bool always, CancellationToken ct)
    {
        var spoken = await Send(due.Tenant, employee, entry, news, due.At, always, ct);
        var again = spoken is Spoken.Later later ? clock.GetUtcNow() + later.After : (DateTimeOffset?)null;
        await colleagues.Change(due.Tenant, employee.Id, stored => stored!.OwedCheckIn == due.At ? stored with { OwedCheckIn = again is null ? null : due.At, OwedUntil = again } : stored, ct);
        return again is null ? WorkResult.Done : WorkResult.NotYet;
    }

    DateTimeOffset Next(Employee employee, DateTimeOffset now, WeekPlan plan) => plan.CheckIn.Next(now, SendTimes.Zone(employee), calendar);

    /// <param name="asked">When it was due.</param>
    /// <param name="always">False: only when something is still open since the check-in came.</param>
    /// <returns>Null when there is nothing to say, or nowhere to say it.</returns>
    async Task<Spoken?> Send(TenantId tenant, Employee employee, RosterEntry entry, Text news, DateTimeOffset asked, bool always, CancellationToken ct)
    {
        if (entry.Address is not { } address) return null;
        var today = SendTimes.Zone(employee).LocalDate(clock.GetUtcNow());
        var (desk, settled) = (await stores.Desks.Opportunities(tenant, employee.Id, ct), await stores.CheckIns.Latest(tenant, employee.Id, ct));
        var lies = new DeskContents(desk, settled);
        var own = desk.Where(opportunity => opportunity.Rep == employee.Id).ToList();
        // It comes late, and all there is was made since: that has just been told.
        if (own.TrueForAll(opportunity => opportunity.OpenedAt > asked)) return null;
        var list = CheckInList.Of(own, lies.SettledOn, today);
        if (list.Attention.Count + list.Quiet.Count == 0) return null;
        // Whoever has looked at anything since it was asked for, or the day before, needs no reminder.
        var since = (entry.AskedAt ?? clock.GetUtcNow()).AddDays(-1);
        if (!always && (own.Exists(opportunity => opportunity.LastCheckIn > since) || settled.Any(tap => tap.At > since))) return null;
        return await speaker.Send(tenant, employee.Id, address, CheckInListCard.Of(list, Sender.LangOf(entry, employee), news), Sender.LangOf(entry, employee), ct);
    }
}
