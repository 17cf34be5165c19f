namespace SalesBot.Cards.Elements;

public sealed record Table : Element
{
    public required IReadOnlyList<TableColumnDefinition> Columns { get; init; }
    public required IReadOnlyList<TableRow> Rows { get; init; }
    public bool? FirstRowAsHeader { get; init; }
    public bool? ShowGridLines { get; init; }
    public ContainerStyle? GridStyle { get; init; }
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Table"u8;

    private protected override void WriteOwn(CardWriter to)
    {
        to.Add("columns"u8, Columns);
        to.Add("rows"u8, Rows);
        to.Add("firstRowAsHeader"u8, FirstRowAsHeader);
        to.Add("showGridLines"u8, ShowGridLines);
        to.Add("gridStyle"u8, GridStyle);
        to.Add("horizontalCellContentAlignment"u8, HorizontalCellContentAlignment);
        to.Add("verticalCellContentAlignment"u8, VerticalCellContentAlignment);
    }
}

public sealed record TableColumnDefinition : ICardPart
{
    /// <summary>A weight: a column of 2 is twice as wide as a column of 1.</summary>
    public int? Width { get; init; }

    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }

    void ICardPart.Write(CardWriter to)
    {
        to.Add("type"u8, "TableColumnDefinition"u8);
        to.Add("width"u8, Width);
        to.Add("horizontalCellContentAlignment"u8, HorizontalCellContentAlignment);
        to.Add("verticalCellContentAlignment"u8, VerticalCellContentAlignment);
    }
}

public sealed record TableRow : ICardPart
{
    public required IReadOnlyList<TableCell> Cells { get; init; }
    public ContainerStyle? Style { get; init; }
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }

    void ICardPart.Write(CardWriter to)
    {
        to.Add("type"u8, "TableRow"u8);
        to.Add("cells"u8, Cells);
        to.Add("style"u8, Style);
        to.Add("verticalCellContentAlignment"u8, VerticalCellContentAlignment);
    }
}

public sealed record TableCell : ICardPart
{
    public required IReadOnlyList<Element> Items { get; init; }
    public ContainerStyle? Style { get; init; }
    public VerticalAlignment? VerticalContentAlignment { get; init; }
    public bool? Bleed { get; init; }
    public ActionElement? SelectAction { get; init; }

    void ICardPart.Write(CardWriter to)
    {
        to.Add("type"u8, "TableCell"u8);
        to.Add("items"u8, Items);
        to.Add("style"u8, Style);
        to.Add("verticalContentAlignment"u8, VerticalContentAlignment);
        to.Add("bleed"u8, Bleed);
        to.Add("selectAction"u8, SelectAction);
    }
}
