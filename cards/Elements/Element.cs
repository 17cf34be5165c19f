namespace SalesBot.Cards.Elements;

/// <summary>Anything that stands in a card's body. A property that is null is not written, so the host's own default counts.</summary>
public abstract record Element : ICardPart
{
    /// <summary>Unique in the whole card, cards inside <see cref="ActionShowCard"/> included. Inputs declare their own, required one.</summary>
    public string? Id { get; init; }

    public bool? IsVisible { get; init; }

    /// <summary>The gap to the element before this one.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>A line above this element.</summary>
    public bool? Separator { get; init; }

    /// <summary>As the standard calls this kind of element.</summary>
    private protected abstract ReadOnlySpan<byte> Type { get; }

    /// <summary>What only this kind of element has.</summary>
    private protected abstract void WriteOwn(CardWriter to);

    void ICardPart.Write(CardWriter to)
    {
        to.Add("type"u8, Type);
        to.Add("id"u8, Id);
        WriteOwn(to);
        to.Add("isVisible"u8, IsVisible);
        to.Add("spacing"u8, Spacing);
        to.Add("separator"u8, Separator);
    }
}
