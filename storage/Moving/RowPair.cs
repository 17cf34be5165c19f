namespace SalesBot.Storage.Moving;

/// <summary>What two stores have at one place. At least one of them has a row there.</summary>
readonly record struct RowPair(Row? From, Row? To)
{
    public bool AreEqual => From is not null && To is not null && From.Body == To.Body;

    /// <summary>Only the store that is moved to has a row here.</summary>
    public bool IsForeign => From is null;

    /// <summary>Every place of a table, in order. Both stores are read once and side by side, a page at a time, so their size does not matter.</summary>
    public static async IAsyncEnumerable<RowPair> Of(ITables from, ITables to, Table table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var left = from.Everything(table, ct).GetAsyncEnumerator(ct);
        await using var right = to.Everything(table, ct).GetAsyncEnumerator(ct);
        var (a, b) = (await Next(left), await Next(right));
        while (a is not null || b is not null)
        {
            var order = a is null ? 1 : b is null ? -1 : Compare(a, b);
            yield return new(order <= 0 ? a : null, order >= 0 ? b : null);
            if (order <= 0) a = await Next(left);
            if (order >= 0) b = await Next(right);
        }
    }

    static async ValueTask<Row?> Next(IAsyncEnumerator<Row> rows) => await rows.MoveNextAsync() ? rows.Current : null;

    static int Compare(Row a, Row b) =>
        string.CompareOrdinal(a.Partition, b.Partition) is not 0 and var order ? order : string.CompareOrdinal(a.Key, b.Key);
}
