using System.Globalization;
using SalesBot.Bot.Settings;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Cards;
using SalesBot.Channel.Activities;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>
/// The moments of an absence: the deputy hears of it, so does the person when somebody else recorded it, and the morning after it whoever is back is shown what happened. All are claimed on the
/// roster entry first, so that nobody gets two, and what could not be sent is tried again.
/// </summary>
sealed class AbsenceTime(Stores stores, Colleagues colleagues, Speaker speaker, WorkCalendar calendar, TimeProvider clock) : IAuditor, IDueWork
{
    const string begins = "begins", ends = "ends", recorded = "recorded";

    static readonly TimeOnly morning = new(8, 0);

    public DueKind Kind => DueKind.Absence;

    public static IEnumerable<Due> DuesOf(Absence away, UserId user, TenantId tenant, People people, WorkCalendar calendar)
    {
        if (!away.DeputyKnows) yield return new(away.Since, DueKind.Absence, tenant, user.Value, begins);
        if (away is { By: not null, PersonKnows: false }) yield return new(away.Since, DueKind.Absence, tenant, user.Value, recorded);
        yield return new(SendTimes.At(away.Until.AddDays(1), morning, people.Find(user), calendar), DueKind.Absence, tenant, user.Value, EndOf(away));
    }

    static string EndOf(Absence away) => $"{ends} {away.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        if ((await colleagues.Stored(tenant, employee.Id, ct))?.Value.Away is not { } away) return 0;
        foreach (var due in DuesOf(away, employee.Id, tenant, colleagues.People, calendar)) await stores.Dues.PutBack(due, ct);
        return 0;
    }

    public Task<WorkResult> Act(Due due, CancellationToken ct) => colleagues.People.Find(UserId.Of(due.Record)) is not { } employee ? Task.FromResult(WorkResult.Done) : due.Part switch
    {
        begins => Begin(due, employee, ct),
        recorded => Recorded(due, employee, ct),
        _ => End(due, employee, ct),
    };

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
        var card = StandInBeginsCard.Of(Text.Same(absent.Name), Shown.Day(away.Until, today), lang);
        return await Send(due, entry?.Value, address => speaker.Send(due.Tenant, deputy.Id, address, card, lang, ct), stored => stored with { Away = stored.Away! with { DeputyKnows = true, ClaimedUntil = null } }, ct);
    }

    /// <summary>Nobody is recorded as away behind their back.</summary>
    async Task<WorkResult> Recorded(Due due, Employee absent, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = SendTimes.Zone(absent).LocalDate(now);
        if (SendTimes.Next(now, absent, calendar) is var sendable && sendable > now) return WorkResult.At(sendable);
        if (await Claimed(due, there => there is { By: not null, PersonKnows: false } && there.Covers(today), now, ct) is not var (away, mine)) return WorkResult.Done;
        if (!mine) return WorkResult.NotYet;
        var entry = await colleagues.Stored(due.Tenant, absent.Id, ct);
        var said = SettingsWords.RecordedBy.With(colleagues.NameOf(away.By!.Value), Shown.Day(away.Until, today)).In(Sender.LangOf(entry?.Value, absent));
        return await Send(due, entry?.Value, address => speaker.Send(due.Tenant, absent.Id, address, OutboundActivity.Message(said), ct), stored => stored with { Away = stored.Away! with { PersonKnows = true, ClaimedUntil = null } }, ct);
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
        return await Send(due, entry?.Value, address => speaker.Send(due.Tenant, back.Id, address, ReturnCard.Of(view, lang), lang, ct), stored => stored with { Away = null }, ct);
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

    async Task<WorkResult> Send(Due due, RosterEntry? entry, Func<Address, Task<Spoken>> speak, Func<RosterEntry, RosterEntry> done, CancellationToken ct)
    {
        // Nobody has heard from them yet, or they cannot be reached: it stands in their settings, and on their desk.
        var spoken = entry?.Address is { } address ? await speak(address) : null;
        var again = spoken is Spoken.Later later ? clock.GetUtcNow() + later.After : (DateTimeOffset?)null;
        await colleagues.Change(due.Tenant, UserId.Of(due.Record), stored => stored!.Away is null ? stored : again is null ? done(stored) : stored with { Away = stored.Away with { ClaimedUntil = again } }, ct);
        return again is { } at ? WorkResult.At(at) : WorkResult.Done;
    }
}
