namespace SalesBot.Storage;

/// <summary>
/// One stored row. Its place among its neighbours is the ordinal order of (<paramref name="Partition"/>, <paramref name="Key"/>).
/// <paramref name="Body"/> is one JSON document: a port that only knows documents cannot express what one backend would refuse and the
/// other take (dates before 1601, a property that changes its type). <paramref name="ETag"/> changes with every write.
/// </summary>
public sealed record Row(string Partition, string Key, string Body, string ETag);

/// <summary>Rows of one partition, in ordinal order. When there is <paramref name="More"/>, ask again for the same range starting after the last key.</summary>
public sealed record RowPage(IReadOnlyList<Row> Rows, bool More);

/// <summary>Rows across partitions, in ordinal order. When there is <paramref name="More"/>, scan again after the last row's partition and key.</summary>
public sealed record ScanPage(IReadOnlyList<Row> Rows, bool More);
