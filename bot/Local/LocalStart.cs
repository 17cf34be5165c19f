using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SalesBot.Bot.Roster;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Local;

/// <summary>Sets local mode up: when it is on, the sample opportunities, and starting over.</summary>
static class LocalStart
{
    /// <summary>Local mode is a Development environment without an app id. Anywhere else a missing app id stops the program.</summary>
    public static bool IsOn(IConfiguration configuration, IHostEnvironment environment) => environment.IsDevelopment() && string.IsNullOrWhiteSpace(configuration["Channel:AppId"]);

    /// <summary>The people of the page, if no other people file is named.</summary>
    public static string SamplePeople => Path.Combine(AppContext.BaseDirectory, "sample", "people.csv");

    public static IServiceCollection AddLocalPage(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration["Local:DataFolder"] ?? "data";
        services.AddLocal(provider => Seats.Of(provider.GetRequiredService<FilePeople>().People, folder));
        services.AddSingleton<SampleData>();
        services.AddSingleton<StartOver>(provider => ct => Empty(provider, ct));
        services.AddHostedService<Samples>();
        return services;
    }

    /// <summary>Removes every row and writes the samples again.</summary>
    static async Task Empty(IServiceProvider provider, CancellationToken ct)
    {
        var tables = provider.GetRequiredService<ITables>();
        foreach (var table in Enum.GetValues<Table>())
        {
            var rows = new List<Row>();
            await foreach (var row in tables.Everything(table, ct)) rows.Add(row);
            foreach (var partition in rows.GroupBy(row => row.Partition))
                foreach (var batch in partition.Chunk(100))
                    await tables.Submit(table, partition.Key, [.. batch.Select(row => new RowOp.Delete(row.Key))], ct);
        }
        provider.GetRequiredService<Colleagues>().Forget();
        await provider.GetRequiredService<SampleData>().Write(ct);
        await provider.GetRequiredService<Audit>().Run(ct);
    }

    sealed class Samples(SampleData data, IHostApplicationLifetime lifetime, IServer server, ILogger<Samples> log) : IHostedService
    {
        public async Task StartAsync(CancellationToken ct)
        {
            await data.Write(ct);
            lifetime.ApplicationStarted.Register(() => LocalLog.Open(log, server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? ""));
        }

        public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
