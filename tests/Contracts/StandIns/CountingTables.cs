using SalesBot.Storage;

namespace SalesBot.Tests.Contracts.StandIns;

/// <summary>
/// The calls something made. <see cref="Waves"/> is what a person waits for: the longest chain of calls of which each began after the one
/// before had ended; calls that were under way side by side count once.
/// </summary>
public sealed record RoundTrips(int Gets, int Queries, int Submits, int Scans, int Waves)
{
    public int Calls => Gets + Queries + Submits + Scans;
}

/// <summary>Counts round trips: <c>var trips = await counting.During(() => turn.Run(activity));</c></summary>
public sealed class CountingTables(ITables inner) : ITables
{
    readonly Lock sync = new();
    RoundTrips trips = new(0, 0, 0, 0, 0);
    readonly HashSet<Table> written = [];
    readonly HashSet<Table> read = [];
    int ended, rows;

    /// <summary>How many rows were read during the latest count.</summary>
    public int Rows => rows;

    /// <summary>The tables that were written to during the latest count.</summary>
    public IReadOnlyCollection<Table> Written => written;

    /// <summary>The tables that were read from during the latest count.</summary>
    public IReadOnlyCollection<Table> Read => read;

    /// <summary>
    /// Counts what the work does. It runs on <see cref="OneThread"/>, and a call stays under way until nothing else can go on. Otherwise
    /// calls to SQLite, which answers at once, would never be seen side by side.
    /// </summary>
    public async Task<RoundTrips> During(Func<Task> work)
    {
        lock (sync)
        {
            (trips, ended, rows) = (new(0, 0, 0, 0, 0), 0, 0);
            written.Clear();
            read.Clear();
        }
        await OneThread.Run(work);
        lock (sync)
            return trips;
    }

    public ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct) =>
        Count(so => Reading(table, so with { Gets = so.Gets + 1 }), async () => Rowed(await inner.Get(table, partition, key, ct), row => row is null ? 0 : 1));

    public ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct) =>
        Count(so => Reading(table, so with { Queries = so.Queries + 1 }), async () => Rowed(await inner.Query(table, partition, range, take, ct), page => page.Rows.Count));

    public ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct)
    {
        lock (sync)
            written.Add(table);
        return Count(so => so with { Submits = so.Submits + 1 }, () => inner.Submit(table, partition, operations, ct));
    }

    public ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct) =>
        Count(so => so with { Scans = so.Scans + 1 }, () => inner.Scan(table, afterPartition, afterKey, take, ct));

    RoundTrips Reading(Table table, RoundTrips so)
    {
        read.Add(table);
        return so;
    }

    T Rowed<T>(T read, Func<T, int> count)
    {
        Interlocked.Add(ref rows, count(read));
        return read;
    }

    async ValueTask<T> Count<T>(Func<RoundTrips, RoundTrips> more, Func<ValueTask<T>> call)
    {
        int wave;
        lock (sync)
        {
            wave = ended + 1;
            trips = more(trips) with { Waves = Math.Max(trips.Waves, wave) };
        }
        if (OneThread.Idle() is { } idle)
            await idle;
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
