using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Faults;

/// <summary>
/// The program dies in the main story, is started again on what is stored, Teams delivers again what got no answer, and in the end nothing acknowledged is lost
/// and nothing has happened twice. For everything of which this takes a part: <c>dotnet run --project tests -- crash-everywhere voice azure</c>.
/// </summary>
public class CrashTests
{
    [Fact]
    public async Task A_death_at_any_boundary_loses_nothing_and_doubles_nothing()
    {
        var (undisturbed, crossed) = await Stage.MainUndisturbed;
        await Crashes.HarmNothing(Stage.Sqlite, undisturbed, Crashes.Together(crossed, Everywhere(crossed)), Environment.ProcessorCount);
    }

    [Fact]
    public async Task Several_deaths_also_in_the_middle_of_recovering_lose_nothing_and_double_nothing()
    {
        var (undisturbed, crossed) = await Stage.MainUndisturbed;
        await Crashes.HarmNothing(Stage.Sqlite, undisturbed, Enumerable.Range(1, 24).Select(seed => Seeded(seed, crossed)), Environment.ProcessorCount);
    }

    /// <summary>Every turn of the life of a case is stored in the same way, so that every so many of its boundaries and of what is sent are enough.</summary>
    [Fact]
    public async Task A_death_anywhere_in_the_life_of_a_case_skips_no_step_and_doubles_none()
    {
        var (undisturbed, crossed) = await Crashes.Undisturbed(Stage.Sqlite, Stage.VoiceStory);
        var deaths = Everywhere(crossed).Where((death, at) => at % 11 == 3 || (at % 2 == 0 && crossed[death.At - 1].Boundary is Boundary.Send));
        // Before the sentence help is asked for, as in the main story; a card that is said twice there would give the sentence another id than it has undisturbed.
        deaths = deaths.Where(death => crossed[death.At - 1].Line > 3);
        await Crashes.HarmNothing(Stage.Sqlite, undisturbed, Crashes.Together(crossed, deaths), Environment.ProcessorCount, Stage.VoiceStory);
    }

    /// <summary>What is before it is in the main story; every customer moves in the same way, so that every so many of its boundaries are enough.</summary>
    [Fact]
    public async Task A_death_anywhere_in_a_hand_over_loses_nothing_and_moves_nothing_twice()
    {
        var (undisturbed, crossed) = await Crashes.Undisturbed(Stage.Sqlite, Stage.HandOverStory);
        var deaths = Everywhere(crossed).Where((death, at) => death.At > crossed.Count / 3 && at % 15 == 4);
        await Crashes.HarmNothing(Stage.Sqlite, undisturbed, Crashes.Together(crossed, deaths, eachRun: 2), Environment.ProcessorCount, Stage.HandOverStory);
    }

    /// <summary>
    /// Between every two things that leave a trace outside the program: by turns after the first of them and before the second, which finds the same stored and
    /// sent. A death before a read finds the same as one after the last write before it, so of those a part is enough.
    /// </summary>
    static IEnumerable<(int At, End End)> Everywhere(IReadOnlyList<Crossing> crossed)
    {
        int? last = null;
        var gaps = 0;
        for (int at = 1; at <= crossed.Count; at++)
        {
            var boundary = crossed[at - 1].Boundary;
            if (boundary is Boundary.Read)
            {
                if (at % 10 == 0) yield return (at, End.Before);
                continue;
            }
            gaps++;
            yield return last is { } before && crossed[before - 1].Boundary is not Boundary.Answer && gaps % 2 == 0 ? (before, End.After) : (at, End.Before);
            if (boundary is Boundary.Write && gaps % 3 == 0) yield return (at, End.Alone);
            last = at;
        }
    }

