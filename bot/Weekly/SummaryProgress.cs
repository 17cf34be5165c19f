using System.Collections.Concurrent;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;
using SalesBot.Storage;

namespace SalesBot.Bot.Weekly;

/// <summary>Says how far this process is with the summaries of a week: in the log now and then, and for the administrators in a row of its own, so that no two processes wait for each other. A process that dies between a summary and its count is one behind.</summary>
sealed class SummaryProgress(Stores stores, Replica replica, TimeProvider clock, ILogger<SummaryProgress> log)
{
    const int every = 100;
    const int weeksKept = 100;

    readonly ConcurrentDictionary<(TenantId, Week), int> done = new();

    public async Task Done(TenantId tenant, Week week, CancellationToken ct)
    {
        if (done.Count > weeksKept) done.Clear();
        // A process that has been started again goes on counting where it was.
        if (!done.ContainsKey((tenant, week))) done.TryAdd((tenant, week), (await stores.Summaries.Run(tenant, week, replica.Name, ct))?.Done ?? 0);
        var count = done.AddOrUpdate((tenant, week), 1, static (_, so) => so + 1);
        await stores.Summaries.Put(tenant, new SummaryRun(week.Monday, replica.Name, count, clock.GetUtcNow()), ct);
        if (count == 1 || count % every == 0) WeeklyLog.Progress(log, count, week.Monday);
    }
}

static partial class WeeklyLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Weekly summaries: {Count} leaders done of the week of {Monday:yyyy-MM-dd}.")]
    public static partial void Progress(ILogger log, int count, DateOnly monday);
}
