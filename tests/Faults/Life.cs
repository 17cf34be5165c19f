using Microsoft.AspNetCore.Http;
using SalesBot.Storage;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Faults;

/// <summary>What a process touches outside itself, and where it may end.</summary>
public enum Boundary
{
    Read,
    Write,
    Send,

    /// <summary>The answer to the activity has left the program but not reached Teams.</summary>
    Answer,
}

/// <summary>
/// One life of the program. Everything it does outside itself is counted; at the chosen one it ends, before or after that was carried out. What is dead
/// does nothing more: every later call fails, whoever makes it.
/// </summary>
/// <param name="endsAt">1 is the first boundary; 0 never ends.</param>
/// <param name="after">Ends after the boundary was crossed and before the program could know.</param>
public sealed class Life(int endsAt = 0, bool after = false)
{
    readonly List<Boundary> crossed = [];
    readonly Lock sync = new();
    volatile bool dead;

    public static Life Immortal => new();

    public bool IsOver => dead;

    /// <summary>What was crossed so far, in order.</summary>
    public IReadOnlyList<Boundary> Crossed
    {
        get
        {
            lock (sync) return [.. crossed];
        }
    }

    public ITables Around(ITables tables) => new MortalTables(tables, this);

    public IWork Around(IWork work) => new MortalWork(work, this);

    public async ValueTask<T> Cross<T>(Boundary boundary, Func<ValueTask<T>> call)
    {
        var last = Begin(boundary);
        if (last && !after) throw End();
        var result = await call();
        return last ? throw End() : result;
    }

    /// <summary>The connector takes something this life has sent. To a dead process it does not matter what is answered.</summary>
    public IResult Send(Func<IResult> take)
    {
        if (dead) return Results.StatusCode(StatusCodes.Status410Gone);
        var last = Begin(Boundary.Send);
        if (last && !after)
        {
            dead = true;
            return Results.StatusCode(StatusCodes.Status410Gone);
        }
        var taken = take();
        dead |= last;
        return taken;
    }

    /// <summary>An answer is on its way back to Teams. True: it got lost, because the process or its connection ended.</summary>
    public bool LosesAnswer()
    {
        if (dead) return true;
        dead = Begin(Boundary.Answer);
        return dead;
    }

    bool Begin(Boundary boundary)
    {
        lock (sync)
        {
            if (dead) throw new ProcessKilled();
            crossed.Add(boundary);
            return crossed.Count == endsAt;
        }
    }

    ProcessKilled End()
    {
        dead = true;
        return new();
    }
}

sealed class MortalTables(ITables inner, Life life) : ITables
{
    public ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct) => life.Cross(Boundary.Read, () => inner.Get(table, partition, key, ct));

    public ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct) => life.Cross(Boundary.Read, () => inner.Query(table, partition, range, take, ct));

    public ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct) => life.Cross(Boundary.Read, () => inner.Scan(table, afterPartition, afterKey, take, ct));

    public ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct) => life.Cross(Boundary.Write, () => inner.Submit(table, partition, operations, ct));
}

sealed class MortalWork(IWork inner, Life life) : IWork
{
    public async ValueTask Put(WorkItem item, CancellationToken ct) => await life.Cross(Boundary.Write, async () =>
    {
        await inner.Put(item, ct);
        return true;
    });

    public ValueTask<IReadOnlyList<TakenWork>> Take(int atMost, TimeSpan lease, CancellationToken ct) => life.Cross(Boundary.Write, () => inner.Take(atMost, lease, ct));

    public async ValueTask Done(TakenWork work, CancellationToken ct) => await life.Cross(Boundary.Write, async () =>
    {
        await inner.Done(work, ct);
        return true;
    });

    public ValueTask<IReadOnlyList<SetAsideWork>> SetAside(int atMost, CancellationToken ct) => life.Cross(Boundary.Read, () => inner.SetAside(atMost, ct));

    public async ValueTask TryAgain(SetAsideWork work, CancellationToken ct) => await life.Cross(Boundary.Write, async () =>
    {
        await inner.TryAgain(work, ct);
        return true;
    });
}
