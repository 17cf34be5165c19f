using System.Collections.Concurrent;

namespace SalesBot.Tests.Contracts.StandIns;

/// <summary>
/// Runs asynchronous code on one thread of its own, so that "everything that can go on has gone on" is a moment that can be waited for
/// instead of guessed: <see cref="Idle"/>.
/// </summary>
public sealed class OneThread : SynchronizationContext
{
    readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> posted = [];
    List<TaskCompletionSource> waiting = [];

    /// <summary>Runs the work to its end.</summary>
    public static Task Run(Func<Task> work)
    {
        var ended = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => ended.SetResult(new OneThread().Pump(work))) { IsBackground = true, Name = "one thread for a test" }.Start();
        return ended.Task.Unwrap();
    }

    /// <summary>Ends when nothing else can go on. Null when the caller is on no such thread.</summary>
    public static Task? Idle()
    {
        if (Current is not OneThread thread)
            return null;
        var idle = new TaskCompletionSource();
        thread.waiting.Add(idle);
        return idle.Task;
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            posted.Add((d, state));
        }
        catch (InvalidOperationException)
        {
            // What the work left behind goes on without us.
            ThreadPool.QueueUserWorkItem(_ => d(state));
        }
    }

    Task Pump(Func<Task> work)
    {
        SetSynchronizationContext(this);
        var task = Start(work);
        task.ContinueWith(_ => posted.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!posted.IsCompleted)
        {
            if (posted.TryTake(out var next) || (waiting.Count == 0 && posted.TryTake(out next, Timeout.Infinite)))
            {
                next.Callback(next.State);
                continue;
            }
            var idle = waiting;
            waiting = [];
            foreach (var one in idle)
                one.SetResult();
        }
        return task;
    }

    static async Task Start(Func<Task> work) => await work();
}
