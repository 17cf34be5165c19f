using Microsoft.Data.Sqlite;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Tests.Storage;

/// <summary>A folder of its own with a data file, and what is put into it and read from it.</summary>
public sealed class DataFolder : IDisposable
{
    static readonly Table[] Tables = Enum.GetValues<Table>();

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("salesbot-data-");

    public string Data => In("salesbot.db");

    public string In(string name) => Path.Combine(folder.FullName, name);

    public IEnumerable<string> Names => folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    /// <summary>The words that name the data file to a command.</summary>
    public string[] Setting => ["--Storage:File", Data];

    public SqliteStore Open(SqliteSettings? settings = null) => SqliteStore.Open(Data, TimeProvider.System, settings);

    /// <summary>Writes rows into every table, about <paramref name="length"/> characters each, and closes the file.</summary>
    public async Task Fill(string mark, int partitions = 3, int rows = 5, int length = 40)
    {
        await using var store = Open();
        await Fill(store, mark, partitions, rows, length);
    }

    public static async Task Fill(ITables store, string mark, int partitions = 3, int rows = 5, int length = 40)
    {
        foreach (var table in Tables)
        {
            for (int partition = 0; partition < partitions; partition++)
            {
                foreach (var some in Enumerable.Range(0, rows).Chunk(20))
                {
                    Assert.IsType<Submitted.Done>(await store.Submit(
                        table,
                        Keys.Of(mark, $"{partition}"),
                        [.. some.Select(row => new RowOp.Upsert(Keys.Of($"{row}"), $"{{\"of\":\"{mark} {table} {partition} {row} 한빛전자\",\"text\":\"{new string('x', length)}\"}}"))],
                        CancellationToken.None));
                }
            }
        }
    }

    /// <summary>Every row of every table as a line that does not depend on versions.</summary>
    public static async Task<IReadOnlyList<string>> Everything(ITables store)
    {
        var all = new List<string>();
        foreach (var table in Tables)
        {
            await foreach (var row in store.Everything(table, CancellationToken.None))
                all.Add($"{table} {row.Partition} {row.Key} {row.Body}");
        }
        return all;
    }

    public async Task<IReadOnlyList<string>> Everything(string? file = null)
    {
        await using var store = SqliteStore.Open(file ?? Data, TimeProvider.System);
        return await Everything(store);
    }

    /// <summary>Changes a file behind SalesBot's back.</summary>
    public static void Sql(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Overwrites a part of a file, as a failing disk does.</summary>
    public static void Tear(string file, double at, byte[] with)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
        stream.Position = (long)(stream.Length * at) / 4096 * 4096;
        stream.Write(with);
    }

    /// <summary>Copies a file that is open here. By another program, because closing it here would take SQLite's locks on it away.</summary>
    public static async Task CopyOpen(string from, string to)
    {
        using var cp = System.Diagnostics.Process.Start("cp", [from, to]);
        await cp.WaitForExitAsync();
        Assert.Equal(0, cp.ExitCode);
    }

    public static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(8).NextBytes(noise);
        return noise;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
