using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Storage;

/// <summary>
/// Whose retention period is over. Access: partition tenant, <c>retention</c>; row: <c>report</c>. Answers: of whom was nothing told for so long? Looking it up reads every person's record,
/// which is done by work that is due and never on the path of a turn.
/// </summary>
public sealed class RetentionTable(ITables tables)
{
    const string report = "report";

    public async ValueTask<RetentionReport?> Report(TenantId tenant, CancellationToken ct) =>
        await tables.Get(Table.Access, Partition(tenant), report, ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.RetentionReport) : null;

    public async ValueTask Put(TenantId tenant, RetentionReport found, CancellationToken ct) =>
        await tables.Submit(Table.Access, Partition(tenant), [new RowOp.Upsert(report, JsonSerializer.Serialize(found, Stored.Json.RetentionReport))], ct);

    /// <summary>Everybody of whom nothing was told since that moment; those erased already are left out.</summary>
    public async IAsyncEnumerable<PersonId> Silent(TenantId tenant, DateTimeOffset since, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        string? partition = null;
        var (last, isErased) = (DateTimeOffset.MinValue, false);
        var own = Keys.Of(tenant.Value) + "|";
        await foreach (var row in tables.Everything(Table.Person, ct))
        {
            if (row.Partition != partition)
            {
                if (Ended() is { } silent) yield return silent;
                (partition, last, isErased) = (row.Partition, DateTimeOffset.MinValue, false);
            }
            if (!row.Partition.StartsWith(own, StringComparison.Ordinal)) continue;
            var kind = Keys.Parts(row.Key)[0];
            if (kind is "name" or "notice") continue;
            var at = kind is "promise" ? JsonSerializer.Deserialize(row.Body, Stored.Json.PromiseEvent)!.At : JsonSerializer.Deserialize(row.Body, Stored.Json.PersonEvent) is var told && told is PersonErased ? Erased(told) : told!.At;
            if (at > last) last = at;
        }
        if (Ended() is { } lastOne) yield return lastOne;

        DateTimeOffset Erased(PersonEvent told)
        {
            isErased = true;
            return told.At;
        }

        PersonId? Ended() => partition is not null && partition.StartsWith(own, StringComparison.Ordinal) && !isErased && last > DateTimeOffset.MinValue && last < since ? PersonId.Of(Keys.Parts(partition)[1]) : null;
    }

    static string Partition(TenantId tenant) => Keys.Of(tenant.Value, "retention");
}
