using Microsoft.Extensions.Options;

namespace SalesBot.Channel.Sending;

/// <summary>
/// How fast this process may speak: in each conversation, and in each tenant, whose limit all replicas share. Each bucket is one moment in time, the
/// one at which it will be full again; a call moves it ahead, and may wait for it.
/// </summary>
public sealed class Pace(IOptions<ChannelSettings> options, TimeProvider time)
{
    // Buckets that are full again say nothing; they are looked for and dropped now and then, so that a message to everybody does not leave one for each.
    const int SweepEvery = 1024;

    readonly PaceSettings settings = options.Value.Pace;
    readonly bool off = options.Value.IsLocal;
    readonly Lock gate = new();
    readonly Dictionary<(string Tenant, string Conversation), DateTimeOffset> conversations = [];
    readonly Dictionary<string, DateTimeOffset> tenants = [];
    readonly Dictionary<string, DateTimeOffset> pauses = [];
    double share = 1;
    int sinceSweep;

    /// <summary>This process's part of the tenant's limit: one divided by the number of replicas.</summary>
    public double Share
    {
        get => Volatile.Read(ref share);
        set => Volatile.Write(ref share, Math.Clamp(value, 0.01, 1));
    }

    /// <summary>The conversations that are remembered at the moment.</summary>
    internal int Remembered
    {
        get
        {
            lock (gate)
                return conversations.Count;
        }
    }

    /// <summary>Says nothing in a tenant until then. For a pause the connector has asked for, also of another replica.</summary>
    public void PauseTenant(string tenant, DateTimeOffset until)
    {
        lock (gate)
            pauses[tenant] = pauses.TryGetValue(tenant, out var already) && already > until ? already : until;
    }

    /// <summary>Says nothing in a conversation until then.</summary>
    internal void PauseConversation(string tenant, string conversation, DateTimeOffset until)
    {
        lock (gate)
        {
            // A bucket this empty is full enough for one message at that moment.
            var empty = until + (settings.Burst - 1) * Every(settings.PerConversation);
            if (!conversations.TryGetValue((tenant, conversation), out var already) || already < empty)
                conversations[(tenant, conversation)] = empty;
        }
    }

    /// <summary>
    /// How long to wait before one call. Up to the configured bound the place is taken, and the caller waits and calls. Beyond it nothing is taken, and
    /// the caller comes back later.
    /// </summary>
    internal TimeSpan Take(string tenant, string conversation)
    {
        if (off)
            return TimeSpan.Zero;
        var now = time.GetUtcNow();
        lock (gate)
        {
            Sweep(now);
            var perTenant = settings.PerTenant * Share;
            var forConversation = Full(conversations, (tenant, conversation), now);
            var forTenant = Full(tenants, tenant, now);
            var wait = Max(
                Wait(forConversation, now, Every(settings.PerConversation), settings.Burst),
                Wait(forTenant, now, Every(perTenant), Math.Max(1, perTenant)));
            if (pauses.TryGetValue(tenant, out var pause) && pause - now > wait)
                wait = pause - now;
            if (wait > settings.WaitAtMost)
                return wait;
            conversations[(tenant, conversation)] = forConversation + Every(settings.PerConversation);
            tenants[tenant] = forTenant + Every(perTenant);
            return wait;
        }
    }

    static TimeSpan Every(double perSecond) => TimeSpan.FromSeconds(1 / perSecond);

    static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    static DateTimeOffset Full<TKey>(Dictionary<TKey, DateTimeOffset> buckets, TKey key, DateTimeOffset now)
        where TKey : notnull => buckets.TryGetValue(key, out var full) && full > now ? full : now;

    static TimeSpan Wait(DateTimeOffset full, DateTimeOffset now, TimeSpan every, double burst)
    {
        var wait = full - now - (burst - 1) * every;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    void Sweep(DateTimeOffset now)
    {
        if (++sinceSweep < SweepEvery)
            return;
        sinceSweep = 0;
        foreach (var (key, full) in conversations)
            if (full <= now)
                conversations.Remove(key);
        foreach (var (key, full) in tenants)
            if (full <= now)
                tenants.Remove(key);
        foreach (var (key, until) in pauses)
            if (until <= now)
                pauses.Remove(key);
    }
}
