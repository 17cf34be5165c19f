using System.Text;
using SalesBot.Domain.Language;
using Xunit.Abstractions;

namespace SalesBot.Tests.Language;

/// <summary>What people really type, with what must come of it. Asking too often is a cost; one wrong value that is not asked about is a failure.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("phrases", 1200)]
    [InlineData("independent-days", 500)]
    [InlineData("independent-values", 380)]
    [InlineData("independent-names", 90)]
    [InlineData("rough-phrases", 700)]
    [InlineData("tricky-phrases", 400)]
    [InlineData("doubtful-phrases", 790)]
    [InlineData("chatty-phrases", 270)]
    public void No_phrase_is_read_wrong_and_the_common_ones_are_read_without_asking(string file, int atLeast)
    {
        var common = Judge(Corpus.Phrases(file), atLeast, line => Shown.Of(line.Kind, line.How, line.Text));
        Assert.True(common.Right >= 0.95 * (common.Right + common.Asked), $"Only {common.Right} of {common.Right + common.Asked} common phrases are read without asking.");
    }

    [Theory]
    [InlineData("sentences", 130)]
    [InlineData("independent-sentences", 200)]
    [InlineData("rough-sentences", 260)]
    [InlineData("tricky-sentences", 180)]
    [InlineData("doubtful-sentences", 240)]
    [InlineData("chatty-sentences", 90)]
    public void No_sentence_is_read_wrong(string file, int atLeast)
    {
        var common = Judge(Corpus.Sentences(file), atLeast, line => Shown.Of(SentenceReader.Read(line.Text, Shown.Context(line.How), Shown.Known)));
        if (file == "sentences") Assert.True(common.Right >= 0.95 * (common.Right + common.Asked), $"Only {common.Right} of {common.Right + common.Asked} common sentences are read without asking.");
    }

    /// <summary>Sets written afresh, each before the readers were looked at, full of what turns a value: what may be taken is all that is taken. <c>unseen-4</c> is ordinary talk, of which most must be read.</summary>
    [Theory]
    [InlineData("unseen-1", 0)]
    [InlineData("unseen-2", 0)]
    [InlineData("unseen-3", 0)]
    [InlineData("unseen-4", 0.9)]
    [InlineData("unseen-5", 0)]
    [InlineData("unseen-6", 0)]
    [InlineData("unseen-7", 0)]
    [InlineData("unseen-8", 0)]
    [InlineData("unseen-9", 0.6)]
    public void Nothing_is_taken_that_was_not_said(string set, double read)
    {
        var (phrases, sentences) = (Corpus.Phrases(set + "-phrases"), Corpus.Sentences(set + "-sentences"));
        List<string> wrong = [];
        int right = 0;
        foreach (var line in phrases)
        {
            string got = Shown.Of(line.Kind, line.How, line.Text);
            if (got == line.Expected) right++;
            if (Careful.Wrong(line, got) is { } taken) wrong.Add($"'{line.Text}' is read as {taken}, and means {line.Expected}");
        }
        foreach (var line in sentences)
            if (Careful.WronglyTaken(line, Shown.Of(SentenceReader.Read(line.Text, Shown.Context(line.How), Shown.Known))) is { Count: > 0 } taken) wrong.Add($"'{line.Text}' tells {string.Join(" ; ", taken)}, and may tell {line.Expected}");
        output.WriteLine($"{set}: {phrases.Count} phrases, {right} read without asking; {sentences.Count} sentences; {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(right >= read * phrases.Count, $"Only {right} of {phrases.Count} are read without asking.");
    }

    [Fact]
    public void Half_of_the_corpus_is_Korean()
    {
        Assert.InRange(Korean(Corpus.Phrases("phrases")), 0.45, 0.7);
        Assert.InRange(Korean(Corpus.Sentences("sentences")), 0.45, 0.7);

        static double Korean(IReadOnlyList<Corpus.Line> lines) => lines.Count(l => l.Text.Any(c => c is >= '가' and <= '힣')) / (double)lines.Count;
    }

    /// <summary>Compares line by line and prints the table.</summary>
    (int Right, int Asked) Judge(IReadOnlyList<Corpus.Line> lines, int atLeast, Func<Corpus.Line, string> read)
    {
        Assert.True(lines.Count >= atLeast, $"There are only {lines.Count} lines.");
        var table = new SortedDictionary<string, (int Right, int Asked, int Rightly, int Wrong)>(StringComparer.Ordinal);
        var wrong = new StringBuilder();
        foreach (var line in lines)
        {
            string got = read(line);
            var row = table.GetValueOrDefault(line.Part);
            bool asks = got is "-" || got.StartsWith('?') || got.Contains(" ? ", StringComparison.Ordinal) || got.Contains("; ?", StringComparison.Ordinal) || got.Contains(" ASK", StringComparison.Ordinal);
            if (line.MayBeAsked ? asks : line.Expected == "ASKED" && asks) { if (line.MayBeAsked) row.Asked++; else row.Rightly++; }
            // The same, but asked about: words beside it are not known.
            else if (got != line.Expected && asks && (got == "? " + line.Expected || Unasked(got) == Unasked(line.Expected))) row.Asked++;
            else if (got != line.Expected)
            {
                row.Wrong++;
                wrong.AppendLine($"{line.Part} {line.Kind} {line.How} '{line.Text}'").AppendLine($"    expected {line.Expected}").AppendLine($"    read     {got}");
            }
            // Nothing to read and nothing read is right.
            else if (asks && got != "-") row.Asked++;
            else row.Right++;
            table[line.Part] = row;
        }
        output.WriteLine($"{"part",-10}{"right",8}{"asked",8}{"asked as it must be",22}{"wrong",8}");
        foreach (var (part, row) in table) output.WriteLine($"{part,-10}{row.Right,8}{row.Asked,8}{row.Rightly,22}{row.Wrong,8}");
        output.WriteLine(wrong.ToString());
        Assert.True(wrong.Length == 0, wrong.ToString());
        var common = table["common"];
        return (common.Right, common.Asked);

        static string Unasked(string shown) => shown.Replace(" ASK", "", StringComparison.Ordinal);
    }
}
