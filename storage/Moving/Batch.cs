namespace SalesBot.Storage.Moving;

/// <summary>Writes of one partition that are sent together.</summary>
sealed record Batch(string Partition, IReadOnlyList<RowOp> Operations)
{
    /// <summary>What has to be written so that the second store has what the first has: as few batches as their limits allow.</summary>
    public static async IAsyncEnumerable<Batch> For(IAsyncEnumerable<RowPair> pairs)
    {
        string? partition = null;
        var operations = new List<RowOp>();
        long bytes = 0;
        await foreach (var pair in pairs)
        {
            if (pair.IsForeign || pair.AreEqual) continue;
            var from = pair.From!;
            // Not an upsert: whoever else writes there meanwhile is to be noticed.
            RowOp operation = pair.To is { } old ? new RowOp.Replace(from.Key, from.Body, old.ETag) : new RowOp.Insert(from.Key, from.Body);
            var more = Limits.MostBytesOf(operation);
            if (operations.Count > 0 && (from.Partition != partition || operations.Count == Limits.Operations || bytes + more > Limits.BatchBytes))
            {
                yield return new(partition!, operations);
                (operations, bytes) = ([], 0);
            }
            partition = from.Partition;
            operations.Add(operation);
            bytes += more;
        }
        if (operations.Count > 0) yield return new(partition!, operations);
    }
}
