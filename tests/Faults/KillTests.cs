namespace SalesBot.Tests.Faults;

/// <summary>
/// What the injected crashes say about the program, said by real kills of its process (SIGKILL) in the main story. For very many of them:
/// <c>dotnet run --project tests -- kill-the-bot 10000</c>.
/// </summary>
public class KillTests
{
    const int each = 9;

    /// <summary>With the two among three replicas (<see cref="ReplicaTests"/>) twenty in a run of the suite.</summary>
    const int inTheSuite = 18;

    [Fact]
    public async Task Killed_eighteen_times_the_program_loses_nothing_and_doubles_nothing()
    {
        var undisturbed = await KilledStory.Play(Stage.MainStory, []);
        // A story may end before the last of its kills; then there is another story.
        var killed = 0;
        for (int seed = 1; killed < inTheSuite; seed++) killed += await Survives(seed, Math.Min(each, inTheSuite - killed), undisturbed);
        Assert.Equal(inTheSuite, killed);
    }

    /// <summary>The command: as many kills as are asked for, several a story, each story from a seed of its own.</summary>
    internal static async Task<int> Run(int wanted, int seed, TextWriter output)
    {
        var undisturbed = await KilledStory.Play(Stage.MainStory, []);
        for (int kills = 0; kills < wanted; seed++)
        {
            try
            {
                kills += await Survives(seed, each, undisturbed);
            }
            catch (Exception harm)
            {
                await output.WriteLineAsync($"Seed {seed} came to harm after {kills} kills that did none.\n{harm.Message}");
                return 1;
            }
            await output.WriteLineAsync($"{kills} kills did no harm; the last seed was {seed}.");
        }
        return 0;
    }

    static async Task<int> Survives(int seed, int count, KilledEnd undisturbed)
    {
        var kills = Kill.Seeded(seed, count, undisturbed.Deliveries, undisturbed.Sends);
        try
        {
            var end = await KilledStory.Play(Stage.MainStory, kills);
            if (end.Kills == 0) throw new Xunit.Sdk.XunitException("Nothing was killed.");
            end.Outcome.AssertSameInEffect(undisturbed.Outcome, end.Kills);
            return end.Kills;
        }
        catch (Exception harm)
        {
            throw new Xunit.Sdk.XunitException($"Seed {seed}, {string.Join(", ", kills)}:\n{harm.Message}");
        }
    }
}
