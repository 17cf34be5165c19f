using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>A backup that took the place of the data.</summary>
/// <param name="Kept">Where the earlier data is. Null: there was none.</param>
public sealed record BackupRestored(string File, string? Kept, IReadOnlyDictionary<string, long> Rows)
{
    public long AllRows => SqliteFile.DataOf(Rows);
}

/// <summary>
/// Puts a backup in the place of the data. The backup is copied, and the copy is looked through wholly before the data is touched; then both change places in
/// one step. However it is interrupted, the data is either the old or the restored one.
/// </summary>
public static class FileRestore
{
    /// <summary>What is typed to restore <paramref name="file"/>. It names the file however that was named to the program: without it, another installation's might be restored.</summary>
    public static string Command(string backup, string file) => $"dotnet run --project bot -- restore {backup} --Storage:File \"{file}\"";

    /// <param name="say">Is told what is being done, a line each.</param>
    public static BackupRestored Make(string backup, string to, DateTimeOffset now, Action<string> say, SqliteSettings? settings = null)
    {
        var source = new SqliteFile(Path.GetFullPath(backup), new());
        var target = new SqliteFile(Path.GetFullPath(to), settings ?? new());
        if (Directory.Exists(source.Path))
            throw new StorageRefusal($"{source.Path} is a folder. Name the backup file in it.");
        if (!File.Exists(source.Path))
            throw new StorageRefusal($"There is no file {source.Path}. Name a file made with: dotnet run --project bot -- backup FILE");
        if (SqliteFile.BelongsTo(target.Path, source.Path))
            throw new StorageRefusal($"{source.Path} is the data that is in use, not a backup of it. Name a file made with: dotnet run --project bot -- backup FILE");
        try
        {
            target.CheckFolder();
            using var use = FileUse.Alone(target.Path, "exchanged");
            using var unfinished = new UnfinishedFile(target.Path, ".restoring", say);
            // Called by the name that it gets: nobody knows the unfinished one.
            var copy = new SqliteFile(unfinished.Path, settings ?? new(), target.Path);
            say($"Copying {source.Path}.");
            Copy(source, copy);
            say("Checking the copy.");
            var health = FileCheck.Whole(copy, SqliteOpenMode.ReadOnly);
            if (!health.IsSound)
                throw new StorageRefusal($"{source.Path} is damaged ({health.Troubles[0]}). Nothing was changed. Name another backup.");
            say($"Putting it in the place of {target.Path}.");
            var kept = Exchange(unfinished, target, now, say);
            use.NoteMade();
            return new(target.Path, kept, health.Rows);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailable($"The backup could not be put in the place of {target.Path} ({exception.Message}). Check the rights on the file and its folder, and try again.", WriteFate.NothingWritten, exception);
        }
    }

    static void Copy(SqliteFile source, SqliteFile copy)
    {
        try
        {
            FileCopy.Make(source, SqliteOpenMode.ReadOnly, copy, from =>
                source.IsOurs(from) ? true : throw new StorageRefusal($"{source.Path} is an empty database, not a backup of SalesBot. Name a file made with: dotnet run --project bot -- backup FILE"));
        }
        catch (StorageUnavailable failure) when (failure.InnerException is SqliteException cause && FileCheck.IsDamage(cause))
        {
            throw new StorageRefusal($"{source.Path} is not a backup of SalesBot, or it is damaged ({cause.Message}). Nothing was changed. Name a file made with: dotnet run --project bot -- backup FILE");
        }
    }

    static string? Exchange(UnfinishedFile copy, SqliteFile target, DateTimeOffset now, Action<string> say)
    {
        var kept = NameToKeep(target.Path, now);
        var there = File.Exists(target.Path);
        // A log that is left beside the restored file would be read as its own. Of an emptied file SQLite would throw the log away.
        if (there && new FileInfo(target.Path).Length > 0) FinishLog(target);
        foreach (var part in (string[])["-wal", "-journal"])
        {
            if (!File.Exists(target.Path + part)) continue;
            File.Move(target.Path + part, kept + part);
            say($"Kept what was in {target.Path + part} alone as {kept + part}.");
        }
        File.Delete(target.Path + "-shm");
        if (!there)
        {
            copy.BecomeFile(overwrite: false);
            return null;
        }
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(copy.Path, File.GetUnixFileMode(target.Path));
        copy.Replace(kept);
        return kept;
    }

    // Brings what is only in the log into the old file. A damaged one cannot do that; then its log is kept beside it.
    static void FinishLog(SqliteFile target)
    {
        try
        {
            using var old = target.Connect(SqliteOpenMode.ReadWrite);
            SqliteFile.Run(old, "PRAGMA journal_mode = DELETE");
        }
        catch (SqliteException)
        {
        }
    }

    static string NameToKeep(string path, DateTimeOffset now)
    {
        var name = $"{path}.before-restore-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : $"{name}-{number}").First(free => !File.Exists(free) && !File.Exists(free + "-wal"));
    }
}
