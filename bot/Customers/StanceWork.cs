using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>
/// Lays a changed stance before the leaders of those who serve the customer, who find it in the weekly summary. It is worked out after the turn, wherever the stance was told, so nobody
/// waits for it. What is restricted is read on the person's card alone.
/// </summary>
sealed class StanceWork(Stores stores, Colleagues colleagues, TimeProvider clock) : IDueWork
{
    const int words = 160;

    public DueKind Kind => DueKind.Stance;

    public static Due IntentOf(PersonId person, Observation seen, TenantId tenant, DateTimeOffset now) => new(now, DueKind.Stance, tenant, person.Value, seen.Id);

    /// <summary>What the events of an opportunity tell of stances.</summary>
    public static IEnumerable<Due> Intents(Opportunity after, IReadOnlyList<OpportunityEvent> events, TenantId tenant, DateTimeOffset now) =>
        OpportunityTells.Of(after, after.Version, events).People.Where(told => told.Event is ObservationMade { Observation.Stance: not null }).Select(told => IntentOf(told.Person, ((ObservationMade)told.Event).Observation, tenant, now));

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        var told = await stores.Customers.Person(due.Tenant, PersonId.Of(due.Record), ct);
        if (told?.Observations.Exists(seen => seen.Id == due.Part) is not true) return clock.GetUtcNow() - due.At > Commit.Longest ? WorkResult.Done : WorkResult.NotYet;
        var person = await Whole(due.Tenant, told, ct);
        if (Insight.Changes(person).FirstOrDefault(change => change.Because.Id == due.Part) is not { Because.Restricted: false } change || person.Latest is not { } where) return WorkResult.Done;
        if (await stores.Customers.Company(due.Tenant, where.Company, ct) is not { } company) return WorkResult.Done;
        var row = new PersonRow(person.Id, company.Company.Name, change.From, change.To, Shown.Short(change.Because.Words, words), change.Because.On, change.Because.By);
        await Task.WhenAll(company.Serving.Select(rep => colleagues.People.LeaderOf(rep)?.Id).OfType<UserId>().Distinct().Select(leader => stores.Desks.Put(due.Tenant, leader, row, ct).AsTask()));
        return WorkResult.Done;
    }

    /// <summary>The person with the records that were joined: the stance before may stand on another one.</summary>
    async Task<Person> Whole(TenantId tenant, Person told, CancellationToken ct)
    {
        var main = told.ShownIn is { } shown && await stores.Customers.Person(tenant, shown, ct) is { } into ? into : told;
        var joined = await Task.WhenAll(main.Joined.Select(id => stores.Customers.Person(tenant, id, ct).AsTask()));
        return PersonLedger.Whole(main, joined.OfType<Person>());
    }
}
