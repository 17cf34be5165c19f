using System.Collections.Concurrent;
using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Work;

namespace SalesBot.Storage;

/// <summary>
/// Everything that has to happen at a time. Partition: hour, shard; row: time, kind, tenant, record, part. Partition <c>hours</c>: one row for
/// each hour and shard that something was written for, so the sweeper reads only what exists. Partition <c>lease</c>: which replica sweeps.
/// Partition <c>aside</c>, tenant: what failed so often that an administrator has to look. Answers: what is due by now, what was set aside?
/// </summary>
public sealed class DueTable(ITables tables)
{
    /// <summary>Partitions an hour is spread over: Monday 08:00 is one hour for everybody.</summary>
    public const int Shards = 8;

    const string hours = "hours";

    // Hours this process has announced lately, in its own milliseconds. Announcing twice is harmless. Not for long: another replica may take an
    // announcement back once the hour is over and empty, and what is written into that hour later must be found.
    readonly ConcurrentDictionary<string, long> announced = new();
    const long announcedFor = 10 * 60 * 1000;
    const int announcedAtMost = 1000;

    public async ValueTask Put(Due due, CancellationToken ct) => await Put(Partition(due), [due], ct);

    /// <summary>Puts back what should be there, for the audit: what is there already keeps its count of failures, and what was set aside stays there.</summary>
    public async ValueTask PutBack(Due due, CancellationToken ct)
    {
        if (await tables.Get(Table.Due, Aside(due.Tenant), Key(due), ct) is null && await tables.Get(Table.Due, Partition(due), Key(due), ct) is null) await Put(due, ct);
    }

    /// <summary>All that one decision intends. What is for the same record and hour is one write.</summary>
    public Task PutAll(IReadOnlyList<Due> dues, CancellationToken ct) => Task.WhenAll(dues.GroupBy(Partition).Select(group => Put(group.Key, group, ct)));

    public async ValueTask Remove(Due due, CancellationToken ct) => await tables.Submit(Table.Due, Partition(due), [new RowOp.Delete(Key(due))], ct);

    /// <summary>What is due by <paramref name="now"/>, hour by hour. Hours that are empty and over are no longer announced.</summary>
    public async IAsyncEnumerable<Due> Until(DateTimeOffset now, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var thisHour = Keys.Hour(now);
        var known = new List<string>();
        await foreach (var row in tables.All(Table.Due, hours, KeyRange.All, ct))
        {
            if (string.CompareOrdinal(row.Key[..thisHour.Length], thisHour) > 0) break;
            known.Add(row.Key);
        }
        // Keys begin with the time, so what is not due yet is not read.
        var byNow = new KeyRange(Before: Keys.Time(now.AddTicks(1)));
        foreach (var partition in known)
        {
            var empty = true;
            await foreach (var row in tables.All(Table.Due, partition, byNow, ct))
            {
                empty = false;
                yield return JsonSerializer.Deserialize(row.Body, Stored.Json.Due)!;
            }
            // Two hours of grace: an intent that is being written right now belongs to this hour or the one before.
            if (empty && string.CompareOrdinal(partition[..thisHour.Length], Keys.Hour(now.AddHours(-2))) < 0)
            {
                announced.TryRemove(partition, out _);
                await tables.Submit(Table.Due, hours, [new RowOp.Delete(partition)], ct);
            }
        }
    }

