namespace SalesBot.Storage.Sqlite;

/// <summary>How the file is used. The defaults are meant for every installation.</summary>
public sealed record SqliteSettings
{
    /// <summary>What a call may take in all, waiting for its turn included.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>The size the file may grow to, in pages of 4 KiB. Null: as large as the disk.</summary>
    public long? MaxPages { get; init; }
}
