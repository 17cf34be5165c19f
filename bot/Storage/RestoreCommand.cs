using SalesBot.Storage.Sqlite;

namespace SalesBot.Bot.Storage;

/// <summary><c>restore FILE</c>: puts a backup in the place of the embedded file, and keeps what was there.</summary>
static class RestoreCommand
{
    public static ProgramCommand Command { get; } = new("restore", "Puts a backup in the place of the data, and keeps the earlier data beside it. The bot must be stopped.", Run);

    static Task<int> Run(string[] words, Terminal terminal) =>
        StorageCommand.Run(Command, " FILE", CommandArguments.Read(words, files: 1), terminal, async (arguments, settings) =>
        {
            var file = StorageCommand.EmbeddedFile(settings, "To restore the file nevertheless, remove that setting.");
            var restored = FileRestore.Make(arguments.Files[0], file, TimeProvider.System.GetUtcNow(), terminal.Out.WriteLine);
            await terminal.Out.WriteLineAsync($"Restored {restored.File}: {restored.AllRows:N0} rows, checked.");
            if (restored.Kept is { } replaced && ErasuresKept.Carry(replaced, restored.File) is > 0 and var erasures) await terminal.Out.WriteLineAsync($"{erasures} erasures asked for since are applied again when the bot starts.");
            if (restored.Kept is { } kept) await terminal.Out.WriteLineAsync($"The earlier data is kept as {kept}. Delete it when you no longer need it.");
            await terminal.Out.WriteLineAsync("Start the bot again.");
            return ProgramCommands.Done;
        });
}
