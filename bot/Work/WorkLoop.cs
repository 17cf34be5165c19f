using Microsoft.Extensions.Hosting;

namespace SalesBot.Bot.Work;

/// <summary>Keeps the sweeps, the audits and the common pace going while the program runs, each by itself: none waits for another. All their timing follows the one clock of the program.</summary>
sealed class WorkLoop(SharedPace pace, Sweeper sweeper, Audit audit, TimeProvider clock, ILogger<WorkLoop> log) : BackgroundService
{
    static readonly TimeSpan betweenSweeps = TimeSpan.FromSeconds(2);
    static readonly TimeSpan betweenAudits = TimeSpan.FromHours(1);

    // Between the steps of an audit, in real time: what it spares for the turns is the processor, whatever the clock says.
    static readonly TimeSpan longestRest = TimeSpan.FromMilliseconds(100);

    // More than a clock drifts, less than anybody moves it.
    static readonly TimeSpan moved = TimeSpan.FromMinutes(1);

    DateTimeOffset? audited;

    /// <summary>The pace by itself: a sweep may last for minutes, when everybody gets a card, and all that time the replicas must hear of each other.</summary>
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        await Once(pace.Exchange, ct);
        await Task.WhenAll(sweeper.RunHurried(ct).ContinueWith(_ => { }, TaskScheduler.Default), Keep(pace.Exchange, ct), Keep(AuditWhenDue, ct), Keep(async stop => await sweeper.Sweep(stop), ct));
    }

    async Task AuditWhenDue(CancellationToken ct)
    {
        var (begun, since) = (clock.GetUtcNow(), clock.GetTimestamp());
        // A clock that was moved, in either direction, is a reason to look too.
        if (audited is { } last && begun - last < betweenAudits && begun >= last) return;
        var step = System.Diagnostics.Stopwatch.GetTimestamp();
        await foreach (var _ in audit.Steps(ct))
        {
            // Moved meanwhile: what has been looked at would have to be looked at again.
            if ((clock.GetUtcNow() - begun - clock.GetElapsedTime(since)).Duration() > moved) return;
            var took = System.Diagnostics.Stopwatch.GetElapsedTime(step);
            await Task.Delay(took < longestRest / 2 ? took * 2 : longestRest, ct);
            step = System.Diagnostics.Stopwatch.GetTimestamp();
        }
        audited = begun;
    }

    async Task Keep(Func<CancellationToken, Task> going, CancellationToken ct)
    {
        using var ticks = new PeriodicTimer(betweenSweeps, clock);
        do await Once(going, ct);
        while (await ticks.WaitForNextTickAsync(ct).AsTask().ContinueWith(tick => tick is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default));
    }

    async Task Once(Func<CancellationToken, Task> going, CancellationToken ct)
    {
        try
        {
            await going(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            WorkLog.SweepFailed(log, failure);
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }
}
