using System.Collections.Concurrent;
using SalesBot.Channel.Sending;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>
/// Lets the replicas speak at one pace: each says that it is there and takes its share of the tenant's limit, and a pause that Teams asked one of them for is
/// stored and kept by all, also by one that starts meanwhile.
/// </summary>
sealed class SharedPace
{
    static readonly TimeSpan betweenSigns = TimeSpan.FromSeconds(10);
    static readonly TimeSpan believedFor = TimeSpan.FromSeconds(30);

    readonly ConcurrentQueue<Pause> asked = new();
    readonly Pace pace;
    readonly Stores stores;
    readonly Replica replica;
    readonly TimeProvider clock;
    DateTimeOffset signed;

    public SharedPace(Pace pace, Stores stores, Replica replica, TimeProvider clock)
    {
        (this.pace, this.stores, this.replica, this.clock) = (pace, stores, replica, clock);
        pace.Asked += asked.Enqueue;
    }

    /// <summary>Tells the others and listens to them; called every few seconds.</summary>
    public async Task Exchange(CancellationToken ct)
    {
        if (pace.IsOff) return;
        var now = clock.GetUtcNow();
        if (now - signed >= betweenSigns || now < signed)
        {
            await stores.Replicas.Sign(replica.Name, now + believedFor, ct);
            signed = now;
        }
        while (asked.TryPeek(out var pause))
        {
            await stores.Replicas.Keep(new(pause.Tenant, pause.Conversation, pause.Until), ct);
            asked.TryDequeue(out _);
        }
        var (replicas, pauses) = await stores.Replicas.Look(now, ct);
        pace.Share = 1.0 / Math.Max(1, replicas);
        foreach (var pause in pauses) pace.Keep(new(pause.Tenant, pause.Conversation, pause.Until));
    }
}
