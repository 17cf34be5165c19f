using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;

namespace SalesBot.Tests.Conversations;

/// <summary>Every dialogue in this folder, through the real program over HTTP: once, and with every activity delivered twice.</summary>
public class StoryTests
{
    public static IEnumerable<object[]> Stories() => from file in Directory.GetFiles(Here(), "*.chat") from deliveries in (int[])[1, 2] select new object[] { Path.GetFileName(file), deliveries };

    [Theory, MemberData(nameof(Stories))]
    public async Task Plays(string story, int deliveries)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-story-").FullName;
        try
        {
            await using var teams = await StandInTeams.Start();
            teams.Deliveries = deliveries;
            var clock = new FakeTimeProvider(BotHost.Monday);
            await new ChatStory(teams, clock, () => BotHost.Start(folder, clock, BotHost.Sqlite(folder), samples: true)).Play(Path.Combine(Here(), story));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
