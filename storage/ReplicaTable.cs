using System.Text.Json;

namespace SalesBot.Storage;

/// <summary>
/// The programs that share this store. In the table of what is due, partition <c>replicas</c>: <c>here|name</c>, who is there and until when unless it says so again;
/// <c>pause|tenant|conversation</c>, in which nothing is to be said until then. Answers: how many are we, and where do we keep silent?
/// </summary>
public sealed class ReplicaTable(ITables tables)
{
    const string partition = "replicas";

    /// <summary>What is over for so long is removed by whoever sees it.</summary>
    static readonly TimeSpan forgottenAfter = TimeSpan.FromHours(1);

    public async ValueTask Sign(string replica, DateTimeOffset until, CancellationToken ct) =>
        await tables.Submit(Table.Due, partition, [new RowOp.Upsert(Keys.Of("here", replica), JsonSerializer.Serialize(new SweepLease(replica, until), Stored.Json.SweepLease))], ct);

    public async ValueTask Keep(KeptPause pause, CancellationToken ct) =>
        await tables.Submit(Table.Due, partition, [new RowOp.Upsert(Keys.Of("pause", pause.Tenant, pause.Conversation is { } one ? Keys.Digest(one) : ""), JsonSerializer.Serialize(pause, Stored.Json.KeptPause))], ct);

    public async ValueTask<(int Replicas, IReadOnlyList<KeptPause> Pauses)> Look(DateTimeOffset now, CancellationToken ct)
    {
        var (replicas, pauses, over) = (0, new List<KeptPause>(), new List<string>());
        await foreach (var row in tables.All(Table.Due, partition, KeyRange.All, ct))
        {
            var until = DateTimeOffset.MinValue;
            if (Keys.Parts(row.Key)[0] is "here")
            {
                until = JsonSerializer.Deserialize(row.Body, Stored.Json.SweepLease)!.Until;
                if (until > now) replicas++;
            }
            else
            {
                var pause = JsonSerializer.Deserialize(row.Body, Stored.Json.KeptPause)!;
                until = pause.Until;
                if (until > now) pauses.Add(pause);
            }
            if (now - until > forgottenAfter) over.Add(row.Key);
        }
        foreach (var some in over.Chunk(100)) await tables.Submit(Table.Due, partition, [.. some.Select(key => new RowOp.Delete(key))], ct);
        return (replicas, pauses);
    }
}
