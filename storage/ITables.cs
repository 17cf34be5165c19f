namespace SalesBot.Storage;

/// <summary>
/// The port to everything SalesBot remembers. Both backends refuse the same things (see <see cref="Limits"/>) with <see cref="StorageRefusal"/>
/// and report their own faults as <see cref="StorageUnavailable"/>.
/// </summary>
public interface ITables
{
    /// <summary>One row, or null when there is none.</summary>
    ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct);

    /// <summary>At most <paramref name="take"/> rows (1 to 1000) of one partition, in ordinal order of their keys.</summary>
    ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct);

    /// <summary>1 to 100 operations on different rows of one partition: all of them, durably, or none.</summary>
    ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct);

    /// <summary>
    /// Rows of all partitions in ordinal order, for audit, backup and migration; never on the path of a turn. Without
    /// <paramref name="afterPartition"/> it starts at the beginning; with a partition and no key it goes on after that whole partition.
    /// </summary>
    ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct);
}
