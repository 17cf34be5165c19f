using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.CompanyDirectory;
using SalesBot.Bot.Local;
using SalesBot.Bot.Turns;
using SalesBot.Domain.Roster;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.CompanyDirectory;

/// <summary>The program with a directory behind it: what it knows of people, over restarts and failures.</summary>
public sealed class DirectorySyncTests : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-directory-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    StandInGraph graph = null!;

    public async Task InitializeAsync() => graph = await Company.Start();

    public async Task DisposeAsync()
    {
        await graph.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    Task<BotHost> Start(params string[] more) => BotHost.Start(folder, clock, [.. BotHost.Sqlite(folder), .. Company.Settings(graph), .. more]);

    static Task Round(BotHost bot) => bot.Services.GetRequiredService<DirectorySync>().Round(CancellationToken.None);

    static People PeopleOf(BotHost bot) => bot.Services.GetRequiredService<Colleagues>().People;

    static async Task<DirectoryState> StateOf(BotHost bot) => (await bot.Stores.Directory.State(SampleData.Tenant, CancellationToken.None)).Value;

    [Fact]
    public async Task The_people_are_those_of_the_directory_and_are_there_after_a_restart_without_it()
    {
        await using (var first = await Start())
        {
            Assert.Null(PeopleOf(first).Find(new(Company.Ann)));
            await Round(first);
            Assert.Equal("박지훈", PeopleOf(first).LeaderOf(new(Company.Ann))?.Name);
            Assert.Equal("Europe/Berlin", PeopleOf(first).Find(new(Company.Ben))?.TimeZone);
        }
        await graph.DisposeAsync();
        await using var second = await Start();
        Assert.Equal("박지훈", PeopleOf(second).LeaderOf(new(Company.Ann))?.Name);
    }

    [Fact]
    public async Task It_is_read_again_when_it_is_time_and_what_changed_is_remembered()
    {
        await using var bot = await Start();
        await Round(bot);
        var asked = graph.Questions.Count;
        await Round(bot);
        Assert.Equal(asked, graph.Questions.Count);

        graph.Accounts[Company.Ann] = graph.Accounts[Company.Ann] with { Manager = Company.Boss };
        graph.Accounts.TryRemove(Company.Ben, out _);
        clock.Advance(TimeSpan.FromHours(1));
        await Round(bot);
        Assert.Equal("최은영", PeopleOf(bot).LeaderOf(new(Company.Ann))?.Name);
        Assert.Null(PeopleOf(bot).Find(new(Company.Ben)));
        Assert.Equal([RosterChangeKind.Leader, RosterChangeKind.Left], (await StateOf(bot)).Changes!.Select(change => change.Kind));
    }

    [Fact]
    public async Task Whoever_leads_a_rep_from_now_on_finds_the_opportunities_on_the_desk_and_whoever_led_before_no_longer()
    {
        // The people of the samples, as the directory knows them.
        graph.Add(new Account(Seat.Haneul.Id, Seat.Haneul.Name) { Manager = Company.Lead }, new Account(Seat.Jihoon.Id, Seat.Jihoon.Name));
        var people = Path.Combine(folder, "people.csv");
        await File.WriteAllTextAsync(people, $"id,name,roles,leader,deputy,team,language,timezone,triage\n{Seat.Haneul.Id},{Seat.Haneul.Name},rep,,,,ko,,\n");
        await using var bot = await BotHost.Start(folder, clock, [.. BotHost.Sqlite(folder), .. Company.Settings(graph), "--People:File", people], samples: true);
        await Round(bot);
        await bot.Audit();
        Assert.NotEmpty(await Desk(Company.Lead));
        graph.Accounts[Seat.Haneul.Id] = graph.Accounts[Seat.Haneul.Id] with { Manager = Company.Boss };
        clock.Advance(TimeSpan.FromHours(1));
        await Round(bot);
        Assert.Empty(await Desk(Company.Boss));
        clock.Advance(TimeSpan.FromMinutes(2));
        await bot.Work();
        Assert.NotEmpty(await Desk(Company.Boss));
        clock.Advance(TimeSpan.FromMinutes(2));
        await bot.Work();
        Assert.Empty(await Desk(Company.Lead));

        // Nobody leads them any more: nothing of theirs stays on a desk but their own.
        graph.Accounts[Seat.Haneul.Id] = graph.Accounts[Seat.Haneul.Id] with { Manager = null };
        clock.Advance(TimeSpan.FromHours(1));
        await Round(bot);
        clock.Advance(TimeSpan.FromMinutes(2));
        await bot.Work();
        Assert.Empty(await Desk(Company.Boss));
        Assert.NotEmpty(await Desk(Seat.Haneul.Id));

        async Task<IReadOnlyList<Domain.Opportunities.Opportunity>> Desk(string id) => await bot.Stores.Desks.Opportunities(SampleData.Tenant, new(id), CancellationToken.None);
    }

    [Fact]
    public async Task After_a_failure_nothing_is_lost_and_it_is_tried_again_sooner()
    {
        await using var bot = await Start();
        await Round(bot);
        graph.Fails = (_, _) => (403, null);
        clock.Advance(TimeSpan.FromHours(1));
        await Round(bot);
        Assert.Equal("박지훈", PeopleOf(bot).LeaderOf(new(Company.Ann))?.Name);
        Assert.Contains(new(DirectoryPart.Reps, 403), (await StateOf(bot)).Troubles!);

        graph.Fails = (_, _) => null;
        graph.Accounts[Company.Ann] = graph.Accounts[Company.Ann] with { Manager = Company.Boss };
        clock.Advance(TimeSpan.FromMinutes(10));
        await Round(bot);
        Assert.Equal("최은영", PeopleOf(bot).LeaderOf(new(Company.Ann))?.Name);
        Assert.Empty((await StateOf(bot)).Troubles!);
    }

    [Fact]
    public async Task An_emptied_group_does_not_empty_the_company_until_somebody_says_so()
    {
        var many = Enumerable.Range(10, 10).Select(number => new Account($"00000000-0000-4000-9000-0000000000{number}", $"Rep {number}") { Manager = Company.Lead }).ToArray();
        graph.Add(many);
        graph.Groups[Company.Reps].AddRange(many.Select(account => account.Id));
        await using var bot = await Start();
        await Round(bot);
        graph.Groups[Company.Reps] = [];
        clock.Advance(TimeSpan.FromHours(1));
        await Round(bot);
        Assert.NotNull(PeopleOf(bot).Find(new(Company.Ann)));
        Assert.Equal(2, (await StateOf(bot)).HeldBack);

        var (state, etag) = await bot.Stores.Directory.State(SampleData.Tenant, CancellationToken.None);
        await bot.Stores.Directory.Save(SampleData.Tenant, state with { AcceptLosses = true, NextAt = null }, etag, CancellationToken.None);
        await Round(bot);
        Assert.Null(PeopleOf(bot).Find(new(Company.Ann)));
        Assert.NotNull(PeopleOf(bot).Find(new(Company.Lead)));
    }

    [Fact]
    public async Task While_one_replica_reads_another_does_not()
    {
        await using var bot = await Start();
        var (state, etag) = await bot.Stores.Directory.State(SampleData.Tenant, CancellationToken.None);
        await bot.Stores.Directory.Save(SampleData.Tenant, state with { ReadingSince = clock.GetUtcNow() }, etag, CancellationToken.None);
        await Round(bot);
        Assert.Empty(graph.Questions);
        clock.Advance(TimeSpan.FromMinutes(15));
        await Round(bot);
        Assert.NotEmpty(graph.Questions);
    }


    [Fact]
    public async Task Outside_Development_and_without_an_app_the_directory_settings_are_refused()
    {
        var refused = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => BotHost.Start(folder, clock, [.. BotHost.Sqlite(folder), "--Directory:Groups:Reps:0", "sales"]));
        Assert.Contains("Directory:Groups:Reps has 'sales'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("local mode has no directory", refused.Message, StringComparison.Ordinal);
        Assert.Contains("xample", refused.Message, StringComparison.Ordinal);
    }
}