    /// <summary>Acting on it has failed: it waits a while, longer every time, and is set aside in the end.</summary>
    /// <returns>False: it has been set aside.</returns>
    public async ValueTask<bool> Failed(Due due, DateTimeOffset now, CancellationToken ct)
    {
        // The queue carries no count; the row does. Somebody may have removed it meanwhile: then it is done.
        if (await tables.Get(Table.Due, Partition(due), Key(due), ct) is not { } row) return true;
        var failed = JsonSerializer.Deserialize(row.Body, Stored.Json.Due)!;
        failed = failed with { Tries = failed.Tries + 1 };
        if (Retries.After(failed.Tries) is { } pause)
        {
            // Overtaken by another worker that failed too: once counted is enough.
            await tables.Submit(Table.Due, Partition(due), [new RowOp.Replace(Key(due), Body(failed with { RetryAt = now + pause }), row.ETag)], ct);
            return true;
        }
        // In this order: a process that dies in between leaves it twice, never nowhere.
        await tables.Submit(Table.Due, Aside(due.Tenant), [new RowOp.Upsert(Key(due), Body(failed with { RetryAt = now }))], ct);
        await Remove(due, ct);
        return false;
    }

    /// <summary>The first of what was set aside, in order of time. Its <see cref="Due.RetryAt"/> is when that happened.</summary>
    public async ValueTask<IReadOnlyList<Due>> SetAside(TenantId tenant, int atMost, CancellationToken ct) =>
        [.. (await tables.Query(Table.Due, Aside(tenant), KeyRange.All, atMost, ct)).Rows.Select(row => JsonSerializer.Deserialize(row.Body, Stored.Json.Due)!)];

    /// <summary>Puts something that was set aside back among what is due, as if it were new.</summary>
    public async ValueTask TryAgain(Due due, CancellationToken ct)
    {
        await Put(due.Untried, ct);
        await tables.Submit(Table.Due, Aside(due.Tenant), [new RowOp.Delete(Key(due))], ct);
    }

    /// <summary>
    /// Whether <paramref name="holder"/> may sweep: it holds the lease already, or nobody does. Two at once would do no harm, only double work.
    /// </summary>
    public async ValueTask<bool> Lead(string holder, DateTimeOffset now, TimeSpan length, CancellationToken ct)
    {
        const string key = "sweeper";
        var held = await tables.Get(Table.Due, "lease", key, ct);
        var lease = held is null ? null : JsonSerializer.Deserialize(held.Body, Stored.Json.SweepLease);
        // A lease from the far future is of a clock that has been moved back.
        if (lease is not null && lease.Holder != holder && lease.Until > now && lease.Until <= now + length) return false;
        if (lease is not null && lease.Holder == holder && lease.Until > now + (length / 2) && lease.Until <= now + length) return true;
        var body = JsonSerializer.Serialize(new SweepLease(holder, now + length), Stored.Json.SweepLease);
        return await tables.Submit(Table.Due, "lease", [held is null ? new RowOp.Insert(key, body) : new RowOp.Replace(key, body, held.ETag)], ct) is Submitted.Done;
    }

    /// <summary>Side by side: whoever puts something acts on it only after both, and what was left between them the audit finds.</summary>
    Task Put(string partition, IEnumerable<Due> dues, CancellationToken ct) =>
        Task.WhenAll(Announce(partition, ct), tables.Submit(Table.Due, partition, [.. dues.Select(due => new RowOp.Upsert(Key(due), Body(due)))], ct).AsTask());

    async Task Announce(string partition, CancellationToken ct)
    {
        if (announced.TryGetValue(partition, out var at) && Environment.TickCount64 - at <= announcedFor) return;
        await tables.Submit(Table.Due, hours, [new RowOp.Upsert(partition, "{}")], ct);
        if (announced.Count >= announcedAtMost) announced.Clear();
        announced[partition] = Environment.TickCount64;
    }

    static string Body(Due due) => JsonSerializer.Serialize(due, Stored.Json.Due);

    static string Aside(TenantId tenant) => Keys.Of("aside", tenant.Value);

    static string Partition(Due due) => Keys.Of(Keys.Hour(due.At), Shard(due));

    // Not string.GetHashCode, which differs between processes.
    static string Shard(Due due) => (due.Record.Aggregate(17, (hash, c) => unchecked((hash * 31) + c)) & (Shards - 1)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    static string Key(Due due) => Keys.Of(Keys.Time(due.At), due.Kind.ToString(), due.Tenant.Value, due.Record, due.Part);
}
