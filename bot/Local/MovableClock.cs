using System.Globalization;

namespace SalesBot.Bot.Local;

/// <summary>
/// The real clock plus a distance, so that Thursday's check-in and Monday's summary can be seen now. The distance is kept in the data folder:
/// after a restart, time may not fall back behind what is already stored. It only moves forward, for the same reason; starting over puts it back.
/// </summary>
public sealed class MovableClock : TimeProvider
{
    /// <summary>Further than this is a slip of the keyboard, and there is no way back.</summary>
    static readonly TimeSpan farthestStep = TimeSpan.FromDays(400);

    readonly string file;
    readonly TimeProvider real;
    readonly Lock gate = new();
    long ahead;

    public MovableClock(string dataFolder, TimeProvider? real = null)
    {
        this.real = real ?? System;
        file = Path.Combine(dataFolder, "clock.txt");
        Directory.CreateDirectory(dataFolder);
        if (File.Exists(file) && TimeSpan.TryParseExact(File.ReadAllText(file).Trim(), "c", CultureInfo.InvariantCulture, out var kept))
            ahead = kept.Ticks;
    }

    /// <summary>Raised after every move, on the caller's thread. Whoever waits for a due time looks again.</summary>
    public event Action? Moved;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public override long GetTimestamp() => real.GetTimestamp();

    public override long TimestampFrequency => real.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    /// <summary>Timers run in real time; a loop that waits for a due time asks the clock when it wakes, and listens to <see cref="Moved"/>.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    /// <summary>False, and nothing moved, when the step goes back or further than 400 days.</summary>
    public bool TryMoveBy(TimeSpan step)
    {
        if (step < TimeSpan.Zero || step > farthestStep)
            return false;
        lock (gate)
            Keep(ahead + step.Ticks);
        Moved?.Invoke();
        return true;
    }

    public bool TryMoveTo(DateTimeOffset time) => TryMoveBy(time - GetUtcNow());

    /// <summary>Back to the real time. Only together with emptying everything that was stored under the moved one.</summary>
    public void StartOver()
    {
        lock (gate)
            Keep(0);
        Moved?.Invoke();
    }

    void Keep(long ticks)
    {
        File.WriteAllText(file, TimeSpan.FromTicks(ticks).ToString("c", CultureInfo.InvariantCulture));
        Interlocked.Exchange(ref ahead, ticks);
    }
}
