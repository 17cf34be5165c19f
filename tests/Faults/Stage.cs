using Microsoft.Extensions.Time.Testing;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Faults;

/// <summary>A folder of a test's own, gone afterwards.</summary>
sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("salesbot-fault-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>The main story, and a store in which it can begin at once.</summary>
static class Stage
{
    public static IReadOnlyList<string> MainStory { get; } = Story("Conversations", "main-story.chat");

    /// <summary>A customer's voice from its registration to its close.</summary>
    public static IReadOnlyList<string> VoiceStory { get; } = Story("Faults", "voice.chat");

    /// <summary>A hand-over that begins as planned and ends suddenly.</summary>
    public static IReadOnlyList<string> HandOverStory { get; } = Story("Faults", "hand-over.chat");

    static readonly Lazy<Task<(Outcome Outcome, IReadOnlyList<Crossing> Crossed)>> undisturbed = new(() => Crashes.Undisturbed(Sqlite));

    /// <summary>The main story in the embedded file when nothing goes wrong: the same every time.</summary>
    public static Task<(Outcome Outcome, IReadOnlyList<Crossing> Crossed)> MainUndisturbed => undisturbed.Value;

    static readonly Lazy<Task<byte[]>> seeded = new(async () =>
    {
        using var folder = new Folder();
        var clock = new FakeTimeProvider(BotHost.Monday);
        await using (await BotHost.Start(folder.Path, clock, BotHost.Sqlite(folder.Path), samples: true))
        {
        }
        return await System.IO.File.ReadAllBytesAsync(File(folder.Path));
    });

    /// <summary>An embedded file with the sample opportunities in it.</summary>
    public static async Task<StoryStore> Sqlite(Folder folder)
    {
        await System.IO.File.WriteAllBytesAsync(File(folder.Path), await seeded.Value);
        return StoryStore.Sqlite(folder.Path);
    }

    /// <summary>Azure tables and queues of this story's own, with the sample opportunities in them.</summary>
    public static async Task<StoryStore> Azure(Azurite azurite, Folder folder)
    {
        var store = StoryStore.Azure(azurite);
        await using (await BotHost.Start(folder.Path, new FakeTimeProvider(BotHost.Monday), store.Settings, samples: true, (_, tables) => store.Around(tables)))
        {
        }
        return store;
    }

    /// <summary>The same by way of a door of HTTP, which several processes can share.</summary>
    public static async Task<StoryStore> Azure(AzuriteGate gate, Folder folder)
    {
        var store = StoryStore.Azure(gate);
        await using (await BotHost.Start(folder.Path, new FakeTimeProvider(BotHost.Monday), store.Settings, samples: true))
        {
        }
        return store;
    }

    static string[] Story(string folder, string name) => System.IO.File.ReadAllLines(Path.Combine(Repository.Folder, "tests", folder, name));

    static string File(string folder) => Path.Combine(folder, "salesbot.db");
}
