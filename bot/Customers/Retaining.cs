using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>Looks up whose retention period is over, once a month and when an administrator asks; erases them once an administrator has seen who they are.</summary>
sealed class Retaining(Stores stores, Colleagues colleagues, PrivacySettings settings, TimeProvider clock) : IDueWork, IAuditor
{
    static readonly TimeSpan betweenLooks = TimeSpan.FromDays(30);

    public DueKind Kind => DueKind.Retention;

    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        // Once for a tenant, whoever is looked at first.
        if (settings.RetentionMonths == 0 || colleagues.People.All[0].Id != employee.Id) return 0;
        var now = clock.GetUtcNow();
        if (await stores.Retention.Report(tenant, ct) is not { } report || now - report.At >= betweenLooks || report.Months != settings.RetentionMonths)
            await stores.Dues.PutBack(new(now, DueKind.Retention, tenant, tenant.Value), ct);
        return 0;
    }

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        if (due.Part.Length > 0) await Erase(due.Tenant, UserId.Of(due.Part), ct);
        if (settings.RetentionMonths > 0) await Look(due.Tenant, ct);
        return WorkResult.Done;
    }

    async Task Look(TenantId tenant, CancellationToken ct)
    {
        var (now, count, people) = (clock.GetUtcNow(), 0, new List<Expired>());
        await foreach (var id in stores.Retention.Silent(tenant, now.AddMonths(-settings.RetentionMonths), ct))
        {
            if (await IsExpired(tenant, id, now, ct) is not { } expired || await stores.Erasures.Of(tenant, id, ct) is { Done: false }) continue;
            count++;
            if (people.Count < RetentionReport.AtOnce) people.Add(expired);
        }
        await stores.Retention.Put(tenant, new(now, settings.RetentionMonths, count, [.. people.OrderBy(one => one.Last)]), ct);
    }

    /// <summary>Each is looked at anew: somebody may have told of them since.</summary>
    async Task Erase(TenantId tenant, UserId by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var expired in (await stores.Retention.Report(tenant, ct))?.People ?? [])
            if (await IsExpired(tenant, expired.Person, now, ct) is not null && await stores.Erasures.Of(tenant, expired.Person, ct) is not { Done: false })
                await new ErasurePlanned(new(expired.Person, by, now)).Store(stores, tenant, ct);
    }

    /// <summary>Nothing was told for so long, and no open opportunity counts on them.</summary>
    async Task<Expired?> IsExpired(TenantId tenant, PersonId id, DateTimeOffset now, CancellationToken ct)
    {
        var (events, promises) = await stores.Customers.History(tenant, id, ct);
        if (events.Count == 0 || PersonLedger.Of(id, events, promises) is not { IsErased: false } person) return null;
        var last = events.Select(happened => happened.At).Concat(promises.Select(promise => promise.At)).Max();
        if (last >= now.AddMonths(-settings.RetentionMonths)) return null;
        // A record that was joined to another lives as long as that one.
        if (person.ShownIn is { } main && (await stores.Customers.History(tenant, main, ct)).Events.Any(happened => happened.At >= now.AddMonths(-settings.RetentionMonths))) return null;
        foreach (var role in person.Roles.Where(role => role.Until is null).Select(role => role.Opportunity).Distinct())
            if (await stores.Opportunities.Head(tenant, role, ct) is { Value.IsOpen: true }) return null;
        // What only the CRM says of a position stands in the opportunity alone.
        foreach (var company in person.Affiliations.Select(where => where.Company).Distinct())
            foreach (var opportunity in await stores.Customers.OpportunitiesAt(tenant, company, ct))
                if (opportunity.IsOpen && await stores.Opportunities.Head(tenant, opportunity.Id, ct) is { Value: { IsOpen: true } open } && PositionMap.Held(open).Any(held => held.Holder == id)) return null;
        return new(id, person.Latest?.CompanyName, DateOnly.FromDateTime(last.UtcDateTime));
    }
}

/// <summary>Whose time is over is looked up at once, off the turn; with an administrator named, they are erased.</summary>
sealed record RetentionDue(DateTimeOffset At, UserId? Erases) : Aside
{
    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Dues.Put(new(At, DueKind.Retention, tenant, tenant.Value, Erases?.Value ?? ""), ct);
}

/// <summary>Whose retention period is over; null before it was looked up, or where everybody is kept.</summary>
sealed record RetentionNeed : Need<RetentionReport?>
{
    public override async Task<RetentionReport?> Load(Sources from, CancellationToken ct) => await from.Stores.Retention.Report(from.Tenant, ct);
}
