using System.Globalization;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Faults;
using SalesBot.Tests.Hostile;

namespace SalesBot.Tests;

/// <summary>
/// The tests are run by <c>dotnet test</c>. Started as a program, this is the other process of a test that needs two, or a test that goes on for as long as one likes. It is not called
/// Program, because that is the bot's.
/// </summary>
static class SecondProcess
{
    static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [WriteUntilKilled.Command, var path]:
                return await WriteUntilKilled.Run(path);
            case ["kill-the-bot", var kills, .. var start]:
                return await KillTests.Run(int.Parse(kills, CultureInfo.InvariantCulture), start is [var from, ..] ? int.Parse(from, CultureInfo.InvariantCulture) : 1000, Console.Out);
            case ["crash-everywhere", "main" or "voice", .. [] or ["azure"]]:
                return await CrashEverywhere(args[1] is "voice" ? Stage.VoiceStory : Stage.MainStory, args is [.., "azure"]);
            case [AttackCommand.Name, var cases, var seed] when int.TryParse(cases, out var many) && int.TryParse(seed, out var first):
                return await AttackCommand.Run(many, first);
            default:
                await Console.Error.WriteLineAsync("These are tests. Run: bash tests/run");
                return 2;
        }
    }

    static async Task<int> CrashEverywhere(IReadOnlyList<string> lines, bool onAzure)
    {
        if (!onAzure) return await CrashTests.Run(lines, Stage.Sqlite, Environment.ProcessorCount, Console.Out);
        var azurite = new Azurite();
        await azurite.InitializeAsync();
        try
        {
            return await CrashTests.Run(lines, folder => Stage.Azure(azurite, folder), sideBySide: 1, Console.Out);
        }
        finally
        {
            await azurite.DisposeAsync();
        }
    }
}
