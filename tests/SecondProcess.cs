using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests;

/// <summary>
/// The tests are run by <c>dotnet test</c>. Started as a program, this is the other process of a test that needs two. It is not called
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
            default:
                await Console.Error.WriteLineAsync("These are tests. Run: bash tests/run");
                return 2;
        }
    }
}
