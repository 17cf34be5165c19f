using System.Globalization;
using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Imports;

namespace SalesBot.Storage;

/// <summary>
/// Files from the CRM. Partition: tenant, import; <c>head</c>, and <c>part|number</c> with the rows until they are written. Partition: tenant, <c>number</c>, the CRM's own number of
/// something; <c>to</c>: the record it became. Answers: how far is this import, what are its next rows, and which record is this number's?
/// </summary>
public sealed class ImportTable(ITables tables)
{
    const string head = "head", to = "to";

    public async ValueTask<Kept<ImportRecord>?> Of(TenantId tenant, string id, CancellationToken ct) =>
        await tables.Get(Table.Import, Partition(tenant, id), head, ct) is { } row ? new(JsonSerializer.Deserialize(row.Body, Stored.Json.ImportRecord)!, row.ETag) : null;

    /// <summary>The rows first, then what counts them. The same file given twice by the same turn is written once.</summary>
    public async ValueTask Begin(TenantId tenant, ImportRecord import, IReadOnlyList<ImportPart> parts, CancellationToken ct)
    {
        for (int at = 0; at < parts.Count; at++)
            await tables.Submit(Table.Import, Partition(tenant, import.Id), [new RowOp.Upsert(KeyOf(at), JsonSerializer.Serialize(parts[at], Stored.Json.ImportPart))], ct);
        await tables.Submit(Table.Import, Partition(tenant, import.Id), [new RowOp.Insert(head, JsonSerializer.Serialize(import, Stored.Json.ImportRecord))], ct);
    }

    /// <summary>False: somebody else was faster.</summary>
    public async ValueTask<bool> Save(TenantId tenant, ImportRecord import, string etag, CancellationToken ct) =>
        await tables.Submit(Table.Import, Partition(tenant, import.Id), [new RowOp.Replace(head, JsonSerializer.Serialize(import, Stored.Json.ImportRecord), etag)], ct) is Submitted.Done;

    public async ValueTask<ImportPart?> Part(TenantId tenant, string id, int number, CancellationToken ct) =>
        await tables.Get(Table.Import, Partition(tenant, id), KeyOf(number), ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.ImportPart) : null;

    /// <summary>The rows go; they name people, and what was to be kept of them is kept elsewhere.</summary>
    public async ValueTask Forget(TenantId tenant, string id, int parts, CancellationToken ct)
    {
        foreach (var some in Enumerable.Range(0, parts).Chunk(Limits.Operations))
            await tables.Submit(Table.Import, Partition(tenant, id), [.. some.Select(number => new RowOp.Delete(KeyOf(number)))], ct);
    }

    /// <summary>The record that something with this identity in the CRM became; null when it has not been imported.</summary>
    public async ValueTask<string?> RecordOf(TenantId tenant, ImportKind kind, string identity, CancellationToken ct) =>
        await tables.Get(Table.Import, Partition(tenant, kind, identity), to, ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.String) : null;

    /// <summary>The first one stays: a number leads to one record for good.</summary>
    public async ValueTask Link(TenantId tenant, ImportKind kind, string identity, string record, CancellationToken ct) =>
        await tables.Submit(Table.Import, Partition(tenant, kind, identity), [new RowOp.Insert(to, JsonSerializer.Serialize(record, Stored.Json.String))], ct);

    static string KeyOf(int part) => Keys.Of("part", part.ToString("D4", CultureInfo.InvariantCulture));

    static string Partition(TenantId tenant, string id) => Keys.Of(tenant.Value, id);

    static string Partition(TenantId tenant, ImportKind kind, string identity) => Keys.Of(tenant.Value, "number", Keys.Digest($"{kind}\n{identity}"));
}
