using SalesBot.Channel.Activities;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>
/// Answers what a client waits for before it gives up. Teams shows an error after five seconds; so after four the person is asked to try again, and what was begun
/// goes on: it is not done twice, and whoever presses again sees what came of it.
/// </summary>
sealed class InTime(TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<InTime> log)
{
    public static readonly TimeSpan AtMost = TimeSpan.FromSeconds(4);

    /// <param name="work">Gives its answer as soon as it has one, and may have more to do. It is told when the answer comes too late.</param>
    /// <param name="tooLate">What is answered instead.</param>
    public async Task<InvokeResponse> Answer(Func<Answer, CancellationToken, Task> work, Func<InvokeResponse> tooLate)
    {
        var answer = new Answer();
        var whole = work(answer, lifetime.ApplicationStopping);
        await whole.WaitAsync(AtMost, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (whole.IsCompleted) await whole;
        else _ = whole.ContinueWith(late => TurnLog.LateFailed(log, late.Exception!), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return answer.Close() ?? tooLate();
    }
}

/// <summary>The one answer to an invoke, while somebody waits for it.</summary>
sealed class Answer
{
    readonly Lock gate = new();
    InvokeResponse? given;
    bool closed;

    /// <summary>False: nobody waits any more.</summary>
    public bool Give(InvokeResponse answer)
    {
        lock (gate)
        {
            if (closed) return false;
            given ??= answer;
            return true;
        }
    }

    /// <summary>The answer so far; none comes after it.</summary>
    public InvokeResponse? Close()
    {
        lock (gate)
        {
            closed = true;
            return given;
        }
    }
}
