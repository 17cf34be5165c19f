using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// Both ports over one file: what <c>dotnet run</c> uses, and enough for a pilot on one machine. Everything acknowledged survives the end of
/// the process and of the machine. Reads are answered on the caller's thread, because they take microseconds; writes go to the one writer.
/// </summary>
public sealed class SqliteStore : ITables, IWork, IForgets, IAsyncDisposable
{
    const int ReadersKept = 16;

    readonly SqliteFile file;
    readonly SqliteSettings settings;
    readonly TimeProvider time;
    readonly SqliteWriter writer;
    readonly FileUse use;
    readonly ConcurrentStack<SqliteReader> readers = new();
    bool closed;

    SqliteStore(SqliteFile file, SqliteSettings settings, TimeProvider time, FileUse use)
    {
        (this.file, this.settings, this.time, this.use) = (file, settings, time, use);
        writer = new(file);
        use.NoteMade();
    }

    /// <summary>Deleted bytes are zeros in the file at once (secure_delete); here they leave the log and the free pages too.</summary>
    public bool Forget()
    {
        try
        {
            using var connection = file.Connect(Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite);
            foreach (var step in (string[])["PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"]) SqliteFile.Run(connection, step);
            return true;
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return false;
        }
    }

    /// <summary>Opens the file, and makes it and its folder when they are missing. <paramref name="time"/> decides when leases of work end.</summary>
    public static SqliteStore Open(string path, TimeProvider time, SqliteSettings? settings = null) => Open(path, time, settings, FileUse.Shared);

    /// <summary>Opens the file for something during which nobody else may have it open, and makes sure of that.</summary>
    public static SqliteStore OpenAlone(string path, TimeProvider time, string purpose, SqliteSettings? settings = null) =>
        Open(path, time, settings, file => FileUse.Alone(file, purpose));

    /// <summary>Looks through the whole of it for damage.</summary>
    public FileHealth Health() => FileCheck.Whole(file, SqliteOpenMode.ReadWrite);

    static SqliteStore Open(string path, TimeProvider time, SqliteSettings? settings, Func<string, FileUse> hold)
    {
        settings ??= new();
        var file = new SqliteFile(Path.GetFullPath(path), settings);
        FileUse? use = null;
        try
        {
            file.CheckFolder();
            use = hold(file.Path);
            file.CheckNotEmptied(use);
            return new(file, settings, time, use);
        }
        catch (SqliteException exception)
        {
            use?.Dispose();
            throw file.Unavailable(exception, WriteFate.NothingWritten);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            use?.Dispose();
            throw new StorageUnavailable($"The folder of {file.Path} cannot be used ({exception.Message}). Name another one, or check the rights.", WriteFate.NothingWritten, exception);
        }
        catch
        {
            use?.Dispose();
            throw;
        }
    }

