using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>
/// A promise with a day that was noted on a person's card is brought up on that day, and the day after to the leader too while it is open. Who has to keep it is read anew: it may have been handed
/// over. Whoever is told gets a notice, so it is said once.
/// </summary>
sealed class PromiseTime(Stores stores, Colleagues colleagues, WorkCalendar calendar, TimeProvider clock) : IDueWork, IAuditor
{
    static readonly TimeOnly morning = new(9, 0);

    public DueKind Kind => DueKind.Promise;

    public static Due IntentOf(PersonId person, string promise, DateOnly day, TimeZoneInfo zone, TenantId tenant) => new(zone.FirstInstant(day, morning), DueKind.Promise, tenant, person.Value, promise);

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        var (now, person) = (clock.GetUtcNow(), PersonId.Of(due.Record));
        if (now < due.At) return WorkResult.NotYet;
        // It was written before the promise, which may be on its way.
        if (await Promise(due.Tenant, person, due.Part, ct) is not { } promise) return now - due.At > Commit.Longest ? WorkResult.Done : WorkResult.NotYet;
        if (promise is not { IsOpen: true, Due: { } day } || colleagues.People.Find(promise.Owner) is not { } owner) return WorkResult.Done;
        if (SendTimes.Next(now, owner, calendar) is var sendable && sendable > now) return WorkResult.At(sendable);
        var zone = SendTimes.Zone(owner);
        var isOver = zone.LocalDate(now) > day;
        if (!isOver) await stores.Dues.Put(IntentOf(person, promise.Id, day.AddDays(1), zone, due.Tenant), ct);
        var told = isOver && colleagues.People.LeaderOf(owner.Id) is { } leader ? (UserId[])[owner.Id, leader.Id] : [owner.Id];
        foreach (var notice in told.Select(user => new Notice(NameOf(promise, user, isOver), NoticeKind.Promise, new(RecordKind.Person, person.Value), user, promise.Id, now, now)))
        {
            await stores.Dues.Put(Commit.IntentOf(notice, due.Tenant), ct);
            await stores.Notices.Add(due.Tenant, notice, ct);
        }
        return WorkResult.Done;
    }

    /// <summary>What lies on the desk is brought up again unless it has been; and what was kept or handed over elsewhere is taken from it.</summary>
    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        var (rows, now, zone) = (await stores.Desks.Promises(tenant, employee.Id, ct), clock.GetUtcNow(), SendTimes.Zone(employee));
        foreach (var row in rows)
        {
            if (await Promise(tenant, row.Person, row.Promise.Id, ct) is not { IsOpen: true, Due: { } day } promise || promise.Owner != employee.Id)
            {
                // It is there before the promise itself, which may be on its way.
                if (now - row.At > Commit.Longest) await stores.Desks.Put(tenant, employee.Id, PromiseRow.Left(row.Person, row.Promise, now), ct);
                continue;
            }
            var notices = await stores.Notices.All(tenant, new(RecordKind.Person, row.Person.Value), ct);
            foreach (var notice in notices)
                if (notice.State is NoticeState.Waiting) await stores.Dues.PutBack(Commit.IntentOf(notice, tenant), ct);
            // What was noted after its day was known to be late.
            if (day < promise.On || notices.Any(notice => notice.Id == NameOf(promise, employee.Id, isOver: true))) continue;
            var saidToday = zone.LocalDate(now) > day || notices.Any(notice => notice.Id == NameOf(promise, employee.Id, isOver: false));
            await stores.Dues.PutBack(IntentOf(row.Person, promise.Id, saidToday ? day.AddDays(1) : day, zone, tenant), ct);
        }
        return rows.Count;
    }

    async Task<CustomerPromise?> Promise(TenantId tenant, PersonId person, string id, CancellationToken ct) =>
        (await stores.Customers.History(tenant, person, ct)) is var (events, promises) ? PersonLedger.Of(person, events, promises)?.Promises.FirstOrDefault(promise => promise.Id == id) : null;

    static string NameOf(CustomerPromise promise, UserId user, bool isOver) => $"{promise.Id}-{(isOver ? "over" : "day")}-{user}";
}
