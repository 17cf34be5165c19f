using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>
/// Passes on, in opportunities, what is of somebody who was told apart from another of the same name: the positions they hold and the words that were told of them. The separation itself is on
/// the person's record; each opportunity is a transaction of its own, and passes only what the first one still has there, so it may be done again at any time.
/// </summary>
sealed class Separating(Stores stores, Commit commit, Colleagues colleagues, TimeProvider clock) : IDueWork, IAuditor
{
    const int attempts = 4;

    public DueKind Kind => DueKind.Separated;

    public static Due IntentOf(PersonId person, PersonSplit split, TenantId tenant) => new(split.At, DueKind.Separated, tenant, person.Value, split.Other.Value);

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        var person = PersonId.Of(due.Record);
        var events = (await stores.Customers.History(due.Tenant, person, ct)).Events;
        var splits = events.OfType<PersonSplit>().Where(split => split.Other.Value == due.Part && split.Roles is not null).ToList();
        if (!splits.Exists(split => split.At >= due.At) && clock.GetUtcNow() - due.At <= Commit.Longest) return WorkResult.NotYet;
        foreach (var split in splits)
        {
            foreach (var held in split.Roles!) await Pass(due.Tenant, held.Opportunity, head => PositionMap.Held(head).Any(position => position.Role == held.Role && position.Holder == person) ? new PositionPassed(held.Role, person, split.Other, split.By, split.At) : null, ct);
            foreach (var told in events.OfType<ObservationMade>().Select(made => made.Observation).Where(seen => VersionOf(seen) is not null).GroupBy(seen => seen.Link!.Value.Opportunity!.Value)) await Pass(due.Tenant, told.Key, person, split, [.. told], ct);
        }
        await stores.Customers.Separated(due.Tenant, person, PersonId.Of(due.Part!), ct);
        return WorkResult.Done;
    }

    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        // Once for a tenant, whoever is looked at first.
        if (colleagues.People.All[0].Id != employee.Id) return 0;
        var waiting = 0;
        await foreach (var (person, split) in stores.Customers.Separating(tenant, ct))
        {
            await stores.Dues.PutBack(IntentOf(person, split, tenant), ct);
            waiting++;
        }
        return waiting;
    }

    /// <summary>The words that one opportunity told of the person: in its history, and in its present state.</summary>
    async Task Pass(TenantId tenant, OpportunityId id, PersonId person, PersonSplit split, IReadOnlyList<Observation> told, CancellationToken ct)
    {
        var theirs = told.Where(seen => split.Observations.Contains(seen.Id)).ToList();
        if (theirs.Count == 0) return;
        var passed = new WordsPassed(person, split.Other, [.. theirs.Select(seen => NameTokens.Pass(seen.Words, person, split.Other)).Distinct()], split.By, split.At);
        foreach (var version in theirs.Select(VersionOf).OfType<int>().Distinct())
            await stores.Opportunities.Rewrite(tenant, id, version, happened => passed.In(happened, sentences: told.Where(seen => VersionOf(seen) == version).All(theirs.Contains)), ct);
        await Pass(tenant, id, head => passed.IsIn(head) ? passed : null, ct);
    }

    async Task Pass(TenantId tenant, OpportunityId id, Func<Opportunity, OpportunityEvent?> passes, CancellationToken ct)
    {
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            if (await stores.Opportunities.Head(tenant, id, ct) is not { } head || passes(head.Value) is not { } passed) return;
            if (OpportunityLedger.Apply(head.Value, [passed]).After is not { } after || await commit.OfWork(new OpportunityChange(head, after, [passed], []), tenant, clock.GetUtcNow(), ct)) return;
        }
        throw new StorageUnavailable($"An opportunity was changed by others {attempts} times in a row while what is of one person was passed on to another. The next try will do it.", WriteFate.NothingWritten);
    }

    /// <summary>The version of the opportunity that told it; null for what was written on the person's card.</summary>
    static int? VersionOf(Observation seen) => seen.Link?.Opportunity is null ? null : OpportunityTells.VersionIn(seen.Id);
}
