using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Notices;

namespace SalesBot.Storage;

/// <summary>
/// Cards that somebody is owed. They lie beside the record that causes them, in its partition (tenant, record) as <c>notice|id</c>, because they are written in
/// one transaction with it. Answers: whom does a card about this record still have to reach?
/// </summary>
public sealed class NoticeTable(ITables tables)
{
    public async ValueTask<Kept<Notice>?> Of(TenantId tenant, RecordRef record, string id, CancellationToken ct) =>
        await tables.Get(TableOf(record), Partition(tenant, record), Keys.Of("notice", id), ct) is { } row ? new(JsonSerializer.Deserialize(row.Body, Stored.Json.Notice)!, row.ETag) : null;

    /// <summary>Every notice of one record; for the audit that puts lost intents back.</summary>
    public async ValueTask<IReadOnlyList<Notice>> All(TenantId tenant, RecordRef record, CancellationToken ct)
    {
        var all = new List<Notice>();
        await foreach (var row in tables.All(TableOf(record), Partition(tenant, record), Keys.Prefix("notice"), ct)) all.Add(JsonSerializer.Deserialize(row.Body, Stored.Json.Notice)!);
        return all;
    }

    /// <summary>Writes what became of a notice; the mark of the new version, or null when another worker was faster.</summary>
    public async ValueTask<string?> Mark(TenantId tenant, Notice notice, string etag, CancellationToken ct) =>
        await tables.Submit(TableOf(notice.Record), Partition(tenant, notice.Record), [new RowOp.Replace(Keys.Of("notice", notice.Id), Body(notice), etag)], ct) is Submitted.Done { ETags: [var mark] } ? mark : null;

    /// <summary>Adds a notice that follows from another one. That it is there already is as good.</summary>
    public async ValueTask Add(TenantId tenant, Notice notice, CancellationToken ct) => await tables.Submit(TableOf(notice.Record), Partition(tenant, notice.Record), [Insert(notice)], ct);

    /// <summary>The notice as part of its record's transaction.</summary>
    internal static RowOp Insert(Notice notice) => new RowOp.Insert(Keys.Of("notice", notice.Id), Body(notice));

    /// <summary>Where a record of this kind and what belongs to it is kept.</summary>
    static Table TableOf(RecordRef record) => record.Kind switch
    {
        RecordKind.Opportunity => Table.Opportunity,
        RecordKind.Voice => Table.Voice,
        RecordKind.Cause => Table.Cause,
        RecordKind.Person => Table.Person,
        RecordKind.HandOver => Table.HandOver,
        RecordKind.Report => Table.Report,
        _ => throw new InvalidOperationException($"Records of kind {record.Kind} have no table; name it in {nameof(NoticeTable)}."),
    };

    static string Partition(TenantId tenant, RecordRef record) => Keys.Of(tenant.Value, record.Id);

    static string Body(Notice notice) => JsonSerializer.Serialize(notice, Stored.Json.Notice);
}
