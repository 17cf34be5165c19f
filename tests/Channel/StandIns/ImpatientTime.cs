using System.Collections.Concurrent;

namespace SalesBot.Tests.Channel.StandIns;

/// <summary>
/// A clock that jumps over pauses: whoever waits a few seconds is woken at once, and the clock shows that the time has gone by. Longer waits, such
/// as deadlines, go on until <see cref="RunOut"/>.
/// </summary>
public sealed class ImpatientTime : TimeProvider
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    readonly ConcurrentQueue<TimeSpan> pauses = new();
    readonly ConcurrentQueue<Action> deadlines = new();
    readonly Lock gate = new();
    DateTimeOffset now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    /// <summary>How long somebody waited, in order.</summary>
    public IReadOnlyList<TimeSpan> Pauses => [.. pauses];

    /// <summary>Every deadline that was set is over.</summary>
    public void RunOut()
    {
        while (deadlines.TryDequeue(out var over))
            over();
    }

    public void Advance(TimeSpan by)
    {
        lock (gate)
            now += by;
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime > Pause)
        {
            deadlines.Enqueue(() => callback(state));
            return new Timer();
        }
        pauses.Enqueue(dueTime);
        Advance(dueTime);
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Timer();
    }

    sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
