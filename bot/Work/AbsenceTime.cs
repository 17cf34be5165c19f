using System.Globalization;
using SalesBot.Bot.Settings;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>
/// The two moments of an absence: the deputy hears of it, and the morning after it the person who is back is shown what happened. Both are claimed on the roster entry first,
/// so that nobody gets two, and what could not be sent is tried again.
/// </summary>
sealed class AbsenceTime(Stores stores, Colleagues colleagues, Speaker speaker, WorkCalendar calendar, TimeProvider clock) : IAuditor, IDueWork
{
    const string begins = "begins", ends = "ends";

    static readonly TimeOnly morning = new(8, 0);

    public DueKind Kind => DueKind.Absence;

    public static IEnumerable<Due> DuesOf(Absence away, UserId user, TenantId tenant, People people, WorkCalendar calendar)
    {
        if (!away.DeputyKnows) yield return new(away.Since, DueKind.Absence, tenant, user.Value, begins);
        yield return new(SendTimes.At(away.Until.AddDays(1), morning, people.Find(user), calendar), DueKind.Absence, tenant, user.Value, EndOf(away));
    }

    static string EndOf(Absence away) => $"{ends} {away.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        if ((await colleagues.Stored(tenant, employee.Id, ct))?.Value.Away is not { } away) return 0;
        foreach (var due in DuesOf(away, employee.Id, tenant, colleagues.People, calendar)) await stores.Dues.PutBack(due, ct);
        return 0;
    }

    public Task<WorkResult> Act(Due due, CancellationToken ct) => colleagues.People.Find(UserId.Of(due.Record)) is not { } employee ? Task.FromResult(WorkResult.Done) : due.Part is begins ? Begin(due, employee, ct) : End(due, employee, ct);

    async Task<WorkResult> Begin(Due due, Employee absent, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = SendTimes.Zone(absent).LocalDate(now);
        if (!colleagues.People.Leads(absent) || colleagues.People.DeputyOf(absent.Id) is not { } deputy) return WorkResult.Done;
        if (SendTimes.Next(now, deputy, calendar) is var sendable && sendable > now) return WorkResult.At(sendable);
        if (await Claimed(due, there => !there.DeputyKnows && there.Covers(today), now, ct) is not var (away, mine)) return WorkResult.Done;
        if (!mine) return WorkResult.NotYet;
        var entry = await colleagues.Stored(due.Tenant, deputy.Id, ct);
        var lang = Sender.LangOf(entry?.Value, deputy);
        return await Send(due, deputy.Id, entry?.Value, StandInBeginsCard.Of(Text.Same(absent.Name), Shown.Day(away.Until, today), lang), lang, stored => stored with { Away = stored.Away! with { DeputyKnows = true, ClaimedUntil = null } }, ct);
    }

    async Task<WorkResult> End(Due due, Employee back, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now < due.At) return WorkResult.NotYet;
        if (SendTimes.Next(now, back, calendar) is var sendable && sendable > now) return WorkResult.At(sendable);
        if (await Claimed(due, there => due.Part == EndOf(there), now, ct) is not var (away, mine)) return WorkResult.Done;
        if (!mine) return WorkResult.NotYet;
        var entry = await colleagues.Stored(due.Tenant, back.Id, ct);
        var lang = Sender.LangOf(entry?.Value, back);
        var desk = DeskContents.Of(await stores.Desks.Rows(due.Tenant, back.Id, ct), []);
        var view = Returning.View(back.Id, away, desk, colleagues.People, colleagues.NameOf, SendTimes.Zone(back).Today(now));
        return await Send(due, back.Id, entry?.Value, ReturnCard.Of(view, lang), lang, stored => stored with { Away = null }, ct);
    }

    /// <summary>The absence this is about, and whether sending is ours now; nothing when there is no such absence any more.</summary>
    async Task<(Absence Away, bool Mine)?> Claimed(Due due, Func<Absence, bool> isIt, DateTimeOffset now, CancellationToken ct)
    {
        var mine = false;
        var entry = await colleagues.Change(due.Tenant, UserId.Of(due.Record), stored =>
        {
            mine = stored?.Away is { } away && isIt(away) && !(away.ClaimedUntil > now);
            return mine ? stored! with { Away = stored.Away! with { ClaimedUntil = now + Claims.Length } } : stored ?? new(UserId.Of(due.Record), "");
        }, ct);
        return entry.Away is { } there && isIt(there) ? (there, mine) : null;
    }

    async Task<WorkResult> Send(Due due, UserId to, RosterEntry? entry, Cards.Elements.AdaptiveCard card, Lang lang, Func<RosterEntry, RosterEntry> done, CancellationToken ct)
    {
        // Nobody has heard from them yet, or they cannot be reached: it stands in their settings, and on their desk.
        var spoken = entry?.Address is { } address ? await speaker.Send(due.Tenant, to, address, card, lang, ct) : null;
        var again = spoken is Spoken.Later later ? clock.GetUtcNow() + later.After : (DateTimeOffset?)null;
        await colleagues.Change(due.Tenant, UserId.Of(due.Record), stored => stored!.Away is null ? stored : again is null ? done(stored) : stored with { Away = stored.Away with { ClaimedUntil = again } }, ct);
        return again is { } at ? WorkResult.At(at) : WorkResult.Done;
    }
}
