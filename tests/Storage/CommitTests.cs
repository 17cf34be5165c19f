using Microsoft.Data.Sqlite;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Tests.Storage;

/// <summary>What somebody was told is stored is stored.</summary>
public sealed class CommitTests : IDisposable
{
    readonly DataFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Nobody_is_told_done_when_the_commit_fails()
    {
        using (var writer = new SqliteWriter(new SqliteFile(folder.Data, new())))
        {
            // SQLite asks this before it commits; anything but zero turns the commit into a failure.
            SQLitePCL.raw.sqlite3_commit_hook(writer.Connection.Handle, static _ => 1, null);
            var job = new SqliteJob<bool>(within => (within.Rows.Apply(Table.Desk, "somebody", new RowOp.Insert("row", "{}"), within.Next()), true), isOneStep: true);
            writer.Add(job);
            Assert.Equal(WriteFate.Unknown, (await Assert.ThrowsAsync<StorageUnavailable>(() => job.Result)).Fate);
        }
        await using var store = folder.Open();
        Assert.Null(await store.Get(Table.Desk, "somebody", "row", default));
    }

    [Theory]
    [InlineData(13, true, true, WriteFate.NothingWritten)]
    [InlineData(10, true, true, WriteFate.Unknown)]
    [InlineData(13, true, false, WriteFate.Unknown)]
    [InlineData(5, false, true, WriteFate.NothingWritten)]
    [InlineData(10, false, true, WriteFate.NothingWritten)]
    [InlineData(10, false, false, WriteFate.Unknown)]
    public void Only_what_was_certainly_undone_is_said_not_to_be_written(int error, bool committing, bool undone, WriteFate fate) =>
        Assert.Equal(fate, SqliteWriter.FateOf(new SqliteException("", error), committing, undone));

    /// <summary>Nothing in a process shows whether a commit has reached the disk: only a machine that stops does. So what is asked for is looked at.</summary>
    [Fact]
    public void Every_connection_that_can_write_waits_for_the_disk_and_overwrites_what_it_deletes()
    {
        using (var writer = new SqliteWriter(new SqliteFile(folder.Data, new()))) Waits(writer.Connection);
        using (var other = new SqliteFile(folder.Data, new()).Connect(SqliteOpenMode.ReadWrite)) Waits(other);
        using (var alone = SqliteFile.Alone(new SqliteFile(folder.Data + ".copy", new()))) Waits(alone);

        static void Waits(SqliteConnection connection)
        {
            const int full = 2, on = 1;
            Assert.Equal(full, SqliteFile.Number(connection, "PRAGMA synchronous"));
            Assert.Equal(on, SqliteFile.Number(connection, "PRAGMA secure_delete"));
        }
    }
}
