using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Conversations;

/// <summary>Every dialogue in this folder, through the real program over HTTP: once, and with every activity delivered twice.</summary>
public class StoryTests
{
    public static IEnumerable<object[]> Stories() => from file in Directory.GetFiles(Here(), "*.chat") from deliveries in (int[])[1, 2] select new object[] { Path.GetFileName(file), deliveries };

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

/// <summary>The same dialogues on Azure Storage, with every activity delivered twice; the two that tell what the product is for also once.</summary>
[Collection(AzuriteCollection.Name)]
public class AzureStoryTests(Azurite azurite)
{
    public static IEnumerable<object[]> Stories() => StoryTests.Stories().Where(story => story is [_, 2] or ["main-story.chat" or "voice-main-story.chat", _]);

    [Theory, MemberData(nameof(Stories))]
    public Task Plays(string story, int deliveries) => StoryTests.Play(story, deliveries, _ => StoryStore.Azure(azurite));
}
