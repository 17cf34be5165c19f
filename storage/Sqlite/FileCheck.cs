using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>What a look through the whole file found.</summary>
/// <param name="Troubles">What is wrong, a line each. None: the file is sound.</param>
/// <param name="Rows">How many rows each table has.</param>
public sealed record FileHealth(IReadOnlyList<string> Troubles, IReadOnlyDictionary<string, long> Rows)
{
    public bool IsSound => Troubles.Count == 0;
}

/// <summary>Looks for damage: pages that were overwritten or cut off, and rows that cannot be read.</summary>
public static class FileCheck
{
    const int MostTroubles = 20;

    /// <summary>
    /// Looks at everything, also while the program runs: the file's structure and that each row is a document. Takes seconds on a large file; for
    /// <c>doctor</c> and after a restore. Throws <see cref="StorageUnavailable"/> or <see cref="StorageRefusal"/> when the file cannot be opened.
    /// </summary>
    public static FileHealth Whole(string path)
    {
        var file = new SqliteFile(Path.GetFullPath(path), new());
        if (!File.Exists(file.Path))
            throw new StorageRefusal($"There is no file {file.Path}. Name the file SalesBot keeps its data in (Storage:File).");
        using var use = FileUse.Shared(file.Path);
        file.CheckNotEmptied(use);
        return Whole(file, SqliteOpenMode.ReadWrite);
    }

    /// <summary>What to do about a file that is not sound, and all that is wrong with it.</summary>
    public static string ToDo(string path, FileHealth health) =>
        $"{Path.GetFullPath(path)} is damaged. Stop SalesBot and put a backup in its place: {FileRestore.Command("BACKUP", Path.GetFullPath(path))}\n{string.Join('\n', health.Troubles)}";

    internal static FileHealth Whole(SqliteFile file, SqliteOpenMode mode)
    {
        try
        {
            using var connection = file.Connect(mode);
            if (!file.IsOurs(connection))
                throw new StorageRefusal($"{file.Path} is an empty database. Name a file with data of SalesBot.");
            // Everything is looked at as it was at one moment.
            SqliteFile.Run(connection, "BEGIN");
            var troubles = Structure(connection, "integrity_check", MostTroubles);
            if (troubles.Count > 0)
                return new(troubles, new Dictionary<string, long>());
            var counts = SqliteFile.Counts(connection);
            foreach (var table in SqliteFile.Tables.Where(table => counts.ContainsKey(table.ToString())))
                troubles.AddRange(Documents(connection, table).Take(MostTroubles - troubles.Count));
            return new(troubles, counts);
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            return new([exception.Message], new Dictionary<string, long>());
        }
        catch (SqliteException exception)
        {
            throw file.Unavailable(exception, WriteFate.NothingWritten);
        }
    }

    /// <summary>What opening the file can afford: as far as <paramref name="atMost"/> reaches.</summary>
    internal static void Quick(SqliteFile file, SqliteConnection connection, TimeSpan atMost)
    {
        // A step is a page or less, and reading one from a slow disk takes milliseconds.
        const int steps = 20, interrupted = 9;
        var begun = Stopwatch.GetTimestamp();
        SQLitePCL.raw.sqlite3_progress_handler(connection.Handle, steps, _ => Stopwatch.GetElapsedTime(begun) > atMost ? 1 : 0, null);
        try
        {
            if (Structure(connection, "quick_check", 1) is [var trouble])
                throw new StorageUnavailable($"The file {file.Path} is damaged ({trouble}). To go on, {file.HowToPutRight}.", WriteFate.NothingWritten);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == interrupted)
        {
        }
        finally
        {
            SQLitePCL.raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
        }
    }

    internal static List<string> Structure(SqliteConnection connection, string check, int atMost)
    {
        var troubles = new List<string>();
        using var statement = new Statement(connection, $"PRAGMA {check}({atMost})");
        using var rows = statement.Read();
        while (rows.Read())
        {
            if (rows.GetString(0) is not "ok" and var trouble)
                troubles.Add(trouble.ReplaceLineEndings(" ").Trim());
        }
        return troubles;
    }

    // SQLite keeps no checksums: text that was overwritten within a row is whole for it. A document is not.
    static IEnumerable<string> Documents(SqliteConnection connection, Table table)
    {
        using var statement = new Statement(connection, $"SELECT body FROM {table} ORDER BY partition, key");
        using var rows = statement.Read();
        for (long number = 1; rows.Read(); number++)
        {
            if (!IsDocument(rows.GetBytes(0)))
                yield return $"row {number} of {table} is not readable";
        }
    }

    static bool IsDocument(ReadOnlySpan<byte> body)
    {
        if (!System.Text.Unicode.Utf8.IsValid(body))
            return false;
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
                reader.Skip();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal static bool IsDamage(SqliteException exception) => exception.SqliteErrorCode is 11 or 26;
}
