using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Weekly;

namespace SalesBot.Storage;

/// <summary>
/// Reps' weekly reports. Partition: tenant, report (its week and its rep); row <c>head</c>, notices beside it. Answers: what did the rep put in other words, and has it
/// gone to the leader?
/// </summary>
public sealed class ReportTable(ITables tables)
{
    const string head = "head";

    public async ValueTask<Kept<ReportRecord>?> Of(TenantId tenant, string id, CancellationToken ct) =>
        await tables.Get(Table.Report, Keys.Of(tenant.Value, id), head, ct) is { } row ? new(JsonSerializer.Deserialize(row.Body, Stored.Json.ReportRecord)!, row.ETag) : null;

    /// <summary>False: somebody else was faster, nothing was written.</summary>
    public async ValueTask<bool> Save(TenantId tenant, ReportRecord after, string? etag, IReadOnlyList<Notice> notices, CancellationToken ct)
    {
        var body = JsonSerializer.Serialize(after, Stored.Json.ReportRecord);
        return await tables.Submit(Table.Report, Keys.Of(tenant.Value, after.Id), [etag is null ? new RowOp.Insert(head, body) : new RowOp.Replace(head, body, etag), .. notices.Select(NoticeTable.Insert)], ct) is Submitted.Done;
    }
}
