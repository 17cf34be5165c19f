using Microsoft.Extensions.Time.Testing;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Storage;

/// <summary><c>restore FILE</c>.</summary>
public sealed class RestoreTests : IDisposable
{
    readonly DataFolder folder = new();

    public void Dispose() => folder.Dispose();

    string Copy => folder.In("copy.db");

    string Kept => folder.In(Assert.Single(folder.Names, name => name.StartsWith("salesbot.db.before-restore-", StringComparison.Ordinal) && !name.EndsWith("-wal", StringComparison.Ordinal) && !name.EndsWith("-open", StringComparison.Ordinal)));

    Task<ProgramEnd> Restore(string from) => ProgramRun.Here(["restore", from, .. folder.Setting]);

    async Task Backup()
    {
        var end = await ProgramRun.Here(["backup", Copy, .. folder.Setting]);
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
    }

    [Fact]
    public async Task What_was_there_at_the_backup_is_there_again_and_what_came_later_is_kept_beside_it()
    {
        await folder.Fill("a");
        var then = await folder.Everything();
        await Backup();
        await folder.Fill("b");
        var later = await folder.Everything();

        var end = await Restore(Copy);
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        Assert.Contains($"{Enum.GetValues<Table>().Length * 15} rows", end.Out);
        Assert.Contains(Kept, end.Out);
        Assert.Equal(then, await folder.Everything());
        Assert.Equal(later, await folder.Everything(Kept));
        // The backup itself is as good as before.
        Assert.Equal(then, await folder.Everything(Copy));
    }

    [Fact]
    public async Task What_a_killed_program_left_in_its_log_is_kept_too_and_does_not_get_into_the_restored_file()
    {
        await folder.Fill("a");
        var then = await folder.Everything();
        await Backup();
        // As after kill -9: the rows are in the log beside the file.
        using (var running = new DataFolder())
        {
            await using var store = running.Open();
            await DataFolder.Fill(store, "b");
            foreach (var part in (string[])["", "-wal"])
                await DataFolder.CopyOpen(running.Data + part, folder.Data + part);
        }
        Assert.True(new FileInfo(folder.Data + "-wal").Length > 0);

        Assert.Equal(0, (await Restore(Copy)).ExitCode);
        Assert.Equal(then, await folder.Everything());
        Assert.Equal(Enum.GetValues<Table>().Length * 15, (await folder.Everything(Kept)).Count);
        Assert.All(await folder.Everything(Kept), row => Assert.Contains(" b|", row));
    }

    [Fact]
    public async Task What_a_backup_says_of_how_to_restore_it_leads_back_to_the_file_it_is_of()
    {
        await folder.Fill("a");
        var then = await folder.Everything();
        var said = (await ProgramRun.Here(["backup", Copy, .. folder.Setting])).Out.TrimEnd();
        await folder.Fill("b");
        var words = said[(said.IndexOf(" -- ", StringComparison.Ordinal) + 4)..].Split(' ').Select(word => word.Trim('"'));
        var end = await ProgramRun.Here([.. words]);
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        Assert.Equal(then, await folder.Everything());
    }

    [Fact]
    public async Task While_the_program_runs_nothing_is_restored_but_backups_are_made()
    {
        var data = folder.In("running");
        Directory.CreateDirectory(data);
        var clock = new FakeTimeProvider(BotHost.Monday);
        var backup = folder.In("of-running.db");
        var setting = BotHost.Sqlite(data);
        await using (var host = await BotHost.Start(data, clock, setting, samples: true))
        {
            Assert.Equal(0, (await ProgramRun.Here(["backup", backup, .. setting])).ExitCode);
            var refused = await ProgramRun.InAnotherProcess(["restore", backup, .. setting]);
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("SalesBot is running", refused.Error);
            Assert.Contains("Stop it", refused.Error);
            var moved = await ProgramRun.Here(["migrate", "--Storage:ConnectionString", "UseDevelopmentStorage=true", .. setting]);
            Assert.Equal(1, moved.ExitCode);
            Assert.Contains("SalesBot is running", moved.Error);
        }
        Assert.Equal(0, (await ProgramRun.Here(["restore", backup, .. setting])).ExitCode);
        // The real program goes on with what was restored.
        await using var again = await BotHost.Start(data, clock, setting);
        Assert.Equal("", again.Complained);
    }

    [Fact]
    public async Task While_the_file_is_exchanged_the_program_does_not_start()
    {
        await folder.Fill("a");
        await using var alone = SqliteStore.OpenAlone(folder.Data, TimeProvider.System, "exchanged");
        Assert.Contains("being restored or moved", Assert.Throws<StorageUnavailable>(() => folder.Open()).Message);
    }

