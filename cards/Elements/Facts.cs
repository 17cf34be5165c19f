namespace SalesBot.Cards.Elements;

public sealed record FactSet : Element
{
    public required IReadOnlyList<Fact> Facts { get; init; }
}

/// <summary>A label and its value. Markdown is read in both: what people typed goes through <see cref="PeoplesWords.Escape"/>.</summary>
public sealed record Fact
{
    public Fact()
    {
    }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public Fact(string title, string value) => (Title, Value) = (title, value);

    public required string Title { get; init; }
    public required string Value { get; init; }
}
