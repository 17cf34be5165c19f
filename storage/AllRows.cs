using System.Runtime.CompilerServices;

namespace SalesBot.Storage;

/// <summary>Reading past the end of a page.</summary>
public static class AllRows
{
    /// <summary>Every row of a range, page after page. One round trip a page, so on the path of a turn only for ranges known to be short.</summary>
    public static async IAsyncEnumerable<Row> All(
        this ITables tables, Table table, string partition, KeyRange range, [EnumeratorCancellation] CancellationToken ct, int pageSize = Limits.Take)
    {
        while (true)
        {
            var page = await tables.Query(table, partition, range, pageSize, ct);
            foreach (var row in page.Rows)
                yield return row;
            if (!page.More)
                yield break;
            range = range.StartingAfter(page.Rows[^1].Key);
        }
    }

    /// <summary>Every row of a table, for audit, backup and migration; never on the path of a turn.</summary>
    public static async IAsyncEnumerable<Row> Everything(this ITables tables, Table table, [EnumeratorCancellation] CancellationToken ct, int pageSize = Limits.Take)
    {
        Row? last = null;
        while (true)
        {
            var page = await tables.Scan(table, last?.Partition, last?.Key, pageSize, ct);
            foreach (var row in page.Rows)
                yield return row;
            if (!page.More)
                yield break;
            last = page.Rows[^1];
        }
    }
}
