using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.CompanyDirectory;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.CompanyDirectory;

/// <summary>The app comes to the members of a group without their asking, once.</summary>
public sealed class AppInstallsTests : IAsyncLifetime
{
    const string appId = "11111111-2222-3333-4444-555555555555";

    static readonly TenantId tenant = new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");

    readonly string folder = Directory.CreateTempSubdirectory("salesbot-installs-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    StandInGraph graph = null!;

    public async Task InitializeAsync()
    {
        graph = await Company.Start();
        graph.Catalog.Add(appId);
    }

    public async Task DisposeAsync()
    {
        await graph.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    Task<BotHost> Start() =>
        BotHost.Start(folder, clock, [.. BotHost.Sqlite(folder), .. Company.Settings(graph), "--Directory:Install:0", Company.Reps,
            "--Channel:AppId", appId, "--Channel:TenantId", tenant.Value, "--Channel:ClientSecret", "not-a-secret", "--Channel:Seams:AllowLoopback", "true"],
            services: services => services.AddSingleton<IGraphCredential>(new FixedCredential()));

    static Task Round(BotHost bot) => bot.Services.GetRequiredService<DirectorySync>().Round(CancellationToken.None);

    async Task<RosterEntry?> EntryOf(BotHost bot, string id) => (await bot.Stores.Roster.Of(tenant, new(id), CancellationToken.None))?.Value;

    [Fact]
    [SalesBot.Tests.Channel.Row("3 serviceUrl: where none was received")]
    public async Task Every_member_but_guests_gets_it_once_and_can_be_written_to_from_then_on()
    {
        await using var bot = await Start();
        await Round(bot);
        var ann = await EntryOf(bot, Company.Ann);
        Assert.Equal((200, $"19:{Company.Ann}@unq.gbl.spaces", "https://smba.trafficmanager.net/teams/", $"28:{appId}"), (ann?.Install?.Status, ann?.Address?.Conversation, ann?.Address?.ServiceUrl, ann?.Address?.Bot));
        Assert.Null(await EntryOf(bot, Company.Guest));
        Assert.Equal(2, graph.Questions.Count(question => question.Method == "POST" && question.Path.EndsWith("installedApps", StringComparison.Ordinal)));

        clock.Advance(TimeSpan.FromDays(2));
        await Round(bot);
        Assert.Equal(2, graph.Questions.Count(question => question.Method == "POST" && question.Path.EndsWith("installedApps", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_has_it_already_is_found_in_their_chat()
    {
        graph.HasInstalled(Company.Ann);
        await using var bot = await Start();
        await Round(bot);
        Assert.Equal((200, $"19:{Company.Ann}@unq.gbl.spaces"), ((await EntryOf(bot, Company.Ann))?.Install?.Status, (await EntryOf(bot, Company.Ann))?.Address?.Conversation));
    }

    [Fact]
    public async Task A_refusal_is_remembered_and_tried_again_on_another_day_and_the_others_get_it()
    {
        var refuses = true;
        graph.Fails = (method, path) => refuses && method == "POST" && path.Contains($"{Company.Ann}/teamwork", StringComparison.Ordinal) ? (403, null) : null;
        await using var bot = await Start();
        await Round(bot);
        Assert.Equal((403, null), ((await EntryOf(bot, Company.Ann))?.Install?.Status, (await EntryOf(bot, Company.Ann))?.Address));
        Assert.Equal(200, (await EntryOf(bot, Company.Ben))?.Install?.Status);

        refuses = false;
        clock.Advance(TimeSpan.FromHours(1));
        await Round(bot);
        Assert.Equal(403, (await EntryOf(bot, Company.Ann))?.Install?.Status);
        clock.Advance(TimeSpan.FromHours(23));
        await Round(bot);
        Assert.Equal(200, (await EntryOf(bot, Company.Ann))?.Install?.Status);
    }

    [Fact]
    public async Task A_service_that_is_busy_is_nobodys_refusal()
    {
        graph.Fails = (method, path) => method == "POST" && path.EndsWith("installedApps", StringComparison.Ordinal) ? (500, null) : null;
        await using var bot = await Start();
        await Round(bot);
        Assert.Null((await EntryOf(bot, Company.Ann))?.Install);
    }

    [Fact]
    public async Task Without_the_app_in_the_catalog_nobody_is_bothered()
    {
        graph.Catalog.Clear();
        await using var bot = await Start();
        await Round(bot);
        Assert.Null(await EntryOf(bot, Company.Ann));
        Assert.Contains("Catalog could not be read (404)", bot.Complained, StringComparison.Ordinal);
    }
}
