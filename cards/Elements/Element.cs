using System.Text.Json.Serialization;

namespace SalesBot.Cards.Elements;

/// <summary>Anything that stands in a card's body. A property that is null is not written, so the host's own default counts.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(InputText), "Input.Text")]
[JsonDerivedType(typeof(InputNumber), "Input.Number")]
[JsonDerivedType(typeof(InputDate), "Input.Date")]
[JsonDerivedType(typeof(InputTime), "Input.Time")]
[JsonDerivedType(typeof(InputToggle), "Input.Toggle")]
[JsonDerivedType(typeof(InputChoiceSet), "Input.ChoiceSet")]
public abstract record Element
{
    /// <summary>Unique in the whole card, cards inside <see cref="ActionShowCard"/> included. Inputs declare their own, required one.</summary>
    [JsonPropertyOrder(-10)]
    public string? Id { get; init; }

    public bool? IsVisible { get; init; }

    /// <summary>The gap to the element before this one.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>A line above this element.</summary>
    public bool? Separator { get; init; }
}
