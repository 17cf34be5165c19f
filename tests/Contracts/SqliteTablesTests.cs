using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Contracts;

/// <summary>The contract on the embedded file, and what only a file can do.</summary>
public sealed class SqliteTablesTests : TablesContract, IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesbot-sqlite-");
    SqliteStore store = null!;

    protected override ITables Tables => store;

    string File => Path.Combine(folder.FullName, "data", "salesbot.db");

    public Task InitializeAsync()
    {
        store = SqliteStore.Open(File, TimeProvider.System, new() { Deadline = TimeSpan.FromSeconds(30) });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    async Task Reopen(SqliteSettings? settings = null)
    {
        await store.DisposeAsync();
        store = SqliteStore.Open(File, TimeProvider.System, settings);
    }

    void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    [Fact]
    public async Task A_file_of_an_older_release_gets_the_tables_that_came_since()
    {
        await store.DisposeAsync();
        Sql("DROP TABLE Import");
        store = SqliteStore.Open(File, TimeProvider.System);
        Assert.IsType<Submitted.Done>(await Tables.Submit(Table.Import, "p", [new RowOp.Insert("k", "{}")], default));
    }

    [Fact]
    public async Task Two_writes_never_share_an_etag()
    {
        var etags = new List<string>();
        for (int i = 0; i < 50; i++)
            etags.AddRange(await Write("p", new RowOp.Upsert("a", "1"), new RowOp.Upsert("b", "1")));
        await Write("p", new RowOp.Delete("a"), new RowOp.Delete("b"));
        await Reopen();
        etags.AddRange(await Write("p", new RowOp.Insert("a", "1")));
        var parallel = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Write($"p{i}", new RowOp.Upsert("a", "1"))));
        etags.AddRange(parallel.SelectMany(written => written));
        Assert.Equal(201, etags.Distinct().Count());
    }

    [Fact]
    public async Task Two_processes_on_one_file_never_share_an_etag_and_see_each_others_rows()
    {
        await using var other = SqliteStore.Open(File, TimeProvider.System);
        var etags = new List<string>();
        for (int i = 0; i < 20; i++)
        {
            etags.AddRange(await Write("p", new RowOp.Upsert("k", $"{i}")));
            etags.AddRange(Assert.IsType<Submitted.Done>(await other.Submit(Any, "p", [new RowOp.Upsert("k", $"-{i}")], Ct)).ETags);
        }
        Assert.Equal(40, etags.Distinct().Count());
        Assert.Equal(new Row("p", "k", "-19", etags[^1]), await Get("p", "k"));
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        var etags = await Write("p", new RowOp.Insert("k", Json("삼성전자")));
        await Reopen();
        Assert.Equal(new Row("p", "k", Json("삼성전자"), etags[0]), await Get("p", "k"));
        await Write("p", new RowOp.Replace("k", "2", etags[0]));
    }

    [Fact]
    public async Task A_conflict_undoes_only_its_own_submission_of_those_that_share_a_transaction()
    {
        await Write("taken", new RowOp.Insert("k", "1"));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => i % 3 == 0
            ? Submit("taken", new RowOp.Insert($"{i}", "1"), new RowOp.Insert("k", "2"))
            : Submit($"{i}", new RowOp.Insert("k", "1"), new RowOp.Insert("l", "1"))));
        for (int i = 0; i < 300; i++)
        {
            Assert.Equal(i % 3 != 0, outcomes[i] is Submitted.Done);
            Assert.Equal(i % 3 != 0 ? 2 : 0, (await KeysOf($"{i}", KeyRange.All)).Count());
        }
        Assert.Equal(["k"], await KeysOf("taken", KeyRange.All));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_and_left_alone()
    {
        await store.DisposeAsync();
        Sql("PRAGMA user_version = 99");
        var refusal = Assert.Throws<StorageRefusal>(() => SqliteStore.Open(File, TimeProvider.System));
        Assert.Contains("newer SalesBot", refusal.Message);
        Sql("PRAGMA user_version = 1");
        await Reopen();
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_with_advice()
    {
        var path = Path.Combine(folder.FullName, "notes.txt");
        await System.IO.File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat("These are my notes. ", 100)));
        var unavailable = Assert.Throws<StorageUnavailable>(() => SqliteStore.Open(path, TimeProvider.System));
        Assert.Contains("no database", unavailable.Message);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_reported_with_advice()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder.FullName, "notes.txt"), "notes");
        Assert.Contains("another one", Assert.Throws<StorageUnavailable>(() => SqliteStore.Open(Path.Combine(folder.FullName, "notes.txt", "salesbot.db"), TimeProvider.System)).Message);
    }

    [Fact]
    public async Task Several_processes_may_start_on_a_new_file_at_once()
    {
        var path = Path.Combine(folder.FullName, "new.db");
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SqliteStore.Open(path, TimeProvider.System))));
        await stores[0].Submit(Any, "p", [new RowOp.Insert("k", "1")], Ct);
        foreach (var each in stores)
        {
            Assert.NotNull(await each.Get(Any, "p", "k", Ct));
            await each.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_full_disk_refuses_what_does_not_fit_and_takes_what_does()
    {
        await Reopen(new() { MaxPages = 200 });
        var large = Json(new('x', 300_000));
        var unavailable = await Assert.ThrowsAsync<StorageUnavailable>(async () =>
        {
            for (int i = 0; i < 10; i++)
                await Submit($"large {i}", new RowOp.Insert("first", "1"), new RowOp.Insert("second", large));
        });
        Assert.Equal(WriteFate.NothingWritten, unavailable.Fate);
        Assert.Contains("full", unavailable.Message);

        // Together with one that does not fit, in one transaction or not: those that fit are stored, and of the other nothing.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Record.ExceptionAsync(() =>
            Write($"p{i}", new RowOp.Insert("a", "1"), new RowOp.Insert("b", i == 10 ? large : "1")))));
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(i == 10, outcomes[i] is StorageUnavailable { Fate: WriteFate.NothingWritten });
            Assert.Equal(i == 10 ? [] : ["a", "b"], await KeysOf($"p{i}", KeyRange.All));
        }
        await Reopen();
        await foreach (var partition in Tables.Everything(Any, Ct).GroupBy(row => row.Partition))
            Assert.Equal(2, partition.Count());
    }

    [Fact]
    public async Task A_file_that_another_program_keeps_locked_is_given_up_in_time()
    {
        await Reopen(new() { Deadline = TimeSpan.FromSeconds(2) });
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();

            var started = Stopwatch.GetTimestamp();
            var unavailable = await Assert.ThrowsAsync<StorageUnavailable>(() => Write("p", new RowOp.Insert("k", "1")));
            Assert.Equal(WriteFate.NothingWritten, unavailable.Fate);
            Assert.Contains("locked", unavailable.Message);
            Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(4));
            Assert.Null(await Get("p", "k"));
        }
        await Write("p", new RowOp.Insert("k", "1"));
    }

    [Fact]
    public async Task A_write_that_waits_past_its_deadline_certainly_never_happens()
    {
        await Reopen(new() { Deadline = TimeSpan.FromMilliseconds(200) });
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            foreach (var key in (string[])["first", "second"])
            {
                var unavailable = await Assert.ThrowsAsync<StorageUnavailable>(() => Write("p", new RowOp.Insert(key, "1")));
                Assert.Equal(WriteFate.NothingWritten, unavailable.Fate);
            }
        }
        await Reopen();
        Assert.Null(await Get("p", "first"));
        Assert.Null(await Get("p", "second"));
    }

    const string Name = "Hong Gildong of Example Chemicals";

    async Task<bool> IsAnywhereInTheFiles(string text)
    {
        foreach (var file in new DirectoryInfo(Path.GetDirectoryName(File)!).GetFiles())
        {
            using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var content = new StreamReader(stream, System.Text.Encoding.Latin1);
            if ((await content.ReadToEndAsync()).Contains(text, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    [Fact]
    public async Task What_was_deleted_is_overwritten_in_the_file()
    {
        await Write("p", new RowOp.Insert("person", Json(Name)), new RowOp.Insert("long", Json(string.Concat(Enumerable.Repeat(Name, 2000)))), new RowOp.Insert("kept", Json("kept")));
        Assert.True(await IsAnywhereInTheFiles(Name));
        await Write("p", new RowOp.Delete("person"), new RowOp.Delete("long"));
        // Closing brings the log into the file and removes it.
        await store.DisposeAsync();
        Assert.False(await IsAnywhereInTheFiles(Name));
        Assert.True(await IsAnywhereInTheFiles("kept"));
        await Reopen();
    }

    [Fact]
    public async Task Nothing_of_what_was_deleted_is_left_in_the_file_after_compacting()
    {
        await Write("p", new RowOp.Insert("person", Json(Name)), new RowOp.Insert("long", Json(string.Concat(Enumerable.Repeat(Name, 2000)))), new RowOp.Insert("kept", Json("kept")));
        await Write("p", new RowOp.Delete("person"), new RowOp.Delete("long"));
        Assert.True(await IsAnywhereInTheFiles(Name));
        await store.Compact(Ct);
        Assert.False(await IsAnywhereInTheFiles(Name));
        Assert.Equal(["kept"], await KeysOf("p", KeyRange.All));
    }

    [Fact]
    public async Task Compacting_says_when_another_program_keeps_the_log_from_being_emptied()
    {
        await Reopen(new() { Deadline = TimeSpan.FromSeconds(1) });
        await Write("p", new RowOp.Insert("k", "1"));
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "BEGIN; SELECT * FROM Desk";
            command.ExecuteNonQuery();
            Assert.Contains("another program", (await Assert.ThrowsAsync<StorageUnavailable>(async () => await store.Compact(Ct))).Message);
        }
        await store.Compact(Ct);
        Assert.Equal(0, new FileInfo(File + "-wal").Length);
        Assert.NotNull(await Get("p", "k"));
    }

    [Fact]
    public async Task What_was_acknowledged_survives_kill_9()
    {
        await store.DisposeAsync();
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList = { typeof(WriteUntilKilled).Assembly.Location, WriteUntilKilled.Command, File },
        };
        var acknowledged = new List<int>();
        using (var child = Process.Start(start)!)
        {
            while (await child.StandardOutput.ReadLineAsync() is { } line)
            {
                // Half a last line is no acknowledgement.
                if (line.EndsWith('.'))
                    acknowledged.Add(int.Parse(line.TrimEnd('.'), CultureInfo.InvariantCulture));
                if (acknowledged.Count == 300)
                    child.Kill();
            }
            await child.WaitForExitAsync();
        }
        Assert.True(acknowledged.Count >= 300, $"The child ended by itself after {acknowledged.Count} writes.");

        store = SqliteStore.Open(File, TimeProvider.System);
        foreach (var number in acknowledged)
            Assert.Equal(WriteUntilKilled.Rows, (await KeysOf($"{number}", KeyRange.All)).Count());
        await foreach (var partition in Tables.Everything(Any, Ct).GroupBy(row => row.Partition))
            Assert.Equal(WriteUntilKilled.Rows, partition.Count());
        await Write("p", new RowOp.Insert("k", "1"));
    }
}
