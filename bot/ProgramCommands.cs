using SalesBot.Bot.Doctor;
using SalesBot.Bot.Package;
using SalesBot.Bot.Storage;

namespace SalesBot.Bot;

/// <summary>Where a command of the program writes: results to one, what went wrong to the other.</summary>
public sealed record Terminal(TextWriter Out, TextWriter Error);

/// <summary>Something the program does instead of serving Teams, for example <c>dotnet run --project bot -- backup FILE</c>.</summary>
/// <param name="Run">Gets the arguments behind the name. Its answer is one of <see cref="ProgramCommands"/>' exit codes.</param>
public sealed record ProgramCommand(string Name, string About, Func<string[], Terminal, Task<int>> Run);

/// <summary>The commands of the program. To add one, add it to <see cref="All"/>.</summary>
public static class ProgramCommands
{
    public const int Done = 0, Failed = 1, Misused = 2;

    public static readonly IReadOnlyList<ProgramCommand> All =
    [
        DoctorCommand.Command,
        ManifestCommand.Command,
        BackupCommand.Command,
        RestoreCommand.Command,
        MigrateCommand.Command,
    ];

    /// <summary>How people ask a program what it can do.</summary>
    static readonly string[] help = ["help", "--help", "-h", "-?", "/?"];

    /// <summary>Settings begin with a dash or a slash or have an equals sign; a plain first word is a command, and a mistyped one must not start the bot.</summary>
    /// <returns>Null when the arguments are settings: then the bot is to be started.</returns>
    public static Task<int>? Run(string[] args, Terminal terminal)
    {
        if (args is [var asked, ..] && help.Contains(asked)) return Help(terminal);
        if (args is not [var name, .. var rest] || name.StartsWith('-') || name.StartsWith('/') || name.Contains('=')) return null;
        return All.FirstOrDefault(command => command.Name == name) is { } found ? found.Run(rest, terminal) : Unknown(name, terminal);
    }

    static async Task<int> Help(Terminal terminal)
    {
        await terminal.Out.WriteLineAsync($"Usage: dotnet run --project bot -- [COMMAND] [settings]\nWithout a command the bot starts. The commands are:\n{List}\nSettings look like --Storage:File data/salesbot.db; README.md has all of them.");
        return Done;
    }

    static async Task<int> Unknown(string name, Terminal terminal)
    {
        await terminal.Error.WriteLineAsync($"There is no command '{name}'. Without a command the bot starts. The commands are:\n{List}");
        return Misused;
    }

    static string List => string.Join('\n', All.Select(command => $"  {command.Name.PadRight(All.Max(each => each.Name.Length))}  {command.About}"));
}
