using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Faults;

/// <summary>
/// The real program as three processes that share one storage account, behind a plain round-robin: every activity goes to the next one, so consecutive turns of a
/// chat are taken by different processes, and whatever one of them has begun another goes on with.
/// </summary>
[Collection(AzuriteCollection.Name)]
public class ReplicaTests(Azurite azurite)
{
    const int seed = 3;

    [Fact]
    public async Task Three_processes_are_one_program_also_when_some_of_them_are_killed()
    {
        await using var gate = await AzuriteGate.Start(azurite);
        // Up to and including the first timer.
        var story = Stage.MainStory.TakeWhile(line => !line.StartsWith("clock 2026-11-30", StringComparison.Ordinal)).ToList();
        var (undisturbed, _) = await Crashes.Undisturbed(Stage.Sqlite, story);
        var random = new Random(seed);
        Kill[] kills = [.. Enumerable.Range(0, 2).Select(_ => new Kill.During(2 + random.Next(4), TimeSpan.FromMilliseconds(random.NextDouble() * 40)))];

        var end = await KilledStory.Play(story, kills, folder => Stage.Azure(gate, folder), replicas: 3);

        Assert.Equal(kills.Length, end.Kills);
        end.Outcome.AssertSameInEffect(undisturbed, end.Kills);
    }
}
