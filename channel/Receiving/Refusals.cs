using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SalesBot.Channel.Receiving;

/// <summary>Says in the log what was refused: the first of its kind at once, those that follow as a number now and then, so that a flood of requests is not a flood of lines.</summary>
sealed partial class Refusals(TimeProvider time, ILogger log)
{
    static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    readonly ConcurrentDictionary<string, Kind> kinds = new();

    public void Note(Rejection rejection)
    {
        var kind = kinds.GetOrAdd(rejection.Code, static _ => new());
        Interlocked.Increment(ref kind.Unsaid);
        var now = time.GetUtcNow().UtcTicks;
        var next = Interlocked.Read(ref kind.Next);
        if (now >= next && Interlocked.CompareExchange(ref kind.Next, now + Between.Ticks, next) == next)
            LogRefused(Interlocked.Exchange(ref kind.Unsaid, 0), rejection.Status, rejection.Code);
    }

    /// <summary>The codes are ours and few.</summary>
    sealed class Kind
    {
        public long Unsaid, Next;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused with {Status} {Code}: {Count} since this was last said.")]
    partial void LogRefused(long count, int status, string code);
}
