namespace SalesBot.Domain.Flows;

/// <summary>
/// One question of a flow. <paramref name="key"/> names it in storage and as the id of the card's input, so a rename is a new question to
/// everybody who is half way.
/// </summary>
public abstract class Question(string key, Text words)
{
    /// <summary>What is kept when the person says they do not know. "Unknown" is a good answer; a guess is not.</summary>
    public const string Unknown = "~unknown";

    /// <summary>What is kept when the person says that it is as it was before. It is no new fact.</summary>
    public const string Same = "~same";

    public string Key => key;

    public Text Words => words;

    /// <summary>What helps to answer: an example, or how to write about people.</summary>
    public Text? Hint { get; internal set; }

    /// <summary>What was known before, shown with the question so that nobody has to remember it.</summary>
    public Text? Before { get; internal set; }

    /// <summary>What the answer may be, where that was read in several ways: one tap instead of writing. The input of the choice has the suffix <see cref="Offered"/>.</summary>
    public IReadOnlyList<Option> Offers { get; internal set; } = [];

    public const string Offered = "-offered";

    /// <summary>Kept answers as choices.</summary>
    public IReadOnlyList<Option> Options(IEnumerable<string> kept) => [.. kept.Select(one => new Option(one, new(Show(one, Lang.Ko), Show(one, Lang.En))))];

    /// <summary>Whether "I don't know" is taken.</summary>
    public bool MayBeUnknown { get; internal set; }

    /// <summary>Not to know leaves it open: nothing is recorded by it, and it is asked again another time. No choice of the form, where it would only invite to pass it over.</summary>
    public bool MayBeLeftOpen { get; internal set; }

    /// <summary>What is said to somebody who does not know, where nothing can go on without an answer.</summary>
    public Text? IfUnknown { get; internal set; }

    /// <summary>Part of something to be looked over: an emptied field takes it out. Kept as <see cref="WordsOrNoneKind.None"/>.</summary>
    public bool MayBeRemoved { get; internal set; }

    /// <summary>A form shows it from the start, before it is known whether it has to be asked, so that one form is enough. Chat asks it when it is known.</summary>
    public bool IsOnForm { get; internal set; }

    /// <summary>Whether "as before" is taken: something was known before, and not to know anything newer is an answer.</summary>
    public bool MayBeSame => MayBeUnknown && Before is not null;

    public SkipRule? Rule { get; internal set; }

    public abstract Shape Shape { get; }

    /// <summary>Reads one raw answer to what is kept.</summary>
    public Taken<string> Take(string raw, ReadContext context)
    {
        if ((MayBeUnknown || MayBeLeftOpen) && UnknownWords.Match(raw)) return Taken<string>.Good(Unknown);
        if (MayBeSame && SameWords.Match(raw)) return Taken<string>.Good(Same);
        // Not knowing tells nothing: there is nothing of it to keep.
        if (MayBeRemoved && (raw == WordsOrNoneKind.None || UnknownWords.Match(raw))) return Taken<string>.Good(WordsOrNoneKind.None);
        if (IfUnknown is { } help && UnknownWords.Match(raw)) return Taken<string>.Bad(help);
        return TakeKnown(raw, context);
    }

    /// <summary>Shows a kept answer; an answer that an older release kept and this one cannot read is shown as it is.</summary>
    public string Show(string kept, Lang lang) => kept switch
    {
        Unknown => UnknownWords.Label.In(lang),
        Same => SameWords.Label.In(lang),
        WordsOrNoneKind.None when MayBeRemoved => FlowWords.LeftOut.In(lang),
        _ => ShowKnown(kept, lang),
    };

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

    /// <summary>What was written counts before what was tapped: it was written because none of the choices is right.</summary>
    public override string? FromCard(Func<string, string?> input) => kind.FromCard(input) ?? (string.IsNullOrWhiteSpace(input(Offered)) ? null : input(Offered));

    /// <summary>The value of a kept answer; null/default for unknown or unreadable.</summary>
    public T? Value(string kept) => kept is Unknown or Same ? default : kind.Read(kept, invariant).Value;

    protected override Taken<string> TakeKnown(string raw, ReadContext context)
    {
        var taken = kind.Read(raw, context);
        if (taken.Trouble is not null) return new(null, taken.Trouble) { Readings = taken.Readings };
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