    /// <summary>The command: a death before, after and beside each boundary of a story, one run each, and as many runs with several deaths.</summary>
    internal static async Task<int> Run(IReadOnlyList<string> lines, Func<Folder, Task<StoryStore>> store, int sideBySide, TextWriter output)
    {
        var (undisturbed, crossed) = await Crashes.Undisturbed(store, lines);
        await output.WriteLineAsync($"{crossed.Count} boundaries: {string.Join(", ", crossed.CountBy(crossing => crossing.Boundary).Select(kind => $"{kind.Value} {kind.Key}"))}.");
        IEnumerable<Fate> fates =
        [
            .. from at in Enumerable.Range(1, crossed.Count) from end in crossed[at - 1].Boundary is Boundary.Read ? (End[])[End.Before] : Enum.GetValues<End>() select new Fate([new(at, end)], Patient: at % 2 == 0),
            .. Enumerable.Range(1, crossed.Count).Select(seed => Seeded(seed, crossed)),
        ];
        var done = 0;
        foreach (var some in fates.Chunk(100))
            try
            {
                await Crashes.HarmNothing(store, undisturbed, some, sideBySide, lines);
                await output.WriteLineAsync($"{done += some.Length} runs with deaths came to no harm.");
            }
            catch (Xunit.Sdk.XunitException harm)
            {
                await output.WriteLineAsync(harm.Message);
                return 1;
            }
        return 0;
    }

    /// <summary>The first life ends anywhere in the story, the others soon after they have begun: while they look after what was left behind.</summary>
    internal static Fate Seeded(int seed, IReadOnlyList<Crossing> crossed)
    {
        var random = new Random(seed);
        var deaths = new List<Death> { new(1 + random.Next(crossed.Count), Any()) };
        for (int more = random.Next(1, 4); more > 0; more--) deaths.Add(new(1 + random.Next(60), Any()));
        return new(deaths, Patient: random.Next(2) == 0);

        End Any() => (End)random.Next(3);
    }
}

/// <summary>The same on Azure Storage, at every so many boundaries, because the emulator takes its time.</summary>
[Collection(AzuriteCollection.Name)]
public class AzureCrashTests(Azurite azurite)
{
    [Fact]
    public async Task Deaths_lose_nothing_and_double_nothing()
    {
        var (undisturbed, crossed) = await Crashes.Undisturbed(folder => Stage.Azure(azurite, folder));
        IEnumerable<(int, End)> deaths =
        [
            .. from at in Enumerable.Range(1, crossed.Count) where crossed[at - 1].Boundary is Boundary.Send && at % 5 == 0 select (at, at % 2 == 0 ? End.Before : End.After),
            .. from at in Enumerable.Range(1, crossed.Count) where crossed[at - 1].Boundary is Boundary.Write && at % 37 == 0 select (at, (End)(at / 37 % 3)),
        ];
        IEnumerable<Fate> fates = [.. Crashes.Together(crossed, deaths), .. from seed in Enumerable.Range(101, 3) select CrashTests.Seeded(seed, crossed)];
        await Crashes.HarmNothing(folder => Stage.Azure(azurite, folder), undisturbed, fates, sideBySide: 1);
    }

    [Fact]
    public async Task Deaths_in_the_life_of_a_case_skip_no_step_and_double_none()
    {
        var (undisturbed, crossed) = await Crashes.Undisturbed(folder => Stage.Azure(azurite, folder), Stage.VoiceStory);
        await Crashes.HarmNothing(folder => Stage.Azure(azurite, folder), undisturbed, Enumerable.Range(201, 2).Select(seed => CrashTests.Seeded(seed, crossed)), sideBySide: 1, Stage.VoiceStory);
    }

    [Fact]
    public async Task Deaths_in_a_hand_over_lose_nothing_and_move_nothing_twice()
    {
        var (undisturbed, crossed) = await Crashes.Undisturbed(folder => Stage.Azure(azurite, folder), Stage.HandOverStory);
        await Crashes.HarmNothing(folder => Stage.Azure(azurite, folder), undisturbed, Enumerable.Range(301, 2).Select(seed => CrashTests.Seeded(seed, crossed)), sideBySide: 1, Stage.HandOverStory);
    }
}
