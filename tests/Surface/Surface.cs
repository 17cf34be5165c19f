using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Surface;

/// <summary>The real program and a Teams around it, with the sample people and opportunities; it is Monday morning.</summary>
public sealed class Surface : IAsyncDisposable
{
    readonly string folder;

    Surface(string folder, StandInTeams teams, FakeTimeProvider clock, BotHost bot) => (this.folder, Teams, Clock, Bot) = (folder, teams, clock, bot);

    public StandInTeams Teams { get; }

    public FakeTimeProvider Clock { get; }

    public BotHost Bot { get; }

    /// <param name="fill">Writes into the store's file before the program is started on it.</param>
    /// <param name="settings">Settings besides those of the store.</param>
    public static async Task<Surface> Open(Func<FakeTimeProvider, ITables, ITables>? tables = null, Action<IServiceCollection>? services = null, Func<string, Task>? fill = null, string[]? settings = null)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-surface-").FullName;
        if (fill is not null) await fill(Path.Combine(folder, "salesbot.db"));
        var teams = await StandInTeams.Start();
        var clock = new FakeTimeProvider(BotHost.Monday);
        var bot = await BotHost.Start(folder, clock, [.. BotHost.Sqlite(folder), .. settings ?? []], samples: true, tables is null ? null : (_, real) => tables(clock, real), services: services);
        teams.Bot = bot.Address;
        return new(folder, teams, clock, bot);
    }

    /// <summary>What the person saw last.</summary>
    public string Newest(Seat who) => Teams.Chat(who).MaxBy(shown => shown.Touched)?.Words ?? "(nothing)";

    public string Newest(string conversation) => Teams.Chat(conversation).MaxBy(shown => shown.Touched)?.Words ?? "(nothing)";

    public static JsonObject Query(string words) =>
        new() { ["commandId"] = "find", ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = words }), ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 } };

    /// <summary>Waits for what goes on by itself; fails after ten seconds.</summary>
    public static async Task Until(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!holds()) await Task.Delay(10, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
