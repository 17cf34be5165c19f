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

/// <summary>Something that was crossed: in which line of the story, and as which of what was crossed in it.</summary>
public readonly record struct Crossing(Boundary Boundary, int Line, int Nth);

/// <summary>Where a life ends: at which boundary of those it crosses from a line of the story on, 1 being the first; without a line, of all it crosses.</summary>
public readonly record struct Death(int At, End End, int Line = 0)
{
    public override string ToString() => Line > 0 ? $"{End} {At} from line {Line} on" : $"{End} {At}";
}

/// <summary>How a life ends at a boundary.</summary>
public enum End
{
    Before,

    /// <summary>After it was crossed, and before the program could know.</summary>
    After,

    /// <summary>
    /// Before, but what was under way beside it still arrives: writes that were begun together do not end together. What was being sent has no answer then: a
    /// process that is gone does not act on one.
    /// </summary>
    Alone,
}

/// <summary>
/// One life of the program. Everything it does outside itself is counted; at the chosen boundary it ends. What is dead does nothing more: every later call
/// fails, whoever makes it.
/// </summary>
/// <param name="death">Without it, it never ends.</param>
public sealed class Life(Death? death = null)
{
    /// <summary>How many calls may be under way beside one.</summary>
    const int beside = 3;

    readonly List<Crossing> crossed = [];
    readonly Lock sync = new();

    /// <summary>At which of all its boundaries it ends, once that is known.</summary>
    int? endsAt = death is { Line: 0 } ? death.Value.At : null;
    int line, before;
    volatile bool struck;
    volatile bool dead;

    /// <summary>Whether the end has come. Whoever asks starts the next life, so this one does nothing from then on.</summary>
    public bool IsOver() => dead |= struck;

    /// <summary>What was crossed so far, in order.</summary>
    public IReadOnlyList<Crossing> Crossed
    {
        get
        {
            lock (sync) return [.. crossed];
        }
    }

    /// <summary>The story goes on with this line.</summary>
    public void Reach(int number)
    {
        lock (sync)
        {
            (line, before) = (number, crossed.Count);
            if (number >= death?.Line) endsAt ??= before + death.Value.At;
        }
    }

    public ITables Around(ITables tables) => new MortalTables(tables, this);

    public IWork Around(IWork work) => new MortalWork(work, this);

    /// <param name="changed">Whether a write has changed anything; looking for work where there is none is as good as a read.</param>
    public async ValueTask<T> Cross<T>(Boundary boundary, Func<ValueTask<T>> call, Func<T, bool>? changed = null)
    {
        var last = Begin(boundary, out var at);
        if (last && death?.End is not End.After) throw new ProcessKilled();
        var result = await call();
        if (changed?.Invoke(result) is false)
            lock (sync) crossed[at - 1] = crossed[at - 1] with { Boundary = Boundary.Read };
        if (!last) return result;
        dead = true;
        throw new ProcessKilled();
    }

    /// <summary>The connector takes something this life has sent. To a dead process it does not matter what is answered.</summary>
    public IResult Send(Func<IResult> take)
    {
        if (dead) return Results.StatusCode(StatusCodes.Status410Gone);
        var last = Begin(Boundary.Send, out _);
        if (last && death?.End is not End.After) return Results.StatusCode(StatusCodes.Status410Gone);
        var taken = take();
        dead |= last;
        return taken;
    }

    /// <summary>An answer is on its way back to Teams. True: it got lost, because the process or its connection ended.</summary>
    public bool LosesAnswer()
    {
        if (IsOver()) return true;
        Begin(Boundary.Answer, out _);
        return IsOver();
    }

    bool Begin(Boundary boundary, out int at)
    {
        lock (sync)
        {
            if (dead) throw new ProcessKilled();
            crossed.Add(new(boundary, line, crossed.Count + 1 - before));
            at = crossed.Count;
            if (at == endsAt)
            {
                struck = true;
                dead = death?.End is End.Before || boundary is Boundary.Send;
                return true;
            }
            dead = struck && at >= endsAt + beside;
            return false;
        }
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

    public ValueTask<IReadOnlyList<TakenWork>> Take(int atMost, TimeSpan lease, CancellationToken ct) => life.Cross(Boundary.Write, () => inner.Take(atMost, lease, ct), taken => taken.Count > 0);

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
