using System.Threading.Channels;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>
/// Makes happen what is due. The due rows say what and when; the queue only spreads it over the replicas. What a turn has just caused is acted on at once
/// in this process and does not wait for the next sweep.
/// </summary>
sealed class Sweeper(Stores stores, IWork work, Delivery delivery, CheckInTime checkIns, Audit audit, Colleagues colleagues, Replica replica, TimeProvider clock, ILogger<Sweeper> log)
{
    const int atOnce = 32;
    static readonly TimeSpan lease = TimeSpan.FromSeconds(60);
    static readonly TimeSpan leadership = TimeSpan.FromSeconds(20);

    readonly Channel<(Due Due, bool Fulfilled)> now = System.Threading.Channels.Channel.CreateBounded<(Due, bool)>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Acts on these without waiting for a sweep. Losing them loses nothing: their rows are there.</summary>
    public void Hurry(TurnResult turn)
    {
        foreach (var due in turn.DueNow) now.Writer.TryWrite((due, false));
        foreach (var due in turn.Fulfilled) now.Writer.TryWrite((due, true));
    }

    /// <summary>The turns' own intents, as they come, until the program stops.</summary>
    public async Task RunHurried(CancellationToken ct)
    {
        while (await now.Reader.WaitToReadAsync(ct)) await ActOnHurried(ct);
    }

    /// <summary>The turns' own intents that have come so far.</summary>
    public async Task ActOnHurried(CancellationToken ct)
    {
        while (now.Reader.TryRead(out var next))
        {
            if (next.Fulfilled) await Forget(next.Due, ct);
            else await Act(next.Due, ct);
        }
    }

    /// <summary>One sweep: the replica that leads puts everything due by now into the queue, and every replica works on what it can take.</summary>
    /// <returns>How many intents were acted on.</returns>
    public async Task<int> Sweep(CancellationToken ct)
    {
        if (await stores.Dues.Lead(replica.Name, clock.GetUtcNow(), leadership, ct))
            await foreach (var due in stores.Dues.Until(clock.GetUtcNow(), ct)) await work.Put(new(due.Kind.ToString(), WorkIds.Of(due)), ct);
        var acted = 0;
        while (await work.Take(atOnce, lease, ct) is { Count: > 0 } taken)
            foreach (var item in taken)
            {
                if (WorkIds.Read(item.Item.Kind, item.Item.Id) is { } due && !await Act(due, ct)) continue;
                await work.Done(item, ct);
                acted++;
            }
        return acted;
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

    /// <summary>False: it failed, and the queue will give it to somebody again.</summary>
    async Task<bool> Act(Due due, CancellationToken ct)
    {
        try
        {
            var result = due.Kind switch
            {
                DueKind.Notice => await delivery.Of(due, ct),
                DueKind.CheckIn => await checkIns.Begin(due, ct),
                DueKind.Reminder => await checkIns.Remind(due, ct),
                DueKind.Desks => await audit.PutOnDesks(due, colleagues.People, ct),
                _ => WorkResult.Done,
            };
            if (result is WorkResult.Moved moved) await stores.Dues.Put(due with { At = moved.To }, ct);
            if (result is not WorkResult.Waits) await stores.Dues.Remove(due, ct);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            WorkLog.Failed(log, due.Kind, due.Record, failure);
            return false;
        }
    }
}
