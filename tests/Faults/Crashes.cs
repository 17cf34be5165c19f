using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Faults;

/// <summary>One or more deaths in one run of the story: in which boundary of its own each life ends.</summary>
/// <param name="Patient">See <see cref="MortalStory"/>.</param>
public sealed record Fate(IReadOnlyList<(int At, End End)> Ends, bool Patient)
{
    public override string ToString() => $"{string.Join(", then ", Ends.Select(end => $"{end.End} {end.At}"))}{(Patient ? ", delivered again late" : "")}";
}

/// <summary>Runs a story, the main one unless another is given, under one fate after the other and compares each end with that of an undisturbed run.</summary>
static class Crashes
{
    /// <summary>A run in which nothing goes wrong, and everything the program did in it outside itself.</summary>
    public static async Task<(Outcome Outcome, IReadOnlyList<Boundary> Crossed)> Undisturbed(Func<Folder, Task<StoryStore>> store, IReadOnlyList<string>? lines = null)
    {
        var life = new Life();
        var crossed = 0;
        var (outcome, _) = await Run(store, lines ?? Stage.MainStory, [life], patient: false, () => crossed = life.Crossed.Count);
        return (outcome, [.. life.Crossed.Take(crossed)]);
    }

    public static async Task HarmNothing(Func<Folder, Task<StoryStore>> store, Outcome undisturbed, IEnumerable<Fate> fates, int sideBySide, IReadOnlyList<string>? lines = null)
    {
        var failures = new ConcurrentBag<(Fate Fate, string Why)>();
        var deaths = 0;
        await Parallel.ForEachAsync(fates, new ParallelOptions { MaxDegreeOfParallelism = sideBySide }, async (fate, _) =>
        {
            try
            {
                var (outcome, died) = await Run(store, lines ?? Stage.MainStory, fate.Ends.Select(end => new Life(end.At, end.End)), fate.Patient);
                if (died == 0) throw new Xunit.Sdk.XunitException("Nothing died.");
                outcome.AssertSameInEffect(undisturbed, died);
                Interlocked.Add(ref deaths, died);
            }
            catch (Exception failure)
            {
                failures.Add((fate, failure.Message));
            }
        });
        if (failures.IsEmpty) return;
        var first = failures.OrderBy(failure => failure.Fate.Ends[0].At).Take(5).Select(failure => $"{failure.Fate}:\n{failure.Why}");
        throw new Xunit.Sdk.XunitException($"{failures.Count} runs came to harm; {deaths} deaths in others did none.\n{string.Join("\n\n", first)}");
    }

    static async Task<(Outcome Outcome, int Deaths)> Run(Func<Folder, Task<StoryStore>> choose, IReadOnlyList<string> lines, IEnumerable<Life> lives, bool patient, Action? played = null)
    {
        using var folder = new Folder();
        var store = await choose(folder);
        await using var story = new MortalStory(store, folder.Path, lives, patient);
        await story.Play(lines);
        played?.Invoke();
        var deaths = story.Deaths;
        return (await Outcome.Of(story.Teams, story.Bot.Services.GetRequiredService<ITables>()), deaths);
    }
}
