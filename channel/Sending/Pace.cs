using Microsoft.Extensions.Options;

namespace SalesBot.Channel.Sending;

/// <summary>Nothing is to be said until then: in one conversation, or, where none is named, in the whole tenant.</summary>
public sealed record Pause(string Tenant, string? Conversation, DateTimeOffset Until);

/// <summary>
/// How fast this process may speak: in each conversation, and in each tenant, whose limit all replicas share. Each bucket is one moment in time, the
/// one at which it will be full again; a call moves it ahead, and may wait for it.
/// </summary>
public sealed class Pace(IOptions<ChannelSettings> options, TimeProvider time)
{
    // Buckets that are full again say nothing; they are looked for and dropped now and then, so that a message to everybody does not leave one for each.
    const int SweepEvery = 1024;

    // Of a second's calls, what a quiet tenant may be sent on top: with it no second has more than the 50 that Teams counts as too many.
    const double SavedUp = 2.0 / 3;

    // Teams counts 1,800 messages of a conversation in an hour, half of what it lets through second by second. So a conversation has a second, larger bucket: of what it may say at the
    // pace of seconds, this much at once and this part over time come to 1,800 in any hour (300 + 3,600 × 5/12).
    const double HourBurst = 300, HourPart = 5.0 / 12;

    static readonly TimeSpan Together = TimeSpan.FromSeconds(10);

    readonly PaceSettings settings = options.Value.Pace;
    readonly bool off = options.Value.IsLocal;
    readonly Lock gate = new();
    readonly Dictionary<(string Tenant, string Conversation), DateTimeOffset> conversations = [];
    readonly Dictionary<(string Tenant, string Conversation), DateTimeOffset> hours = [];
    readonly Dictionary<string, DateTimeOffset> tenants = [];
    readonly Dictionary<string, DateTimeOffset> pauses = [];
    readonly Dictionary<string, (string Conversation, DateTimeOffset At)> throttled = [];
    double share = 1;
    int sinceSweep;

    /// <summary>In local mode nobody counts.</summary>
    public bool IsOff => off;

    /// <summary>This process's part of the tenant's limit: one divided by the number of replicas.</summary>
    public double Share
    {
        get => Volatile.Read(ref share);
        set => Volatile.Write(ref share, Math.Clamp(value, 0.01, 1));
    }

    /// <summary>Whether other replicas are there.</summary>
    public bool IsShared => Share < 1;

    /// <summary>The conversations that are remembered at the moment.</summary>
    internal int Remembered
    {
        get
        {
            lock (gate)
                return Math.Max(conversations.Count, hours.Count);
        }
    }

    /// <summary>Says nothing in a tenant until then. For a pause the connector has asked for, also of another replica.</summary>
    public void PauseTenant(string tenant, DateTimeOffset until)
    {
        lock (gate)
            pauses[tenant] = pauses.TryGetValue(tenant, out var already) && already > until ? already : until;
    }

    /// <summary>Told of every pause the connector asks this process for, so that the other replicas keep it too.</summary>
    public event Action<Pause>? Asked;

    /// <summary>Keeps a pause that another replica was asked for.</summary>
    public void Keep(Pause pause)
    {
        if (pause.Conversation is { } conversation)
            PauseConversation(pause.Tenant, conversation, pause.Until);
        else
            PauseTenant(pause.Tenant, pause.Until);
    }

    /// <summary>
    /// The connector has asked for a pause. It does not say whose limit was reached: a second conversation within a short time means that it is the tenant's.
    /// </summary>
    internal void Throttled(string tenant, string conversation, DateTimeOffset until)
    {
        PauseConversation(tenant, conversation, until);
        Asked?.Invoke(new(tenant, conversation, until));
        var now = time.GetUtcNow();
        bool another;
        lock (gate)
        {
            another = throttled.TryGetValue(tenant, out var last) && last.Conversation != conversation && now - last.At <= Together;
            throttled[tenant] = (conversation, now);
        }
        if (!another)
            return;
        PauseTenant(tenant, until);
        Asked?.Invoke(new(tenant, null, until));
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
            var forHour = Full(hours, (tenant, conversation), now);
            var forTenant = Full(tenants, tenant, now);
            var wait = Max(
                Max(Wait(forConversation, now, Every(settings.PerConversation), settings.Burst), Wait(forHour, now, Every(settings.PerConversation * HourPart), HourBurst * settings.PerConversation)),
                Wait(forTenant, now, Every(perTenant), Math.Max(1, perTenant * SavedUp)));
            if (pauses.TryGetValue(tenant, out var pause) && pause - now > wait)
                wait = pause - now;
            if (wait > settings.WaitAtMost)
                return wait;
            // A bucket is full again that long after the call itself, which may have to wait for another one.
            conversations[(tenant, conversation)] = Max(forConversation, now + wait) + Every(settings.PerConversation);
            hours[(tenant, conversation)] = Max(forHour, now + wait) + Every(settings.PerConversation * HourPart);
            tenants[tenant] = Max(forTenant, now + wait) + Every(perTenant);
            return wait;
        }
    }

    static TimeSpan Every(double perSecond) => TimeSpan.FromSeconds(1 / perSecond);

    static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

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
        foreach (var (key, full) in hours)
            if (full <= now)
                hours.Remove(key);
        foreach (var (key, full) in tenants)
            if (full <= now)
                tenants.Remove(key);
        foreach (var (key, (_, at)) in throttled)
            if (now - at > Together)
                throttled.Remove(key);
        foreach (var (key, until) in pauses)
            if (until <= now)
                pauses.Remove(key);
    }
}
