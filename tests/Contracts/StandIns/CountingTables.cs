using System.Diagnostics;
using SalesBot.Storage;

namespace SalesBot.Tests.Contracts.StandIns;

/// <summary>
/// Counts round trips. <see cref="Waves"/> is what a person waits for: the longest chain of calls of which each began after the one before
/// had ended; calls that are under way side by side count once.
/// </summary>
public sealed class CountingTables(ITables inner) : ITables
{
    // SQLite answers before the call returns, so calls meant to go side by side would never overlap. A call therefore stays under way until
    // no other has begun for this long.
    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(2);

    readonly Lock sync = new();
    int gets, queries, submits, scans, waves, ended;
    long lastBegun;

    public int Gets => Volatile.Read(ref gets);

    public int Queries => Volatile.Read(ref queries);

    public int Submits => Volatile.Read(ref submits);

    public int Scans => Volatile.Read(ref scans);

    public int Calls => Gets + Queries + Submits + Scans;

    public int Waves => Volatile.Read(ref waves);

    public void Reset()
    {
        lock (sync)
            gets = queries = submits = scans = waves = ended = 0;
    }

    public ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct) =>
        Count(ref gets, () => inner.Get(table, partition, key, ct));

    public ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct) =>
        Count(ref queries, () => inner.Query(table, partition, range, take, ct));

    public ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct) =>
        Count(ref submits, () => inner.Submit(table, partition, operations, ct));

    public ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct) =>
        Count(ref scans, () => inner.Scan(table, afterPartition, afterKey, take, ct));

    ValueTask<T> Count<T>(ref int calls, Func<ValueTask<T>> call)
    {
        Interlocked.Increment(ref calls);
        int wave;
        lock (sync)
        {
            wave = ended + 1;
            waves = Math.Max(waves, wave);
            lastBegun = Stopwatch.GetTimestamp();
        }
        return UnderWay(wave, call);
    }

    async ValueTask<T> UnderWay<T>(int wave, Func<ValueTask<T>> call)
    {
        await Task.Yield();
        SpinWait.SpinUntil(() => Stopwatch.GetElapsedTime(Volatile.Read(ref lastBegun)) > Quiet);
        try
        {
            return await call();
        }
        finally
        {
            lock (sync)
                ended = Math.Max(ended, wave);
        }
    }
}
