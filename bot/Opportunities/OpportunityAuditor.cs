using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.Opportunities;

/// <summary>Notices of a rep's opportunities that still wait.</summary>
sealed class OpportunityAuditor(Stores stores) : IAuditor
{
    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        var own = 0;
        foreach (var opportunity in await stores.Desks.Opportunities(tenant, employee.Id, ct))
        {
            if (opportunity.Rep != employee.Id) continue;
            own++;
            foreach (var notice in await stores.Notices.All(tenant, opportunity.Id, ct))
                if (notice.State is NoticeState.Waiting) await stores.Dues.PutBack(Commit.IntentOf(notice, tenant), ct);
        }
        return own;
    }
}
