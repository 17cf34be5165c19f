using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;

namespace SalesBot.Storage;

/// <summary>
/// Colleagues as SalesBot remembers them. Partition: tenant; row: user. Answers: where do I reach this person, in which language, when is
/// the next check-in due; and, page by page, whose schedules are there? Partition: tenant, <c>reach</c>; one row: who could be reached when the audit last looked.
/// Partition: tenant, <c>plan</c>; one row: when check-ins and summaries come, if an administrator has said so.
/// </summary>
public sealed class RosterTable(ITables tables)
{
    public async ValueTask<Kept<RosterEntry>?> Of(TenantId tenant, UserId user, CancellationToken ct) =>
        await tables.Get(Table.Roster, Keys.Of(tenant.Value), Keys.Of(user.Value), ct) is { } row ? new(Read(row), row.ETag) : null;

    /// <summary>False: somebody else was faster, nothing was written.</summary>
    public async ValueTask<bool> Save(TenantId tenant, RosterEntry after, string? etag, CancellationToken ct)
    {
        var (key, body) = (Keys.Of(after.Id.Value), JsonSerializer.Serialize(after, Stored.Json.RosterEntry));
        return await tables.Submit(Table.Roster, Keys.Of(tenant.Value), [etag is null ? new RowOp.Insert(key, body) : new RowOp.Replace(key, body, etag)], ct) is Submitted.Done;
    }

    public async IAsyncEnumerable<RosterEntry> All(TenantId tenant, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.All(Table.Roster, Keys.Of(tenant.Value), KeyRange.All, ct)) yield return Read(row);
    }

    public async ValueTask<ReachReport?> Reach(TenantId tenant, CancellationToken ct) =>
        await tables.Get(Table.Roster, ReachOf(tenant), report, ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.ReachReport) : null;

    public async ValueTask SaveReach(TenantId tenant, ReachReport reach, CancellationToken ct) =>
        await tables.Submit(Table.Roster, ReachOf(tenant), [new RowOp.Upsert(report, JsonSerializer.Serialize(reach, Stored.Json.ReachReport))], ct);

    /// <summary>Null: nobody has changed it.</summary>
    public async ValueTask<WeekPlan?> Plan(TenantId tenant, CancellationToken ct) =>
        await tables.Get(Table.Roster, PlanOf(tenant), week, ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.WeekPlan) : null;

    public async ValueTask SavePlan(TenantId tenant, WeekPlan plan, CancellationToken ct) =>
        await tables.Submit(Table.Roster, PlanOf(tenant), [new RowOp.Upsert(week, JsonSerializer.Serialize(plan, Stored.Json.WeekPlan))], ct);

    const string report = "report", week = "week";

    static string PlanOf(TenantId tenant) => Keys.Of(tenant.Value, "plan");

    static string ReachOf(TenantId tenant) => Keys.Of(tenant.Value, "reach");

    static RosterEntry Read(Row row) => JsonSerializer.Deserialize(row.Body, Stored.Json.RosterEntry)!;
}
