namespace SalesBot.Cards.Elements;

/// <summary>What a card may take of a message that Teams still delivers. The rest of the message has its share beside it.</summary>
public static class CardBudget
{
    const int utf8 = 27 * 1024;
    const int utf16 = 39 * 1024;

    /// <summary>The first of these that fits, from the most telling to the shortest; the last one if none does.</summary>
    public static AdaptiveCard Fit<TDetail>(IReadOnlyList<TDetail> details, Func<TDetail, AdaptiveCard> card)
    {
        for (int at = 0; at < details.Count - 1; at++)
            if (card(details[at]) is var made && Fits(made)) return made;
        return card(details[^1]);
    }

    static bool Fits(AdaptiveCard card) => card.ToUtf8Json() is var json && json.Length <= utf8 && System.Text.Encoding.UTF8.GetCharCount(json.Span) * 2 <= utf16;
}
