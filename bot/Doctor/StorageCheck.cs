using SalesBot.Bot.Storage;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Bot.Doctor;

/// <summary>Writes a row, reads it and removes it again, where the program would keep its data; looks through the whole of an embedded file first.</summary>
static class StorageCheck
{
    // In a table that is only ever read by the partition of somebody's chat.
    const Table table = Table.Conversation;
    const string body = """{"probe":true}""";

    static readonly string partition = Keys.Of("doctor");

    public static async Task<Finding> Probe(Installation installation, CancellationToken ct)
    {
        var settings = StorageSettings.Of(installation.Configuration);
        if (!settings.IsAzure && NewFile.IsToBeMade(settings.File))
            return Finding.Good($"Nothing is there yet: the first start makes {Path.GetFullPath(settings.File)}. If data should be there, check Storage:File, and that its disk is mounted.");
        var services = new ServiceCollection().AddLogging().AddSingleton(installation.Clock).AddStorage(installation.Configuration);
        await using var provider = services.BuildServiceProvider();
        foreach (var start in provider.GetServices<IHostedService>()) await start.StartAsync(ct);

        var tables = provider.GetRequiredService<ITables>();
        if (!settings.IsAzure && FileCheck.Whole(settings.File) is { IsSound: false } health)
            return Finding.Fix(FileCheck.ToDo(settings.File, health));
        var key = Keys.Time(installation.Clock.GetUtcNow());
        if (await tables.Submit(table, partition, [new RowOp.Insert(key, body)], ct) is not Submitted.Done)
            return Finding.Fix("Somebody else is running the doctor at this moment. Run it again.");
        try
        {
            return await tables.Get(table, partition, key, ct) is { Body: body }
                ? Finding.Good($"A row was written, read and removed in {Where(settings)}.")
                : Finding.Fix($"A row that was written to {Where(settings)} could not be read again. Check that nothing else empties it.");
        }
        finally
        {
            await tables.Submit(table, partition, [new RowOp.Delete(key)], ct);
        }
    }

    /// <summary>Without the connection string: it holds a key.</summary>
    static string Where(StorageSettings settings) =>
        settings.IsAzure ? $"Azure Storage ({settings.Account ?? "by connection string"}, tables {settings.Prefix}…)" : $"the file {Path.GetFullPath(settings.File)}";
}
