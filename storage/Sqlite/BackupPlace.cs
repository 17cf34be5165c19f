using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>Where a backup may be put: in a free place, or in that of an earlier backup. Whatever else is there is left alone.</summary>
static class BackupPlace
{
    /// <param name="overwrite">An earlier backup may be replaced.</param>
    public static void Check(string source, string target, bool overwrite)
    {
        if (Directory.Exists(target))
            throw new StorageRefusal($"{target} is a folder. Name a file in it, for example {Path.Combine(target, "salesbot-backup.db")}.");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new StorageRefusal($"The folder {Path.GetDirectoryName(target)} does not exist. Make it, or name a file in another one.");
        if (SqliteFile.BelongsTo(source, target))
            throw new StorageRefusal($"{target} is the data itself, not a place for a backup. Name another file.");
        CheckNobodysData(target);
        if (!File.Exists(target))
            return;
        if (!overwrite)
            throw new StorageRefusal($"{target} is there already and was left alone. Name another file, or add --overwrite to replace it.");
        if (!MayBeReplaced(target))
            throw new StorageRefusal($"{target} is there already, is not a backup of SalesBot and was left alone. Name another file.");
    }

    // Whoever has a database open has files beside it, and would go on with them beside the backup. A backup has none.
    static void CheckNobodysData(string target)
    {
        if (SqliteFile.Beside.FirstOrDefault(part => File.Exists(target + part)) is { } beside)
            throw new StorageRefusal($"{target} is where a SalesBot keeps its data, not a backup: {target + beside} belongs to it. Nothing was changed. Name another file. (When no SalesBot uses it any more, you can also move it away with the files beside it: its name and {string.Join(", ", SqliteFile.Beside)}.)");
        if (SqliteFile.Beside.FirstOrDefault(part => target.EndsWith(part, StringComparison.Ordinal) && File.Exists(target[..^part.Length])) is { } own)
            throw new StorageRefusal($"{target} would be taken for a part of {target[..^own.Length]}. Name another file.");
    }

    static bool MayBeReplaced(string target)
    {
        var found = new FileInfo(target);
        if (found.LinkTarget is not null)
            throw new StorageRefusal($"{target} is a link, and the backup would take the place of the link alone. Name the file itself.");
        return found.Length == 0 ? IsFile(target) : IsOurs(target);
    }

    // Devices and pipes have no length either, and none can be set.
    static bool IsFile(string empty)
    {
        try
        {
            using var file = new FileStream(empty, FileMode.Open, FileAccess.ReadWrite);
            file.SetLength(0);
            return true;
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // As a file that cannot change: otherwise SQLite might make others beside it, also to read it.
    static bool IsOurs(string target)
    {
        var file = new SqliteFile(target, new());
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = $"{new Uri(target).AbsoluteUri}?immutable=1", Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            return file.IsOurs(connection);
        }
        catch (SqliteException exception) when (FileCheck.IsDamage(exception))
        {
            return false;
        }
        catch (SqliteException exception)
        {
            throw file.Unavailable(exception, WriteFate.NothingWritten);
        }
    }
}
