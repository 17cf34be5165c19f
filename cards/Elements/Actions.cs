namespace SalesBot.Cards.Elements;

/// <summary>A button. Its title is plain text.</summary>
public abstract record ActionElement : ICardPart
{
    public string? Id { get; init; }

    /// <summary>May be missing only where the action is a tap on something that speaks for itself, or a refresh.</summary>
    public string? Title { get; init; }

    public ActionStyle? Style { get; init; }
    public string? Tooltip { get; init; }

    /// <summary>What a client that does not know this action shows instead.</summary>
    public ActionElement? Fallback { get; init; }

    /// <summary>As the standard calls this kind of action.</summary>
    private protected abstract ReadOnlySpan<byte> Type { get; }

    /// <summary>What only this kind of action has.</summary>
    private protected abstract void WriteOwn(CardWriter to);

    void ICardPart.Write(CardWriter to)
    {
        to.Add("type"u8, Type);
        to.Add("id"u8, Id);
        to.Add("title"u8, Title);
        WriteOwn(to);
        to.Add("style"u8, Style);
        to.Add("tooltip"u8, Tooltip);
        to.Add("fallback"u8, Fallback);
    }
}

/// <summary>Comes back as the invoke <c>adaptiveCard/action</c>; the answer may replace the card.</summary>
public sealed record ActionExecute : ActionElement
{
    public string? Verb { get; init; }

    /// <summary>Ids, never decisions. The card's inputs are merged into it, so no key may equal an input's id.</summary>
    public IReadOnlyDictionary<string, string>? Data { get; init; }

    public AssociatedInputs? AssociatedInputs { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Action.Execute"u8;

    private protected override void WriteOwn(CardWriter to)
    {
        to.Add("verb"u8, Verb);
        to.Add("data"u8, Data);
        to.Add("associatedInputs"u8, AssociatedInputs);
    }
}

/// <summary>Comes back as a message whose <c>value</c> is the data with the inputs; it can't replace the card by itself.</summary>
public sealed record ActionSubmit : ActionElement
{
    public IReadOnlyDictionary<string, string>? Data { get; init; }
    public AssociatedInputs? AssociatedInputs { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Action.Submit"u8;

    private protected override void WriteOwn(CardWriter to)
    {
        to.Add("data"u8, Data, kindOf: SubmittedData.Teams);
        to.Add("associatedInputs"u8, AssociatedInputs);
    }
}

public sealed record ActionOpenUrl : ActionElement
{
    public required string Url { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Action.OpenUrl"u8;

    private protected override void WriteOwn(CardWriter to) => to.Add("url"u8, Url);
}

/// <summary>Unfolds another card under the button. Inputs of neighbouring unfolded cards are not sent along.</summary>
public sealed record ActionShowCard : ActionElement
{
    public required AdaptiveCard Card { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Action.ShowCard"u8;

    private protected override void WriteOwn(CardWriter to) => to.Add("card"u8, Card);
}

public sealed record ActionToggleVisibility : ActionElement
{
    /// <summary>Ids of the elements to show or hide.</summary>
    public required IReadOnlyList<string> TargetElements { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Action.ToggleVisibility"u8;

    private protected override void WriteOwn(CardWriter to) => to.Add("targetElements"u8, TargetElements);
}
