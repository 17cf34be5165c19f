namespace SalesBot.Domain.Flows;

/// <summary>Words as the person typed them: a line, or a paragraph. Kept to the letter, only trimmed at both ends.</summary>
public sealed class WordsKind(int atMost, bool paragraph) : AnswerKind<string>
{
    public override Shape Shape { get; } = paragraph ? new Shape.Paragraph(atMost) : new Shape.Line(atMost);

    public override Taken<string> Read(string raw, ReadContext context)
    {
        var words = raw.Trim();
        if (words.Length == 0) return Taken<string>.Bad(FlowWords.Blank);
        return words.Length > atMost ? Taken<string>.Bad(FlowWords.TooLong.With(atMost, words.Length)) : Taken<string>.Good(words);
    }

    public override string Keep(string value) => value;

    public override string Show(string value, Lang lang) => value;
}
