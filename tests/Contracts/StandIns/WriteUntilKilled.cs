using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Tests.Contracts.StandIns;

/// <summary>The child process of the crash test: writes to a file as fast as it can, and says which writes were acknowledged.</summary>
public static class WriteUntilKilled
{
    public const string Command = "write-until-killed";

    /// <summary>How many rows each submission has. After a kill a partition has all of them or none.</summary>
    public const int Rows = 3;

    public static async Task<int> Run(string path)
    {
        await using var store = SqliteStore.Open(path, TimeProvider.System);
        using var output = Console.OpenStandardOutput();
        var saying = new Lock();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            // Ends by itself, should nobody kill it.
            for (int i = 0; i < 100_000; i++)
            {
                var number = (i * 8) + writer;
                await store.Submit(
                    Table.Opportunity,
                    $"{number}",
                    [.. Enumerable.Range(0, Rows).Select(row => new RowOp.Insert($"{row}", $"\"{new string('x', number % 5000)}\""))],
                    CancellationToken.None);
                lock (saying)
                    output.Write(System.Text.Encoding.ASCII.GetBytes($"{number}.\n"));
            }
        }));
        return 0;
    }
}
