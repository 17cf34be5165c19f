using Microsoft.Data.Sqlite;
using SalesBot.Bot.Doctor;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Tests.Storage;

/// <summary>Damaged, foreign and locked files: noticed when the file is opened, or by looking at all of it, and said with what to do.</summary>
public sealed class DamageTests : IDisposable
{
    readonly DataFolder folder = new();

    public void Dispose() => folder.Dispose();

    void Damage(string how)
    {
        switch (how)
        {
            case "noise":
                DataFolder.Tear(folder.Data, 0.5, DataFolder.Noise(4096));
                break;
            case "zeros":
                DataFolder.Tear(folder.Data, 0.5, new byte[4096]);
                break;
            case "beginning":
                DataFolder.Tear(folder.Data, 0, DataFolder.Noise(100));
                break;
            case "cut off":
                using (var stream = new FileStream(folder.Data, FileMode.Open))
                    stream.SetLength(stream.Length - 4096);
                break;
            case "emptied":
                File.WriteAllBytes(folder.Data, []);
                break;
        }
    }

    [Theory]
    [InlineData("noise")]
    [InlineData("zeros")]
    [InlineData("beginning")]
    [InlineData("cut off")]
    [InlineData("emptied")]
    public async Task A_torn_file_is_not_opened_and_the_command_that_helps_is_named(string how)
    {
        await folder.Fill("a", rows: 200, length: 300);
        Damage(how);
        var torn = await File.ReadAllBytesAsync(folder.Data);
        var message = Assert.Throws<StorageUnavailable>(() => folder.Open()).Message;
        Assert.Contains($"The file {folder.Data} ", message);
        Assert.Contains($"dotnet run --project bot -- restore BACKUP --Storage:File \"{folder.Data}\"", message);
        Assert.Equal(torn, await File.ReadAllBytesAsync(folder.Data));
    }

    [Fact]
    public async Task Opening_takes_no_longer_than_its_check_may_and_looking_at_everything_finds_what_it_missed()
    {
        await folder.Fill("a", rows: 200, length: 300);
        Damage("noise");
        await folder.Open(new() { StartCheck = TimeSpan.Zero }).DisposeAsync();
        Assert.False(FileCheck.Whole(folder.Data).IsSound);
    }

    [Fact]
    public async Task Looking_at_everything_works_while_the_program_runs()
    {
        await using var running = folder.Open();
        await DataFolder.Fill(running, "a");
        var health = FileCheck.Whole(folder.Data);
        Assert.True(health.IsSound);
        Assert.Equal(15, health.Rows["Opportunity"]);
    }

    [Fact]
    public async Task Text_overwritten_within_a_long_row_is_found_although_the_structure_is_whole()
    {
        await using (var store = folder.Open())
            await store.Submit(Table.Desk, "p", [new RowOp.Insert("k", $"\"{new string('x', 100_000)}\"")], CancellationToken.None);
        // Behind the four bytes that lead to the next page is nothing but text.
        using (var stream = new FileStream(folder.Data, FileMode.Open))
        {
            stream.Position = stream.Length - (10 * 4096) + 1000;
            stream.Write(new byte[100]);
        }
        await folder.Open().DisposeAsync();
        Assert.Contains("row 1 of Desk", Assert.Single(FileCheck.Whole(folder.Data).Troubles));
    }

    [Fact]
    public async Task The_doctor_looks_at_everything()
    {
        await folder.Fill("a");
        Assert.StartsWith("ok   storage", await Doctor());
        HalveARow();
        var said = await Doctor();
        Assert.StartsWith("FIX  storage", said);
        Assert.Contains("-- restore", said);
        Assert.Contains("row 4 of Voice is not readable", said);
    }

    [Fact]
    public async Task A_file_with_an_unreadable_row_is_not_moved_and_said_to_be_damaged_before_Azure_is_asked_anything()
    {
        await folder.Fill("a");
        HalveARow();
        var end = await ProgramRun.Here(["migrate", "--Storage:ConnectionString", "UseDevelopmentStorage=true", .. folder.Setting]);
        Assert.Equal((1, ""), (end.ExitCode, end.Out));
        Assert.Contains($"Nothing was moved. {folder.Data} is damaged.", end.Error);
        Assert.Contains($"-- restore BACKUP --Storage:File \"{folder.Data}\"", end.Error);
        Assert.Contains("row 4 of Voice is not readable", end.Error);
    }

