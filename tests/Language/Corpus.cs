using System.Runtime.CompilerServices;

namespace SalesBot.Tests.Language;

/// <summary>The lines of the .tsv files beside this file. They are read from the source folder, so that a changed line needs no build.</summary>
static class Corpus
{
    /// <summary>One line. <c>ASKED</c>: it must not be taken without asking, whatever is offered. "… or ASKED": a careful person would take it; asking is a cost and no failure.</summary>
    internal sealed record Line(string Part, string Kind, string How, string Text, string Expected)
    {
        public bool MayBeAsked { get; init; }

        public static Line Of(string part, string kind, string how, string text, string expected) =>
            expected.EndsWith(" or ASKED", StringComparison.Ordinal) ? new(part, kind, how, text, expected[..^" or ASKED".Length]) { MayBeAsked = true } : new(part, kind, how, text, expected);
    }

    public static IReadOnlyList<Line> Phrases(string file = "phrases") => [.. Read(file).Select(c => Line.Of(c[0], c[1], c[2], c[3], c[4]))];

    public static IReadOnlyList<Line> Sentences(string file) => [.. Read(file).Select(c => Line.Of(c[0], "sentence", c[1], c[2], c[3]))];

    static IEnumerable<string[]> Read(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(Folder(), file + ".tsv")))
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }

    static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
