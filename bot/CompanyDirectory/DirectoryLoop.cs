namespace SalesBot.Bot.CompanyDirectory;

/// <summary>The people as they were stored, before anything else starts.</summary>
sealed class StoredPeople(DirectorySync sync) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => sync.Refreshed(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A look every minute whether the stored people have changed, or are to be read again.</summary>
sealed class DirectoryLoop(DirectorySync sync, TimeProvider clock, ILogger<DirectoryLoop> log) : BackgroundService
{
    static readonly TimeSpan between = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(between, clock);
        try
        {
            do
            {
                try
                {
                    await sync.Round(stoppingToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
                {
                    DirectoryLog.Failed(log, failure);
                }
            }
            while (await pace.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }
}
