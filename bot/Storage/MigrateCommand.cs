using SalesBot.Storage;
using SalesBot.Storage.Azure;
using SalesBot.Storage.Moving;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Bot.Storage;

/// <summary><c>migrate</c>: copies everything from the embedded file to the Azure Storage of the settings, and compares it. Work under way is not copied: the audit at the start puts back what is to be done.</summary>
static class MigrateCommand
{
    const string Continue = "--continue";

    // A turn must not wait this long; a move had better wait than stop.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Most partitions have a handful of rows, so what takes time is waiting for answers.
    const int AtOnce = 8;

    public static ProgramCommand Command { get; } = new("migrate", "Copies the data from the file to the Azure Storage of the settings, and compares every row. The bot must be stopped.", Run);

    static Task<int> Run(string[] words, Terminal terminal) =>
        StorageCommand.Run(Command, $" [{Continue}]", CommandArguments.Read(words, files: 0, Continue), terminal, async (arguments, settings) =>
        {
            if (!settings.IsAzure)
                throw new StorageRefusal("Where to? Set Storage:ConnectionString (in the environment: Storage__ConnectionString) or Storage:Account, for example: dotnet run --project bot -- migrate --Storage:Account mysalesbot");
            if (!File.Exists(settings.File))
                throw new StorageRefusal($"There is no data to move: {Path.GetFullPath(settings.File)} does not exist. Name the file with --Storage:File.");
            await using var source = SqliteStore.OpenAlone(settings.File, TimeProvider.System, "moved");
            if (source.Health() is { IsSound: false } health)
                throw new StorageRefusal($"Nothing was moved. {FileCheck.ToDo(settings.File, health)}");
            var target = settings.AzureTables(Patience);
            Action<string> say = terminal.Out.WriteLine;
            say($"Moving {Path.GetFullPath(settings.File)} to Azure Storage, tables {settings.Prefix}…");
            await target.Start(CancellationToken.None);
            var outcome = await new TableMove(source, target, say, AtOnce).Run(arguments.Options.Contains(Continue), CancellationToken.None);
            return await Tell(outcome, settings, terminal);
        });

    static async Task<int> Tell(MoveOutcome outcome, StorageSettings settings, Terminal terminal)
    {
        switch (outcome)
        {
            case MoveOutcome.Moved moved:
                await terminal.Out.WriteLineAsync($"Moved: {moved.Rows:N0} rows are in Azure Storage as they are in the file, each compared; {moved.Written:N0} of them were written now.");
                if (moved.Foreign > 0) await terminal.Out.WriteLineAsync($"{moved.Foreign:N0} other rows were there and were left alone.");
                await terminal.Out.WriteLineAsync($"Start the bot with the same settings. The file {Path.GetFullPath(settings.File)} is unchanged; keep it as a backup.");
                return ProgramCommands.Done;
            case MoveOutcome.HoldsOtherData other:
                await terminal.Error.WriteLineAsync(
                    $"Nothing was moved: the tables {settings.Prefix}… hold other data ({other.Foreign:N0} rows the file does not have, {other.Different:N0} that differ). Choose another Storage:Prefix or account, " +
                    $"or add {Continue} to go on: rows that differ are written over, the others are left alone.");
                return ProgramCommands.Failed;
            case MoveOutcome.SomebodyElseWrites(var table):
                await terminal.Error.WriteLineAsync($"Stopped at {table}: somebody else writes to the tables {settings.Prefix}… meanwhile. Stop every bot that uses them, then run this again; it goes on where it stopped.");
                return ProgramCommands.Failed;
            case MoveOutcome.NotTheSame differing:
                await terminal.Error.WriteLineAsync($"Not done: in {differing.Table} {differing.Missing:N0} rows are missing and {differing.Different:N0} differ. Stop every bot that uses the tables {settings.Prefix}…, then run this again.");
                return ProgramCommands.Failed;
            default:
                throw new InvalidOperationException($"{outcome.GetType().Name} has no words yet. Add them here.");
        }
    }
}
