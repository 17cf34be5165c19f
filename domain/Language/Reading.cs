namespace SalesBot.Domain.Language;

/// <summary>How sure a reader is of what it read. A wrong value taken silently is worse than a question, so doubt is never hidden.</summary>
public enum Certainty
{
    /// <summary>One reading; it may be filled in.</summary>
    Certain,

    /// <summary>One or more readings to be asked about before anything is filled in.</summary>
    Ambiguous,

    /// <summary>No reading. The words stay as they were typed.</summary>
    NotUnderstood,
}

/// <summary>A piece of the typed text, in UTF-16 characters.</summary>
public readonly record struct Span(int Start, int Length)
{
    public int End => Start + Length;

    public bool Covers(Span other) => other.Start >= Start && other.End <= End;

    public bool Touches(Span other) => other.Start < End && Start < other.End;

    public string Of(string text) => text.Substring(Start, Length);
}

/// <summary>What a reader makes of a text: one value when certain, the candidates to ask about when ambiguous, none when not understood.</summary>
public sealed record Reading<T>(Certainty Certainty, IReadOnlyList<T> Values, Span Span)
{
    /// <summary>Nothing could be read.</summary>
    public static Reading<T> None { get; } = new(Certainty.NotUnderstood, [], default);

    /// <summary>True when the one value may be taken without asking.</summary>
    public bool IsCertain => Certainty is Certainty.Certain;

    /// <summary>The value, when it is certain.</summary>
    public bool Has(out T value)
    {
        value = IsCertain ? Values[0] : default!;
        return IsCertain;
    }

    internal static Reading<T> Sure(T value, Span span) => new(Certainty.Certain, [value], span);

    internal static Reading<T> Ask(IReadOnlyList<T> values, Span span) => new(Certainty.Ambiguous, values, span);

    public bool Equals(Reading<T>? other) =>
        other is not null && Certainty == other.Certainty && Span == other.Span && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Certainty, Span, Values.Count);
}
