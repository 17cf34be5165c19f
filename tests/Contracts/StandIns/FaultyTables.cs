using SalesBot.Storage;

namespace SalesBot.Tests.Contracts.StandIns;

/// <summary>What goes wrong with one call.</summary>
public enum Fault
{
    /// <summary>The store turns the call away: nothing happened, and the caller knows.</summary>
    Refused,

    /// <summary>The call never arrives, and the caller cannot know.</summary>
    RequestLost,

    /// <summary>The call is carried out, and the caller cannot know.</summary>
    AnswerLost,

    /// <summary>The process ends before the call. Every later call fails too: what is dead does nothing more.</summary>
    KilledBefore,

    /// <summary>The process ends after the call was carried out. Every later call fails too.</summary>
    KilledAfter,
}

/// <summary>Which calls are counted on the way to the one that goes wrong.</summary>
public enum Faulted
{
    EveryCall,
    Reads,
    Writes,
}

/// <summary>Stands for the end of the process: nothing in the product may catch it and go on.</summary>
public sealed class ProcessKilled() : Exception("The process was killed here by a test.");

/// <summary>
/// A store that fails at the n-th call (1 is the first). A crash test runs the same turn with the fault at 1, 2, 3… until a run is not
/// <see cref="Struck"/>, then starts anew on the store beneath and checks that everything ends as if nothing had happened.
/// </summary>
public sealed class FaultyTables(ITables inner, Fault fault, int at, Faulted counted = Faulted.EveryCall) : ITables
{
    int calls;
    volatile bool dead;

    /// <summary>How many of the counted calls were made.</summary>
    public int Calls => Volatile.Read(ref calls);

    /// <summary>Whether the fault has happened.</summary>
    public bool Struck => Calls >= at;

    public ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct) =>
        Call(Faulted.Reads, () => inner.Get(table, partition, key, ct));

    public ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct) =>
        Call(Faulted.Reads, () => inner.Query(table, partition, range, take, ct));

    public ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct) =>
        Call(Faulted.Writes, () => inner.Submit(table, partition, operations, ct));

    public ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct) =>
        Call(Faulted.Reads, () => inner.Scan(table, afterPartition, afterKey, take, ct));

    async ValueTask<T> Call<T>(Faulted kind, Func<ValueTask<T>> call)
    {
        if (dead)
            throw new ProcessKilled();
        if ((counted != Faulted.EveryCall && counted != kind) || Interlocked.Increment(ref calls) != at)
            return await call();
        switch (fault)
        {
            case Fault.Refused:
                throw new StorageUnavailable("The store is busy, by order of a test.", WriteFate.NothingWritten);
            case Fault.RequestLost:
                throw new StorageUnavailable("The request was lost, by order of a test.", WriteFate.Unknown);
            case Fault.AnswerLost:
                await call();
                throw new StorageUnavailable("The answer was lost, by order of a test.", WriteFate.Unknown);
            case Fault.KilledBefore:
                dead = true;
                throw new ProcessKilled();
            case Fault.KilledAfter:
                await call();
                dead = true;
                throw new ProcessKilled();
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault FaultyTables knows. Add it here.");
        }
    }
}
