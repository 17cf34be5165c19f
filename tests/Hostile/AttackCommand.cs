using System.Diagnostics;
using System.Globalization;

namespace SalesBot.Tests.Hostile;

/// <summary>As many cases as one likes, from a seed that can be given again: <c>bash tests/attack 10000000 1</c>.</summary>
static class AttackCommand
{
    public const string Name = "attack";

    const int aliveEvery = 20_000;
    const long megabyte = 1024 * 1024;

    /// <returns>0: all was answered as it must be. 1: something was not; it was written with its seed.</returns>
    public static async Task<int> Run(int cases, int firstSeed)
    {
        await using var attack = await Attack.Begin();
        var watch = Stopwatch.StartNew();
        long memory = 0;
        for (int done = 0; done < cases; done++)
        {
            if (await attack.Case(firstSeed + done) is { } trouble)
            {
                Console.WriteLine(trouble);
                return 1;
            }
            if ((done + 1) % aliveEvery != 0) continue;
            if (Complains(attack)) return 1;
            attack.Forget();
            var now = GC.GetTotalMemory(forceFullCollection: true) / megabyte;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done + 1:N0} cases in {watch.Elapsed:hh\\:mm\\:ss}, {now} MB, up to seed {firstSeed + done}"));
            // The first stretch fills caches; from then on nothing may grow.
            if (memory == 0) memory = now + 64;
            else if (now > memory * 2)
            {
                Console.WriteLine($"The memory has grown to {now} MB.");
                return 1;
            }
        }
        return Complains(attack) ? 1 : 0;
    }

    static bool Complains(Attack attack)
    {
        var failures = attack.Failures.ToList();
        if (failures.Count > 0) Console.WriteLine($"The program complained:\n{string.Join('\n', failures)}");
        return failures.Count > 0;
    }
}
