using SalesBot.Storage;
using SalesBot.Storage.Sqlite;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Contracts;

/// <summary>The stand-ins other tests lean on do what they say.</summary>
public sealed class StandInsTests : IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesbot-sqlite-");
    SqliteStore store = null!;

    static CancellationToken Ct => CancellationToken.None;

    public Task InitializeAsync()
    {
        store = SqliteStore.Open(Path.Combine(folder.FullName, "salesbot.db"), TimeProvider.System);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Calls_side_by_side_are_one_wave_and_calls_one_after_the_other_are_several()
    {
        var counting = new CountingTables(store);
        async Task<Row?> Get(string key) => await counting.Get(Table.Desk, "p", key, Ct);
        async Task TwoInARow()
        {
            await Get("a");
            await Get("b");
        }

        Assert.Equal(new(Gets: 3, Queries: 0, Submits: 0, Scans: 0, Waves: 1), await counting.During(() => Task.WhenAll(Get("a"), Get("b"), Get("c"))));
        Assert.Equal(new(Gets: 5, Queries: 0, Submits: 0, Scans: 0, Waves: 2), await counting.During(() => Task.WhenAll(TwoInARow(), TwoInARow(), Get("c"))));
        var trips = await counting.During(async () =>
        {
            await Task.WhenAll(Get("a"), Get("b"));
            await counting.Query(Table.Desk, "p", KeyRange.All, 10, Ct);
            await counting.Submit(Table.Desk, "p", [new RowOp.Insert("k", "1")], Ct);
            await counting.Scan(Table.Desk, null, null, 10, Ct);
        });
        Assert.Equal(new(Gets: 2, Queries: 1, Submits: 1, Scans: 1, Waves: 4), trips);
        Assert.Equal(5, trips.Calls);
    }

    [Fact]
    public async Task What_goes_wrong_while_counting_is_not_swallowed()
    {
        var counting = new CountingTables(store);
        await Assert.ThrowsAsync<StorageRefusal>(() => counting.During(async () => await counting.Get(Table.Desk, "p", "", Ct)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => counting.During(() => throw new InvalidOperationException()));
    }

    [Theory]
    [InlineData(Fault.Refused, WriteFate.NothingWritten, false)]
    [InlineData(Fault.RequestLost, WriteFate.Unknown, false)]
    [InlineData(Fault.AnswerLost, WriteFate.Unknown, true)]
    public async Task A_fault_strikes_once_at_its_call_and_says_what_is_known(Fault fault, WriteFate fate, bool written)
    {
        var faulty = new FaultyTables(store, fault, at: 2, Faulted.Writes);
        await faulty.Get(Table.Desk, "p", "k", Ct);
        await faulty.Submit(Table.Desk, "p", [new RowOp.Insert("1", "1")], Ct);
        Assert.False(faulty.Struck);
        var unavailable = await Assert.ThrowsAsync<StorageUnavailable>(async () => await faulty.Submit(Table.Desk, "p", [new RowOp.Insert("2", "1")], Ct));
        Assert.Equal(fate, unavailable.Fate);
        Assert.True(faulty.Struck);
        Assert.Equal(written, await store.Get(Table.Desk, "p", "2", Ct) is not null);
        await faulty.Submit(Table.Desk, "p", [new RowOp.Insert("3", "1")], Ct);
        Assert.NotNull(await faulty.Get(Table.Desk, "p", "3", Ct));
    }

    [Theory]
    [InlineData(Fault.KilledBefore, false)]
    [InlineData(Fault.KilledAfter, true)]
    public async Task A_killed_process_does_nothing_more(Fault fault, bool written)
    {
        var faulty = new FaultyTables(store, fault, at: 1);
        await Assert.ThrowsAsync<ProcessKilled>(async () => await faulty.Submit(Table.Desk, "p", [new RowOp.Insert("1", "1")], Ct));
        await Assert.ThrowsAsync<ProcessKilled>(async () => await faulty.Submit(Table.Desk, "p", [new RowOp.Insert("2", "1")], Ct));
        await Assert.ThrowsAsync<ProcessKilled>(async () => await faulty.Get(Table.Desk, "p", "1", Ct));
        Assert.Equal(written, await store.Get(Table.Desk, "p", "1", Ct) is not null);
        Assert.Null(await store.Get(Table.Desk, "p", "2", Ct));
    }
}
