namespace SalesBot.Storage;

/// <summary>What is known about a write that was not acknowledged.</summary>
public enum WriteFate
{
    /// <summary>Nothing was written, or nothing was to be written. Trying again is safe.</summary>
    NothingWritten,

    /// <summary>It may have been written or may still be. Read before writing again.</summary>
    Unknown,
}

/// <summary>The store's fault: unreachable, too slow, full, locked, failing. The message says what to look at.</summary>
public sealed class StorageUnavailable(string message, WriteFate fate, Exception? cause = null) : Exception(message, cause)
{
    public WriteFate Fate { get; } = fate;
}
