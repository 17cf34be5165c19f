namespace SalesBot.Domain.Flows;

/// <summary>What reading an answer depends on besides the words: the person's own date and language.</summary>
public sealed record ReadContext(DateOnly Today, Lang Lang);

/// <summary>An answer as read: a value, or what to say so that the next try works. Never both.</summary>
public readonly record struct Taken<T>(T? Value, Text? Trouble)
{
    public static Taken<T> Good(T value) => new(value, null);
    public static Taken<T> Bad(Text trouble) => new(default, trouble);

    /// <summary>What was typed may be read in several ways: each as it would be kept, so that the person only has to choose.</summary>
    public static Taken<T> Either(Text trouble, IReadOnlyList<string> readings) => new(default, trouble) { Readings = readings };

    public IReadOnlyList<string>? Readings { get; init; }
}

/// <summary>
/// A kind of answer knows three things: how to read what people type (never throws), how to keep it (invariant text) and how to show it.
/// The law for every kind: <c>Read(Keep(x))</c> is <c>x</c>. Labels are shown and never kept.
/// </summary>
public abstract class AnswerKind<T>
{
    /// <summary>How a card asks for it.</summary>
    public abstract Shape Shape { get; }

    public abstract Taken<T> Read(string raw, ReadContext context);

    public abstract string Keep(T value);

    public abstract string Show(T value, Lang lang);

    /// <summary>
    /// One raw answer out of the inputs of a card, or null when the person left it empty. <paramref name="input"/> gives the value of the
    /// input named by a suffix to the question's key ("" is the key itself).
    /// </summary>
    public virtual string? FromCard(Func<string, string?> input) => string.IsNullOrWhiteSpace(input("")) ? null : input("");
}
