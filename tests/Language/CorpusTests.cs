using System.Text;
using SalesBot.Domain.Language;
using Xunit.Abstractions;

namespace SalesBot.Tests.Language;

/// <summary>What people really type, with what must come of it. Asking too often is a cost; one wrong value that is not asked about is a failure.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Nothing_in_the_corpus_of_phrases_is_read_wrong_and_the_common_part_is_read_without_asking()
    {
        var lines = Corpus.Phrases();
        Assert.True(lines.Count >= 400, $"The corpus has only {lines.Count} phrases.");
        Judge(lines, line => Shown.Of(line.Kind, line.How, line.Text));
    }

    [Fact]
    public void Nothing_in_the_corpus_of_sentences_is_read_wrong()
    {
        var lines = Corpus.Sentences();
        Assert.True(lines.Count >= 60, $"The corpus has only {lines.Count} sentences.");
        Judge(lines, line => Shown.Of(SentenceReader.Read(line.Text, Shown.Context(line.How), Shown.Known)));
    }

    [Fact]
    public void Nothing_in_the_independent_phrases_is_read_wrong()
    {
        var lines = Corpus.IndependentPhrases();
        Assert.True(lines.Count >= 900, $"The independent corpus has only {lines.Count} phrases.");
        Judge(lines, line => Shown.Of(line.Kind, line.How, line.Text));
    }

    [Fact]
    public void Nothing_in_the_independent_sentences_is_read_wrong()
    {
        var lines = Corpus.IndependentSentences();
        Assert.True(lines.Count >= 180, $"The independent corpus has only {lines.Count} sentences.");
        Judge(lines, line => Shown.Of(SentenceReader.Read(line.Text, Shown.Context(line.How), Shown.Known)));
    }

    [Theory]
    [InlineData("phrases")]
    [InlineData("sentences")]
    public void Half_of_the_corpus_is_Korean(string which)
    {
        var lines = which == "phrases" ? Corpus.Phrases() : Corpus.Sentences();
        double korean = lines.Count(l => l.Text.Any(c => c is >= '가' and <= '힣')) / (double)lines.Count;
        Assert.InRange(korean, 0.45, 0.7);
    }

    void Judge(IReadOnlyList<Corpus.Line> lines, Func<Corpus.Line, string> read)
    {
        var table = new SortedDictionary<string, (int Right, int Asked, int Nothing, int Wrong)>(StringComparer.Ordinal);
        var wrong = new StringBuilder();
        foreach (var line in lines)
        {
            string got = read(line);
            var row = table.GetValueOrDefault(line.Part);
            if (got != line.Expected && !(line.Expected == "ASKED" && (got == "-" || got.Contains("? ", StringComparison.Ordinal))))
            {
                row.Wrong++;
                wrong.AppendLine($"{line.Part} {line.Kind} {line.How} '{line.Text}'").AppendLine($"    expected {line.Expected}").AppendLine($"    read     {got}");
            }
            else if (line.Expected == "ASKED") { }
            else if (got.StartsWith('?') || got.EndsWith(" ASK", StringComparison.Ordinal)) row.Asked++;
            // Nothing to read and nothing read is right.
            else row.Right++;
            table[line.Part] = row;
        }
        output.WriteLine($"{"part",-10}{"right",8}{"asked",8}{"wrong",8}");
        foreach (var (part, row) in table) output.WriteLine($"{part,-10}{row.Right,8}{row.Asked,8}{row.Wrong,8}");
        output.WriteLine(wrong.ToString());
        Assert.True(wrong.Length == 0, wrong.ToString());
        var common = table["common"];
        if (lines[0].Kind != "sentence") Assert.True(common.Right >= 0.95 * (common.Right + common.Asked), $"Only {common.Right} of {common.Right + common.Asked} common phrases are read without asking.");
    }
}
