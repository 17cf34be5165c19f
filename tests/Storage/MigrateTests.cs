using SalesBot.Storage;
using SalesBot.Storage.Azure;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Storage;

/// <summary><c>migrate</c>, to Microsoft's emulator of Azure Storage.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class MigrateTests(Azurite azurite) : IDisposable
{
    readonly DataFolder folder = new();
    readonly string prefix = Azurite.NewPrefix();

    public void Dispose() => folder.Dispose();

    string[] Words => ["migrate", "--Storage:ConnectionString", azurite.ConnectionString, "--Storage:Prefix", prefix, .. folder.Setting];

    AzureTables Target => new(azurite.Tables(), new() { Prefix = prefix, Deadline = TimeSpan.FromSeconds(30) });

    [Fact]
    public async Task Everything_in_the_file_is_in_Azure_afterwards_and_a_second_time_nothing_is_written()
    {
        await folder.Fill("a", partitions: 2, rows: 130);
        var first = await ProgramRun.Here(Words);
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("Desk: 260 of 260 rows", first.Out);
        Assert.Contains("Comparing every row", first.Out);
        Assert.Contains($"{Enum.GetValues<Table>().Length * 260:N0} rows are in Azure Storage as they are in the file", first.Out);
        Assert.Equal(await folder.Everything(), await DataFolder.Everything(Target));

        var second = await ProgramRun.Here(Words);
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("; 0 of them were written now", second.Out);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public async Task A_move_that_is_killed_goes_on_where_it_stopped(int line)
    {
        await folder.Fill("a", partitions: 2, rows: 60);
        await ProgramRun.KillAt(line, Words);
        var part = (await DataFolder.Everything(Target)).Count;
        Assert.InRange(part, 1, (Enum.GetValues<Table>().Length * 120) - 1);

        var again = await ProgramRun.Here(Words);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Contains("are there already", again.Out);
        Assert.Equal(await folder.Everything(), await DataFolder.Everything(Target));
    }

    [Fact]
    public async Task Tables_with_other_data_are_left_alone_unless_going_on_is_asked_for()
    {
        await folder.Fill("a");
        var target = Target;
        await target.Start(CancellationToken.None);
        await target.Submit(Table.Desk, "other", [new RowOp.Insert("k", "{}")], CancellationToken.None);
        var refused = await ProgramRun.Here(Words);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("hold other data (1 rows the file does not have, 0 that differ)", refused.Error);
        Assert.Contains("--continue", refused.Error);
        Assert.Single(await DataFolder.Everything(target));

        var gone = await ProgramRun.Here([.. Words, "--continue"]);
        Assert.Equal((0, ""), (gone.ExitCode, gone.Error));
        Assert.Contains("1 other rows were there and were left alone", gone.Out);
        Assert.Equal((Enum.GetValues<Table>().Length * 15) + 1, (await DataFolder.Everything(target)).Count);
    }
}
