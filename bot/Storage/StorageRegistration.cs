using SalesBot.Bot.Telemetry;
using SalesBot.Bot.Work;
using SalesBot.Storage;
using SalesBot.Storage.Azure;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Bot.Storage;

/// <summary>Chooses the backend: Azure Storage where it is configured, the embedded file otherwise.</summary>
static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = StorageSettings.Of(configuration);
        if (!settings.IsAzure)
        {
            services.AddSingleton(provider => SqliteStore.Open(settings.File, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton(provider => Measured(provider.GetRequiredService<SqliteStore>(), provider));
            services.AddSingleton<IWork>(provider => provider.GetRequiredService<SqliteStore>());
            // One process owns the file, so a restarted one need not wait for its predecessor's lease to run out.
            services.AddSingleton(new Replica("embedded"));
        }
        else
        {
            services.AddSingleton(_ => settings.AzureTables());
            services.AddSingleton(_ => settings.AzureWork());
            services.AddSingleton(provider => Measured(provider.GetRequiredService<AzureTables>(), provider));
            services.AddSingleton<IWork>(provider => provider.GetRequiredService<AzureWork>());
            services.AddSingleton(new Replica($"{Environment.MachineName}-{Environment.ProcessId}"));
            services.AddHostedService<AzureStart>();
        }
        return services.AddSingleton<Stores>();
    }

    /// <summary>Commands of the program measure nothing.</summary>
    static ITables Measured(ITables tables, IServiceProvider provider) => provider.GetService<Measures>() is { } measures ? new MeasuredTables(tables, measures) : tables;

    /// <summary>Makes the tables and queues that are missing, before anything else starts.</summary>
    sealed class AzureStart(AzureTables tables, AzureWork work) : IHostedService
    {
        public Task StartAsync(CancellationToken ct) => Task.WhenAll(tables.Start(ct), work.Start(ct));

        public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
