using SalesBot.Bot.Roster;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>
/// Puts back what should be there: schedules, intents of notices that wait, desks. It runs at the start, every hour and after the clock was
/// moved, so a purged queue or a restored table heals itself. Everything it writes is named by what it is about, so twice is as good as once.
/// </summary>
sealed class Audit(Stores stores, Colleagues colleagues, CheckInTime checkIns, Tenants tenants, TimeProvider clock, ILogger<Audit> log)
{
    static readonly TimeSpan longestCommit = TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken ct)
    {
        foreach (var tenant in tenants.All)
        {
            var opportunities = 0;
            foreach (var employee in colleagues.People.All)
            {
                await checkIns.Ensure(tenant, employee, ct);
                foreach (var opportunity in await stores.Desks.Opportunities(tenant, employee.Id, ct))
                {
                    if (opportunity.Rep != employee.Id) continue;
                    opportunities++;
                    foreach (var notice in await stores.Opportunities.Notices(tenant, opportunity.Id, ct))
                        if (notice.State is NoticeState.Waiting) await stores.Dues.Put(Commit.IntentOf(notice, tenant), ct);
                }
            }
            WorkLog.Audited(log, colleagues.People.All.Count, opportunities);
        }
    }

    /// <summary>Puts an opportunity on the desks it belongs on; for a turn that died between its facts and its desks.</summary>
    public async Task<WorkResult> PutOnDesks(Due due, People people, CancellationToken ct)
    {
        if (await stores.Opportunities.Head(due.Tenant, OpportunityId.Of(due.Record), ct) is not { } head)
            return clock.GetUtcNow() - due.At > longestCommit ? WorkResult.Done : WorkResult.NotYet;
        await Task.WhenAll(Desks.Put(head.Value, due.Tenant, people, stores, ct));
        return WorkResult.Done;
    }
}
