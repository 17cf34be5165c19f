using Microsoft.Extensions.Time.Testing;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Tests.Contracts;

public sealed class SqliteWorkTests : WorkContract, IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesbot-sqlite-");
    readonly FakeTimeProvider time = new(new(2025, 12, 4, 9, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.Zero };
    SqliteStore store = null!;

    protected override IWork Work => store;

    string File => Path.Combine(folder.FullName, "salesbot.db");

    protected override Task EndLeases(params TakenWork[] taken)
    {
        time.Advance(Lease);
        return Task.CompletedTask;
    }

    public Task InitializeAsync()
    {
        store = SqliteStore.Open(File, time, new() { Deadline = TimeSpan.FromSeconds(30) });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Work_and_its_leases_are_there_after_a_restart()
    {
        await Work.Put(new("notice", "taken"), Ct);
        var taken = Assert.Single(await Take());
        await Work.Put(new("notice", "free"), Ct);
        await DisposeStoreAndOpenAgain();
        Assert.Equal("free", Assert.Single(await Take()).Item.Id);
        await Work.Done(taken, Ct);
        await EndLeases();
        Assert.Equal("free", Assert.Single(await Take()).Item.Id);
    }

    [Fact]
    public async Task A_lease_lasts_until_its_last_moment()
    {
        await Work.Put(new("notice", "1"), Ct);
        await Take();
        time.Advance(Lease - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await Take());
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Single(await Take());
    }

    [Fact]
    public async Task A_clock_that_is_moved_back_ends_the_leases_of_its_future()
    {
        await Work.Put(new("notice", "1"), Ct);
        await Take();
        await DisposeStoreAndOpenAgain(new FakeTimeProvider(time.GetUtcNow().AddDays(-30)));
        Assert.Equal(2, Assert.Single(await Take()).Deliveries);
        Assert.Empty(await Take());
    }

    async Task DisposeStoreAndOpenAgain(TimeProvider? clock = null)
    {
        await store.DisposeAsync();
        store = SqliteStore.Open(File, clock ?? time);
    }
}
