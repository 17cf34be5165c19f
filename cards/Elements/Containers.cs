using System.Text.Json.Serialization;

namespace SalesBot.Cards.Elements;

public sealed record Container : Element
{
    public required IReadOnlyList<Element> Items { get; init; }
    public ContainerStyle? Style { get; init; }

    /// <summary>Lets the background run to the card's edge.</summary>
    public bool? Bleed { get; init; }

    public VerticalAlignment? VerticalContentAlignment { get; init; }
    public ActionElement? SelectAction { get; init; }
}

public sealed record ColumnSet : Element
{
    public required IReadOnlyList<Column> Columns { get; init; }
    public ContainerStyle? Style { get; init; }
    public bool? Bleed { get; init; }
    public ActionElement? SelectAction { get; init; }
}

/// <summary>A column of a <see cref="ColumnSet"/>; stands nowhere else, therefore not an <see cref="Element"/>.</summary>
public sealed record Column
{
    [JsonPropertyOrder(-20)]
    public string Type => "Column";

    public string? Id { get; init; }

    /// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>48px</c>.</summary>
    public string? Width { get; init; }

    public required IReadOnlyList<Element> Items { get; init; }
    public ContainerStyle? Style { get; init; }
    public bool? Bleed { get; init; }
    public VerticalAlignment? VerticalContentAlignment { get; init; }
    public bool? IsVisible { get; init; }
    public Spacing? Spacing { get; init; }
    public bool? Separator { get; init; }
    public ActionElement? SelectAction { get; init; }
}

/// <summary>Buttons in the body, under the element they belong to. At most six are shown.</summary>
public sealed record ActionSet : Element
{
    public required IReadOnlyList<ActionElement> Actions { get; init; }
}
