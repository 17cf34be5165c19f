using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>Copies a file as it is at one moment, whatever is written to it meanwhile. What goes wrong is said of the file at which it went wrong.</summary>
static class FileCopy
{
    /// <param name="look">Looks at what is copied, at the same moment, before anything is written.</param>
    public static T Make<T>(SqliteFile source, SqliteOpenMode mode, SqliteFile copy, Func<SqliteConnection, T> look)
    {
        var writing = false;
        try
        {
            using var from = source.Connect(mode);
            SqliteFile.Run(from, "BEGIN");
            var seen = look(from);
            writing = true;
            using var into = SqliteFile.Alone(copy);
            from.BackupDatabase(into);
            // Without a log beside it the copy is one file, which also a share can keep.
            SqliteFile.Run(into, "PRAGMA journal_mode = DELETE");
            return seen;
        }
        catch (SqliteException exception)
        {
            throw (writing && !IsOfReading(exception) ? copy : source).Unavailable(exception, WriteFate.NothingWritten);
        }
    }

    /// <summary>Only what is copied is read.</summary>
    internal static bool IsOfReading(SqliteException exception)
    {
        // A disk that cannot be read at a place is called a broken file system.
        const int read = 266, readTooLittle = 522, brokenFileSystem = 8458;
        return FileCheck.IsDamage(exception) || exception.SqliteExtendedErrorCode is read or readTooLittle or brokenFileSystem;
    }
}
