using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot;
using SalesBot.Bot.Work;
using SalesBot.Storage;

namespace SalesBot.Tests.Conversations;

/// <summary>
/// The real program on real Kestrel, with a clock that stands still until it is moved, a store in a folder of its own, and work that is done when asked.
/// </summary>
public sealed class BotHost : IAsyncDisposable
{
    readonly WebApplication app;
    readonly Complaints complaints;
    DateTimeOffset? audited;

    BotHost(WebApplication app, Complaints complaints) => (this.app, this.complaints) = (app, complaints);

    /// <summary>What the program logged as a warning or worse.</summary>
    public string Complained => string.Join('\n', complaints.Said);

    /// <summary>What it complained of so far: for who gives it cause very often.</summary>
    public void ForgetComplaints() => complaints.Said.Clear();

    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(9));

    public Uri Address => new(app.Urls.First());

    public IServiceProvider Services => app.Services;

    public Stores Stores => Services.GetRequiredService<Stores>();

    /// <param name="storage">Settings of the store, for example <c>Storage:File</c>.</param>
    /// <param name="samples">With the sample opportunities.</param>
    public static async Task<BotHost> Start(string folder, FakeTimeProvider clock, string[] storage, bool samples = false, Func<IServiceProvider, ITables, ITables>? tables = null, Func<IWork, IWork>? work = null, Action<IServiceCollection>? services = null)
    {
        var complaints = new Complaints();
        var app = SalesBotApp.Build(["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Local:DataFolder", folder, .. storage], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(complaints).SetMinimumLevel(LogLevel.Warning);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            if (tables is not null) Decorate(builder.Services, tables);
            services?.Invoke(builder.Services);
            if (work is not null) Decorate<IWork>(builder.Services, (_, queue) => work(queue));
            foreach (var service in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && (service.ImplementationType?.Name is "WorkLoop" or "DirectoryLoop" || (!samples && service.ImplementationType?.Name is "Samples"))).ToList())
                builder.Services.Remove(service);
        });
        var host = new BotHost(app, complaints);
        try
        {
            await app.StartAsync();
            await host.Work();
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
        return host;
    }

    public static string[] Sqlite(string folder) => ["--Storage:File", Path.Combine(folder, "salesbot.db")];

    /// <summary>For a failure that may not come again: what the program complained of, what is still to be done, what became of each notice, and where people are reached.</summary>
    public async Task<string> Explained()
    {
        var tables = Services.GetRequiredService<ITables>();
        var said = new List<string> { $"The program said: {Complained}", $"It is {Services.GetRequiredService<TimeProvider>().GetUtcNow():O}." };
        foreach (var (table, only) in ((Table, string)[])[(Table.Due, ""), (Table.Opportunity, "notice"), (Table.Voice, "notice"), (Table.Roster, "")])
            await foreach (var row in tables.Everything(table, CancellationToken.None))
                if (row.Key.StartsWith(only, StringComparison.Ordinal)) said.Add($"{table} {row.Partition} {row.Key} {row.Body}");
        return string.Join('\n', said);
    }

    /// <summary>Does everything that is due by now, until nothing is left to do.</summary>
    public async Task Work()
    {
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (audited is null || now - audited >= TimeSpan.FromHours(1)) await Audit();
        audited = now;
        var sweeper = Services.GetRequiredService<Sweeper>();
        await sweeper.ActOnHurried(CancellationToken.None);
        // What the clock does may cause more that is due at once: a reminder is written down first and sent then.
        for (int round = 0; round < 4 && await sweeper.Sweep(CancellationToken.None) > 0; round++) ;
    }

    public Task Audit() => Services.GetRequiredService<Audit>().Run(CancellationToken.None);

    static void Decorate<T>(IServiceCollection services, Func<IServiceProvider, T, T> around)
        where T : class
    {
        var real = services.Last(service => service.ServiceType == typeof(T));
        services.Remove(real);
        services.AddSingleton(provider => around(provider, (T)real.ImplementationFactory!(provider)));
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>Keeps what is logged as a warning or worse, so that a failing story can say why.</summary>
sealed class Complaints : ILoggerProvider, ILogger
{
    public System.Collections.Concurrent.ConcurrentQueue<string> Said { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Said.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
