using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;

namespace SalesBot.Bot.Opportunities;

/// <summary>
/// Puts an opportunity on the desks it belongs on (its rep's, the rep's leader's and those of whoever owns a step), and what it tells of customer people on their records. Everything is a write of
/// its own, side by side.
/// </summary>
sealed class OpportunityFollower(Stores stores, Colleagues colleagues) : IFollower
{
    public RecordKind Kind => RecordKind.Opportunity;

    public Task Follow(TenantId tenant, Change change, CancellationToken ct)
    {
        var (before, after, events) = ((OpportunityChange)change) is var told ? (told.Before?.Value, told.After, told.Events) : default;
        return Follow(tenant, before?.Company, after, events, ct);
    }

    public async Task<bool> FollowLate(TenantId tenant, RecordRef record, int version, CancellationToken ct)
    {
        var id = record.Opportunity!.Value;
        var (readHead, readEvents) = (stores.Opportunities.Head(tenant, id, ct).AsTask(), stores.Opportunities.EventsOf(tenant, id, version, ct).AsTask());
        if (await readHead is not { } head || head.Value.Version < version) return false;
        await Follow(tenant, null, head.Value, await readEvents, ct, version);
        return true;
    }

    /// <param name="company">The company before, when it may have been another one.</param>
    public Task Follow(TenantId tenant, CompanyId? company, Opportunity after, IReadOnlyList<OpportunityEvent> events, CancellationToken ct, int? version = null)
    {
        var told = OpportunityTells.Of(after, version ?? after.Version, events);
        return Task.WhenAll([
            .. OnDesks(tenant, after, events.OfType<OpportunityHandedOver>().Select(over => over.From), ct),
            .. told.People.Select(pair => stores.Customers.Tell(tenant, pair.Person, pair.Event, ct).AsTask()),
            .. told.Promises.Select(promise => stores.Customers.Tell(tenant, after.Company, (promise as PromiseMade)?.Person, promise, ct).AsTask()),
            stores.Customers.Serve(tenant, after.Company, new(after.Id, after.Title, after.Rep, after.IsOpen, after.Version), ct).AsTask(),
            company is { } old && old != after.Company ? stores.Customers.Unserve(tenant, old, after.Id, ct).AsTask() : Task.CompletedTask]);
    }

    IEnumerable<Task> OnDesks(TenantId tenant, Opportunity opportunity, IEnumerable<UserId> earlier, CancellationToken ct)
    {
        var row = OpportunityRow.Of(opportunity);
        // A step lies before its owner, whoever that is, until it has a result.
        UserId?[] now = [opportunity.Rep, colleagues.People.LeaderOf(opportunity.Rep)?.Id, .. opportunity.OpenSteps.Select(step => (UserId?)step.Owner)];
        foreach (var user in now.OfType<UserId>().Distinct()) yield return stores.Desks.Put(tenant, user, row, ct).AsTask();
        foreach (var user in earlier.SelectMany(rep => (UserId?[])[rep, colleagues.People.LeaderOf(rep)?.Id]).OfType<UserId>().Concat(opportunity.Steps.Select(step => step.Owner)).Distinct().Where(user => !now.Contains(user)))
            yield return stores.Desks.Put(tenant, user, OpportunityRow.Left(opportunity), ct).AsTask();
    }
}
