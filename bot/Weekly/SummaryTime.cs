using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Weekly;

/// <summary>
/// A leader's weekly summary. As with check-ins the schedule moves on before anything is made or sent, and what is owed is claimed: a crash in the middle goes on where it was, and nobody gets two.
/// </summary>
sealed class SummaryTime(
    Stores stores, Colleagues colleagues, SummaryMaker maker, LeaderDesks desks, Speaker speaker, WeekPlans plans, SummaryProgress progress, WorkCalendar calendar, TimeProvider clock) : IAuditor
{
    /// <summary>Gives a leader who has none the next summary, and puts its intent (back) where it belongs.</summary>
    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        if (!colleagues.People.Leads(employee)) return 0;
        var entry = (await colleagues.Stored(tenant, employee.Id, ct))?.Value;
        if (entry?.NextSummary is null)
        {
            var next = await Next(tenant, employee, clock.GetUtcNow(), ct);
            entry = await colleagues.Change(tenant, employee.Id, stored => (stored ?? new(employee.Id, employee.Name)) is var kept && kept.NextSummary is null ? kept with { NextSummary = next } : kept, ct);
        }
        await stores.Dues.Put(new(entry.NextSummary!.Value, DueKind.Summary, tenant, employee.Id.Value), ct);
        if (entry.OwedSummary is { } owed) await stores.Dues.Put(new(owed, DueKind.Summary, tenant, employee.Id.Value), ct);
        return 0;
    }

    /// <summary>The plan of the week is another one: what has been planned moves to its new time, unless it is due at this moment.</summary>
    public async Task Replan(TenantId tenant, Employee employee, CancellationToken ct)
    {
        if (!colleagues.People.Leads(employee)) return;
        var (now, plan) = (clock.GetUtcNow(), await plans.Of(tenant, ct));
        var entry = await colleagues.Change(tenant, employee.Id, stored =>
        {
            var kept = stored ?? new(employee.Id, employee.Name);
            return kept.NextSummary <= now ? kept : kept with { NextSummary = plan.Summary.NextOnce(now, kept.SummaryAt, SendTimes.Zone(employee), calendar) };
        }, ct);
        await stores.Dues.Put(new(entry.NextSummary!.Value, DueKind.Summary, tenant, employee.Id.Value), ct);
    }

    public async Task<WorkResult> Begin(Due due, CancellationToken ct)
    {
        var (user, now) = (UserId.Of(due.Record), clock.GetUtcNow());
        if (colleagues.People.Find(user) is not { } leader || !colleagues.People.Leads(leader)) return WorkResult.Done;
        if (now < due.At) return WorkResult.NotYet;

        // It could not be sent when it was due, or whoever reads it in the leader's place sleeps now: in the morning.
        var to = await Reader(due.Tenant, leader, now, ct);
        if (SendTimes.Next(now, to.Employee, calendar) is var sendable && sendable > now) return await Later(due, sendable, ct);
        // Several weeks may have passed while the program was off: one summary of the present state makes up for all of them.
        var next = await Next(due.Tenant, leader, now, ct);
        await stores.Dues.Put(new(next, DueKind.Summary, due.Tenant, due.Record), ct);
        var mine = false;
        var entry = await colleagues.Change(due.Tenant, user, stored =>
        {
            var (isPlanned, isOwed) = (stored!.NextSummary == due.At, stored.OwedSummary == due.At && (stored.SummaryUntil is null || stored.SummaryUntil <= now));
            mine = isPlanned || isOwed;
            return mine ? stored with { NextSummary = isPlanned ? next : stored.NextSummary, OwedSummary = due.At, SummaryUntil = now + Claims.Length } : stored;
        }, ct);
        if (!mine) return entry.OwedSummary == due.At ? WorkResult.NotYet : WorkResult.Done;

        // A rep who has come to this leader since the last audit brings their opportunities along.
        foreach (var rep in colleagues.People.ReportsOf(user)) await desks.Audit(due.Tenant, rep, ct);
        var view = await maker.Make(due.Tenant, leader, ct);
        var spoken = await Send(due.Tenant, leader, to, view, ct);
        var again = spoken is Spoken.Later later ? clock.GetUtcNow() + later.After : (DateTimeOffset?)null;
        await colleagues.Change(due.Tenant, user, stored => stored!.OwedSummary == due.At
            ? stored with { OwedSummary = again is null ? null : due.At, SummaryUntil = again, SummaryAt = again is null ? now : stored.SummaryAt, Unreachable = spoken is Spoken.Unreachable ? stored.Unreachable ?? now : stored.Unreachable }
            : stored, ct);
        if (again is not null) return WorkResult.NotYet;
        await progress.Done(due.Tenant, Domain.Weekly.Week.Of(view.Today), ct);
        return WorkResult.Done;
    }

    /// <summary>The leader; while they are away, whoever stands in for them. With nobody who could be reached it waits in the leader's own chat.</summary>
    async Task<(Employee Employee, RosterEntry? Entry)> Reader(TenantId tenant, Employee leader, DateTimeOffset now, CancellationToken ct)
    {
        var entry = (await colleagues.Stored(tenant, leader.Id, ct))?.Value;
        return entry?.IsAway(SendTimes.Zone(leader).LocalDate(now)) is true && colleagues.People.DeputyOf(leader.Id) is { } deputy
            && (await colleagues.Stored(tenant, deputy.Id, ct))?.Value is { Address: not null } standsIn && !standsIn.IsAway(SendTimes.Zone(deputy).LocalDate(now)) ? (deputy, standsIn) : (leader, entry);
    }

    /// <returns>Null when there is nowhere to say it; the summary is kept all the same.</returns>
    async Task<Spoken?> Send(TenantId tenant, Employee leader, (Employee Employee, RosterEntry? Entry) to, Domain.Weekly.SummaryView view, CancellationToken ct)
    {
        if (to.Entry?.Address is not { } address) return null;
        var lang = Sender.LangOf(to.Entry, to.Employee);
        if (to.Employee.Id != leader.Id) view = view with { Viewer = to.Employee.Id, News = WeeklyWords.InPlaceOf.With(leader.Name) };
        return await speaker.Send(tenant, to.Employee.Id, address, SummaryCard.Of(view, lang), lang, ct);
    }

    /// <summary>Moves what was planned for a time to a later one.</summary>
    async Task<WorkResult> Later(Due due, DateTimeOffset to, CancellationToken ct)
    {
        await stores.Dues.Put(due with { At = to }, ct);
        await colleagues.Change(due.Tenant, UserId.Of(due.Record), stored => stored! with
        {
            NextSummary = stored.NextSummary == due.At ? to : stored.NextSummary,
            OwedSummary = stored.OwedSummary == due.At ? to : stored.OwedSummary,
        }, ct);
        return WorkResult.Done;
    }

    async ValueTask<DateTimeOffset> Next(TenantId tenant, Employee leader, DateTimeOffset now, CancellationToken ct) => (await plans.Of(tenant, ct)).Summary.Next(now, SendTimes.Zone(leader), calendar);
}
