namespace SalesBot.Domain.Language;

/// <summary>Finds words that were quoted from a text, however they are spaced, and the whole clauses they stand in.</summary>
internal sealed class Passages
{
    /// <summary>Words quoted across more clauses than this point at nothing in particular.</summary>
    const int Widest = 3;

    readonly string plain;
    readonly int[] places;
    readonly List<Span> clauses;

    public Passages(Typed typed, List<Span> clauses)
    {
        this.clauses = clauses;
        (plain, places) = Plain(typed.Low);
    }

    public IReadOnlyList<Span> Clauses => clauses;

    /// <summary>
    /// The clauses these words stand in, as first and last; null when the words are not there, or stand in several places. A quotation is never taken by itself: cut
    /// to size, "필요하다고 하지 않음" becomes its opposite.
    /// </summary>
    public (int First, int Last)? Around(string words)
    {
        (int First, int Last)? one = null;
        foreach (var span in All(words))
        {
            int first = clauses.FindIndex(clause => clause.Touches(span)), last = clauses.FindLastIndex(clause => clause.Touches(span));
            if (first < 0 || last - first >= Widest || (one is not null && one != (first, last))) return null;
            one = (first, last);
        }
        return one;
    }

    /// <summary>The one place within a passage where these words stand; null for none or several.</summary>
    public Span? Inside(Span passage, string? words)
    {
        if (words is null) return null;
        Span? one = null;
        foreach (var span in All(words))
        {
            if (!passage.Covers(span)) continue;
            if (one is not null) return null;
            one = span;
        }
        return one;
    }

    IEnumerable<Span> All(string words)
    {
        var sought = Plain(Typed.Of(words).Low).Text.Trim();
        if (sought.Length < 2) yield break;
        for (int at = plain.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(sought, at + 1, StringComparison.Ordinal))
            if (at == 0 || !Scan.IsWordChar(plain[at - 1]) || !Scan.IsWordChar(plain[at]))
                yield return new(places[at], places[at + sought.Length - 1] + 1 - places[at]);
    }

    static (string Text, int[] Places) Plain(string low)
    {
        var (text, places, length) = (new char[low.Length], new int[low.Length], 0);
        for (int at = 0; at < low.Length; at++)
        {
            bool blank = char.IsWhiteSpace(low[at]);
            if (blank && length > 0 && text[length - 1] == ' ') continue;
            text[length] = blank ? ' ' : low[at];
            places[length++] = at;
        }
        return (new(text, 0, length), places);
    }
}
