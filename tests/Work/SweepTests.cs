using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Work;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Work;

/// <summary>The real program on a file of its own; the record that the intents name does not exist, so acting on one only drops it.</summary>
public sealed class SweepTests : IAsyncLifetime
{
    static readonly CancellationToken ct = CancellationToken.None;

    readonly string folder = Directory.CreateTempSubdirectory("salesbot-sweep-").FullName;
    readonly FakeTimeProvider clock = new(BotHost.Monday);
    BotHost bot = null!;

    Sweeper Sweeper => bot.Services.GetRequiredService<Sweeper>();

    public async Task InitializeAsync() => bot = await BotHost.Start(folder, clock, BotHost.Sqlite(folder));

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_sweep_leaves_alone_what_this_process_is_about_to_do()
    {
        var due = Intent(BotHost.Monday.AddMinutes(-20), "one");
        await bot.Stores.Dues.Put(due, ct);
        Sweeper.Hurry(new TurnResult([], Lang.Ko, DueNow: [due], Fulfilled: []));

        Assert.Equal(0, await Sweeper.Sweep(ct));
        await Sweeper.ActOnHurried(ct);

        Assert.Empty(await Due());
    }

    /// <summary>The facts of an intent are stored after it: whoever comes in between must leave it, and not for ever.</summary>
    [Theory]
    [InlineData(DueKind.Follow)]
    [InlineData(DueKind.Notice)]
    public async Task A_sweep_takes_up_what_was_hurried_in_vain(DueKind kind)
    {
        var due = Intent(BotHost.Monday.AddMinutes(-5), "not there yet") with { Kind = kind };
        await bot.Stores.Dues.Put(due, ct);
        Sweeper.Hurry(new TurnResult([], Lang.Ko, DueNow: [due], Fulfilled: []));
        await Sweeper.ActOnHurried(ct);

        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await Sweeper.Sweep(ct));

        Assert.Empty(await Due(kind));
    }

    [Fact]
    public async Task A_lease_from_a_clock_that_has_been_moved_back_holds_nobody_up()
    {
        Assert.False(await bot.Stores.Dues.Lead("another", BotHost.Monday, TimeSpan.FromSeconds(20), ct));
        Assert.True(await bot.Stores.Dues.Lead("another", BotHost.Monday.AddHours(-1), TimeSpan.FromSeconds(20), ct));
    }

    [Fact]
    public async Task What_is_intended_together_is_found_each_at_its_time()
    {
        await bot.Stores.Dues.PutAll([Intent(BotHost.Monday, "a"), Intent(BotHost.Monday, "b"), Intent(BotHost.Monday.AddMinutes(1), "a"), Intent(BotHost.Monday.AddHours(3), "a")], ct);

        Assert.Equal(["opportunity:a", "opportunity:b"], (await Due()).Select(due => due.Record));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(3, (await Due()).Count);
        clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(4, (await Due()).Count);
    }

    static Due Intent(DateTimeOffset at, string record) => new(at, DueKind.Follow, TenantId.Of("local"), $"opportunity:{record}", "1");

    async Task<List<Due>> Due(DueKind kind = DueKind.Follow)
    {
        var all = new List<Due>();
        await foreach (var due in bot.Stores.Dues.Until(clock.GetUtcNow(), ct))
            if (due.Kind == kind) all.Add(due);
        return [.. all.OrderBy(due => due.Record)];
    }
}
