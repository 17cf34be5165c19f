using SalesBot.Storage;

namespace SalesBot.Bot.Storage;

/// <summary>What the commands about the stored data have in common: arguments, settings, and faults that are told as a line instead of a stack.</summary>
static class StorageCommand
{
    public static async Task<int> Run(ProgramCommand command, string usage, (CommandArguments? Arguments, string Trouble) read, Terminal terminal, Func<CommandArguments, StorageSettings, Task<int>> run)
    {
        if (read.Arguments is not { } arguments)
        {
            await terminal.Error.WriteLineAsync($"{read.Trouble}\n{command.About}\nUsage: dotnet run --project bot -- {command.Name}{usage}");
            return ProgramCommands.Misused;
        }
        try
        {
            return await run(arguments, SettingsFor(arguments));
        }
        catch (Exception exception) when (exception is StorageRefusal or StorageUnavailable or InvalidOperationException)
        {
            await terminal.Error.WriteLineAsync(exception.Message);
            return ProgramCommands.Failed;
        }
    }

    /// <summary>The embedded file, for commands that make no sense on Azure Storage.</summary>
    public static string EmbeddedFile(StorageSettings settings, string instead) =>
        settings.IsAzure
            ? throw new StorageRefusal($"The data is in Azure Storage (Storage:ConnectionString or Storage:Account is set), not in a file. {instead}")
            : settings.File;

    // The same settings as the bot's, found in the same places. A misspelt one would leave a command at work on another file than somebody meant; what a value means
    // to the rest of the program is nothing to a backup.
    static StorageSettings SettingsFor(CommandArguments arguments)
    {
        var builder = WebApplication.CreateBuilder([.. arguments.Settings]);
        builder.AddSettings([.. arguments.Settings]);
        SettingsShapes.Check(builder.Configuration);
        return StorageSettings.Of(builder.Configuration);
    }
}
