using System.Text.Json.Serialization;

namespace SalesBot.Cards.Elements;

/// <summary>A button. Its title is plain text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionExecute), "Action.Execute")]
[JsonDerivedType(typeof(ActionSubmit), "Action.Submit")]
[JsonDerivedType(typeof(ActionOpenUrl), "Action.OpenUrl")]
[JsonDerivedType(typeof(ActionShowCard), "Action.ShowCard")]
[JsonDerivedType(typeof(ActionToggleVisibility), "Action.ToggleVisibility")]
public abstract record ActionElement
{
    [JsonPropertyOrder(-10)]
    public string? Id { get; init; }

    /// <summary>May be missing only where the action is a tap on something that speaks for itself, or a refresh.</summary>
    [JsonPropertyOrder(-9)]
    public string? Title { get; init; }

    public ActionStyle? Style { get; init; }
    public string? Tooltip { get; init; }

    /// <summary>What a client that does not know this action shows instead.</summary>
    public ActionElement? Fallback { get; init; }
}

/// <summary>Comes back as the invoke <c>adaptiveCard/action</c>; the answer may replace the card.</summary>
public sealed record ActionExecute : ActionElement
{
    public string? Verb { get; init; }

    /// <summary>Ids, never decisions. The card's inputs are merged into it, so no key may equal an input's id.</summary>
    public IReadOnlyDictionary<string, string>? Data { get; init; }

    public AssociatedInputs? AssociatedInputs { get; init; }
}

/// <summary>Comes back as a message whose <c>value</c> is the data with the inputs; it can't replace the card by itself.</summary>
public sealed record ActionSubmit : ActionElement
{
    [JsonConverter(typeof(SubmittedData))]
    public IReadOnlyDictionary<string, string>? Data { get; init; }
    public AssociatedInputs? AssociatedInputs { get; init; }
}

public sealed record ActionOpenUrl : ActionElement
{
    public required string Url { get; init; }
}

/// <summary>Unfolds another card under the button. Inputs of neighbouring unfolded cards are not sent along.</summary>
public sealed record ActionShowCard : ActionElement
{
    public required AdaptiveCard Card { get; init; }
}

public sealed record ActionToggleVisibility : ActionElement
{
    /// <summary>Ids of the elements to show or hide.</summary>
    public required IReadOnlyList<string> TargetElements { get; init; }
}
