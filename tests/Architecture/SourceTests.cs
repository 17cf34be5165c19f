using System.Text.RegularExpressions;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Architecture;

/// <summary>What the compiler cannot hold but a look at the sources can.</summary>
public partial class SourceTests
{
    /// <summary>Where the clock, chance and ids of their own come in from outside.</summary>
    static readonly string[] composition =
    [
        "bot/SalesBotApp.cs", "channel/ChannelRegistration.cs", "bot/Doctor/DoctorCommand.cs", "bot/Storage/MigrateCommand.cs", "bot/Storage/RestoreCommand.cs",
        // Pauses between attempts are spread by chance; nothing is decided by it.
        "channel/Sending/ConnectorClient.cs", "storage/Azure/AzureCall.cs",
    ];

    [Fact]
    public void Clock_ids_and_chance_come_in_from_outside()
    {
        var found = from file in Sources("domain", "channel", "cards", "documents", "storage", "bot")
                    where !composition.Contains(file)
                    from line in Lines(file)
                    where OwnWill().IsMatch(line.Words)
                    select $"{file}:{line.Number}: {line.Words.Trim()}";
        Assert.True(!found.Any(), $"Take the time from a TimeProvider or from the turn (Incoming.Now), and ids from the turn (Mint); then a test can say what they are and a turn that comes twice is the same turn.\n{string.Join('\n', found)}");
    }

    [Fact]
    public void What_is_allowed_there_is_still_needed_there() => Assert.All(composition, file => Assert.True(Lines(file).Any(line => OwnWill().IsMatch(line.Words)), $"{file} needs no exception any more."));

    [Fact]
    public void Folders_and_files_carry_the_products_words()
    {
        var banned = Sources("domain", "channel", "cards", "documents", "storage", "bot").Where(file => MechanismWord().IsMatch(file));
        Assert.True(!banned.Any(), $"Say what it is about in the product's words:\n{string.Join('\n', banned)}");
    }

    internal static IEnumerable<string> Sources(params string[] rooms) =>
        from room in rooms
        where Directory.Exists(Path.Combine(Repository.Folder, room))
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Folder, room), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Folder, file)
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        select path;

    internal static IEnumerable<(int Number, string Words)> Lines(string file) => File.ReadLines(Path.Combine(Repository.Folder, file)).Select((words, at) => (at + 1, words));

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bGuid\.(NewGuid|CreateVersion7)\b|\bRandom\.Shared\b|\bnew Random\(|\bTimeProvider\.System\b", RegexOptions.NonBacktracking)]
    private static partial Regex OwnWill();

    [GeneratedRegex(@"(Common|Utils?|Helpers?|Managers?|Services?|Base)(/|\.cs$)", RegexOptions.NonBacktracking)]
    private static partial Regex MechanismWord();
}