    [Fact]
    public async Task A_log_that_has_lost_its_file_is_kept_until_the_file_is_back()
    {
        using var killed = new DataFolder();
        await using var running = killed.Open();
        await DataFolder.Fill(running, "a");
        // As after kill -9 and somebody who moved the file away: the rows are in the log alone.
        await DataFolder.CopyOpen(killed.Data + "-wal", folder.Data + "-wal");
        var log = await File.ReadAllBytesAsync(folder.Data + "-wal");
        var message = Assert.Throws<StorageUnavailable>(() => folder.Open()).Message;
        Assert.Contains($"{folder.Data}-wal is there", message);
        Assert.Contains("Put the file back", message);
        Assert.Contains($"-- restore BACKUP --Storage:File \"{folder.Data}\"", message);
        Assert.StartsWith($"FIX  storage   {message}", await Doctor());
        Assert.False(File.Exists(folder.Data));
        Assert.Equal(log, await File.ReadAllBytesAsync(folder.Data + "-wal"));

        await DataFolder.CopyOpen(killed.Data, folder.Data);
        Assert.Equal(Enum.GetValues<Table>().Length * 15, (await folder.Everything()).Count);
    }

    void HalveARow()
    {
        using var connection = new SqliteConnection($"Data Source={folder.Data};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Voice SET body = '{\"half' WHERE key = '3'";
        command.ExecuteNonQuery();
    }

    async Task<string> Doctor()
    {
        using var into = new StringWriter();
        await DoctorCommand.Run(folder.Setting, into, [new("storage", StorageCheck.Probe)]);
        return into.ToString();
    }

    [Fact]
    public async Task Looking_at_everything_needs_a_file_of_ours()
    {
        Assert.Throws<StorageRefusal>(() => FileCheck.Whole(folder.Data));
        await folder.Fill("a");
        Damage("emptied");
        Assert.Throws<StorageUnavailable>(() => FileCheck.Whole(folder.Data));
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused_and_left_alone()
    {
        using (var connection = new SqliteConnection($"Data Source={folder.Data};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE Photos(id INTEGER)";
            command.ExecuteNonQuery();
        }
        var before = await File.ReadAllBytesAsync(folder.Data);
        Assert.Contains("another program", Assert.Throws<StorageRefusal>(() => folder.Open()).Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.Data));
    }

    [Fact]
    public async Task A_file_from_before_files_said_whose_they_are_is_taken()
    {
        await folder.Fill("a");
        using (var connection = new SqliteConnection($"Data Source={folder.Data};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA application_id = 0";
            command.ExecuteNonQuery();
        }
        Assert.Equal(Enum.GetValues<Table>().Length * 15, (await folder.Everything()).Count);
    }

    [Fact]
    public async Task The_program_that_finds_its_file_torn_ends_with_what_to_do()
    {
        await folder.Fill("a", rows: 200, length: 300);
        Damage("noise");
        var end = await ProgramRun.InAnotherProcess(["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Local:DataFolder", folder.In("local"), .. folder.Setting]);
        Assert.Equal(1, end.ExitCode);
        var last = end.Error.TrimEnd().Split('\n')[^1];
        Assert.StartsWith("SalesBot could not start. ", last);
        Assert.Contains("dotnet run --project bot -- restore", last);
    }

    [Fact]
    public async Task The_program_that_finds_its_file_locked_ends_with_what_to_do()
    {
        await folder.Fill("a");
        using var other = new SqliteConnection($"Data Source={folder.Data};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        var end = await ProgramRun.InAnotherProcess(["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Local:DataFolder", folder.In("local"), .. folder.Setting]);
        Assert.Equal(1, end.ExitCode);
        var last = end.Error.TrimEnd().Split('\n')[^1];
        Assert.StartsWith("SalesBot could not start. ", last);
        Assert.Contains("another program keeps it locked", last);
    }
}
