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
            await Assert.ThrowsAsync<StorageUnavailable>(() => job.Result);
        }
        await using var store = folder.Open();
        Assert.Null(await store.Get(Table.Desk, "somebody", "row", default));
    }
}
