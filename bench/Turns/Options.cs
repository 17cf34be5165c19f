using System.Globalization;

namespace SalesBot.Bench;

/// <summary>What part of the measurement is run, and for how long.</summary>
/// <param name="Seconds">How long each kind of ordinary turn is measured at each number of conversations.</param>
/// <param name="WarmUp">Seconds of the same turns before anything counts.</param>
/// <param name="Only">Names of parts; empty for all.</param>
/// <param name="Most">The largest number of other people's opportunities in the question whether the cost grows.</param>
/// <param name="AtOnce">The one number of conversations at once; null for each of the usual.</param>
/// <param name="Peers">Whether the floor and the peers run in between; without them a look at the bot is shorter.</param>
sealed record Options(double Seconds, double WarmUp, IReadOnlyList<string> Only, int Most, bool Peers, int? AtOnce)
{
    static readonly Options usual = new(8, 15, [], 1_000_000, Peers: true, AtOnce: null);

    /// <param name="parts">The names there are.</param>
    public static Options Read(string[] args, IReadOnlyList<string> parts)
    {
        var options = usual;
        for (int at = 0; at < args.Length; at += 2)
            options = (args[at], at + 1 < args.Length ? args[at + 1] : "") switch
            {
                ("--seconds", var seconds) when double.TryParse(seconds, CultureInfo.InvariantCulture, out var read) => options with { Seconds = read },
                ("--warm-up", var seconds) when double.TryParse(seconds, CultureInfo.InvariantCulture, out var read) => options with { WarmUp = read },
                ("--most", var most) when int.TryParse(most, CultureInfo.InvariantCulture, out var read) && read > 0 => options with { Most = read },
                ("--at-once", var conversations) when int.TryParse(conversations, CultureInfo.InvariantCulture, out var read) && read > 0 => options with { AtOnce = read },
                ("--peers", "yes" or "no") => options with { Peers = args[at + 1] is "yes" },
                ("--only", var only) when only.Split(',') is var names && names.All(parts.Contains) => options with { Only = names },
                _ => throw new ArgumentException($"'{args[at]}' is not understood. Use --only {string.Join(',', parts)}, --seconds {usual.Seconds}, --warm-up {usual.WarmUp}, --most {usual.Most}, --at-once 16, --peers no."),
            };
        return options;
    }

    public bool Includes(string part) => Only.Count == 0 || Only.Contains(part);

    /// <summary>Whether what is measured is fit to be written down: shorter looks are only shown.</summary>
    public bool IsKept => this with { Only = usual.Only } == usual;
}
