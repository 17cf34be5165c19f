namespace SalesBot.Storage;

/// <summary>One change of one row. Up to 100 of one partition are submitted together and happen together or not at all.</summary>
public abstract record RowOp(string Key)
{
    /// <summary>Writes a row that must not exist yet.</summary>
    public sealed record Insert(string Key, string Body) : RowOp(Key);

    /// <summary>Writes over the version that was read. A version that is no longer the stored one is a conflict; so is a missing row.</summary>
    public sealed record Replace(string Key, string Body, string ETag) : RowOp(Key);

    /// <summary>Writes whatever is there. Only for rows where the last writer is right (derived rows, due rows).</summary>
    public sealed record Upsert(string Key, string Body) : RowOp(Key);

    /// <summary>Removes a row. Without an <paramref name="ETag"/> it does not matter which version is there, or whether there is one.</summary>
    public sealed record Delete(string Key, string? ETag = null) : RowOp(Key);
}
