namespace SalesBot.Storage.Sqlite;

/// <summary>A file that is being made under a name which says that it is not finished. It gets its real name in one step, or is gone afterwards.</summary>
sealed class UnfinishedFile : IDisposable
{
    readonly string target;

    // Held while the file is made, gone with this or with the process: of two commands the second would remove what the first makes.
    readonly FileStream making;

    /// <param name="state">What is put behind the real name meanwhile.</param>
    public UnfinishedFile(string target, string state, Action<string> say)
    {
        this.target = target;
        Path = target + state;
        making = Hold();
        try
        {
            if (File.Exists(Path))
                say($"Removing {Path}, which an interrupted command left behind.");
            Writing(Create);
        }
        catch
        {
            making.Dispose();
            throw;
        }
    }

    public string Path { get; }

    string Beside => Path + "-open";

    /// <summary>Takes its real name.</summary>
    public void BecomeFile(bool overwrite) => Writing(() =>
    {
        ToDisk();
        File.Move(Path, target, overwrite);
    });

    /// <summary>Takes the place of the file that has its real name, which is kept as <paramref name="kept"/>. At every moment one of the two is there.</summary>
    public void Replace(string kept)
    {
        ToDisk();
        File.Replace(Path, target, kept);
    }

    public void Dispose()
    {
        Remove();
        making.Dispose();
    }

    FileStream Hold()
    {
        FileStream? held = null;
        Writing(() => held = new(Beside, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose }));
        return held!;
    }

    // The file that was asked for is named: nobody knows the unfinished one.
    void Writing(Action write)
    {
        try
        {
            write();
        }
        catch (IOException exception) when (FileUse.IsHeldByOthers(exception))
        {
            throw new StorageUnavailable($"Another command is writing {target} right now. Wait until it has ended and try again, or name another file.", WriteFate.NothingWritten, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailable($"{target} cannot be written ({exception.Message.Replace(Beside, target, StringComparison.Ordinal).Replace(Path, target, StringComparison.Ordinal)}). Check its disk and the rights on its folder, or name a file in another one.", WriteFate.NothingWritten, exception);
        }
    }

    void Create()
    {
        Remove();
        // What customers said is in it: for its owner only. SQLite would let everybody read it.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(Path, options).Dispose();
    }

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
