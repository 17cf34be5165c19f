namespace SalesBot.Cards.Elements;

public sealed record FactSet : Element
{
    public required IReadOnlyList<Fact> Facts { get; init; }

    private protected override ReadOnlySpan<byte> Type => "FactSet"u8;

    private protected override void WriteOwn(CardWriter to) => to.Add("facts"u8, Facts);
}

/// <summary>A label and its value. Markdown is read in both: what people typed goes through <see cref="PeoplesWords.Escape"/>.</summary>
public sealed record Fact : ICardPart
{
    public Fact()
    {
    }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public Fact(string title, string value) => (Title, Value) = (title, value);

    public required string Title { get; init; }
    public required string Value { get; init; }

    void ICardPart.Write(CardWriter to)
    {
        to.Add("title"u8, Title);
        to.Add("value"u8, Value);
    }
}
