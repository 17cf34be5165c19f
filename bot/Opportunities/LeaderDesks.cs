using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Opportunities;

/// <summary>
/// A rep's opportunities lie on the leader's desk too. When the leader changes, the new one gets them all at once. From the desk of the old one they are taken only when every replica knows who
/// leads now: one that does not yet would take them from the wrong desk. Until then they do not count, because every reader asks who leads.
/// </summary>
sealed class LeaderDesks(Stores stores, Colleagues colleagues, TimeProvider clock) : IAuditor, IDueWork
{
    /// <summary>Every replica looks once a minute who leads whom.</summary>
    public static readonly TimeSpan UntilAllKnow = TimeSpan.FromMinutes(2);

    public DueKind Kind => DueKind.Led;

    /// <summary>The rep is led by somebody else than before.</summary>
    public static Due Moved(UserId rep, UserId? from, TenantId tenant, DateTimeOffset now) => new(now + UntilAllKnow, DueKind.Led, tenant, rep.Value, from?.Value ?? "");

    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        if (!employee.Is(Role.Rep)) return 0;
        var (leader, entry) = (colleagues.People.LeaderOf(employee.Id)?.Id, await colleagues.Stored(tenant, employee.Id, ct));
        if (entry is null || entry.Value.LedBy == leader) return 0;
        if (entry.Value.LedBy is { } before) await stores.Dues.Put(Moved(employee.Id, before, tenant, clock.GetUtcNow()), ct);
        return await Lay(tenant, employee, leader, null, ct);
    }

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        if (colleagues.People.Find(UserId.Of(due.Record)) is not { } rep || !rep.Is(Role.Rep)) return WorkResult.Done;
        await Lay(due.Tenant, rep, colleagues.People.LeaderOf(rep.Id)?.Id, due.Part.Length > 0 ? UserId.Of(due.Part) : null, ct);
        return WorkResult.Done;
    }

    /// <param name="from">Whose desk they leave, unless it is the leader's own again.</param>
    async Task<int> Lay(TenantId tenant, Employee rep, UserId? leader, UserId? from, CancellationToken ct)
    {
        var own = (await stores.Desks.Rows(tenant, rep.Id, ct)).OfType<OpportunityRow>().Where(row => row.Opportunity.Rep == rep.Id).ToList();
        // The row on the rep's own desk is shortened; the leader's is made from the record, like any other.
        foreach (var row in own)
            if (await stores.Opportunities.Head(tenant, row.Opportunity.Id, ct) is { Value: var opportunity })
            {
                if (leader is { } to) await stores.Desks.Put(tenant, to, OpportunityRow.Of(opportunity), ct);
                // A step lies before its owner until it has a result.
                if (from is { } old && old != leader && old != rep.Id && opportunity.OpenSteps.All(step => step.Owner != old)) await stores.Desks.Put(tenant, old, OpportunityRow.Left(opportunity), ct);
            }
        await colleagues.Change(tenant, rep.Id, stored => stored! with { LedBy = leader }, ct);
        return own.Count;
    }
}
