using System.Runtime.CompilerServices;

namespace SalesBot.Tests.Language;

/// <summary>The lines of the .tsv files beside this file. They are read from the source folder, so that a changed line needs no build.</summary>
static class Corpus
{
    internal sealed record Line(string Part, string Kind, string How, string Text, string Expected);

    public static IReadOnlyList<Line> Phrases() => [.. Read("phrases.tsv").Select(c => new Line(c[0], c[1], c[2], c[3], c[4]))];

    /// <summary>Written by somebody who had not seen the readers; <c>ASKED</c> there stands for "not certain, whatever is offered".</summary>
    public static IReadOnlyList<Line> IndependentPhrases() =>
        [.. ((string[])["independent-days.tsv", "independent-values.tsv", "independent-names.tsv"]).SelectMany(Read).Select(c => new Line(c[0], c[1], c[2], c[3], c[4]))];

    public static IReadOnlyList<Line> IndependentSentences() => [.. Read("independent-sentences.tsv").Select(c => new Line(c[0], "sentence", c[1], c[2], c[3]))];

    public static IReadOnlyList<Line> Sentences() => [.. Read("sentences.tsv").Select(c => new Line(c[0], "sentence", c[1], c[2], c[3]))];

    static IEnumerable<string[]> Read(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(Folder(), file)))
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }

    static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
