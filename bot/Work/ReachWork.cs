using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>Looks through the roster who can be written to, and keeps the answer for administrators.</summary>
sealed class ReachWork(Stores stores, Colleagues colleagues, TimeProvider clock) : IDueWork
{
    public DueKind Kind => DueKind.Reach;

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        await Look(due.Tenant, ct);
        return WorkResult.Done;
    }

    public async Task Look(TenantId tenant, CancellationToken ct)
    {
        var entries = new Dictionary<UserId, RosterEntry>();
        await foreach (var entry in stores.Roster.All(tenant, ct)) entries[entry.Id] = entry;
        await stores.Roster.SaveReach(tenant, ReachReport.Of(colleagues.People, entries, clock.GetUtcNow()), ct);
    }
}
