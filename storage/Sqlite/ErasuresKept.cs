using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>Takes the list of erasures from the data that a backup replaced into the restored file: a backup may hold again what was erased after it was made.</summary>
public static class ErasuresKept
{
    /// <returns>How many erasures the replaced data knew. None when it cannot be read any more.</returns>
    public static int Carry(string replaced, string restored)
    {
        try
        {
            using var from = new SqliteFile(replaced, new()).Connect(SqliteOpenMode.ReadOnly);
            using var read = from.CreateCommand();
            read.CommandText = $"SELECT partition, key, body, etag FROM {Table.Access} WHERE partition LIKE '%|{ErasureTable.Erasures}'";
            using var rows = read.ExecuteReader();
            using var into = new SqliteFile(restored, new()).Connect(SqliteOpenMode.ReadWrite);
            var count = 0;
            for (; rows.Read(); count++)
            {
                using var write = into.CreateCommand();
                write.CommandText = $"INSERT OR IGNORE INTO {Table.Access}(partition, key, body, etag) VALUES ($partition, $key, $body, $etag)";
                foreach (var (name, column) in (ReadOnlySpan<(string, int)>)[("$partition", 0), ("$key", 1), ("$body", 2), ("$etag", 3)]) write.Parameters.AddWithValue(name, rows.GetValue(column));
                write.ExecuteNonQuery();
            }
            return count;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }
}
