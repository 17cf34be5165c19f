using Azure.Identity;
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
        var settings = configuration.GetSection(StorageSettings.Section).Get<StorageSettings>() ?? new();
        if (settings is { Account: not null, ConnectionString: not null })
            throw new InvalidOperationException("Both Storage:Account and Storage:ConnectionString are set. Keep Storage:Account for managed identity, for example \"mysalesbot\", or Storage:ConnectionString, and remove the other.");
        if (settings.Account is null && settings.ConnectionString is null)
        {
            services.AddSingleton(provider => SqliteStore.Open(settings.File, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<ITables>(provider => provider.GetRequiredService<SqliteStore>());
            services.AddSingleton<IWork>(provider => provider.GetRequiredService<SqliteStore>());
            // One process owns the file, so a restarted one need not wait for its predecessor's lease to run out.
            services.AddSingleton(new Replica("embedded"));
        }
        else
        {
            var azure = new AzureSettings { Prefix = settings.Prefix };
            var credential = new DefaultAzureCredential();
            services.AddSingleton(_ => new AzureTables(settings.ConnectionString is { } text ? AzureClients.Tables(text) : AzureClients.Tables(new Uri($"https://{settings.Account}.table.core.windows.net"), credential), azure));
            services.AddSingleton(_ => new AzureWork(settings.ConnectionString is { } text ? AzureClients.Queues(text) : AzureClients.Queues(new Uri($"https://{settings.Account}.queue.core.windows.net"), credential), azure));
            services.AddSingleton<ITables>(provider => provider.GetRequiredService<AzureTables>());
            services.AddSingleton<IWork>(provider => provider.GetRequiredService<AzureWork>());
            services.AddSingleton(new Replica($"{Environment.MachineName}-{Environment.ProcessId}"));
            services.AddHostedService<AzureStart>();
        }
        return services.AddSingleton<Stores>();
    }

    /// <summary>Makes the tables and queues that are missing, before anything else starts.</summary>
    sealed class AzureStart(AzureTables tables, AzureWork work) : IHostedService
    {
        public Task StartAsync(CancellationToken ct) => Task.WhenAll(tables.Start(ct), work.Start(ct));

        public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
