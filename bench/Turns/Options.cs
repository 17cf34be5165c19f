using System.Globalization;

namespace SalesBot.Bench;

/// <summary>What part of the measurement is run, and for how long.</summary>
/// <param name="Seconds">How long each kind of ordinary turn is measured at each number of conversations.</param>
/// <param name="WarmUp">Seconds of the same turns before anything counts.</param>
/// <param name="Most">The largest number of other people's opportunities in the question whether the cost grows.</param>
/// <param name="Only">sqlite, azurite or growth; null for all, and only then are results written.</param>
sealed record Options(double Seconds, double WarmUp, string? Only, int Most)
{
    public static Options Read(string[] args)
    {
        var options = new Options(12, 15, null, 1_000_000);
        for (int at = 0; at < args.Length; at += 2)
            options = (args[at], at + 1 < args.Length ? args[at + 1] : "") switch
            {
                ("--seconds", var seconds) when double.TryParse(seconds, CultureInfo.InvariantCulture, out var read) => options with { Seconds = read },
                ("--warm-up", var seconds) when double.TryParse(seconds, CultureInfo.InvariantCulture, out var read) => options with { WarmUp = read },
                ("--most", var most) when int.TryParse(most, CultureInfo.InvariantCulture, out var read) && read > 0 => options with { Most = read },
                ("--only", "sqlite" or "azurite" or "growth") => options with { Only = args[at + 1] },
                _ => throw new ArgumentException($"'{args[at]}' is not understood. Use --seconds 12, --warm-up 15, --only sqlite|azurite|growth, --most 1000000."),
            };
        return options;
    }

    public bool Includes(string part) => Only is null || Only == part;
}
