using SalesBot.Bot.Roster;
using SalesBot.Bot.Turns;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>
/// Puts back what should be there: schedules, and intents of notices that wait. It runs at the start, every hour and after the clock was moved, so a purged
/// queue or a restored table heals itself. It also looks who can be reached, and gives what the queue has set aside back: the queue holds no truth.
/// </summary>
sealed class Audit(IEnumerable<IAuditor> auditors, ReachWork reach, IWork work, Colleagues colleagues, Tenants tenants, ILogger<Audit> log)
{
    public async Task Run(CancellationToken ct)
    {
        foreach (var tenant in tenants.All)
        {
            var records = 0;
            foreach (var employee in colleagues.People.All)
                foreach (var auditor in auditors) records += await auditor.Audit(tenant, employee, ct);
            await reach.Look(tenant, ct);
            WorkLog.Audited(log, colleagues.People.All.Count, records);
        }
        foreach (var aside in await work.SetAside(Limits.WorkAtOnce, ct)) await work.TryAgain(aside, ct);
    }
}
