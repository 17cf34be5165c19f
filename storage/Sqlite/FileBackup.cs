using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>A backup that was made and checked.</summary>
/// <param name="Replaced">It took the place of an earlier one.</param>
public sealed record BackupMade(string File, IReadOnlyDictionary<string, long> Rows, bool Replaced)
{
    public long AllRows => SqliteFile.DataOf(Rows);
}

/// <summary>
/// Copies the embedded file as it is at one moment, while the program reads and writes it. The copy is one file that needs no other. It gets its name
/// when it is complete, looked through wholly as before a restore, and on the disk: so a file of that name is always a whole backup.
/// </summary>
public static class FileBackup
{
    /// <param name="say">Is told what is being done, a line each.</param>
    /// <param name="place">How the copy is written.</param>
    public static BackupMade Make(string from, string to, bool overwrite, Action<string> say, SqliteSettings? place = null)
    {
        var source = new SqliteFile(Path.GetFullPath(from), new());
        var target = Path.GetFullPath(to);
        if (!File.Exists(source.Path))
            throw new StorageRefusal($"There is no data to back up: {source.Path} does not exist. Name the file SalesBot keeps its data in (Storage:File).");
        BackupPlace.Check(source.Path, target, overwrite);
        using var use = FileUse.Shared(source.Path);
        source.CheckNotEmptied(use);
        using var unfinished = new UnfinishedFile(target, ".unfinished", say);
        var copy = new SqliteFile(unfinished.Path, place ?? new(), target);
        say($"Copying {source.Path} as it is now.");
        var rows = Copy(source, copy);
        say("Checking the copy.");
        Check(source, copy, rows);
        // Meanwhile somebody may have put something else there, or begun to use what is there.
        BackupPlace.Check(source.Path, target, overwrite);
        var replaced = new FileInfo(target) is { Exists: true, Length: > 0 };
        unfinished.BecomeFile(overwrite);
        return new(target, rows, replaced);
    }

    // The counts and the copy are of the same moment.
    static Dictionary<string, long> Copy(SqliteFile source, SqliteFile copy) => FileCopy.Make(source, SqliteOpenMode.ReadWrite, copy, from =>
        source.IsOurs(from) ? SqliteFile.Counts(from) : throw new StorageRefusal($"There is no data to back up: {source.Path} is empty."));

    static void Check(SqliteFile source, SqliteFile copy, Dictionary<string, long> rows)
    {
        var health = FileCheck.Whole(copy, SqliteOpenMode.ReadOnly);
        if (!health.IsSound)
            throw new StorageUnavailable(Trouble(source, health.Troubles, copy), WriteFate.NothingWritten);
        if (rows.FirstOrDefault(table => health.Rows.GetValueOrDefault(table.Key, -1) != table.Value) is { Key: { } name } differing)
            throw new StorageUnavailable($"The copy has {health.Rows.GetValueOrDefault(name)} rows of {name}, the data has {differing.Value}. It was not kept. Check the disk and try again.", WriteFate.NothingWritten);
    }

    // Nobody should give up good data for an old backup because the copy's disk is bad.
    static string Trouble(SqliteFile source, IReadOnlyList<string> ofCopy, SqliteFile copy) =>
        FileCheck.Whole(source, SqliteOpenMode.ReadWrite) is { IsSound: false, Troubles: [var first, ..] }
            ? $"{source.Path} itself is damaged ({first}), so no backup was kept; an earlier one was left alone. To see all the damage: dotnet run --project bot -- doctor. To go on, {source.HowToPutRight}."
            : $"The copy was damaged on its way to {copy.Name} ({ofCopy[0]}) and was not kept; the data itself is sound. Check that disk, or name a file on another one.";
}
