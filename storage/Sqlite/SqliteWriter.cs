using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// The only one that writes: a thread that puts everything that is waiting into one transaction, because what costs time is bringing a
/// transaction to the disk, not its size. Each job of several steps has its own savepoint, so one that meets a conflict undoes only itself. Nobody is told
/// "done" before the transaction is on the disk.
/// </summary>
sealed class SqliteWriter : IDisposable
{
    // Bounds how long the first of a group waits for the last.
    const int MostInAGroup = 256;

    const int busy = 5, full = 13;

    readonly SqliteFile file;
    readonly SqliteConnection connection;
    readonly BlockingCollection<SqliteJob> waiting = [];
    readonly Thread thread;
    readonly Statement begin, commit, rollback, savepoint, release, undo, readSequence, writeSequence;
    long sequence;

    public SqliteWriter(SqliteFile file)
    {
        this.file = file;
        connection = file.Connect();
        try
        {
            file.Prepare(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        (Rows, Work) = (new(connection), new(connection));
        begin = new(connection, "BEGIN IMMEDIATE");
        commit = new(connection, "COMMIT");
        rollback = new(connection, "ROLLBACK");
        savepoint = new(connection, "SAVEPOINT job");
        release = new(connection, "RELEASE job");
        undo = new(connection, "ROLLBACK TO job");
        readSequence = new(connection, "SELECT last FROM Sequence");
        writeSequence = new(connection, "UPDATE Sequence SET last = ?1");
        thread = new(Run) { IsBackground = true, Name = "SalesBot storage writer" };
        thread.Start();
    }

    public SqliteRows Rows { get; }

    public SqliteWork Work { get; }

    public SqliteConnection Connection => connection;

    /// <summary>The next number of the sequence that versions and receipts are made of.</summary>
    public long Next() => ++sequence;

    public void Add(SqliteJob job)
    {
        try
        {
            waiting.Add(job);
        }
        catch (InvalidOperationException closed)
        {
            throw new StorageUnavailable($"The file {file.Path} is being closed.", WriteFate.NothingWritten, closed);
        }
    }

    /// <summary>Finishes what is waiting, then closes the file.</summary>
    public void Dispose()
    {
        waiting.CompleteAdding();
        thread.Join();
        foreach (var statement in (Statement[])[begin, commit, rollback, savepoint, release, undo, readSequence, writeSequence])
            statement.Dispose();
        Rows.Dispose();
        Work.Dispose();
        connection.Dispose();
        waiting.Dispose();
    }

    void Run()
    {
        var group = new List<SqliteJob>(MostInAGroup);
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            SqliteJob? alone = null;
            for (var job = first; job is not null; job = group.Count < MostInAGroup && waiting.TryTake(out var next) ? next : null)
            {
                if (job.Alone)
                {
                    alone = job;
                    break;
                }
                group.Add(job);
            }
            if (group.Count > 0)
                Write(group);
            if (alone?.Begin() is true)
                RunAlone(alone);
            group.Clear();
        }
    }

    void Write(List<SqliteJob> group)
    {
        var committing = false;
        try
        {
            begin.Run();
            // Only now, with the file ours: who gave up while another program held it is told for certain that nothing was written.
            group.RemoveAll(job => !job.Begin());
            ReadSequence();
            var before = sequence;
            foreach (var job in group)
            {
                if (job.IsOneStep)
                {
                    job.Apply(this);
                    continue;
                }
                savepoint.Run();
                if (!job.Apply(this))
                    undo.Run();
                release.Run();
            }
            if (sequence != before)
            {
                writeSequence[0] = sequence;
                writeSequence.Run();
            }
            committing = true;
            commit.Run();
        }
        catch (Exception exception)
        {
            AfterFailure(group, exception, FateOf(exception, committing, undone: TryRollBack()));
            return;
        }
        foreach (var job in group)
            job.Acknowledge();
    }

    /// <summary>A commit that fails while it is being brought to the disk may be found there after a crash. One for which there is no room has not been written whole.</summary>
    internal static WriteFate FateOf(Exception failure, bool committing, bool undone) =>
        undone && (!committing || failure is SqliteException { SqliteErrorCode: full }) ? WriteFate.NothingWritten : WriteFate.Unknown;

    // One job too large for what is left of the disk must not take the others with it: each is tried by itself.
    void AfterFailure(List<SqliteJob> group, Exception exception, WriteFate fate)
    {
        if (fate is WriteFate.NothingWritten && group.Count > 1 && exception is SqliteException { SqliteErrorCode: not busy })
        {
            foreach (var job in group)
                Write([job]);
            return;
        }
        var failure = exception is SqliteException cause ? file.Unavailable(cause, fate) : exception;
        foreach (var job in group)
            job.Fail(failure);
    }

    void RunAlone(SqliteJob job)
    {
        try
        {
            job.Apply(this);
            job.Acknowledge();
        }
        catch (Exception exception)
        {
            job.Fail(exception is SqliteException cause ? file.Unavailable(cause, WriteFate.NothingWritten) : exception);
        }
    }

    // Read anew in each transaction: another process may use the same file.
    void ReadSequence()
    {
        using var row = readSequence.Read();
        row.Read();
        sequence = row.GetInt64(0);
    }

    // A full disk has already rolled back by itself, and then there is nothing to roll back.
    bool TryRollBack()
    {
        try
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
                rollback.Run();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
