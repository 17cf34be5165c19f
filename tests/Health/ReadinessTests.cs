using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Channel.Sending;
using SalesBot.Storage;
using SalesBot.Tests.Channel.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Health;

public sealed class ReadinessTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("salesbot-health-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    readonly HttpClient http = new();

    public void Dispose()
    {
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    async Task<(HttpStatusCode Status, string Says)> Ask(BotHost bot, string path = "/readyz")
    {
        using var answer = await http.GetAsync(new Uri(bot.Address, path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_program_with_storage_and_a_token_is_ready()
    {
        await using var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder));
        Assert.Equal((HttpStatusCode.OK, "ready"), await Ask(bot));
        Assert.Equal((HttpStatusCode.OK, "alive"), await Ask(bot, "/healthz"));
    }

    [Fact]
    public async Task Without_storage_or_a_token_it_says_which_and_comes_back_by_itself()
    {
        var tokens = new CountedTokens();
        var down = false;
        await using var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), tables: (_, tables) => new Breakable(tables, () => down), services: services => services.AddSingleton<IBotTokens>(tokens));
        down = true;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "storage cannot be reached"), await Ask(bot));
        Assert.Equal(HttpStatusCode.OK, (await Ask(bot, "/healthz")).Status);

        (down, tokens.None) = (false, true);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "no token from Microsoft Entra"), await Ask(bot));

        tokens.None = false;
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, (await Ask(bot)).Status);
    }

    [Fact]
    public async Task A_thousand_questions_cost_one_look_at_the_storage()
    {
        Breakable? counted = null;
        await using var bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder), tables: (_, tables) => counted = new Breakable(tables, () => false));
        var before = counted!.Gets;
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (_, _) => Assert.Equal(HttpStatusCode.OK, (await Ask(bot)).Status));
        Assert.Equal(1, counted.Gets - before);
    }

    sealed class Breakable(ITables tables, Func<bool> down) : ITables
    {
        int gets;

        public int Gets => gets;

        public ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct) => Interlocked.Increment(ref gets) > 0 && down() ? throw new StorageUnavailable("As told by the test.", WriteFate.NothingWritten) : tables.Get(table, partition, key, ct);

        public ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct) => tables.Query(table, partition, range, take, ct);

        public ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct) => tables.Submit(table, partition, operations, ct);

        public ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct) => tables.Scan(table, afterPartition, afterKey, take, ct);
    }
}
