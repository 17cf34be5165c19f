using System.Diagnostics;
using SalesBot.Storage;

namespace SalesBot.Tests.Contracts.StandIns;

/// <summary>
/// Makes up for two ways in which the emulator is not Azure: transactions that overlap in time fail there ("Transaction Overlap!"), and its
/// ETags are milliseconds, so two writes within one would share theirs. Writes go one by one and at least a millisecond apart. Azure itself
/// needs neither, so the product does neither.
/// </summary>
public sealed class AzuritePace(ITables inner) : ITables
{
    readonly SemaphoreSlim one = new(1);
    long written;

    public ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct) => inner.Get(table, partition, key, ct);

    public ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct) => inner.Query(table, partition, range, take, ct);

    public ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct) => inner.Scan(table, afterPartition, afterKey, take, ct);

    public async ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            SpinWait.SpinUntil(() => Stopwatch.GetElapsedTime(written) > TimeSpan.FromMilliseconds(1));
            return await inner.Submit(table, partition, operations, ct);
        }
        finally
        {
            written = Stopwatch.GetTimestamp();
            one.Release();
        }
    }
}
