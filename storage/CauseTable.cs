using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Voices;

namespace SalesBot.Storage;

/// <summary>
/// Causes of voices. Partition tenant, cause: <c>head</c>, and <c>voice|id</c> for each case that has it. Partition tenant, <c>list</c>, <c>all</c>: every cause, the newest first. Answers: where did it come
/// back and what was tried; which causes are known? All of it is derived from the cases.
/// </summary>
public sealed class CauseTable(ITables tables)
{
    const string head = "head";
    const int casesAtMost = 200;

    /// <summary>The cause with the cases that have it; null when there is none of this id.</summary>
    public async ValueTask<CauseHistory?> History(TenantId tenant, CauseId id, CancellationToken ct)
    {
        var rows = (await tables.Query(Table.Cause, Partition(tenant, id), KeyRange.All, casesAtMost, ct)).Rows;
        return rows.FirstOrDefault(row => row.Key == head) is { } found
            ? new(JsonSerializer.Deserialize(found.Body, Stored.Json.Cause)!, [.. rows.Where(row => row.Key != head).Select(row => JsonSerializer.Deserialize(row.Body, Stored.Json.CauseCase)!)])
            : null;
    }

    /// <summary>The causes found last. Two who found one at the same time may each have listed it.</summary>
    public async ValueTask<IReadOnlyList<Cause>> Latest(TenantId tenant, int take, CancellationToken ct) =>
        [.. (await tables.Query(Table.Cause, All(tenant), KeyRange.All, take, ct)).Rows.Select(row => JsonSerializer.Deserialize(row.Body, Stored.Json.Cause)!).DistinctBy(cause => cause.Id)];

    /// <summary>Writes the cause unless it is there already, and what one case has to do with it unless a newer version is there.</summary>
    public async ValueTask Put(TenantId tenant, Cause cause, CauseCase joined, CancellationToken ct)
    {
        var (partition, key) = (Partition(tenant, cause.Id), Keys.Of("voice", joined.Voice.Value));
        for (int attempt = 0; attempt < 4; attempt++)
        {
            var (readFirst, readOld) = (tables.Get(Table.Cause, partition, head, ct).AsTask(), tables.Get(Table.Cause, partition, key, ct).AsTask());
            var (first, old) = (await readFirst, await readOld);
            if (old is not null && JsonSerializer.Deserialize(old.Body, Stored.Json.CauseCase)!.Version > joined.Version) return;
            // Whoever was first has said when it was found; under that time it stands in the list, whoever writes it there.
            var body = first?.Body ?? JsonSerializer.Serialize(cause, Stored.Json.Cause);
            var row = JsonSerializer.Serialize(joined, Stored.Json.CauseCase);
            RowOp[] writes = [.. first is null ? [new RowOp.Insert(head, body)] : Array.Empty<RowOp>(), old is null ? new RowOp.Insert(key, row) : new RowOp.Replace(key, row, old.ETag)];
            var (written, listed) = (tables.Submit(Table.Cause, partition, writes, ct).AsTask(), List(tenant, JsonSerializer.Deserialize(body, Stored.Json.Cause)!, body, ct));
            await listed;
            if (await written is Submitted.Done) return;
        }
        throw new StorageUnavailable("The row of a cause was changed by others four times in a row. The follow-up will put it right.", WriteFate.NothingWritten);
    }

    Task List(TenantId tenant, Cause cause, string body, CancellationToken ct) =>
        tables.Submit(Table.Cause, All(tenant), [new RowOp.Upsert(Keys.Of(Keys.Time(new(DateTimeOffset.MaxValue.UtcTicks - cause.FoundAt.UtcTicks, TimeSpan.Zero)), cause.Id.Value), body)], ct).AsTask();

    static string Partition(TenantId tenant, CauseId id) => Keys.Of(tenant.Value, id.Value);

    static string All(TenantId tenant) => Keys.Of(tenant.Value, "list", "all");
}
