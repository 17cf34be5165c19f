using SalesBot.Domain;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>On whose desks an opportunity lies: its rep's and the rep's leader's.</summary>
static class Desks
{
    public static IEnumerable<Task> Put(Opportunity opportunity, TenantId tenant, People people, Stores stores, CancellationToken ct)
    {
        var row = DeskRow.Of(opportunity);
        yield return stores.Desks.Put(tenant, opportunity.Rep, row, ct).AsTask();
        if (people.LeaderOf(opportunity.Rep) is { } leader) yield return stores.Desks.Put(tenant, leader.Id, row, ct).AsTask();
    }
}
