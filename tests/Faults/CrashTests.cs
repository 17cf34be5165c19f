using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Storage;

namespace SalesBot.Tests.Faults;

/// <summary>
/// The program dies at every storage call, every send and every answer of the main story, is started again, and in the end nothing acknowledged is lost and
/// nothing has happened twice.
/// </summary>
public class CrashTests
{
    [Fact]
    public async Task A_death_anywhere_loses_nothing_and_doubles_nothing()
    {
        var (undisturbed, crossed) = await Run(new(), patient: false);
        var failures = new ConcurrentBag<(int At, string Why)>();
        var deaths = 0;
        await Parallel.ForEachAsync(Deaths(crossed), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (death, _) =>
        {
            try
            {
                var (outcome, _) = await Run(new(death.At, death.After), death.Patient);
                outcome.AssertSameInEffect(undisturbed, deaths: 1);
                Interlocked.Increment(ref deaths);
            }
            catch (Exception failure)
            {
                failures.Add((death.At, $"{death}: {failure.Message}"));
            }
        });
        if (!failures.IsEmpty) throw new Xunit.Sdk.XunitException($"{failures.Count} deaths did harm, {deaths} did not.\n{string.Join("\n\n", failures.OrderBy(failure => failure.At).Take(5).Select(failure => failure.Why))}");
    }

    sealed record Death(int At, Boundary Boundary, bool After, bool Patient);

    /// <summary>
    /// Before and after everything that leaves a trace outside the program. A death before a read finds the same as one after the last write before it, so of
    /// those a part is enough.
    /// </summary>
    static IEnumerable<Death> Deaths(IReadOnlyList<Boundary> crossed)
    {
        for (int at = 1; at <= crossed.Count; at++)
        {
            var boundary = crossed[at - 1];
            if (boundary is Boundary.Read && at % 4 != 0) continue;
            yield return new(at, boundary, After: false, Patient: at % 2 == 0);
            if (boundary is Boundary.Write or Boundary.Send) yield return new(at, boundary, After: true, Patient: at % 2 == 1);
        }
    }

    static async Task<(Outcome, IReadOnlyList<Boundary>)> Run(Life life, bool patient)
    {
        using var folder = new Folder();
        var store = await Stage.Sqlite(folder);
        await using var story = new MortalStory(store, folder.Path, [life], patient);
        await story.Play(Stage.MainStory);
        var crossed = life.Crossed;
        return (await Outcome.Of(story.Teams, story.Bot.Services.GetRequiredService<ITables>()), crossed);
    }
}
