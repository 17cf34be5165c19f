using Microsoft.Extensions.Hosting;
using SalesBot.Bot.Turns;

namespace SalesBot.Bot.Work;

/// <summary>Keeps the sweeps and the audits going while the program runs. All their timing follows the one clock of the program.</summary>
sealed class WorkLoop(SharedPace pace, Sweeper sweeper, Audit audit, TimeProvider clock, ILogger<WorkLoop> log) : BackgroundService
{
    static readonly TimeSpan betweenSweeps = TimeSpan.FromSeconds(2);
    static readonly TimeSpan betweenAudits = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        var hurried = sweeper.RunHurried(ct);
        DateTimeOffset? audited = null;
        using var ticks = new PeriodicTimer(betweenSweeps);
        do
        {
            try
            {
                var now = clock.GetUtcNow();
                // A clock that was moved, in either direction, is a reason to look too.
                if (audited is not { } last || now - last >= betweenAudits || now < last)
                {
                    await audit.Run(ct);
                    audited = now;
                }
                await pace.Exchange(ct);
                await sweeper.Sweep(ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                WorkLog.SweepFailed(log, failure);
            }
        }
        while (await ticks.WaitForNextTickAsync(ct).AsTask().ContinueWith(tick => tick is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default));
        await hurried.ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
