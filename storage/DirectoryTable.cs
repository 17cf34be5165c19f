using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Storage;

/// <summary>
/// What was read from the company directory, so that a start needs no directory and all replicas know the same people. Table Roster, partition: tenant,
/// <c>directory</c>; rows: <c>person|id</c>, and <c>state</c>. Answers: who was there the last time, and how is the reading going?
/// </summary>
public sealed class DirectoryTable(ITables tables)
{
    const string state = "state";
    const int atOnce = 100;

    public async ValueTask<Kept<DirectoryState>> State(TenantId tenant, CancellationToken ct) =>
        await tables.Get(Table.Roster, Partition(tenant), state, ct) is { } row ? new(JsonSerializer.Deserialize(row.Body, Stored.Json.DirectoryState)!, row.ETag) : new(new(), null);

    /// <summary>False: another replica, or an administrator, was faster.</summary>
    public async ValueTask<bool> Save(TenantId tenant, DirectoryState after, string? etag, CancellationToken ct)
    {
        var body = JsonSerializer.Serialize(after, Stored.Json.DirectoryState);
        return await tables.Submit(Table.Roster, Partition(tenant), [etag is null ? new RowOp.Insert(state, body) : new RowOp.Replace(state, body, etag)], ct) is Submitted.Done;
    }

    public async ValueTask<DirectoryPerson?> Person(TenantId tenant, UserId id, CancellationToken ct) =>
        await tables.Get(Table.Roster, Partition(tenant), Key(id), ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.DirectoryPerson) : null;

    public async ValueTask<IReadOnlyList<DirectoryPerson>> People(TenantId tenant, CancellationToken ct)
    {
        var people = new List<DirectoryPerson>();
        await foreach (var row in tables.All(Table.Roster, Partition(tenant), Keys.Prefix("person"), ct)) people.Add(JsonSerializer.Deserialize(row.Body, Stored.Json.DirectoryPerson)!);
        return people;
    }

    /// <summary>Writes what differs. Not one transaction: the state that is saved afterwards tells the others to read, and a round that died is done again.</summary>
    public async Task Replace(TenantId tenant, IReadOnlyList<DirectoryPerson> before, IReadOnlyList<DirectoryPerson> after, CancellationToken ct)
    {
        var (was, now) = (before.ToDictionary(person => person.Id), after.ToDictionary(person => person.Id));
        IEnumerable<RowOp> operations =
        [
            .. after.Where(person => !was.TryGetValue(person.Id, out var old) || old != person).Select(person => new RowOp.Upsert(Key(person.Id), JsonSerializer.Serialize(person, Stored.Json.DirectoryPerson))),
            .. before.Where(person => !now.ContainsKey(person.Id)).Select(person => new RowOp.Delete(Key(person.Id))),
        ];
        foreach (var batch in operations.Chunk(atOnce)) await tables.Submit(Table.Roster, Partition(tenant), batch, ct);
    }

    static string Key(UserId id) => Keys.Of("person", id.Value);

    static string Partition(TenantId tenant) => Keys.Of(tenant.Value, "directory");
}
