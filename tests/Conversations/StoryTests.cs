using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Conversations;

/// <summary>
/// Every dialogue in this folder, through the real program over HTTP, with every activity delivered twice. Delivered once they are played on the same store by
/// <see cref="Budgets.RoundTripTests"/>, which counts what each turn costs; here only those of which it cannot say that.
/// </summary>
public class StoryTests
{
    public static IEnumerable<object[]> Stories() =>
        from story in All from deliveries in Budgets.RoundTripTests.Stories().Any(counted => counted is [string name] && name == story) ? (int[])[2] : [1, 2] select new object[] { story, deliveries };

    internal static IReadOnlyList<string> All { get; } = [.. Directory.GetFiles(Here(), "*.chat").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Stories))]
    public Task Plays(string story, int deliveries) => Play(story, deliveries, StoryStore.Sqlite);

    internal static async Task Play(string story, int deliveries, Func<string, StoryStore> choose)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-story-").FullName;
        try
        {
            await using var teams = await StandInTeams.Start();
            teams.Deliveries = deliveries;
            var clock = new FakeTimeProvider(BotHost.Monday);
            var store = choose(folder);
            await new ChatStory(teams, clock, () => BotHost.Start(folder, clock, store.Settings, samples: true, (_, tables) => store.Around(tables))).Play(Path.Combine(Here(), story));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

/// <summary>The same dialogues on Azure Storage, by turns with every activity delivered once and twice; the two that tell what the product is for in both ways.</summary>
[Collection(AzuriteCollection.Name)]
public class AzureStoryTests(Azurite azurite)
{
    public static IEnumerable<object[]> Stories() =>
        StoryTests.All.SelectMany((story, at) => story is "main-story.chat" or "voice-main-story.chat" ? (int[])[1, 2] : [1 + (at % 2)], (story, deliveries) => new object[] { story, deliveries });

    [Theory, MemberData(nameof(Stories))]
    public Task Plays(string story, int deliveries) => StoryTests.Play(story, deliveries, _ => StoryStore.Azure(azurite));
}
