using SalesBot.Storage;
using SalesBot.Storage.Moving;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Tests.Storage;

/// <summary>Moving between any two stores. Here both are files, because that is fast; <see cref="MigrateTests"/> moves to Azure.</summary>
public sealed class TableMoveTests : IAsyncLifetime
{
    static readonly CancellationToken Ct = CancellationToken.None;
    static readonly int tables = Enum.GetValues<Table>().Length;

    readonly DataFolder from = new();
    readonly DataFolder to = new();
    readonly List<string> said = [];
    SqliteStore source = null!;
    SqliteStore target = null!;

    public Task InitializeAsync()
    {
        (source, target) = (from.Open(), to.Open());
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await source.DisposeAsync();
        await target.DisposeAsync();
        from.Dispose();
        to.Dispose();
    }

    Task<MoveOutcome> Move(bool overOtherData = false, ITables? into = null) => new TableMove(source, into ?? target, said.Add, atOnce: 4).Run(overOtherData, Ct);

    [Fact]
    public async Task Everything_is_moved_once_and_a_second_time_nothing()
    {
        await DataFolder.Fill(source, "a", partitions: 7, rows: 120);
        Assert.Equal(new MoveOutcome.Moved(tables * 7 * 120, tables * 7 * 120, 0), await Move());
        Assert.Equal(await DataFolder.Everything(source), await DataFolder.Everything(target));
        Assert.Contains("Desk: 840 of 840 rows", said);
        Assert.Equal(new MoveOutcome.Moved(tables * 7 * 120, 0, 0), await Move());
    }

    [Fact]
    public async Task An_empty_store_is_moved_too() => Assert.Equal(new MoveOutcome.Moved(0, 0, 0), await Move());

    [Fact]
    public async Task Rows_as_large_as_rows_can_be_are_moved()
    {
        // Korean takes six bytes a character on the wire, so four of these do not fit into one batch.
        var body = $"\"{new string('한', 500_000)}\"";
        for (int i = 0; i < 5; i++)
            Assert.IsType<Submitted.Done>(await source.Submit(Table.Summary, "p", [new RowOp.Insert($"{i}", body), new RowOp.Insert($"{i} small", "{}")], Ct));
        Assert.Equal(new MoveOutcome.Moved(10, 10, 0), await Move());
        Assert.Equal(await DataFolder.Everything(source), await DataFolder.Everything(target));
    }

    [Fact]
    public async Task A_part_that_is_there_already_is_not_written_again()
    {
        await DataFolder.Fill(target, "a", partitions: 2);
        var part = (await DataFolder.Everything(target)).Count;
        await DataFolder.Fill(source, "a", partitions: 5);
        var all = (await DataFolder.Everything(source)).Count;
        Assert.Equal(new MoveOutcome.Moved(all, all - part, 0), await Move());
        Assert.Contains("Desk: going on, 10 rows are there already.", said);
    }

    [Fact]
    public async Task Other_data_is_left_alone_unless_going_on_is_asked_for()
    {
        await DataFolder.Fill(source, "m");
        await DataFolder.Fill(target, "z", partitions: 1, rows: 1);
        await target.Submit(Table.Desk, "m|0", [new RowOp.Insert("0", "{\"newer\":true}")], Ct);
        var before = await DataFolder.Everything(target);
        Assert.Equal(new MoveOutcome.HoldsOtherData(tables, 1), await Move());
        Assert.Equal(before, await DataFolder.Everything(target));

        Assert.Equal(new MoveOutcome.Moved(tables * 15, tables * 15, tables), await Move(overOtherData: true));
        var after = await DataFolder.Everything(target);
        Assert.Equal(tables * 16, after.Count);
        Assert.Empty((await DataFolder.Everything(source)).Except(after));
        Assert.Equal(tables, after.Count(row => row.Contains(" z|", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Somebody_else_who_writes_meanwhile_is_noticed_and_not_written_over()
    {
        await DataFolder.Fill(source, "a");
        var rival = new Rival(target, async () => await target.Submit(Table.Desk, "a|1", [new RowOp.Insert("3", "{\"rival\":true}")], Ct));
        Assert.Equal(new MoveOutcome.SomebodyElseWrites(Table.Desk), await Move(into: rival));
        Assert.Equal("{\"rival\":true}", (await target.Get(Table.Desk, "a|1", "3", Ct))!.Body);
    }

    [Fact]
    public async Task A_row_that_is_lost_on_the_way_is_found_by_the_comparison()
    {
        await DataFolder.Fill(source, "a");
        var rival = new Rival(target, async () => await target.Submit(Table.Opportunity, "a|0", [new RowOp.Delete("2"), new RowOp.Upsert("3", "{}")], Ct), when: Table.Roster);
        Assert.Equal(new MoveOutcome.NotTheSame(Table.Opportunity, 1, 1), await Move(into: rival));
    }

    /// <summary>Does something to the target once, just before the first write to a table.</summary>
    sealed class Rival(ITables inner, Func<Task> act, Table when = Table.Desk) : ITables
    {
        readonly Lazy<Task> once = new(act);

        public ValueTask<Row?> Get(Table table, string partition, string key, CancellationToken ct) => inner.Get(table, partition, key, ct);

        public ValueTask<RowPage> Query(Table table, string partition, KeyRange range, int take, CancellationToken ct) => inner.Query(table, partition, range, take, ct);

        public ValueTask<ScanPage> Scan(Table table, string? afterPartition, string? afterKey, int take, CancellationToken ct) => inner.Scan(table, afterPartition, afterKey, take, ct);

        public async ValueTask<Submitted> Submit(Table table, string partition, IReadOnlyList<RowOp> operations, CancellationToken ct)
        {
            if (table == when) await once.Value;
            return await inner.Submit(table, partition, operations, ct);
        }
    }
}
