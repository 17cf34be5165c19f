using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>A statement that is prepared once and run many times. Its parameters are <c>$1</c>, <c>$2</c>…</summary>
sealed class Statement : IDisposable
{
    readonly SqliteCommand command;
    readonly SqliteParameter[] parameters;

    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        this.parameters = new SqliteParameter[parameters];
        for (int i = 0; i < parameters; i++)
        {
            this.parameters[i] = new SqliteParameter { ParameterName = $"${i + 1}" };
            command.Parameters.Add(this.parameters[i]);
        }
    }

    public object this[int index]
    {
        set => parameters[index].Value = value;
    }

    public SqliteDataReader Read() => command.ExecuteReader();

    /// <summary>Runs it and says how many rows it changed.</summary>
    public int Run() => command.ExecuteNonQuery();

    public void Dispose() => command.Dispose();
}
