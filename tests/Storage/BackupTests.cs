using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Storage;

/// <summary><c>backup FILE</c>.</summary>
public sealed class BackupTests : IDisposable
{
    readonly DataFolder folder = new();

    public void Dispose() => folder.Dispose();

    string Copy => folder.In("copy.db");

    Task<ProgramEnd> Backup(string to, params string[] more) => ProgramRun.Here(["backup", to, .. folder.Setting, .. more]);

    [Fact]
    public async Task A_backup_made_while_the_program_runs_has_everything()
    {
        await using var running = folder.Open();
        await DataFolder.Fill(running, "a");
        var end = await Backup(Copy);
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        Assert.Contains($"{Enum.GetValues<Table>().Length * 15} rows", end.Out);
        Assert.Contains($"restore \"{Copy}\"", end.Out);
        Assert.Equal(await DataFolder.Everything(running), await folder.Everything(Copy));
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
            var end = await Backup(Copy);
            Assert.Equal((0, ""), (end.ExitCode, end.Error));
            Assert.False(writer.HasExited, "The writer ended before the backup did, so nothing was written meanwhile.");
            writer.Kill();
            await writer.WaitForExitAsync();
            await reading;
        }
        using var elsewhere = new DataFolder();
        var restored = await ProgramRun.Here(["restore", Copy, .. elsewhere.Setting]);
        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));
        await using var store = elsewhere.Open();
        var partitions = new Dictionary<string, int>();
        await foreach (var row in store.Everything(Table.Opportunity, CancellationToken.None))
            partitions[row.Partition] = partitions.GetValueOrDefault(row.Partition) + 1;
        Assert.All(before, number => Assert.True(partitions.ContainsKey($"{number}"), $"{number} was acknowledged before the backup and is not in it."));
        Assert.All(partitions.Values, rows => Assert.Equal(WriteUntilKilled.Rows, rows));
    }

    [Fact]
    public async Task An_earlier_backup_is_left_alone_unless_overwriting_is_asked_for()
    {
        await folder.Fill("a");
        Assert.Equal(0, (await Backup(Copy)).ExitCode);
        var earlier = await File.ReadAllBytesAsync(Copy);
        await folder.Fill("b");
        var refused = await Backup(Copy);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("there already", refused.Error);
        Assert.Contains("--overwrite", refused.Error);
        Assert.Equal(earlier, await File.ReadAllBytesAsync(Copy));

        var replaced = await Backup(Copy, "--overwrite");
        Assert.Equal((0, ""), (replaced.ExitCode, replaced.Error));
        Assert.Contains("Replaced the earlier", replaced.Out);
        Assert.Equal(await folder.Everything(), await folder.Everything(Copy));
    }

    [Fact]
    public async Task An_empty_file_may_be_given_as_the_place()
    {
        await folder.Fill("a");
        await File.WriteAllBytesAsync(Copy, []);
        var end = await Backup(Copy, "--overwrite");
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        Assert.Contains("Made the backup", end.Out);
        Assert.Equal(await folder.Everything(), await folder.Everything(Copy));
    }

    public static TheoryData<string> OtherThings => ["notes", "database of another program", "empty database", "newer version", "link", "pipe"];

    [Theory]
    [MemberData(nameof(OtherThings))]
    public async Task What_is_no_backup_is_never_overwritten(string kind)
    {
        await folder.Fill("a");
        var word = "not a backup of SalesBot and was left alone";
        switch (kind)
        {
            case "notes":
                await File.WriteAllTextAsync(Copy, "my notes");
                break;
            case "database of another program":
                DataFolder.Sql(Copy, "CREATE TABLE Photos(id INTEGER); PRAGMA user_version = 1");
                word = "another program";
                break;
            case "empty database":
                DataFolder.Sql(Copy, "VACUUM");
                break;
            case "newer version":
                Assert.Equal(0, (await Backup(Copy)).ExitCode);
                DataFolder.Sql(Copy, "PRAGMA user_version = 99");
                word = "newer SalesBot";
                break;
            case "link":
                Assert.Equal(0, (await Backup(folder.In("linked.db"))).ExitCode);
                File.CreateSymbolicLink(Copy, folder.In("linked.db"));
                word = "is a link";
                break;
            case "pipe":
                using (var mkfifo = Process.Start("mkfifo", [Copy])) await mkfifo.WaitForExitAsync();
                break;
        }
        var before = folder.Names.ToList();
        var content = kind == "pipe" ? null : await File.ReadAllBytesAsync(Copy);
        var end = await Backup(Copy, "--overwrite");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains(word, end.Error);
        Assert.Contains(Copy, end.Error);
        Assert.Equal("", end.Out);
        Assert.Equal(before, folder.Names);
        if (content is not null) Assert.Equal(content, await File.ReadAllBytesAsync(Copy));
        Assert.Equal(kind == "link", new FileInfo(Copy).LinkTarget is not null);
    }

    [Fact]
    public async Task The_data_of_another_bot_is_never_overwritten()
    {
        await folder.Fill("a");
        using var other = new DataFolder();
        IReadOnlyList<string> data;
        await using (var running = other.Open())
        {
            await DataFolder.Fill(running, "other");
            data = await DataFolder.Everything(running);
            await Refused();
            await DataFolder.Fill(running, "later");
        }
        Assert.Equal(["salesbot.db", "salesbot.db-open"], other.Names);
        await Refused();
        Assert.Superset(data.ToHashSet(), (await other.Everything()).ToHashSet());

        async Task Refused()
        {
            var end = await ProgramRun.InAnotherProcess(["backup", other.Data, .. folder.Setting, "--overwrite"]);
            Assert.Equal((1, ""), (end.ExitCode, end.Out));
            Assert.Contains($"{other.Data} is where a SalesBot keeps its data, not a backup", end.Error);
            Assert.Contains("Name another file", end.Error);
        }
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("-journal")]
    [InlineData("-open")]
    public async Task A_backup_gets_neither_a_place_beside_what_belongs_to_a_database_nor_that_of_such_a_file(string part)
    {
        await folder.Fill("a");
        await File.WriteAllBytesAsync(Copy + part, []);
        Assert.Contains($"{Copy + part} belongs to it", (await Backup(Copy)).Error);
        Assert.False(File.Exists(Copy));

        await File.WriteAllBytesAsync(Copy, [1]);
        Assert.Contains($"part of {Copy}", (await Backup(Copy + part, "--overwrite")).Error);
        Assert.Empty(await File.ReadAllBytesAsync(Copy + part));
    }

    [Fact]
    public async Task A_bot_that_begins_to_use_the_earlier_backup_meanwhile_keeps_it()
    {
        await folder.Fill("a");
        Assert.Equal(0, (await Backup(Copy)).ExitCode);
        SqliteStore? running = null;
        Assert.Throws<StorageRefusal>(() => FileBackup.Make(folder.Data, Copy, overwrite: true, _ => running ??= SqliteStore.Open(Copy, TimeProvider.System)));
        await DataFolder.Fill(running!, "b");
        await running!.DisposeAsync();
        Assert.Contains(await folder.Everything(Copy), row => row.Contains(" b|", StringComparison.Ordinal));
        Assert.DoesNotContain("copy.db.unfinished", folder.Names);
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
        Assert.Contains("Storage:File", (await ProgramRun.Here(["backup", Copy, .. empty.Setting])).Error);
        Assert.Empty(empty.Names);
        Assert.False(File.Exists(Copy));
    }

    [Fact]
    public async Task Only_its_owner_can_read_a_backup()
    {
        await folder.Fill("a");
        Assert.Equal(0, (await Backup(Copy)).ExitCode);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Copy));
    }

    [Fact]
    public async Task Damaged_data_makes_no_backup_and_leaves_the_earlier_one()
    {
        await folder.Fill("a", rows: 200, length: 300);
        Assert.Equal(0, (await Backup(Copy)).ExitCode);
        var earlier = await File.ReadAllBytesAsync(Copy);
        DataFolder.Tear(folder.Data, 0.5, DataFolder.Noise(8192));
        var end = await Backup(Copy, "--overwrite");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains("damaged", end.Error);
        Assert.Contains(FileRestore.Command("BACKUP", folder.Data), end.Error);
        Assert.Equal(earlier, await File.ReadAllBytesAsync(Copy));
        Assert.DoesNotContain("copy.db.unfinished", folder.Names);
    }

    [Fact]
    public async Task Data_with_a_row_that_cannot_be_read_makes_no_backup_and_leaves_the_earlier_one()
    {
        await folder.Fill("a");
        Assert.Equal(0, (await Backup(Copy)).ExitCode);
        var earlier = await File.ReadAllBytesAsync(Copy);
        DataFolder.Sql(folder.Data, "UPDATE Voice SET body = '{\"half' WHERE key = '3'");
        var end = await Backup(Copy, "--overwrite");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains($"{folder.Data} itself is damaged (row 4 of Voice is not readable)", end.Error);
        Assert.Contains("-- doctor", end.Error);
        Assert.Contains(FileRestore.Command("BACKUP", folder.Data), end.Error);
        Assert.Equal(earlier, await File.ReadAllBytesAsync(Copy));
        Assert.DoesNotContain("copy.db.unfinished", folder.Names);
    }

    [Fact]
    public async Task Damage_done_on_the_way_to_the_backup_is_not_blamed_on_the_data()
    {
        await folder.Fill("a", rows: 200, length: 300);
        var message = Assert.Throws<StorageUnavailable>(() => FileBackup.Make(folder.Data, Copy, overwrite: false, said =>
        {
            if (said.StartsWith("Checking", StringComparison.Ordinal)) DataFolder.Tear(Copy + ".unfinished", 0.5, DataFolder.Noise(8192));
        })).Message;
        Assert.Contains($"damaged on its way to {Copy} (", message);
        Assert.Contains("the data itself is sound", message);
        Assert.DoesNotContain("restore", message);
        Assert.DoesNotContain(folder.Names, name => name.StartsWith("copy.db", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_backups_to_one_place_at_the_same_time_the_second_is_refused_and_the_first_is_whole()
    {
        await folder.Fill("a");
        var refused = new List<string>();
        FileBackup.Make(folder.Data, Copy, overwrite: true, _ => refused.Add(Assert.Throws<StorageUnavailable>(() => FileBackup.Make(folder.Data, Copy, overwrite: true, Assert.Fail)).Message));
        Assert.Equal(2, refused.Count);
        Assert.All(refused, message => Assert.StartsWith($"Another command is writing {Copy} right now", message));
        Assert.Equal(["copy.db", "salesbot.db", "salesbot.db-open"], folder.Names);
        Assert.Equal(await folder.Everything(), await folder.Everything(Copy));
    }

    [Fact]
    public async Task A_full_disk_is_that_of_the_backup_not_of_the_data()
    {
        await folder.Fill("a", rows: 200, length: 300);
        var message = Assert.Throws<StorageUnavailable>(() => FileBackup.Make(folder.Data, Copy, overwrite: false, _ => { }, new() { MaxPages = 20 })).Message;
        Assert.StartsWith($"The file {Copy} could not be used: the disk is full", message);
        Assert.DoesNotContain(folder.Names, name => name.StartsWith("copy.db", StringComparison.Ordinal));
    }

    /// <summary>By SQLite's extended codes: only of these is known that they are not of the disk that is written to.</summary>
    [Theory]
    [InlineData(266, true)]
    [InlineData(522, true)]
    [InlineData(8458, true)]
    [InlineData(11, true)]
    [InlineData(778, false)]
    [InlineData(13, false)]
    public void Of_two_files_the_one_that_cannot_be_read_is_the_one_that_is_copied(int error, bool ofReading) =>
        Assert.Equal(ofReading, FileCopy.IsOfReading(new SqliteException("", error & 0xFF, error)));

    [Fact]
    public async Task A_place_that_cannot_be_written_is_called_what_it_was_called_by_the_operator()
    {
        await folder.Fill("a");
        // Longer than names may be with what is put behind it meanwhile.
        var place = folder.In(new string('b', 250));
        var end = await Backup(place);
        Assert.Equal(1, end.ExitCode);
        Assert.StartsWith($"{place} cannot be written", end.Error);
        Assert.DoesNotContain(".unfinished", end.Error);
        Assert.DoesNotContain("-open", end.Error);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_backup_that_is_killed_leaves_no_half_file_under_its_name(int line)
    {
        await folder.Fill("a", partitions: 2, rows: 20, length: 60_000);
        var before = await folder.Everything();
        await ProgramRun.KillAt(line, ["backup", Copy, .. folder.Setting]);
        if (File.Exists(Copy))
        {
            // Elsewhere, because whoever looks through a file has it open and notes that beside it.
            using var elsewhere = new DataFolder();
            File.Copy(Copy, elsewhere.Data);
            Assert.True(FileCheck.Whole(elsewhere.Data).IsSound);
        }
        else
        {
            Assert.Contains("copy.db.unfinished", folder.Names);
        }
        var again = await Backup(Copy, "--overwrite");
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Equal(before, await folder.Everything(Copy));
        Assert.DoesNotContain("copy.db.unfinished", folder.Names);
        Assert.Equal(before, await folder.Everything());
    }

    [Fact]
    public async Task Data_in_Azure_Storage_is_not_backed_up_here()
    {
        var end = await ProgramRun.Here("backup", Copy, "--Storage:Account", "mysalesbot");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains("in Azure Storage", end.Error);
    }
}
