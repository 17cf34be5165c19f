using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Storage;

/// <summary>
/// Who was erased. Access: partition tenant, <c>erasures</c>; row: person. Answers: whom has an erasure been asked for? And it looks for names where nobody recognised them,
/// which is the one thing that reads every row; never on the path of a turn.
/// </summary>
public sealed class ErasureTable(ITables tables)
{
    /// <summary>The partition's second part; a restore takes these rows over from the data it replaces.</summary>
    public const string Erasures = "erasures";

    const int attempts = 4;

    // Rows of others that are called the same, and what holds no words.
    static readonly Table[] untouched = [Table.Person, Table.Names, Table.Due];

    public async ValueTask Add(TenantId tenant, Erasure erasure, CancellationToken ct) =>
        await tables.Submit(Table.Access, Keys.Of(tenant.Value, Erasures), [new RowOp.Upsert(Keys.Of(erasure.Person.Value), JsonSerializer.Serialize(erasure, Stored.Json.Erasure))], ct);

    public async ValueTask<Erasure?> Of(TenantId tenant, PersonId person, CancellationToken ct) =>
        await tables.Get(Table.Access, Keys.Of(tenant.Value, Erasures), Keys.Of(person.Value), ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.Erasure) : null;

    public async IAsyncEnumerable<Erasure> All(TenantId tenant, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.All(Table.Access, Keys.Of(tenant.Value, Erasures), KeyRange.All, ct)) yield return JsonSerializer.Deserialize(row.Body, Stored.Json.Erasure)!;
    }

    /// <summary>Replaces these names in every row of the tenant by the person's token.</summary>
    /// <param name="only">When somebody else has the same name: only rows that hold one of these, the ids of the person's companies.</param>
    /// <returns>How many rows held a name.</returns>
    public async Task<int> Sweep(TenantId tenant, PersonId person, IReadOnlyCollection<string> names, IReadOnlyCollection<string> only, CancellationToken ct)
    {
        var (found, own) = (0, Keys.Of(tenant.Value));
        foreach (var table in Enum.GetValues<Table>().Except(untouched))
            await foreach (var row in tables.Everything(table, ct))
            {
                if (!row.Partition.StartsWith(own, StringComparison.Ordinal) || !Holds(row.Body, names) || (only.Count > 0 && !Holds(row.Body, only) && !Holds(row.Partition, only))) continue;
                if (table is Table.Company && Keys.Parts(row.Key)[0] is "person") continue;
                found++;
                await Replace(table, row, person, names, ct);
            }
        return found;
    }

    async Task Replace(Table table, Row row, PersonId person, IReadOnlyCollection<string> names, CancellationToken ct)
    {
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            var body = NamesInJson.Change(row.Body, words => names.Aggregate(words, (text, name) => text.Replace(name, NameTokens.Of(person), StringComparison.OrdinalIgnoreCase)));
            if (await tables.Submit(table, row.Partition, [new RowOp.Replace(row.Key, body, row.ETag)], ct) is Submitted.Done) return;
            if (await tables.Get(table, row.Partition, row.Key, ct) is not { } now || !Holds(now.Body, names)) return;
            row = now;
        }
        throw new StorageUnavailable("A row that holds an erased name was changed by others again and again. The erasure goes on with the next try.", WriteFate.NothingWritten);
    }

    static bool Holds(string text, IReadOnlyCollection<string> any) => any.Any(one => text.Contains(one, StringComparison.OrdinalIgnoreCase));
}
