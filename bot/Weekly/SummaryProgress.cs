using System.Collections.Concurrent;

namespace SalesBot.Bot.Weekly;

/// <summary>Says in the log how far this process is with the summaries of one time.</summary>
sealed class SummaryProgress(ILogger<SummaryProgress> log)
{
    const int every = 100;
    const int timesKept = 200;

    readonly ConcurrentDictionary<DateTimeOffset, int> done = new();

    public void Done(DateTimeOffset dueAt)
    {
        if (done.Count > timesKept) done.Clear();
        var count = done.AddOrUpdate(dueAt, 1, static (_, so) => so + 1);
        if (count == 1 || count % every == 0) WeeklyLog.Progress(log, count, dueAt);
    }
}

static partial class WeeklyLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Weekly summaries: {Count} leaders done of those due at {DueAt:u}.")]
    public static partial void Progress(ILogger log, int count, DateTimeOffset dueAt);
}
