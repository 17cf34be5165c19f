using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Work;

/// <summary>Puts back, for one colleague, the intents of one subject that should be there. What it writes is named by what it is about, so twice is as good as once.</summary>
interface IAuditor
{
    /// <returns>How many records were looked at.</returns>
    Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct);
}
