namespace SalesBot.Storage.Sqlite;

/// <summary>
/// Says whether anybody has the file open, by a lock on an empty file beside it (<c>salesbot.db-open</c>). SQLite's own locks cannot say it: they are
/// lost with the file they are on when that is exchanged, and a damaged file cannot be asked. The system frees the lock however a process ends.
/// </summary>
sealed class FileUse : IDisposable
{
    const string Note = "SalesBot uses this to see whether its data file is open. It may be deleted while SalesBot is stopped.\n";

    readonly string file;
    readonly FileStream held;

    FileUse(string file, FileStream held) => (this.file, this.held) = (file, held);

    /// <summary>Whoever reads or writes the file, together with any number of others.</summary>
    public static FileUse Shared(string path) =>
        Hold(path, FileAccess.Read, FileShare.ReadWrite)
        ?? throw new StorageUnavailable($"The file {path} is being restored or moved by another SalesBot command right now. Wait until that has ended, then start again.", WriteFate.NothingWritten);

    /// <summary>Whoever exchanges the file or needs it to stand still. Refused while anybody has it open, and nobody can open it meanwhile.</summary>
    public static FileUse Alone(string path, string purpose) =>
        Hold(path, FileAccess.ReadWrite, FileShare.None)
        ?? throw new StorageUnavailable($"SalesBot is running: it has {path} open, and that cannot be {purpose} meanwhile. Stop it (and any other command that uses the file), then try again.", WriteFate.NothingWritten);

    /// <summary>True when the file has held data before. Then an empty one is not a new one, but one that has lost everything.</summary>
    public bool HasBeenMade => held.Length > 0;

    /// <summary>The same for who does not use the file. Makes nothing.</summary>
    public static bool IsNoted(string path) => new FileInfo(Beside(path)) is { Exists: true, Length: > 0 };

    /// <summary>Notes that the file holds data now.</summary>
    public void NoteMade()
    {
        if (HasBeenMade) return;
        if (held.CanWrite)
        {
            held.Write(System.Text.Encoding.UTF8.GetBytes(Note));
            held.Flush();
        }
        else
        {
            using var writer = new FileStream(Beside(file), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            writer.Write(System.Text.Encoding.UTF8.GetBytes(Note));
        }
    }

    public void Dispose() => held.Dispose();

    static string Beside(string path) => path + "-open";

    static FileUse? Hold(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new(path, new(Beside(path), FileMode.OpenOrCreate, access, share));
        }
        catch (IOException exception) when (IsHeldByOthers(exception))
        {
            return null;
        }
    }

    // EWOULDBLOCK of Linux and of macOS, and the sharing violation of Windows.
    internal static bool IsHeldByOthers(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}
