using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// A statement that is prepared once and run many times. Its parameters are <c>?1</c>, <c>?2</c>… It speaks to SQLite itself: a turn runs a
/// dozen of these, and a command of ADO.NET around each costs as much as many of them do.
/// </summary>
sealed class Statement : IDisposable
{
    readonly sqlite3 database;
    readonly sqlite3_stmt statement;

    /// <exception cref="SqliteException">The statement does not fit the tables, or the file could not be read.</exception>
    public Statement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    /// <summary>Sets <c>?1</c> under 0, and so on.</summary>
    public object this[int index]
    {
        set => Check(value switch
        {
            string text => Bind(index + 1, text),
            long number => raw.sqlite3_bind_int64(statement, index + 1, number),
            int number => raw.sqlite3_bind_int64(statement, index + 1, number),
            _ => throw new ArgumentException($"A {value.GetType().Name} is nothing that a row of ours holds."),
        });
    }

    /// <summary>The rows it finds. The statement can be run again when they are disposed of.</summary>
    public Rows Read() => new(this);

    /// <summary>Runs it and says how many rows it changed; that means something only for a statement that changes rows.</summary>
    public int Run()
    {
        try
        {
            while (Step()) { }
            return raw.sqlite3_changes(database);
        }
        finally
        {
            Reset();
        }
    }

    public void Dispose() => statement.Dispose();

    bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW) return true;
        if (code == raw.SQLITE_DONE) return false;
        Check(code);
        return false;
    }

    // Its code is that of the last step, which has been reported.
    void Reset() => raw.sqlite3_reset(statement);

    int Bind(int index, string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var code = raw.sqlite3_bind_text(statement, index, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return code;
    }

    void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);

    /// <summary>The rows of one run, and the columns of the one it stands on.</summary>
    public readonly struct Rows(Statement of) : IDisposable
    {
        /// <summary>Goes on to the next row; false after the last one.</summary>
        public bool Read() => of.Step();

        // The bytes as they are stored, and these are UTF-8 everywhere.
        public ReadOnlySpan<byte> GetBytes(int column) => raw.sqlite3_column_blob(of.statement, column);

        public string GetString(int column) => Encoding.UTF8.GetString(GetBytes(column));

        public long GetInt64(int column) => raw.sqlite3_column_int64(of.statement, column);

        public int GetInt32(int column) => (int)GetInt64(column);

        public void Dispose() => of.Reset();
    }
}
