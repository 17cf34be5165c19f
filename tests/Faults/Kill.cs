namespace SalesBot.Tests.Faults;

/// <summary>When the process is killed: around something it sends to Teams, or so long after it was given something to do.</summary>
public abstract record Kill
{
    /// <summary>While the bot has the <paramref name="Delivery"/>-th activity (1 is the first), after this time.</summary>
    public sealed record During(int Delivery, TimeSpan After) : Kill;

    /// <summary>At the <paramref name="Send"/>-th thing it sends, before or after Teams has taken it.</summary>
    public sealed record Sending(int Send, bool Taken) : Kill;

    /// <summary>These many kills of one run of a story, drawn from a seed. A turn takes a few milliseconds, a first one after a start a few hundred.</summary>
    /// <param name="deliveries">How many activities an undisturbed run delivers; a kill counts from the one before it.</param>
    public static IReadOnlyList<Kill> Seeded(int seed, int count, int deliveries, int sends)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, count).Select(_ => (Kill)(random.Next(3) is 0
                ? new Sending(1 + random.Next(Math.Max(1, sends / count)), random.Next(2) == 0)
                : new During(1 + random.Next(Math.Max(1, deliveries / count)), TimeSpan.FromMilliseconds(random.Next(4) is 0 ? random.Next(400) : random.NextDouble() * 25)))),
        ];
    }
}
