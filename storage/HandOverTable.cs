using System.Globalization;
using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Notices;

namespace SalesBot.Storage;

/// <summary>
/// Hand-overs. Partition: tenant, hand-over; <c>head</c>, <c>event|version|position</c>, <c>notice|id</c>. Answers: how does this hand-over stand, what was told in it?
/// </summary>
public sealed class HandOverTable(ITables tables)
{
    const string head = "head";

    public async ValueTask<Kept<HandOver>?> Head(TenantId tenant, HandOverId id, CancellationToken ct) =>
        await tables.Get(Table.HandOver, Partition(tenant, id), head, ct) is { } row ? new(JsonSerializer.Deserialize(row.Body, Stored.Json.HandOver)!, row.ETag) : null;

    /// <summary>False: somebody else was faster, nothing was written.</summary>
    public async ValueTask<bool> Add(TenantId tenant, HandOver after, string? etag, IReadOnlyList<HandOverEvent> events, IReadOnlyList<Notice> notices, CancellationToken ct)
    {
        var body = JsonSerializer.Serialize(after, Stored.Json.HandOver);
        RowOp[] operations =
        [
            etag is null ? new RowOp.Insert(head, body) : new RowOp.Replace(head, body, etag),
            .. events.Select((happened, at) => new RowOp.Insert(Keys.Of("event", Number(after.Version), Number(at)), JsonSerializer.Serialize(happened, Stored.Json.HandOverEvent))),
            .. notices.Select(NoticeTable.Insert),
        ];
        return await tables.Submit(Table.HandOver, Partition(tenant, after.Id), operations, ct) is Submitted.Done;
    }

    static string Partition(TenantId tenant, HandOverId id) => Keys.Of(tenant.Value, id.Value);

    static string Number(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
