using SalesBot.Storage;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.HandOvers;

/// <summary>A store whose process ends once it has written so often to one table: what is dead does nothing more.</summary>
sealed class DyingTables(ITables inner, Table table, int after) : ITables
{
    int written;

    bool IsDead => Volatile.Read(ref written) > after;

    public ValueTask<Row?> Get(Table from, string partition, string key, CancellationToken ct) => IsDead ? throw new ProcessKilled() : inner.Get(from, partition, key, ct);

    public ValueTask<RowPage> Query(Table from, string partition, KeyRange range, int take, CancellationToken ct) => IsDead ? throw new ProcessKilled() : inner.Query(from, partition, range, take, ct);

    public ValueTask<ScanPage> Scan(Table from, string? afterPartition, string? afterKey, int take, CancellationToken ct) => IsDead ? throw new ProcessKilled() : inner.Scan(from, afterPartition, afterKey, take, ct);

    public ValueTask<Submitted> Submit(Table into, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct) =>
        IsDead || (into == table && Interlocked.Increment(ref written) > after) ? throw new ProcessKilled() : inner.Submit(into, partition, operations, ct);
}
