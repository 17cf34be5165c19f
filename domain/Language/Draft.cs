namespace SalesBot.Domain.Language;

/// <summary>What a grammar read before it is handed out: one value, or two to ask about.</summary>
internal struct Draft<T>
    where T : struct
{
    public T First;
    public T? Second;

    /// <summary>True when even a single value has to be asked about.</summary>
    public bool Doubt;

    public readonly bool Certain => !Doubt && Second is null;

    public static Draft<T> Of(T value) => new() { First = value };

    public static Draft<T> Ask(T value, T? other = null) => new() { First = value, Second = other is { } o && !o.Equals(value) ? o : null, Doubt = true };

    /// <summary>Two readings; one when they agree.</summary>
    public static Draft<T> Either(T one, T other) => one.Equals(other) ? Of(one) : Ask(one, other);

    public readonly Draft<T> Map(Func<T, T> change) =>
        Doubt || Second is not null ? Ask(change(First), Second is { } s ? change(s) : null) : Of(change(First));

    public readonly Draft<T> Doubted() => this with { Doubt = true };

    public readonly Reading<T> At(Span span) =>
        Certain ? Reading<T>.Sure(First, span) : Reading<T>.Ask(Second is { } second ? [First, second] : [First], span);
}