    public ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct)
    {
        Limits.CheckKey(nameof(partition), partition);
        Limits.CheckKey(nameof(key), key);
        return Read((table, partition, key), static (reader, asked) => reader.Get(asked.table, asked.partition, asked.key), ct);
    }

    public ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct)
    {
        Limits.CheckKey(nameof(partition), partition);
        Limits.CheckRange(range);
        Limits.CheckTake(take);
        return Read((table, partition, range, take), static (reader, asked) => reader.Query(asked.table, asked.partition, asked.range, asked.take), ct);
    }

    public ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct)
    {
        Limits.CheckScan(afterPartition, afterKey);
        Limits.CheckTake(take);
        return Read((table, afterPartition, afterKey, take), static (reader, asked) => reader.Scan(asked.table, asked.afterPartition, asked.afterKey, asked.take), ct);
    }

    public ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct)
    {
        Limits.CheckSubmit(partition, operations);
        return Write<Submitted>(
            writer =>
            {
                var etags = new string[operations.Count];
                for (int i = 0; i < operations.Count; i++)
                {
                    var etag = writer.Next();
                    if (!writer.Rows.Apply(table, partition, operations[i], etag))
                        return (false, new Submitted.Conflict(i, operations[i].Key));
                    etags[i] = operations[i] is RowOp.Delete ? "" : ETags.Of(etag);
                }
                return (true, new Submitted.Done(etags));
            },
            ct,
            isOneStep: operations.Count == 1);
    }

    public async ValueTask Put(WorkItem item, CancellationToken ct)
    {
        Limits.CheckWork(item);
        await Write(writer => (writer.Work.Put(item), true), ct);
    }

    public ValueTask<IReadOnlyList<TakenWork>> Take(int atMost, TimeSpan lease, CancellationToken ct)
    {
        Limits.CheckWorkAtOnce(atMost);
        Limits.CheckLease(lease);
        return Write(writer => (true, writer.Work.Take(atMost, time.GetUtcNow(), lease, writer.Next)), ct);
    }

    public async ValueTask Done(TakenWork work, CancellationToken ct) => await Write(writer => (writer.Work.Done(work.Receipt), true), ct);

    public ValueTask<IReadOnlyList<SetAsideWork>> SetAside(int atMost, CancellationToken ct)
    {
        Limits.CheckWorkAtOnce(atMost);
        return Read(atMost, static (reader, asked) => reader.SetAside(asked), ct);
    }

    public async ValueTask TryAgain(SetAsideWork work, CancellationToken ct) => await Write(writer => (writer.Work.TryAgain(work.Receipt), true), ct);

    /// <summary>
    /// Leaves nothing behind of what was deleted: the log is emptied and the file written anew. For the end of an erasure; it takes seconds
    /// on a large file, and other writes wait.
    /// </summary>
    public async ValueTask Compact(CancellationToken ct) =>
        await Write(
            writer =>
            {
                file.Compact(writer.Connection);
                return (true, true);
            },
            ct,
            alone: true);

    /// <summary>Finishes the writes that are waiting and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (closed)
            return;
        closed = true;
        await Task.Run(writer.Dispose);
        while (readers.TryPop(out var reader))
            reader.Dispose();
        use.Dispose();
    }

    ValueTask<T> Read<TAsked, T>(TAsked asked, Func<SqliteReader, TAsked, T> read, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(closed, this);
        SqliteReader? reader = null;
        try
        {
            if (!readers.TryPop(out reader))
                reader = new(file);
            var result = read(reader, asked);
            if (!closed && readers.Count < ReadersKept)
                readers.Push(reader);
            else
                reader.Dispose();
            return new(result);
        }
        catch (SqliteException exception)
        {
            reader?.Dispose();
            throw file.Unavailable(exception, WriteFate.NothingWritten);
        }
    }

    async ValueTask<T> Write<T>(Func<SqliteWriter, (bool Keep, T Result)> work, CancellationToken ct, bool alone = false, bool isOneStep = false)
    {
        ct.ThrowIfCancellationRequested();
        var job = new SqliteJob<T>(work, alone, isOneStep);
        writer.Add(job);
        if (alone)
            return await job.Result;
        try
        {
            return await job.Result.WaitAsync(settings.Deadline, ct);
        }
        catch (OperationCanceledException) when (!job.GiveUp())
        {
            // The writer has already begun, so the answer is near, and the caller should know it.
            return await Within(job);
        }
        catch (TimeoutException exception)
        {
            throw TooSlow(job, exception);
        }
    }

    async Task<T> Within<T>(SqliteJob<T> job)
    {
        try
        {
            return await job.Result.WaitAsync(settings.Deadline);
        }
        catch (TimeoutException exception)
        {
            throw TooSlow(job, exception);
        }
    }

    StorageUnavailable TooSlow(SqliteJob job, TimeoutException exception) =>
        new(
            $"The file {file.Path} did not take a write within {settings.Deadline.TotalSeconds:0.#} s. Check the disk, and what else has the file open.",
            job.GiveUp() ? WriteFate.NothingWritten : WriteFate.Unknown,
            exception);
}
