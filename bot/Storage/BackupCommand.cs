using SalesBot.Storage.Sqlite;

namespace SalesBot.Bot.Storage;

/// <summary><c>backup FILE</c>: copies the embedded file, also while the program runs.</summary>
static class BackupCommand
{
    const string Overwrite = "--overwrite";

    public static ProgramCommand Command { get; } = new("backup", "Copies the data into a file, also while the bot runs.", Run);

    static Task<int> Run(string[] words, Terminal terminal) =>
        StorageCommand.Run(Command, $" FILE [{Overwrite}]", CommandArguments.Read(words, files: 1, Overwrite), terminal, async (arguments, settings) =>
        {
            var file = StorageCommand.EmbeddedFile(settings, "Use the backups of Azure instead.");
            var made = FileBackup.Make(file, arguments.Files[0], arguments.Options.Contains(Overwrite), terminal.Out.WriteLine);
            await terminal.Out.WriteLineAsync($"{(made.Replaced ? "Replaced the earlier" : "Made the")} backup {made.File}: {made.AllRows:N0} rows, checked.\nTo restore it: {FileRestore.Command($"\"{made.File}\"", Path.GetFullPath(file))}");
            return ProgramCommands.Done;
        });
}
