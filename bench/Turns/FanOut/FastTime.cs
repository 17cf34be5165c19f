namespace SalesBot.Bench.FanOut;

/// <summary>A clock that begins at a given time and can be made to run many times as fast as the real one, with every timer that hangs on it.</summary>
sealed class FastTime(DateTimeOffset from) : TimeProvider
{
    readonly Lock sync = new();
    DateTimeOffset at = from;
    long since = System.GetTimestamp();
    int factor = 1;

    /// <summary>How many times as fast.</summary>
    public int Factor
    {
        get => factor;
        set
        {
            lock (sync) (at, since, factor) = (Now(), System.GetTimestamp(), value);
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (sync) return Now();
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Timer(System.CreateTimer(callback, state, Real(dueTime), Real(period)), this);

    DateTimeOffset Now() => at + (System.GetElapsedTime(since) * factor);

    TimeSpan Real(TimeSpan time) => time > TimeSpan.Zero ? time / factor : time;

    sealed class Timer(ITimer real, FastTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => real.Change(time.Real(dueTime), time.Real(period));

        public void Dispose() => real.Dispose();

        public ValueTask DisposeAsync() => real.DisposeAsync();
    }
}
