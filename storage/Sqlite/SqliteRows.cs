using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>The prepared statements that change rows. Belongs to the writer.</summary>
sealed class SqliteRows(SqliteConnection connection) : IDisposable
{
    readonly Dictionary<(Table, Type, bool), Statement> statements = [];

    /// <summary>Applies one operation and says whether it met what it expects. <paramref name="etag"/> becomes the version of what it writes.</summary>
    public bool Apply(Table table, string partition, RowOp operation, long etag)
    {
        var statement = StatementFor(table, operation);
        statement[0] = partition;
        statement[1] = operation.Key;
        switch (operation)
        {
            case RowOp.Insert insert:
                statement[2] = insert.Body;
                statement[3] = etag;
                return statement.Run() == 1;
            case RowOp.Upsert upsert:
                statement[2] = upsert.Body;
                statement[3] = etag;
                return statement.Run() == 1;
            case RowOp.Replace replace:
                statement[2] = replace.Body;
                statement[3] = etag;
                statement[4] = ETags.NumberOf(replace.ETag);
                return statement.Run() == 1;
            case RowOp.Delete { ETag: { } version }:
                statement[2] = ETags.NumberOf(version);
                return statement.Run() == 1;
            default:
                statement.Run();
                return true;
        }
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
    }

    Statement StatementFor(Table table, RowOp operation)
    {
        var kind = (table, operation.GetType(), operation is RowOp.Delete { ETag: null });
        if (statements.TryGetValue(kind, out var statement))
            return statement;
        statement = operation switch
        {
            RowOp.Insert => new(connection, $"INSERT INTO {table}(partition, key, body, etag) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING"),
            RowOp.Upsert => new(connection, $"INSERT INTO {table}(partition, key, body, etag) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET body = ?3, etag = ?4"),
            RowOp.Replace => new(connection, $"UPDATE {table} SET body = ?3, etag = ?4 WHERE partition = ?1 AND key = ?2 AND etag = ?5"),
            RowOp.Delete { ETag: null } => new(connection, $"DELETE FROM {table} WHERE partition = ?1 AND key = ?2"),
            RowOp.Delete => new(connection, $"DELETE FROM {table} WHERE partition = ?1 AND key = ?2 AND etag = ?3"),
            _ => throw new InvalidOperationException($"{operation.GetType().Name} is not an operation the file knows. Add its statement here."),
        };
        return statements[kind] = statement;
    }
}
