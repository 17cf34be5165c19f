using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;

namespace SalesBot.Storage;

/// <summary>
/// What lies on somebody's desk. Partition: tenant, user. <c>opportunity|id</c>: the rep's own opportunities, on a leader's desk those of the
/// team; a kind of record each. Answers: what deserves my attention, what waits for me?
/// </summary>
public sealed class DeskTable(ITables tables)
{
    /// <summary>The open opportunities.</summary>
    public async ValueTask<IReadOnlyList<Opportunity>> Opportunities(TenantId tenant, UserId user, CancellationToken ct) =>
        [.. (await Rows(tenant, user, ct)).OfType<OpportunityRow>().Where(row => !row.Gone).Select(row => row.Opportunity)];

    /// <summary>Everything, also what has ended, so that it can be found by name and opened again.</summary>
    public async ValueTask<IReadOnlyList<DeskRow>> Rows(TenantId tenant, UserId user, CancellationToken ct)
    {
        var all = new List<DeskRow>();
        await foreach (var row in tables.All(Table.Desk, Partition(tenant, user), KeyRange.All, ct)) all.Add(Read(row.Body));
        return all;
    }

    /// <summary>The hand-overs this person has a part in.</summary>
    public async ValueTask<IReadOnlyList<HandOverRow>> HandOvers(TenantId tenant, UserId user, CancellationToken ct)
    {
        var all = new List<HandOverRow>();
        await foreach (var row in tables.All(Table.Desk, Partition(tenant, user), Keys.Prefix(RecordRef.NameOf(RecordKind.HandOver)), ct)) all.Add((HandOverRow)Read(row.Body));
        return all;
    }

    /// <summary>The cases this person has to do something about.</summary>
    public async ValueTask<IReadOnlyList<Voice>> Voices(TenantId tenant, UserId user, CancellationToken ct)
    {
        var all = new List<Voice>();
        await foreach (var row in tables.All(Table.Desk, Partition(tenant, user), Keys.Prefix(RecordRef.NameOf(RecordKind.Voice)), ct))
            if (Read(row.Body) is VoiceRow { Gone: false, Watched: false } lies) all.Add(lies.Voice);
        return all;
    }

    /// <summary>Takes away what has been off the desk since before this day: by then no late older write can bring it back.</summary>
    public async ValueTask TidyVoices(TenantId tenant, UserId user, DateOnly before, CancellationToken ct)
    {
        await foreach (var row in tables.All(Table.Desk, Partition(tenant, user), Keys.Prefix(RecordRef.NameOf(RecordKind.Voice)), ct))
            if (Read(row.Body) is VoiceRow { Gone: true } gone && gone.Voice.TouchedOn < before) await tables.Submit(Table.Desk, Partition(tenant, user), [new RowOp.Delete(row.Key, row.ETag)], ct);
    }

    /// <summary>Puts the record on the desk unless a newer version lies there already. A few tries: rivals write the same row only in passing.</summary>
    public async ValueTask Put(TenantId tenant, UserId user, DeskRow row, CancellationToken ct)
    {
        var key = Keys.Of(RecordRef.NameOf(row.Record.Kind), row.Record.Id);
        var body = JsonSerializer.Serialize(row, Stored.Json.DeskRow);
        // A record that has just been made lies on no desk yet, and somebody waits for it.
        if (row.Version == 1 && await tables.Submit(Table.Desk, Partition(tenant, user), [new RowOp.Insert(key, body)], ct) is Submitted.Done) return;
        for (int attempt = 0; attempt < 4; attempt++)
        {
            var old = await tables.Get(Table.Desk, Partition(tenant, user), key, ct);
            if (old is not null && (old.Body == body || Read(old.Body).Version > row.Version)) return;
            RowOp write = old is null ? new RowOp.Insert(key, body) : new RowOp.Replace(key, body, old.ETag);
            if (await tables.Submit(Table.Desk, Partition(tenant, user), [write], ct) is Submitted.Done) return;
        }
        throw new StorageUnavailable("The desk row was changed by others four times in a row. The audit will put it right.", WriteFate.NothingWritten);
    }

    /// <summary>Takes away the changes of stance from before this day.</summary>
    public async ValueTask TidyPeople(TenantId tenant, UserId user, DateOnly before, CancellationToken ct)
    {
        await foreach (var row in tables.All(Table.Desk, Partition(tenant, user), Keys.Prefix(RecordRef.NameOf(RecordKind.Person)), ct))
            if (Read(row.Body) is PersonRow old && old.On < before) await tables.Submit(Table.Desk, Partition(tenant, user), [new RowOp.Delete(row.Key, row.ETag)], ct);
    }

    /// <summary>The promises this person has to keep.</summary>
    public async ValueTask<IReadOnlyList<PromiseRow>> Promises(TenantId tenant, UserId user, CancellationToken ct)
    {
        var all = new List<PromiseRow>();
        await foreach (var row in tables.All(Table.Desk, Partition(tenant, user), Keys.Prefix(RecordRef.NameOf(RecordKind.Promise)), ct))
            if (Read(row.Body) is PromiseRow { Gone: false } lies) all.Add(lies);
        return all;
    }

    static DeskRow Read(string body) => JsonSerializer.Deserialize(body, Stored.Json.DeskRow)!;

    static string Partition(TenantId tenant, UserId user) => Keys.Of(tenant.Value, user.Value);
}
