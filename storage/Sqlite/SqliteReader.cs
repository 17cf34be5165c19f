using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>One connection that only reads, with its prepared statements. Used by one caller at a time.</summary>
sealed class SqliteReader : IDisposable
{
    // Above every character a key can hold, so it ends a range that has no end.
    const string NoEnd = "\u007F";

    // Below every character a key can hold: key + this is the lowest place after that key.
    const char JustAfter = '\u0001';

    readonly SqliteConnection connection;
    readonly Statement?[] gets = new Statement?[SqliteFile.Tables.Length];
    readonly Statement?[] queries = new Statement?[SqliteFile.Tables.Length];
    readonly Statement?[] scans = new Statement?[SqliteFile.Tables.Length];

    public SqliteReader(SqliteFile file)
    {
        connection = file.Connect();
        SqliteFile.Run(connection, "PRAGMA query_only = ON");
    }

    public Row? Get(Table table, string partition, string key)
    {
        var statement = gets[(int)table] ??= new(connection, $"SELECT body, etag FROM {table} WHERE partition = ?1 AND key = ?2");
        statement[0] = partition;
        statement[1] = key;
        using var rows = statement.Read();
        return rows.Read() ? new(partition, key, rows.GetString(0), ETags.Of(rows.GetInt64(1))) : null;
    }

    public RowPage Query(Table table, string partition, KeyRange range, int take)
    {
        var statement = queries[(int)table] ??= new(
            connection,
            $"SELECT key, body, etag FROM {table} WHERE partition = ?1 AND key >= ?2 AND key < ?3 ORDER BY key LIMIT ?4");
        var from = range.From ?? "";
        var after = range.After is { } key ? key + JustAfter : "";
        statement[0] = partition;
        statement[1] = string.CompareOrdinal(from, after) >= 0 ? from : after;
        statement[2] = range.Before ?? NoEnd;
        statement[3] = take + 1;
        var found = new List<Row>(Math.Min(take, 64));
        using var rows = statement.Read();
        while (rows.Read())
        {
            if (found.Count == take)
                return new(found, More: true);
            found.Add(new(partition, rows.GetString(0), rows.GetString(1), ETags.Of(rows.GetInt64(2))));
        }
        return new(found, More: false);
    }

    public ScanPage Scan(Table table, string? afterPartition, string? afterKey, int take)
    {
        var statement = scans[(int)table] ??= new(
            connection,
            $"SELECT partition, key, body, etag FROM {table} WHERE (partition, key) > (?1, ?2) ORDER BY partition, key LIMIT ?3");
        statement[0] = afterPartition ?? "";
        statement[1] = afterPartition is null ? "" : afterKey ?? NoEnd;
        statement[2] = take + 1;
        var found = new List<Row>(Math.Min(take, 64));
        using var rows = statement.Read();
        while (rows.Read())
        {
            if (found.Count == take)
                return new(found, More: true);
            found.Add(new(rows.GetString(0), rows.GetString(1), rows.GetString(2), ETags.Of(rows.GetInt64(3))));
        }
        return new(found, More: false);
    }

    public IReadOnlyList<SetAsideWork> SetAside(int atMost)
    {
        using var statement = new Statement(connection, "SELECT id, kind, item FROM Work WHERE aside = 1 ORDER BY id LIMIT ?1");
        statement[0] = atMost;
        var found = new List<SetAsideWork>();
        using var rows = statement.Read();
        while (rows.Read())
            found.Add(new(new(rows.GetString(1), rows.GetString(2)), ETags.Of(rows.GetInt64(0))));
        return found;
    }

    public void Dispose()
    {
        foreach (var statement in gets.Concat(queries).Concat(scans))
            statement?.Dispose();
        connection.Dispose();
    }
}
