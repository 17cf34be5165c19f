using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>A backup that was made and checked.</summary>
/// <param name="Replaced">It took the place of an earlier file of that name.</param>
public sealed record BackupMade(string File, IReadOnlyDictionary<string, long> Rows, bool Replaced)
{
    public long AllRows => SqliteFile.DataOf(Rows);
}

/// <summary>
/// Copies the embedded file as it is at one moment, while the program reads and writes it. The copy is one file that needs no other. It gets its name
/// when it is complete, checked and on the disk, so a file of that name is always a whole backup.
/// </summary>
public static class FileBackup
{
    /// <param name="say">Is told what is being done, a line each.</param>
    public static BackupMade Make(string from, string to, bool overwrite, Action<string> say)
    {
        var source = new SqliteFile(Path.GetFullPath(from), new());
        var target = Path.GetFullPath(to);
        CheckPlace(source.Path, target, overwrite);
        using var use = FileUse.Shared(source.Path);
        source.CheckNotEmptied(use);
        using var copy = new UnfinishedFile(target + ".unfinished", say);
        say($"Copying {source.Path} as it is now.");
        var rows = Copy(source, copy.Path);
        say("Checking the copy.");
        Check(source, new(copy.Path, new()), rows);
        var replaced = File.Exists(target);
        copy.BecomeFile(target, overwrite);
        return new(target, rows, replaced);
    }

    static void CheckPlace(string source, string target, bool overwrite)
    {
        if (!File.Exists(source))
            throw new StorageRefusal($"There is no data to back up: {source} does not exist. Name the file SalesBot keeps its data in (Storage:File).");
        if (Directory.Exists(target))
            throw new StorageRefusal($"{target} is a folder. Name a file in it, for example {Path.Combine(target, "salesbot-backup.db")}.");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new StorageRefusal($"The folder {Path.GetDirectoryName(target)} does not exist. Make it, or name a file in another one.");
        if (SqliteFile.BelongsTo(source, target))
            throw new StorageRefusal($"{target} is the data itself, not a place for a backup. Name another file.");
        if (File.Exists(target) && !overwrite)
            throw new StorageRefusal($"{target} is there already and was left alone. Name another file, or add --overwrite to replace it.");
    }

    static Dictionary<string, long> Copy(SqliteFile source, string target)
    {
        try
        {
            using var from = source.Connect(SqliteOpenMode.ReadWrite);
            if (!source.IsOurs(from))
                throw new StorageRefusal($"There is no data to back up: {source.Path} is empty.");
            // The counts and the copy are of the same moment, whatever is written meanwhile.
            SqliteFile.Run(from, "BEGIN");
            var rows = SqliteFile.Counts(from);
            using var into = SqliteFile.Alone(target);
            from.BackupDatabase(into);
            // Without a log beside it the copy is one file, which also a share can keep.
            SqliteFile.Run(into, "PRAGMA journal_mode = DELETE");
            return rows;
        }
        catch (SqliteException exception)
        {
            throw source.Unavailable(exception, WriteFate.NothingWritten);
        }
    }

    static void Check(SqliteFile source, SqliteFile copy, Dictionary<string, long> rows)
    {
        try
        {
            using var connection = copy.Connect(SqliteOpenMode.ReadOnly);
            if (FileCheck.Structure(connection, "quick_check", 1) is [var trouble])
                throw new StorageUnavailable($"{source.Path} itself is damaged ({trouble}), so no backup was kept. To go on, {SqliteFile.HowToRestore}.", WriteFate.NothingWritten);
            var found = SqliteFile.Counts(connection);
            if (rows.FirstOrDefault(table => found.GetValueOrDefault(table.Key, -1) != table.Value) is { Key: { } name } differing)
                throw new StorageUnavailable($"The copy has {found.GetValueOrDefault(name)} rows of {name}, the data has {differing.Value}. It was not kept. Check the disk and try again.", WriteFate.NothingWritten);
        }
        catch (SqliteException exception)
        {
            throw FileCheck.IsDamage(exception)
                ? new StorageUnavailable($"{source.Path} itself is damaged ({exception.Message}), so no backup was kept. To go on, {SqliteFile.HowToRestore}.", WriteFate.NothingWritten, exception)
                : copy.Unavailable(exception, WriteFate.NothingWritten);
        }
    }
}
