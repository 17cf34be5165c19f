using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;

namespace SalesBot.Storage;

/// <summary>
/// What leaders got. Partition: tenant, leader. <c>summary|monday</c>: the weekly summary; <c>meeting|id</c>: a meeting that was begun. Answers: how did this leader's
/// team stand in that week (leaders of leaders read one row a leader below), and what does this meeting look at? Partition: tenant, <c>runs</c>, monday; a row a process: how far is this
/// week's round?
/// </summary>
public sealed class SummaryTable(ITables tables)
{
    public async ValueTask<KeptSummary?> Of(TenantId tenant, UserId leader, Week week, CancellationToken ct) =>
        await tables.Get(Table.Summary, Partition(tenant, leader), Keys.Of("summary", week.Code), ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.KeptSummary) : null;

    /// <summary>The latest one stands; it is derived from the desks and may be made again at any time.</summary>
    public async ValueTask Put(TenantId tenant, KeptSummary summary, CancellationToken ct) =>
        await tables.Submit(Table.Summary, Partition(tenant, summary.Leader), [new RowOp.Upsert(Keys.Of("summary", new Week(summary.Monday).Code), JsonSerializer.Serialize(summary, Stored.Json.KeptSummary))], ct);

    public async ValueTask<SalesMeeting?> Meeting(TenantId tenant, UserId leader, string id, CancellationToken ct) =>
        await tables.Get(Table.Summary, Partition(tenant, leader), Keys.Of("meeting", id), ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.SalesMeeting) : null;

    /// <summary>The one that was begun first stands: what is looked at does not change under a meeting.</summary>
    public async ValueTask Begin(TenantId tenant, SalesMeeting meeting, CancellationToken ct) =>
        await tables.Submit(Table.Summary, Partition(tenant, meeting.Leader), [new RowOp.Insert(Keys.Of("meeting", meeting.Id), JsonSerializer.Serialize(meeting, Stored.Json.SalesMeeting))], ct);

    public async ValueTask<SummaryRun?> Run(TenantId tenant, Week week, string process, CancellationToken ct) =>
        await tables.Get(Table.Summary, RunsOf(tenant, week), Keys.Of(process), ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.SummaryRun) : null;

    /// <summary>Each process writes its own row alone.</summary>
    public async ValueTask Put(TenantId tenant, SummaryRun run, CancellationToken ct) =>
        await tables.Submit(Table.Summary, RunsOf(tenant, new(run.Monday)), [new RowOp.Upsert(Keys.Of(run.Process), JsonSerializer.Serialize(run, Stored.Json.SummaryRun))], ct);

    public async ValueTask<IReadOnlyList<SummaryRun>> Runs(TenantId tenant, Week week, CancellationToken ct)
    {
        var all = new List<SummaryRun>();
        await foreach (var row in tables.All(Table.Summary, RunsOf(tenant, week), KeyRange.All, ct)) all.Add(JsonSerializer.Deserialize(row.Body, Stored.Json.SummaryRun)!);
        return all;
    }

    static string RunsOf(TenantId tenant, Week week) => Keys.Of(tenant.Value, "runs", week.Code);

    static string Partition(TenantId tenant, UserId leader) => Keys.Of(tenant.Value, leader.Value);
}
