using System.Globalization;
using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Storage;

/// <summary>
/// Opportunities. Partition: tenant, opportunity.
/// <list type="table">
/// <item><term>How does it stand?</term><description><c>head</c></description></item>
/// <item><term>What happened, in order, in the original words?</term><description><c>event|version|position</c></description></item>
/// <item><term>Whom does a card about it still have to reach?</term><description><c>notice|id</c>, see <see cref="NoticeTable"/></description></item>
/// </list>
/// One decision is one transaction over all of them.
/// </summary>
public sealed class OpportunityTable(ITables tables)
{
    const string head = "head";

    readonly Decoded<Opportunity> heads = new(Stored.Json.Opportunity);

    public async ValueTask<Kept<Opportunity>?> Head(TenantId tenant, OpportunityId id, CancellationToken ct) =>
        await tables.Get(Table.Opportunity, Partition(tenant, id), head, ct) is { } row ? new(heads.Of(row), row.ETag) : null;

    /// <summary>The whole history, oldest first.</summary>
    public async ValueTask<IReadOnlyList<OpportunityEvent>> Events(TenantId tenant, OpportunityId id, CancellationToken ct) =>
        await All(tenant, id, "event", row => JsonSerializer.Deserialize(row, Stored.Json.OpportunityEvent)!, ct);

    /// <summary>What the decision that made this version recorded.</summary>
    public async ValueTask<IReadOnlyList<OpportunityEvent>> EventsOf(TenantId tenant, OpportunityId id, int version, CancellationToken ct)
    {
        var all = new List<OpportunityEvent>();
        await foreach (var row in tables.All(Table.Opportunity, Partition(tenant, id), Keys.Prefix("event", Number(version)), ct)) all.Add(JsonSerializer.Deserialize(row.Body, Stored.Json.OpportunityEvent)!);
        return all;
    }

    /// <summary>Puts something right in what one decision recorded; nothing but a reference to a person is ever put right so.</summary>
    public async ValueTask Rewrite(TenantId tenant, OpportunityId id, int version, Func<OpportunityEvent, OpportunityEvent> change, CancellationToken ct)
    {
        await foreach (var row in tables.All(Table.Opportunity, Partition(tenant, id), Keys.Prefix("event", Number(version)), ct))
            if (JsonSerializer.Deserialize(row.Body, Stored.Json.OpportunityEvent)! is var happened && change(happened) is var after && after != happened
                && await tables.Submit(Table.Opportunity, Partition(tenant, id), [new RowOp.Replace(row.Key, JsonSerializer.Serialize(after, Stored.Json.OpportunityEvent), row.ETag)], ct) is not Submitted.Done)
                throw new StorageUnavailable("A row of an opportunity's history was changed by others. The next try will do it.", WriteFate.NothingWritten);
    }

    /// <summary>What was recorded from this instant on, oldest first; read backwards from the present version, so a long history costs nothing.</summary>
    public async ValueTask<IReadOnlyList<OpportunityEvent>> EventsSince(TenantId tenant, OpportunityId id, int version, DateTimeOffset since, CancellationToken ct)
    {
        const int atOnce = 16;
        var all = new List<OpportunityEvent>();
        for (int before = version + 1; before > 1; before -= atOnce)
        {
            var some = new List<OpportunityEvent>();
            var range = new KeyRange(Keys.Of("event", Number(Math.Max(1, before - atOnce))), Keys.Of("event", Number(before)));
            await foreach (var row in tables.All(Table.Opportunity, Partition(tenant, id), range, ct)) some.Add(JsonSerializer.Deserialize(row.Body, Stored.Json.OpportunityEvent)!);
            all.InsertRange(0, some.Where(happened => happened.At >= since));
            if (some.Count == 0 || some[0].At < since) break;
        }
        return all;
    }

    /// <summary>Adds what happened, with the head after it and the notices it causes. False: somebody else was faster, nothing was written.</summary>
    /// <param name="etag">The version <paramref name="after"/> was decided on; null for a new opportunity.</param>
    public async ValueTask<bool> Add(TenantId tenant, Opportunity after, string? etag, IReadOnlyList<OpportunityEvent> events, IReadOnlyList<Notice> notices, CancellationToken ct)
    {
        var partition = Partition(tenant, after.Id);
        var body = heads.Encode(partition, after);
        var operations = new List<RowOp>(1 + events.Count + notices.Count) { etag is null ? new RowOp.Insert(head, body) : new RowOp.Replace(head, body, etag) };
        for (int at = 0; at < events.Count; at++)
            operations.Add(new RowOp.Insert(Keys.Of("event", Number(after.Version), Number(at)), JsonSerializer.Serialize(events[at], Stored.Json.OpportunityEvent)));
        operations.AddRange(notices.Select(NoticeTable.Insert));
        return await tables.Submit(Table.Opportunity, partition, operations, ct) is Submitted.Done;
    }

    async ValueTask<IReadOnlyList<T>> All<T>(TenantId tenant, OpportunityId id, string kind, Func<string, T> read, CancellationToken ct)
    {
        var all = new List<T>();
        await foreach (var row in tables.All(Table.Opportunity, Partition(tenant, id), Keys.Prefix(kind), ct)) all.Add(read(row.Body));
        return all;
    }

    static string Partition(TenantId tenant, OpportunityId id) => Keys.Of(tenant.Value, id.Value);

    static string Number(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
