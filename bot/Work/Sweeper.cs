using System.Collections.Concurrent;
using System.Threading.Channels;
using SalesBot.Bot.Telemetry;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>
/// Makes happen what is due. The due rows say what and when; the queue only spreads it over the replicas. What a turn has just caused is acted on at once
/// in this process and does not wait for the next sweep.
/// </summary>
sealed class Sweeper(Stores stores, IWork work, IEnumerable<IDueWork> kinds, Replica replica, Measures measures, TimeProvider clock, ILogger<Sweeper> log)
{
    const int atOnce = 32;

    // Each takes a third of a second, most of it waiting for Teams and for storage: enough for as much as Teams takes from a tenant.
    const int sideBySide = 16;

    // Each waits for storage most of the time.
    const int hurriedAtOnce = 4;

    readonly Dictionary<DueKind, IDueWork> kinds = kinds.ToDictionary(kind => kind.Kind);

    static readonly TimeSpan lease = TimeSpan.FromSeconds(60);
    static readonly TimeSpan leadership = TimeSpan.FromSeconds(20);

    readonly Channel<(Due Due, bool Fulfilled)> now = System.Threading.Channels.Channel.CreateBounded<(Due, bool)>(new BoundedChannelOptions(10_000));

    // What this process is about to act on by itself. A sweep that comes in between must not hand the same out once more, or the work of a busy moment doubles.
    readonly ConcurrentDictionary<Due, bool> hurried = new();

    /// <summary>Acts on these without waiting for a sweep. Losing them loses nothing: their rows are there.</summary>
    public void Hurry(TurnResult turn)
    {
        foreach (var due in turn.DueNow) Hurry(due, fulfilled: false);
        foreach (var due in turn.Fulfilled) Hurry(due, fulfilled: true);
    }

    /// <summary>The turns' own intents, as they come, until the program stops.</summary>
    public Task RunHurried(CancellationToken ct) =>
        Parallel.ForEachAsync(now.Reader.ReadAllAsync(ct), new ParallelOptions { MaxDegreeOfParallelism = hurriedAtOnce, CancellationToken = ct }, (next, stop) => ActOn(next, stop));

    /// <summary>The turns' own intents that have come so far.</summary>
    public async Task ActOnHurried(CancellationToken ct)
    {
        while (now.Reader.TryRead(out var next)) await ActOn(next, ct);
    }

    /// <summary>One sweep: the replica that leads puts everything due by now into the queue, and every replica works on what it can take.</summary>
    /// <returns>How many intents were acted on.</returns>
    public async Task<int> Sweep(CancellationToken ct)
    {
        if (await stores.Dues.Lead(replica.Name, clock.GetUtcNow(), leadership, ct))
            await foreach (var due in stores.Dues.Until(clock.GetUtcNow(), ct))
                if (!(due.RetryAt > clock.GetUtcNow()) && !hurried.ContainsKey(due.Untried)) await work.Put(new(due.Kind.ToString(), WorkIds.Of(due)), ct);
        var acted = 0;
        while (await work.Take(atOnce, lease, ct) is { Count: > 0 } taken)
            // Few come one after the other, in the order of their times. A full hand means that many more wait: they must not wait for one another's answers from Teams.
            await Parallel.ForEachAsync(taken, new ParallelOptions { MaxDegreeOfParallelism = taken.Count < atOnce ? 1 : sideBySide, CancellationToken = ct }, async (item, stop) =>
            {
                if (WorkIds.Read(item.Item.Kind, item.Item.Id) is { } due && !await Act(due, stop)) return;
                await work.Done(item, stop);
                Interlocked.Increment(ref acted);
            });
        return acted;
    }

    void Hurry(Due due, bool fulfilled)
    {
        hurried[due] = true;
        if (!now.Writer.TryWrite((due, fulfilled))) hurried.TryRemove(due, out _);
    }

    async ValueTask ActOn((Due Due, bool Fulfilled) next, CancellationToken ct)
    {
        try
        {
            if (next.Fulfilled) await Forget(next.Due, ct);
            else await Act(next.Due, ct);
        }
        finally
        {
            hurried.TryRemove(next.Due, out _);
        }
    }

    async Task Forget(Due due, CancellationToken ct)
    {
        try
        {
            await stores.Dues.Remove(due, ct);
        }
        catch (StorageUnavailable failure)
        {
            WorkLog.Failed(log, due.Kind, due.Record, failure);
        }
    }

    /// <summary>False: it failed in a way that could not even be noted, and the queue will give it to somebody again.</summary>
    async Task<bool> Act(Due due, CancellationToken ct)
    {
        using var span = measures.Span("work")?.SetTag("kind", due.Kind.ToString());
        var outcome = "failed";
        try
        {
            var result = kinds.TryGetValue(due.Kind, out var kind) ? await kind.Act(due, ct) : WorkResult.Done;
            if (result is WorkResult.Moved moved) await stores.Dues.Put(due with { At = moved.To }, ct);
            if (result is not WorkResult.Waits) await stores.Dues.Remove(due, ct);
            outcome = result switch { WorkResult.Moved => "moved", WorkResult.Waits => "waits", _ => "done" };
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            WorkLog.Failed(log, due.Kind, due.Record, failure);
            // A store that is away is not the intent's fault.
            return failure is not StorageUnavailable && await Noted(due, ct);
        }
        finally
        {
            span?.SetTag("outcome", outcome);
            measures.Acted(due.Kind, outcome, clock.GetUtcNow() - due.At);
        }
    }

    /// <summary>Counts the failure on the intent's own row, so that it is tried again later and later, and is set aside in the end.</summary>
    async Task<bool> Noted(Due due, CancellationToken ct)
    {
        try
        {
            if (!await stores.Dues.Failed(due, clock.GetUtcNow(), ct))
            {
                measures.SetAside(due.Kind);
                WorkLog.SetAside(log, due.Kind, due.Record);
            }
            return true;
        }
        catch (StorageUnavailable failure)
        {
            WorkLog.Failed(log, due.Kind, due.Record, failure);
            return false;
        }
    }
}
