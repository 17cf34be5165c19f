using SalesBot.Bot.Roster;
using SalesBot.Bot.Turns;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>
/// Puts back what should be there: schedules, and intents of notices that wait. It runs at the start, every hour and after the clock was moved, so a purged
/// queue or a restored table heals itself. It also looks who can be reached, and gives what the queue has set aside back: the queue holds no truth.
/// </summary>
sealed class Audit(IEnumerable<IAuditor> auditors, ReachWork reach, IWork work, Colleagues colleagues, Tenants tenants, ILogger<Audit> log)
{
    const int aStep = 20;

    /// <summary>All of it at once.</summary>
    public async Task Run(CancellationToken ct)
    {
        await foreach (var _ in Steps(ct)) ;
    }

    /// <summary>
    /// A few colleagues at a time, so that whoever runs it can let others go first: there may be a hundred thousand of them, and nobody waits for this. What fails for one of them does not keep the
    /// others from being looked at; a store that is away does.
    /// </summary>
    /// <returns>After each step how many colleagues have been looked at.</returns>
    public async IAsyncEnumerable<int> Steps([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var tenant in tenants.All)
        {
            var (people, looked, records) = (colleagues.People.All, 0, 0);
            foreach (var some in people.Chunk(aStep))
            {
                foreach (var employee in some)
                    foreach (var auditor in auditors) records += await Look(auditor, tenant, employee, ct);
                yield return looked += some.Length;
            }
            await reach.Look(tenant, ct);
            WorkLog.Audited(log, people.Count, records);
        }
        foreach (var aside in await work.SetAside(Limits.WorkAtOnce, ct)) await work.TryAgain(aside, ct);
    }

    async Task<int> Look(IAuditor auditor, Domain.TenantId tenant, Employee employee, CancellationToken ct)
    {
        try
        {
            return await auditor.Audit(tenant, employee, ct);
        }
        catch (Exception failure) when (failure is not StorageUnavailable and not OperationCanceledException)
        {
            WorkLog.AuditFailed(log, auditor.GetType().Name, employee.Id.Value, failure);
            return 0;
        }
    }
}
