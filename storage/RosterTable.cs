using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Storage;

/// <summary>
/// Colleagues as SalesBot remembers them. Partition: tenant; row: user. Answers: where do I reach this person, in which language, when is
/// the next check-in due; and, page by page, whose schedules are there?
/// </summary>
public sealed class RosterTable(ITables tables)
{
    public async ValueTask<Kept<RosterEntry>?> Of(TenantId tenant, UserId user, CancellationToken ct) =>
        await tables.Get(Table.Roster, Keys.Of(tenant.Value), Keys.Of(user.Value), ct) is { } row ? new(Read(row), row.ETag) : null;

    /// <summary>False: somebody else was faster, nothing was written.</summary>
    public async ValueTask<bool> Save(TenantId tenant, RosterEntry after, string? etag, CancellationToken ct)
    {
        var (key, body) = (Keys.Of(after.Id.Value), JsonSerializer.Serialize(after, Stored.Json.RosterEntry));
        return await tables.Submit(Table.Roster, Keys.Of(tenant.Value), [etag is null ? new RowOp.Insert(key, body) : new RowOp.Replace(key, body, etag)], ct) is Submitted.Done;
    }

    public async IAsyncEnumerable<RosterEntry> All(TenantId tenant, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.All(Table.Roster, Keys.Of(tenant.Value), KeyRange.All, ct)) yield return Read(row);
    }

    static RosterEntry Read(Row row) => JsonSerializer.Deserialize(row.Body, Stored.Json.RosterEntry)!;
}
