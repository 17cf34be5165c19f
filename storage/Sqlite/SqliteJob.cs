namespace SalesBot.Storage.Sqlite;

/// <summary>Something that waits for the writer. Its caller may give up, but only before the writer has begun with it.</summary>
abstract class SqliteJob
{
    const int Waiting = 0, Begun = 1, GivenUp = 2;
    int state = Waiting;

    /// <summary>Jobs that cannot be part of a transaction (vacuum) are run by themselves.</summary>
    public virtual bool Alone => false;

    /// <summary>Jobs of one statement that either changes a row or does not: there is nothing to undo.</summary>
    public virtual bool IsOneStep => false;

    /// <summary>False when the caller has given up. True however often it is asked otherwise, because a group that failed is tried one by one.</summary>
    public bool Begin() => Interlocked.CompareExchange(ref state, Begun, Waiting) is not GivenUp;

    public bool GiveUp() => Interlocked.CompareExchange(ref state, GivenUp, Waiting) == Waiting;

    /// <summary>Does the work within the writer's transaction, and says whether to keep it. May be called again after a rollback.</summary>
    public abstract bool Apply(SqliteWriter writer);

    /// <summary>Called when what was applied is on the disk, or was undone because it was not to be kept.</summary>
    public abstract void Acknowledge();

    public abstract void Fail(Exception exception);
}

/// <summary>A job with a result.</summary>
sealed class SqliteJob<T>(Func<SqliteWriter, (bool Keep, T Result)> work, bool alone = false, bool isOneStep = false) : SqliteJob
{
    // The caller goes on on another thread, so that the writer is never kept from its next transaction.
    readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    T? result;

    public override bool Alone => alone;

    public override bool IsOneStep => isOneStep;

    public Task<T> Result => done.Task;

    public override bool Apply(SqliteWriter writer)
    {
        (var keep, result) = work(writer);
        return keep;
    }

    public override void Acknowledge() => done.TrySetResult(result!);

    public override void Fail(Exception exception) => done.TrySetException(exception);
}
