namespace SalesBot.Storage.Sqlite;

/// <summary>A file that is being made under a name which says that it is not finished. It gets its real name in one step, or is gone afterwards.</summary>
sealed class UnfinishedFile : IDisposable
{
    public UnfinishedFile(string path, Action<string> say)
    {
        Path = path;
        if (File.Exists(path))
            say($"Removing {path}, which an interrupted command left behind.");
        Remove();
        try
        {
            // What customers said is in it: for its owner only. SQLite would let everybody read it.
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            new FileStream(path, options).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailable($"{path} cannot be written ({exception.Message}). Check the rights on its folder, or name a file in another one.", WriteFate.NothingWritten, exception);
        }
    }

    public string Path { get; }

    /// <summary>Takes its real name.</summary>
    public void BecomeFile(string target, bool overwrite)
    {
        ToDisk();
        try
        {
            File.Move(Path, target, overwrite);
        }
        catch (IOException exception)
        {
            throw new StorageUnavailable($"The copy could not get the name {target} ({exception.Message}). Name another file.", WriteFate.NothingWritten, exception);
        }
    }

    /// <summary>Takes the place of <paramref name="target"/>, which is kept as <paramref name="kept"/>. At every moment one of the two is there.</summary>
    public void Replace(string target, string kept)
    {
        ToDisk();
        File.Replace(Path, target, kept);
    }

    public void Dispose() => Remove();

    // Nobody else has it open: closing a file in passing would take SQLite's locks on it away.
    void ToDisk()
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    void Remove()
    {
        foreach (var part in (string[])["", "-journal", "-wal", "-shm"])
            File.Delete(Path + part);
    }
}
