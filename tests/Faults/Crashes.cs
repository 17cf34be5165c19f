using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Faults;

/// <summary>One or more deaths in one run of the story: where each life ends.</summary>
/// <param name="Patient">See <see cref="MortalStory"/>.</param>
public sealed record Fate(IReadOnlyList<Death> Deaths, bool Patient)
{
    public override string ToString() => $"{string.Join(", then ", Deaths)}{(Patient ? ", delivered again late" : "")}";
}

/// <summary>Runs a story, the main one unless another is given, under one fate after the other and compares each end with that of an undisturbed run.</summary>
static class Crashes
{
    /// <summary>A run in which nothing goes wrong, and everything the program did in it outside itself.</summary>
    public static async Task<(Outcome Outcome, IReadOnlyList<Crossing> Crossed)> Undisturbed(Func<Folder, Task<StoryStore>> store, IReadOnlyList<string>? lines = null)
    {
        var life = new Life();
        var crossed = 0;
        var (outcome, _) = await Run(store, lines ?? Stage.MainStory, [life], patient: false, () => crossed = life.Crossed.Count);
        return (outcome, [.. life.Crossed.Take(crossed)]);
    }

    /// <summary>
    /// These deaths, several in each run of the story and those of a run far apart, so that each finds a program that has long recovered from the one before. By
    /// turns Teams is patient.
    /// </summary>
    public static IEnumerable<Fate> Together(IReadOnlyList<Crossing> crossed, IEnumerable<(int At, End End)> deaths, int eachRun = 4)
    {
        var all = deaths.OrderBy(death => death.At).Select(death => new Death(crossed[death.At - 1].Nth, death.End, crossed[death.At - 1].Line)).ToList();
        var runs = (all.Count + eachRun - 1) / eachRun;
        return Enumerable.Range(0, runs).Select(run => new Fate([.. all.Where((_, at) => at % runs == run)], Patient: run % 4 < 2));
    }

    public static async Task HarmNothing(Func<Folder, Task<StoryStore>> store, Outcome undisturbed, IEnumerable<Fate> fates, int sideBySide, IReadOnlyList<string>? lines = null)
    {
        var failures = new ConcurrentBag<(Fate Fate, string Why)>();
        var (deaths, intended) = (0, 0);
        await Parallel.ForEachAsync(fates, new ParallelOptions { MaxDegreeOfParallelism = sideBySide }, async (fate, _) =>
        {
            try
            {
                var (outcome, died) = await Run(store, lines ?? Stage.MainStory, fate.Deaths.Select(death => new Life(death)), fate.Patient);
                if (died == 0) throw new Xunit.Sdk.XunitException("Nothing died.");
                outcome.AssertSameInEffect(undisturbed, died);
                Interlocked.Add(ref deaths, died);
                Interlocked.Add(ref intended, fate.Deaths.Count);
            }
            catch (Exception failure)
            {
                failures.Add((fate, failure.Message));
            }
        });
        // After a death less may be left to do than there was without, so a last one may find the story over.
        if (failures.IsEmpty && deaths < intended * 0.9) throw new Xunit.Sdk.XunitException($"Of {intended} deaths only {deaths} happened.");
        if (failures.IsEmpty) return;
        var first = failures.OrderBy(failure => failure.Fate.Deaths[0].Line).ThenBy(failure => failure.Fate.Deaths[0].At).Take(5).Select(failure => $"{failure.Fate}:\n{failure.Why}");
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
