namespace SalesBot.Domain.Flows;

/// <summary>
/// One question of a flow. <paramref name="key"/> names it in storage and as the id of the card's input, so a rename is a new question to
/// everybody who is half way.
/// </summary>
public abstract class Question(string key, Text words)
{
    /// <summary>What is kept when the person says they do not know. "Unknown" is a good answer; a guess is not.</summary>
    public const string Unknown = "~unknown";

    public string Key => key;

    public Text Words => words;

    /// <summary>What helps to answer: an example, or how to write about people.</summary>
    public Text? Hint { get; internal set; }

    /// <summary>What was known before, shown with the question so that nobody has to remember it.</summary>
    public Text? Before { get; internal set; }

    /// <summary>Whether "I don't know" is taken.</summary>
    public bool MayBeUnknown { get; internal set; }

    /// <summary>Part of something to be looked over: an emptied field takes it out. Kept as <see cref="WordsOrNoneKind.None"/>.</summary>
    public bool MayBeRemoved { get; internal set; }

    /// <summary>A form shows it from the start, before it is known whether it has to be asked, so that one form is enough. Chat asks it when it is known.</summary>
    public bool IsOnForm { get; internal set; }

    public SkipRule? Rule { get; internal set; }

    public abstract Shape Shape { get; }

    /// <summary>Reads one raw answer to what is kept.</summary>
    public Taken<string> Take(string raw, ReadContext context)
    {
        if (MayBeUnknown && UnknownWords.Match(raw)) return Taken<string>.Good(Unknown);
        if (MayBeRemoved && raw == WordsOrNoneKind.None) return Taken<string>.Good(raw);
        return TakeKnown(raw, context);
    }

    /// <summary>Shows a kept answer; an answer that an older release kept and this one cannot read is shown as it is.</summary>
    public string Show(string kept, Lang lang) => kept == Unknown ? UnknownWords.Label.In(lang) : ShowKnown(kept, lang);

    public abstract string? FromCard(Func<string, string?> input);

    protected abstract Taken<string> TakeKnown(string raw, ReadContext context);

    protected abstract string ShowKnown(string kept, Lang lang);
}

/// <summary>A question whose answer is a <typeparamref name="T"/>.</summary>
public sealed class Question<T>(string key, Text words, AnswerKind<T> kind) : Question(key, words)
{
    static readonly ReadContext invariant = new(DateOnly.MinValue, Lang.En);

    /// <summary>Extra objections of this question, said so that the person knows what to do.</summary>
    public Func<T, ReadContext, Text?>? Objection { get; internal set; }

    public AnswerKind<T> Kind => kind;

    public override Shape Shape => kind.Shape;

    public override string? FromCard(Func<string, string?> input) => kind.FromCard(input);

    /// <summary>The value of a kept answer; null/default for unknown or unreadable.</summary>
    public T? Value(string kept) => kept == Unknown ? default : kind.Read(kept, invariant).Value;

    protected override Taken<string> TakeKnown(string raw, ReadContext context)
    {
        var taken = kind.Read(raw, context);
        if (taken.Trouble is not null) return Taken<string>.Bad(taken.Trouble);
        return Objection?.Invoke(taken.Value!, context) is { } objection
            ? Taken<string>.Bad(objection)
            : Taken<string>.Good(kind.Keep(taken.Value!));
    }

    protected override string ShowKnown(string kept, Lang lang)
    {
        var taken = kind.Read(kept, invariant);
        return taken.Trouble is null ? kind.Show(taken.Value!, lang) : kept;
    }
}
