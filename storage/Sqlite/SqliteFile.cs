using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>The one file: how connections to it are opened and what is in it.</summary>
/// <param name="name">What it is called when it cannot be used, when it is still being made under another name.</param>
sealed class SqliteFile(string path, SqliteSettings settings, string? name = null)
{
    // Written into the file. Raise it with every change of the tables below, and bring older files up to date in Prepare.
    const int Version = 1;

    // "SBot", written into the file too, so that nothing else is ever taken for one of ours.
    const int Application = 0x53426F74;

    public static readonly Table[] Tables = Enum.GetValues<Table>();

    /// <summary>What the names of the files end with that SQLite and we keep beside an open database.</summary>
    public static readonly IReadOnlyList<string> Beside = ["-wal", "-shm", "-journal", "-open"];

    public string Path => path;

    public string Name => name ?? path;

    /// <summary>A locked file is tried again for so many seconds. That has to end before the caller gives up.</summary>
    int Patience => Math.Max(1, (int)settings.Deadline.TotalSeconds - 1);

    public SqliteConnection Connect(SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = Patience,
        }.ToString());
        try
        {
            connection.Open();
            SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, Patience * 1000);
            if (mode is not SqliteOpenMode.ReadOnly)
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

    /// <summary>A new file that only this connection uses. It needs no shared memory, so a share can hold it too.</summary>
    public static SqliteConnection Alone(SqliteFile file)
    {
        var connection = file.Connect();
        Run(connection, "PRAGMA locking_mode = EXCLUSIVE");
        return connection;
    }

    /// <summary>Whether the file is this database or one of the files SQLite and we keep beside it.</summary>
    public static bool BelongsTo(string database, string file)
    {
        var same = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var real = NetworkShares.Real(file);
        return ((string[])["", .. Beside]).Any(part => string.Equals(NetworkShares.Real(database) + part, real, same));
    }

    /// <summary>How a damaged file is put right, for the end of a sentence.</summary>
    public string HowToPutRight => $"stop SalesBot and put a backup in its place: {FileRestore.Command("BACKUP", path)}";

    /// <summary>Makes the folder when it is missing, and refuses one on another machine.</summary>
    public void CheckFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        CheckDisk(File.Exists(path) ? path : folder);
    }

    /// <summary>Refuses a place on another machine.</summary>
    public void CheckDisk(string place)
    {
        if (NetworkShares.KindOf(place, settings.MountTable) is { } kind)
            throw new StorageRefusal($"{path} lies on a network share ({kind}). There a file that several connections write cannot be kept whole, and what was acknowledged could be lost. Name a file on a disk of this machine (Storage:File), or use Azure Storage (Storage:ConnectionString or Storage:Account).");
    }

    /// <summary>Refuses a file that held data and is empty now, and one that is gone from beside its log: starting anew would hide the loss, and SQLite would throw the log away.</summary>
    public void CheckNotEmptied(FileUse use) => CheckNotEmptied(use.HasBeenMade);

    /// <inheritdoc cref="CheckNotEmptied(FileUse)"/>
    public void CheckNotEmptied(bool hasBeenMade)
    {
        var found = new FileInfo(path);
        if (!found.Exists && new FileInfo(path + "-wal") is { Exists: true, Length: > 0 } log)
            throw new StorageUnavailable($"The file {path} is missing, but its log {log.FullName} is there and may hold the newest data. Put the file back beside it, or {HowToPutRight}. To begin without data, move the log away.", WriteFate.NothingWritten);
        if (found is { Exists: true, Length: 0 } && hasBeenMade)
            throw new StorageUnavailable($"The file {path} is empty, although it held data before. To go on, {HowToPutRight}. To begin without data, delete the empty file.", WriteFate.NothingWritten);
    }

    /// <summary>Refuses a file that a newer version or another program has written, before anything in it is changed.</summary>
    /// <returns>False when there is nothing in it yet.</returns>
    public bool IsOurs(SqliteConnection connection)
    {
        var version = Number(connection, "PRAGMA user_version");
        var application = Number(connection, "PRAGMA application_id");
        var tables = Number(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table'");
        if (tables == 0 && version == 0 && application == 0)
            return false;
        // The first files did not say whose they were.
        var ours = application == Application
            || (application == 0 && version > 0 && Number(connection, "SELECT count(*) FROM sqlite_master WHERE name IN ('Sequence', 'Work', 'Opportunity')") == 3);
        if (!ours)
            throw new StorageRefusal($"{path} is the database of another program, not SalesBot's. Name another file.");
        if (version > Version)
            throw new StorageRefusal($"{path} was written by a newer SalesBot (its tables are version {version}, this program knows {Version}). Use the newer program, or name another file.");
        return true;
    }

    /// <summary>Makes a new file usable, and refuses one that is damaged, not ours, or of a newer version.</summary>
    public void Prepare(SqliteConnection connection)
    {
        if (IsOurs(connection))
            FileCheck.Quick(this, connection, settings.StartCheck);
        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, "BEGIN IMMEDIATE");
        var version = IsOurs(connection) ? Number(connection, "PRAGMA user_version") : 0;
        if (Number(connection, "PRAGMA application_id") == 0)
            Run(connection, $"PRAGMA application_id = {Application}");
        // A file of an older release lacks the tables that came since.
        foreach (var table in Tables)
            Run(connection, $"CREATE TABLE IF NOT EXISTS {table}(partition TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, etag INTEGER NOT NULL, PRIMARY KEY (partition, key)) WITHOUT ROWID");
        if (version == 0)
        {
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

    /// <summary>The number of rows of each table, work and the rest included.</summary>
    public static Dictionary<string, long> Counts(SqliteConnection connection)
    {
        var names = new List<string>();
        using (var tables = new Statement(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        using (var rows = tables.Read())
        {
            while (rows.Read())
                names.Add(rows.GetString(0));
        }
        return names.ToDictionary(name => name, name => Number(connection, $"SELECT count(*) FROM \"{name}\""));
    }

    /// <summary>How many of the counted rows are data of the product.</summary>
    public static long DataOf(IReadOnlyDictionary<string, long> counts) => Tables.Sum(table => counts.GetValueOrDefault(table.ToString()));

    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
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
        Run(connection, $"PRAGMA busy_timeout = {Patience * 1000}");
        if (stillRead)
            throw new StorageUnavailable($"The log of {path} could not be emptied, because another program reads it. Close what has it open and compact again.", WriteFate.NothingWritten);
    }

    /// <summary>What went wrong, in words that say what to look at.</summary>
    public StorageUnavailable Unavailable(SqliteException cause, WriteFate fate)
    {
        const int busy = 5, locked = 6, readOnly = 8, ioError = 10, corrupt = 11, full = 13, cannotOpen = 14, notADatabase = 26;
        // A copy reports the extended code, which has the plain one in its last byte.
        var advice = (cause.SqliteErrorCode & 0xFF) switch
        {
            busy or locked => "another program keeps it locked. Close what has it open",
            readOnly => "it cannot be written to. Check the rights on the file and its folder",
            ioError => "the disk reports an error. Check the disk",
            corrupt => $"it is damaged. To go on, {HowToPutRight}",
            full => "the disk is full, or the file has reached its largest size. Make room",
            cannotOpen => "it cannot be opened. Check that its folder exists and may be written to",
            notADatabase => $"it is no database, or its beginning is damaged. If it is not SalesBot's, name another file; if it is, {HowToPutRight}",
            _ => cause.Message,
        };
        return new($"The file {Name} could not be used: {advice}.", fate, cause);
    }
}
