using SalesBot.Bot;

namespace SalesBot.Tests.Manifest;

public sealed class ProgramCommandsTests
{
    readonly StringWriter output = new(), errors = new();

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://localhost:3978")]
    [InlineData("/Storage:File", "data/x.db")]
    [InlineData("Storage:File=data/x.db")]
    public void Settings_start_the_bot(params string[] args) => Assert.Null(ProgramCommands.Run(args, new(output, errors)));

    [Fact]
    public async Task A_mistyped_command_is_refused_and_the_commands_are_listed()
    {
        Assert.Equal(ProgramCommands.Misused, await ProgramCommands.Run(["mainfest", "--app-id", "x"], new(output, errors))!);
        Assert.Contains("'mainfest'", errors.ToString());
        Assert.All(ProgramCommands.All, command => Assert.Contains(command.Name, errors.ToString().Split('\n', 2)[1]));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public async Task Who_asks_for_help_gets_the_commands_and_no_bot(string asked)
    {
        Assert.Equal(ProgramCommands.Done, await ProgramCommands.Run([asked], new(output, errors))!);
        Assert.Equal("", errors.ToString());
        Assert.Contains("Usage: dotnet run --project bot", output.ToString());
        Assert.All(ProgramCommands.All, command => Assert.Matches($"\n  {command.Name} +{command.About}", output.ToString()));
    }

    [Fact]
    public void Every_command_has_a_name_of_its_own() => Assert.Equal(ProgramCommands.All.Count, ProgramCommands.All.Select(command => command.Name).Distinct().Count());
}
