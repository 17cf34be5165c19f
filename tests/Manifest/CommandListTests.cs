using SalesBot.Bot.Turns;
using SalesBot.Tests.Channel;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Manifest;

/// <summary>What Teams offers to type is what the router understands.</summary>
public sealed class CommandListTests
{
    /// <summary>Teams shows twelve. The others the bot names where they make sense, and in its help.</summary>
    static readonly IReadOnlyList<CommandWords> offered = [.. Commands.All.Where(about => about.Offered)];

    [Fact]
    [Row("5 command lists")]
    public void The_manifest_offers_the_commands_of_the_router_in_English() =>
        Assert.Equal(offered.Select(about => (about.En[0], about.About.En)), Listed(Packed.Words()));

    [Fact]
    [Row("5 command lists")]
    public void The_locale_file_offers_the_commands_of_the_router_in_Korean() =>
        Assert.Equal(offered.Select(about => (about.Ko[0], about.About.Ko)), Listed(Packed.Json("ko.json").ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>())));

    [Fact]
    public void Every_offered_word_is_read_as_its_command()
    {
        foreach (var about in offered)
        {
            Assert.Equal(new TypedCommand(about.Command, ""), Commands.Read(about.Ko[0]));
            Assert.Equal(new TypedCommand(about.Command, ""), Commands.Read(about.En[0]));
        }
    }

    [Fact]
    public void The_README_names_every_command_in_both_languages()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Folder, "README.md"));
        var missing = Commands.All.SelectMany(about => (string[])[about.Ko[0], about.En[0]]).Where(words => !readme.Contains($"`{words}", StringComparison.Ordinal));
        Assert.True(!missing.Any(), $"Add to 'What you can type': {string.Join(", ", missing)}");
    }

    [Fact]
    public void In_groups_only_what_may_be_said_there_is_offered()
    {
        var groups = Commands.All.Where(about => about.Groups).ToList();
        Assert.Equal(groups.Select(about => (about.En[0], about.About.En)), Listed(Packed.Words(), list: 1));
        Assert.Equal(groups.Select(about => (about.Ko[0], about.About.Ko)), Listed(Packed.Json("ko.json").ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>()), list: 1));
    }

    static IEnumerable<(string Title, string Description)> Listed(IReadOnlyDictionary<string, string> words, int list = 0) =>
        Enumerable.Range(0, words.Keys.Count(key => key.StartsWith($"bots[0].commandLists[{list}].", StringComparison.Ordinal) && key.EndsWith("].title", StringComparison.Ordinal)))
            .Select(at => (words[$"bots[0].commandLists[{list}].commands[{at}].title"], words[$"bots[0].commandLists[{list}].commands[{at}].description"]));
}
