using SalesBot.Bot.Turns;

namespace SalesBot.Tests.Manifest;

/// <summary>What Teams offers to type is what the router understands.</summary>
public sealed class CommandListTests
{
    /// <summary>Teams shows twelve. What makes sense only while answering, or on the card of what has ended, the bot names there itself.</summary>
    static readonly IReadOnlyList<CommandWords> offered = [.. Commands.All.Where(about => about.For is not For.Answering && about.Command is not (Command.Reopen or Command.SameCompany or Command.HandOver))];

    [Fact]
    public void The_manifest_offers_the_commands_of_the_router_in_English() =>
        Assert.Equal(offered.Select(about => (about.En[0], about.About.En)), Listed(Packed.Words()));

    [Fact]
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

    static IEnumerable<(string Title, string Description)> Listed(IReadOnlyDictionary<string, string> words) =>
        Enumerable.Range(0, words.Keys.Count(key => key.EndsWith("].title", StringComparison.Ordinal)))
            .Select(at => (words[$"bots[0].commandLists[0].commands[{at}].title"], words[$"bots[0].commandLists[0].commands[{at}].description"]));
}
