namespace SalesBot.Storage.Sqlite;

/// <summary>How the file is used. The defaults are meant for every installation.</summary>
public sealed record SqliteSettings
{
    /// <summary>What a call may take in all, waiting for its turn included.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>What looking for damage may take when the file is opened. A small file is looked through wholly, of a large one its beginning.</summary>
    public TimeSpan StartCheck { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Where it is looked up what kind of disk the file lies on.</summary>
    public string MountTable { get; init; } = NetworkShares.MountTable;

    /// <summary>The size the file may grow to, in pages of 4 KiB. Null: as large as the disk.</summary>
    public long? MaxPages { get; init; }
}
