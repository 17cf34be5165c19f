using System.Text.Json.Serialization;

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
}

public sealed record TableColumnDefinition
{
    [JsonPropertyOrder(-20)]
    public string Type => "TableColumnDefinition";

    /// <summary>A weight: a column of 2 is twice as wide as a column of 1.</summary>
    public int? Width { get; init; }

    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }
}

public sealed record TableRow
{
    [JsonPropertyOrder(-20)]
    public string Type => "TableRow";

    public required IReadOnlyList<TableCell> Cells { get; init; }
    public ContainerStyle? Style { get; init; }
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }
}

public sealed record TableCell
{
    [JsonPropertyOrder(-20)]
    public string Type => "TableCell";

    public required IReadOnlyList<Element> Items { get; init; }
    public ContainerStyle? Style { get; init; }
    public VerticalAlignment? VerticalContentAlignment { get; init; }
    public bool? Bleed { get; init; }
    public ActionElement? SelectAction { get; init; }
}
