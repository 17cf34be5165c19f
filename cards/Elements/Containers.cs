namespace SalesBot.Cards.Elements;

public sealed record Container : Element
{
    public required IReadOnlyList<Element> Items { get; init; }
    public ContainerStyle? Style { get; init; }

    /// <summary>Lets the background run to the card's edge.</summary>
    public bool? Bleed { get; init; }

    public VerticalAlignment? VerticalContentAlignment { get; init; }
    public ActionElement? SelectAction { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Container"u8;

    private protected override void WriteOwn(CardWriter to)
    {
        to.Add("items"u8, Items);
        to.Add("style"u8, Style);
        to.Add("bleed"u8, Bleed);
        to.Add("verticalContentAlignment"u8, VerticalContentAlignment);
        to.Add("selectAction"u8, SelectAction);
    }
}

public sealed record ColumnSet : Element
{
    public required IReadOnlyList<Column> Columns { get; init; }
    public ContainerStyle? Style { get; init; }
    public bool? Bleed { get; init; }
    public ActionElement? SelectAction { get; init; }

    private protected override ReadOnlySpan<byte> Type => "ColumnSet"u8;

    private protected override void WriteOwn(CardWriter to)
    {
        to.Add("columns"u8, Columns);
        to.Add("style"u8, Style);
        to.Add("bleed"u8, Bleed);
        to.Add("selectAction"u8, SelectAction);
    }
}

/// <summary>A column of a <see cref="ColumnSet"/>; stands nowhere else, therefore not an <see cref="Element"/>.</summary>
public sealed record Column : ICardPart
{
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

    void ICardPart.Write(CardWriter to)
    {
        to.Add("type"u8, "Column"u8);
        to.Add("id"u8, Id);
        to.Add("width"u8, Width);
        to.Add("items"u8, Items);
        to.Add("style"u8, Style);
        to.Add("bleed"u8, Bleed);
        to.Add("verticalContentAlignment"u8, VerticalContentAlignment);
        to.Add("isVisible"u8, IsVisible);
        to.Add("spacing"u8, Spacing);
        to.Add("separator"u8, Separator);
        to.Add("selectAction"u8, SelectAction);
    }
}

/// <summary>Buttons in the body, under the element they belong to. At most six are shown.</summary>
public sealed record ActionSet : Element
{
    public required IReadOnlyList<ActionElement> Actions { get; init; }

    private protected override ReadOnlySpan<byte> Type => "ActionSet"u8;

    private protected override void WriteOwn(CardWriter to) => to.Add("actions"u8, Actions);
}
