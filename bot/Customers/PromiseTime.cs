using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>
/// A promise with a day that was noted on a person's card is brought up on that day, and the day after to the leader too while it is open. Who has to keep it is read anew: it may have been handed over.
/// </summary>
sealed class PromiseTime(Stores stores, Colleagues colleagues, Speaker speaker, WorkCalendar calendar, TimeProvider clock) : IDueWork
{
    static readonly TimeOnly morning = new(9, 0);

    public DueKind Kind => DueKind.Promise;

    public static Due IntentOf(PersonId person, string promise, DateOnly day, TimeZoneInfo zone, TenantId tenant) => new(zone.FirstInstant(day, morning), DueKind.Promise, tenant, person.Value, promise);

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now < due.At) return WorkResult.NotYet;
        var (events, promises) = await stores.Customers.History(due.Tenant, PersonId.Of(due.Record), ct);
        if (Promises.Of(promises).FirstOrDefault(one => one.Id == due.Part) is not { IsOpen: true, Due: { } day } promise) return WorkResult.Done;
        if (colleagues.People.Find(promise.Owner) is not { } owner) return WorkResult.Done;
        if (SendTimes.Next(now, owner, calendar) is var sendable && sendable > now) return WorkResult.At(sendable);
        var today = SendTimes.Zone(owner).LocalDate(now);
        var company = PersonLedger.Of(PersonId.Of(due.Record), events, promises)?.Latest?.CompanyName ?? "";
        // Written before anything is said: a process that dies in between leaves the next day, not nothing.
        if (today <= day) await stores.Dues.Put(IntentOf(PersonId.Of(due.Record), due.Part, day.AddDays(1), SendTimes.Zone(owner), due.Tenant), ct);
        var readers = today > day && colleagues.People.LeaderOf(owner.Id) is { } leader ? (Domain.Roster.Employee[])[owner, leader] : [owner];
        foreach (var reader in readers)
            if ((await colleagues.Stored(due.Tenant, reader.Id, ct))?.Value is { Address: { } address } entry)
            {
                var lang = Sender.LangOf(entry, reader);
                if (await speaker.Send(due.Tenant, reader.Id, address, PromiseCard.Of(new(promise, PersonId.Of(due.Record), company, colleagues.NameOf, today), lang), lang, ct) is Spoken.Later later) return WorkResult.At(now + later.After);
            }
        return WorkResult.Done;
    }
}
