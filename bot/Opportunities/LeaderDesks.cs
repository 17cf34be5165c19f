using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.Opportunities;

/// <summary>A rep's opportunities lie on the leader's desk too. When the leader changes, the new one gets them all at once; the rows of the old one no longer count, because every reader asks who leads now.</summary>
sealed class LeaderDesks(Stores stores, Colleagues colleagues) : IAuditor
{
    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        if (!employee.Is(Role.Rep) || colleagues.People.LeaderOf(employee.Id) is not { } leader) return 0;
        var entry = await colleagues.Stored(tenant, employee.Id, ct);
        if (entry is null || entry.Value.LedBy == leader.Id) return 0;
        var own = (await stores.Desks.Opportunities(tenant, employee.Id, ct)).Where(opportunity => opportunity.Rep == employee.Id).ToList();
        // The row on the rep's own desk is shortened; the leader's is made from the record, like any other.
        foreach (var opportunity in own)
            if (await stores.Opportunities.Head(tenant, opportunity.Id, ct) is { } head) await stores.Desks.Put(tenant, leader.Id, OpportunityRow.Of(head.Value), ct);
        await colleagues.Change(tenant, employee.Id, stored => stored! with { LedBy = leader.Id }, ct);
        return own.Count;
    }
}