    [Fact]
    public async Task A_full_disk_is_that_of_the_data_not_of_the_backup()
    {
        await folder.Fill("a", rows: 200, length: 300);
        await Backup();
        var (then, names) = (await folder.Everything(), folder.Names.ToList());
        var message = Assert.Throws<StorageUnavailable>(() => FileRestore.Make(Copy, folder.Data, TimeProvider.System.GetUtcNow(), _ => { }, new() { MaxPages = 20 })).Message;
        Assert.StartsWith($"The file {folder.Data} could not be used: the disk is full", message);
        Assert.Equal(names, folder.Names);
        Assert.Equal(then, await folder.Everything());
    }

    public static TheoryData<string> WrongFiles => ["notes", "nothing", "empty database", "database of another program", "newer version", "missing", "folder", "the data", "torn", "cut off", "unreadable row"];

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public async Task A_wrong_file_is_refused_and_the_data_left_alone(string kind)
    {
        await folder.Fill("a", rows: 200, length: 300);
        await Backup();
        var data = await File.ReadAllBytesAsync(folder.Data);
        var (file, word) = (Copy, "");
        switch (kind)
        {
            case "notes":
                await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("These are my notes. ", 1000)));
                word = "not a backup of SalesBot";
                break;
            case "nothing":
                await File.WriteAllBytesAsync(file, []);
                word = "empty database, not a backup";
                break;
            case "empty database":
                File.Delete(file);
                DataFolder.Sql(file, "VACUUM");
                word = "empty database, not a backup";
                break;
            case "database of another program":
                File.Delete(file);
                DataFolder.Sql(file, "CREATE TABLE Photos(id INTEGER); PRAGMA user_version = 1");
                word = "another program";
                break;
            case "newer version":
                DataFolder.Sql(file, "PRAGMA user_version = 99");
                word = "newer SalesBot";
                break;
            case "missing":
                file = folder.In("missing.db");
                word = "no file";
                break;
            case "folder":
                file = Path.GetDirectoryName(folder.Data)!;
                word = "is a folder";
                break;
            case "the data":
                file = folder.Data;
                word = "in use, not a backup";
                break;
            case "torn":
                DataFolder.Tear(file, 0.5, DataFolder.Noise(8192));
                word = "damaged";
                break;
            case "cut off":
                using (var stream = new FileStream(file, FileMode.Open))
                    stream.SetLength(stream.Length / 2);
                word = "damaged";
                break;
            case "unreadable row":
                DataFolder.Sql(file, "UPDATE Desk SET body = '{\"half' WHERE key = '7'");
                word = "of Desk is not readable";
                break;
        }
        var end = await Restore(file);
        Assert.Equal(1, end.ExitCode);
        Assert.Contains(word, end.Error);
        Assert.Equal(data, await File.ReadAllBytesAsync(folder.Data));
        Assert.DoesNotContain(folder.Names, name => name.Contains("restor", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("overwritten")]
    [InlineData("emptied")]
    [InlineData("beginning")]
    [InlineData("gone")]
    public async Task Damaged_or_lost_data_is_replaced_by_the_backup(string how)
    {
        await folder.Fill("a", rows: 200, length: 300);
        var then = await folder.Everything();
        await Backup();
        switch (how)
        {
            case "overwritten":
                DataFolder.Tear(folder.Data, 0.5, DataFolder.Noise(8192));
                break;
            case "emptied":
                await File.WriteAllBytesAsync(folder.Data, []);
                break;
            case "beginning":
                DataFolder.Tear(folder.Data, 0, DataFolder.Noise(4096));
                break;
            case "gone":
                File.Delete(folder.Data);
                // A log without its file must not get into the restored one.
                await File.WriteAllBytesAsync(folder.Data + "-wal", DataFolder.Noise(10_000));
                break;
        }
        var torn = how == "gone" ? null : await File.ReadAllBytesAsync(folder.Data);
        var end = await Restore(Copy);
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        Assert.Equal(then, await folder.Everything());
        if (torn is not null)
            Assert.Equal(torn.Length, new FileInfo(Kept).Length);
        else
            Assert.Contains($" as {folder.In(Assert.Single(folder.Names, name => name.EndsWith("-wal", StringComparison.Ordinal)))}.", end.Out);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_restore_that_is_killed_leaves_the_old_data_or_the_restored(int line)
    {
        await folder.Fill("a", partitions: 2, rows: 20, length: 30_000);
        var then = await folder.Everything();
        await Backup();
        await folder.Fill("b");
        var later = await folder.Everything();

        var said = await ProgramRun.KillAt(line, ["restore", Copy, .. folder.Setting]);
        var found = await folder.Everything();
        // It says so before it begins to exchange the two.
        var exchanged = said.Any(words => words.StartsWith("Putting it in the place of", StringComparison.Ordinal)) && found.Count == then.Count;
        Assert.True(found.SequenceEqual(exchanged ? then : later), $"{found.Count} rows were found after it had said: {string.Join(" ", said)}");

        var again = await Restore(Copy);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Equal(then, await folder.Everything());
        Assert.DoesNotContain("salesbot.db.restoring", folder.Names);
        Assert.Contains(folder.Names, name => name.StartsWith("salesbot.db.before-restore-", StringComparison.Ordinal));
    }
}
