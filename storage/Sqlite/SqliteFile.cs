using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>The one file: how connections to it are opened and what is in it.</summary>
sealed class SqliteFile(string path, SqliteSettings settings)
{
    // Written into the file. Raise it with every change of the tables below, and bring older files up to date in Prepare.
    const int Version = 1;

    public static readonly Table[] Tables = Enum.GetValues<Table>();

    public string Path => path;

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            // The client tries a locked file again for this long, in whole seconds. It has to give up before the caller does.
            DefaultTimeout = Math.Max(1, (int)settings.Deadline.TotalSeconds - 1),
        }.ToString());
        try
        {
            connection.Open();
            Run(connection, "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
            if (settings.MaxPages is { } pages)
                Run(connection, $"PRAGMA max_page_count = {pages}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes a new file usable, and refuses one that a newer version has written.</summary>
    public void Prepare(SqliteConnection connection)
    {
        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, "BEGIN IMMEDIATE");
        using var read = connection.CreateCommand();
        read.CommandText = "PRAGMA user_version";
        var version = (long)read.ExecuteScalar()!;
        if (version > Version)
            throw new StorageRefusal($"{path} was written by a newer SalesBot (its tables are version {version}, this program knows {Version}). Start the newer program, or name another file.");
        if (version == 0)
        {
            foreach (var table in Tables)
                Run(connection, $"CREATE TABLE {table}(partition TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, etag INTEGER NOT NULL, PRIMARY KEY (partition, key)) WITHOUT ROWID");
            Run(connection, """
                CREATE TABLE Sequence(last INTEGER NOT NULL);
                INSERT INTO Sequence VALUES (0);
                CREATE TABLE Work(
                    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, item TEXT NOT NULL, deliveries INTEGER NOT NULL,
                    taken INTEGER NOT NULL, until INTEGER NOT NULL, receipt INTEGER NOT NULL, aside INTEGER NOT NULL);
                CREATE INDEX WorkByState ON Work(aside, until, id);
                """);
            Run(connection, $"PRAGMA user_version = {Version}");
        }
        Run(connection, "COMMIT");
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// Writes the file anew without the gaps that deleting left, and empties the log. Waits for reads that are under way, because a log that
    /// somebody reads cannot be emptied.
    /// </summary>
    public void Compact(SqliteConnection connection)
    {
        Run(connection, $"PRAGMA busy_timeout = {(int)settings.Deadline.TotalMilliseconds}");
        Run(connection, "VACUUM");
        using var empty = connection.CreateCommand();
        empty.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        var stillRead = (long)empty.ExecuteScalar()! != 0;
        Run(connection, "PRAGMA busy_timeout = 0");
        if (stillRead)
            throw new StorageUnavailable($"The log of {path} could not be emptied, because another program reads it. Close what has it open and compact again.", WriteFate.NothingWritten);
    }

    /// <summary>What went wrong, in words that say what to look at.</summary>
    public StorageUnavailable Unavailable(SqliteException cause, WriteFate fate)
    {
        const int busy = 5, locked = 6, readOnly = 8, ioError = 10, corrupt = 11, full = 13, cannotOpen = 14, notADatabase = 26;
        var advice = cause.SqliteErrorCode switch
        {
            busy or locked => "another program keeps it locked. Close what has it open",
            readOnly => "it cannot be written to. Check the rights on the file and its folder",
            ioError => "the disk reports an error. Check the disk",
            corrupt => "it is damaged. Restore it from a backup",
            full => "the disk is full, or the file has reached its largest size. Make room",
            cannotOpen => "it cannot be opened. Check that its folder exists and may be written to",
            notADatabase => "it is no database. Name another file",
            _ => cause.Message,
        };
        return new($"The file {path} could not be used: {advice}.", fate, cause);
    }
}
