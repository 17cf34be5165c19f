using Microsoft.Extensions.Hosting;

namespace SalesBot.Bot.Work;

/// <summary>Keeps the sweeps, the audits and the common pace going while the program runs. All their timing follows the one clock of the program.</summary>
sealed class WorkLoop(SharedPace pace, Sweeper sweeper, Audit audit, TimeProvider clock, ILogger<WorkLoop> log) : BackgroundService
{
    static readonly TimeSpan betweenSweeps = TimeSpan.FromSeconds(2);
    static readonly TimeSpan betweenAudits = TimeSpan.FromHours(1);

    DateTimeOffset? audited;

    /// <summary>The pace by itself: a sweep may last for minutes, when everybody gets a card, and all that time the replicas must hear of each other.</summary>
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        await Once(pace.Exchange, ct);
        await Task.WhenAll(sweeper.RunHurried(ct).ContinueWith(_ => { }, TaskScheduler.Default), Keep(pace.Exchange, ct), Keep(Sweep, ct));
    }

    async Task Sweep(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // A clock that was moved, in either direction, is a reason to look too.
        if (audited is not { } last || now - last >= betweenAudits || now < last)
        {
            await audit.Run(ct);
            audited = now;
        }
        await sweeper.Sweep(ct);
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
