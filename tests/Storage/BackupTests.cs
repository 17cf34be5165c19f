using System.Diagnostics;
using System.Globalization;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Storage;

/// <summary><c>backup FILE</c>.</summary>
public sealed class BackupTests : IDisposable
{
    readonly DataFolder folder = new();

    public void Dispose() => folder.Dispose();

    Task<ProgramEnd> Backup(string to, params string[] more) => ProgramRun.Here(["backup", to, .. folder.Setting, .. more]);

    [Fact]
    public async Task A_backup_made_while_the_program_runs_has_everything()
    {
        await using var running = folder.Open();
        await DataFolder.Fill(running, "a");
        var end = await Backup(folder.In("copy.db"));
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        Assert.Contains($"{Enum.GetValues<Table>().Length * 15} rows", end.Out);
        Assert.Contains($"restore \"{folder.In("copy.db")}\"", end.Out);
        Assert.Equal(await DataFolder.Everything(running), await folder.Everything(folder.In("copy.db")));
    }

    [Fact]
    public async Task A_backup_under_constant_writing_has_everything_acknowledged_before_it_and_nothing_by_halves()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, ArgumentList = { typeof(WriteUntilKilled).Assembly.Location, WriteUntilKilled.Command, folder.Data } };
        var before = new List<int>();
        using (var writer = Process.Start(start)!)
        {
            while (before.Count < 200)
                before.Add(int.Parse((await writer.StandardOutput.ReadLineAsync())!.TrimEnd('.'), CultureInfo.InvariantCulture));
            var reading = writer.StandardOutput.ReadToEndAsync();
            var end = await Backup(folder.In("copy.db"));
            Assert.Equal((0, ""), (end.ExitCode, end.Error));
            Assert.False(writer.HasExited, "The writer ended before the backup did, so nothing was written meanwhile.");
            writer.Kill();
            await writer.WaitForExitAsync();
            await reading;
        }
        using var elsewhere = new DataFolder();
        var restored = await ProgramRun.Here(["restore", folder.In("copy.db"), .. elsewhere.Setting]);
        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));
        await using var store = elsewhere.Open();
        var partitions = new Dictionary<string, int>();
        await foreach (var row in store.Everything(Table.Opportunity, CancellationToken.None))
            partitions[row.Partition] = partitions.GetValueOrDefault(row.Partition) + 1;
        Assert.All(before, number => Assert.True(partitions.ContainsKey($"{number}"), $"{number} was acknowledged before the backup and is not in it."));
        Assert.All(partitions.Values, rows => Assert.Equal(WriteUntilKilled.Rows, rows));
    }

    [Fact]
    public async Task An_existing_file_is_left_alone_unless_overwriting_is_asked_for()
    {
        await folder.Fill("a");
        await File.WriteAllTextAsync(folder.In("copy.db"), "my notes");
        var refused = await Backup(folder.In("copy.db"));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("there already", refused.Error);
        Assert.Contains("--overwrite", refused.Error);
        Assert.Equal("my notes", await File.ReadAllTextAsync(folder.In("copy.db")));

        var replaced = await Backup(folder.In("copy.db"), "--overwrite");
        Assert.Equal(0, replaced.ExitCode);
        Assert.Contains("Replaced the earlier", replaced.Out);
        Assert.Equal(await folder.Everything(), await folder.Everything(folder.In("copy.db")));
    }

    [Fact]
    public async Task The_data_is_never_a_place_for_its_own_backup()
    {
        await folder.Fill("a");
        var before = await folder.Everything();
        File.CreateSymbolicLink(folder.In("link.db"), folder.Data);
        foreach (var place in (string[])[folder.Data, folder.Data + "-wal", folder.Data + "-open", folder.In("link.db")])
        {
            var end = await Backup(place, "--overwrite");
            Assert.Equal(1, end.ExitCode);
            Assert.Contains("is the data itself", end.Error);
        }
        Assert.Equal(before, await folder.Everything());
    }

    [Fact]
    public async Task Places_that_cannot_hold_a_backup_are_named()
    {
        await folder.Fill("a");
        Assert.Contains("is a folder", (await Backup(Path.GetDirectoryName(folder.Data)!)).Error);
        Assert.Contains("does not exist. Make it", (await Backup(folder.In("missing/copy.db"))).Error);
        using var empty = new DataFolder();
        Assert.Contains("Storage:File", (await ProgramRun.Here(["backup", folder.In("copy.db"), .. empty.Setting])).Error);
        Assert.Empty(empty.Names);
        Assert.False(File.Exists(folder.In("copy.db")));
    }

    [Fact]
    public async Task Only_its_owner_can_read_a_backup()
    {
        await folder.Fill("a");
        Assert.Equal(0, (await Backup(folder.In("copy.db"))).ExitCode);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.In("copy.db")));
    }

    [Fact]
    public async Task Damaged_data_makes_no_backup_and_leaves_the_earlier_one()
    {
        await folder.Fill("a", rows: 200, length: 300);
        Assert.Equal(0, (await Backup(folder.In("copy.db"))).ExitCode);
        var earlier = await File.ReadAllBytesAsync(folder.In("copy.db"));
        DataFolder.Tear(folder.Data, 0.5, DataFolder.Noise(8192));
        var end = await Backup(folder.In("copy.db"), "--overwrite");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains("damaged", end.Error);
        Assert.Contains("-- restore", end.Error);
        Assert.Equal(earlier, await File.ReadAllBytesAsync(folder.In("copy.db")));
        Assert.DoesNotContain("copy.db.unfinished", folder.Names);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_backup_that_is_killed_leaves_no_half_file_under_its_name(int line)
    {
        await folder.Fill("a", partitions: 2, rows: 20, length: 60_000);
        var before = await folder.Everything();
        await ProgramRun.KillAt(line, ["backup", folder.In("copy.db"), .. folder.Setting]);
        if (File.Exists(folder.In("copy.db")))
            Assert.True(FileCheck.Whole(folder.In("copy.db")).IsSound);
        else
            Assert.Contains("copy.db.unfinished", folder.Names);

        var again = await Backup(folder.In("copy.db"), "--overwrite");
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Equal(before, await folder.Everything(folder.In("copy.db")));
        Assert.DoesNotContain("copy.db.unfinished", folder.Names);
        Assert.Equal(before, await folder.Everything());
    }

    [Fact]
    public async Task Data_in_Azure_Storage_is_not_backed_up_here()
    {
        var end = await ProgramRun.Here("backup", folder.In("copy.db"), "--Storage:Account", "mysalesbot");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains("in Azure Storage", end.Error);
    }
}
