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

    [Fact]
    public async Task A_sweep_takes_up_what_was_hurried_in_vain()
    {
        var due = Intent(BotHost.Monday.AddMinutes(-5), "not there yet");
        await bot.Stores.Dues.Put(due, ct);
        Sweeper.Hurry(new TurnResult([], Lang.Ko, DueNow: [due], Fulfilled: []));
        await Sweeper.ActOnHurried(ct);

        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await Sweeper.Sweep(ct));

        Assert.Empty(await Due());
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

    async Task<List<Due>> Due()
    {
        var all = new List<Due>();
        await foreach (var due in bot.Stores.Dues.Until(clock.GetUtcNow(), ct))
            if (due.Kind is DueKind.Follow) all.Add(due);
        return [.. all.OrderBy(due => due.Record)];
    }
}
