using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>
/// Passes on the positions of somebody who was told apart from another of the same name. The separation itself is on the person's record; each opportunity is a transaction of its own, and
/// passes only what the first one still holds there, so it may be done again at any time.
/// </summary>
sealed class Separating(Stores stores, Commit commit, TimeProvider clock) : IDueWork
{
    const int attempts = 4;

    public DueKind Kind => DueKind.Separated;

    public static Due IntentOf(PersonId person, PersonSplit split, TenantId tenant) => new(split.At, DueKind.Separated, tenant, person.Value, split.Other.Value);

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        var person = PersonId.Of(due.Record);
        var splits = (await stores.Customers.History(due.Tenant, person, ct)).Events.OfType<PersonSplit>().Where(split => split.Other.Value == due.Part && split.Roles is not null).ToList();
        if (!splits.Exists(split => split.At >= due.At) && clock.GetUtcNow() - due.At <= Commit.Longest) return WorkResult.NotYet;
        foreach (var split in splits)
            foreach (var held in split.Roles!) await Pass(due.Tenant, held, person, split, ct);
        return WorkResult.Done;
    }

    async Task Pass(TenantId tenant, HeldRole held, PersonId person, PersonSplit split, CancellationToken ct)
    {
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            if (await stores.Opportunities.Head(tenant, held.Opportunity, ct) is not { } head || !PositionMap.Held(head.Value).Any(position => position.Role == held.Role && position.Holder == person)) return;
            var passed = new PositionPassed(held.Role, person, split.Other, split.By, split.At);
            if (OpportunityLedger.Apply(head.Value, [passed]).After is not { } after || await commit.OfWork(new OpportunityChange(head, after, [passed], []), tenant, clock.GetUtcNow(), ct)) return;
        }
        throw new StorageUnavailable($"An opportunity was changed by others {attempts} times in a row while a position in it was passed on. The next try will do it.", WriteFate.NothingWritten);
    }
}
