using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.Local;

/// <summary>Sets local mode up: when it is on, who sits in the page, the sample opportunities, and starting over.</summary>
static class LocalStart
{
    /// <summary>Local mode is a Development environment without an app id. Anywhere else a missing app id stops the program.</summary>
    public static bool IsOn(IConfiguration configuration, IHostEnvironment environment) => environment.IsDevelopment() && string.IsNullOrWhiteSpace(configuration["Channel:AppId"]);

    /// <summary>The people of the page, if no other people file is named.</summary>
    public static string SamplePeople => Path.Combine(AppContext.BaseDirectory, "sample", "people.csv");

    public static IServiceCollection AddLocalPage(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration["Local:DataFolder"] ?? "data";
        services.AddLocal(new LocalSettings { DataFolder = folder, People = Seats });
        services.AddSingleton<SampleData>();
        services.AddSingleton<StartOver>(provider => ct => Empty(provider, ct));
        services.AddHostedService<Samples>();
        return services;
    }

    static IReadOnlyList<LocalPerson> Seats { get; } =
    [
        Seat(1, "김하늘", LocalRole.Rep, Lang.Ko, new Text("체크인", "check in"), new Text("한빛전자", "Hanbit"), new Text("새 기회 우리은행 콜센터 교체", "new opportunity Woori call centre")),
        Seat(2, "Emma Clark", LocalRole.Rep, Lang.En, new Text("체크인", "check in"), new Text("도움말", "help")),
        Seat(3, "박지훈", LocalRole.Leader, Lang.Ko, new Text("무엇이 기다리나", "what waits"), new Text("도움말", "help")),
        Seat(5, "이서준", LocalRole.Employee, Lang.Ko, new Text("도움말", "help")),
    ];

    static LocalPerson Seat(int number, string name, LocalRole role, Lang lang, params Text[] hints) => new(UserId.Of($"00000000-0000-4000-8000-00000000000{number}"), name, role, lang, hints);

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
