using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SalesBot.Documents.Word;

/// <summary>The pieces a document is put together from.</summary>
static class Blocks
{
    public static W.Paragraph Title(string words) => Paragraph([words], style: "Title");

    public static W.Paragraph Heading(string words, int level = 1, bool newPage = false)
    {
        var heading = Paragraph([words], style: $"Heading{level}");
        if (newPage) heading.ParagraphProperties!.PageBreakBefore = new();
        return heading;
    }

    public static W.Paragraph Paragraph(IEnumerable<Run> runs, string? style = null, W.JustificationValues? justified = null, bool keepNext = false)
    {
        var properties = new W.ParagraphProperties
        {
            ParagraphStyleId = style is null ? null : new() { Val = style },
            KeepNext = keepNext ? new() : null,
            Justification = justified is { } how ? new() { Val = how } : null,
        };
        return new([properties, .. runs.Select(run => run.Written())]);
    }

    public static W.Paragraph Bullet(params IEnumerable<Run> runs) => Paragraph(runs, style: "Bullet");

    /// <summary>The lines as bullets, or a dash where there is nothing; a cell must not be empty.</summary>
    public static IEnumerable<W.Paragraph> Bullets(IReadOnlyCollection<string> lines) => lines.Count == 0 ? [Paragraph([new("–", Color: Look.Subtle)], style: "Cell")] : lines.Select(line => Bullet(line));

    /// <param name="widths">In twentieths of a point; together the width of the text.</param>
    /// <param name="headings">How many rows are repeated on every page.</param>
    public static W.Table Table(IReadOnlyList<int> widths, IEnumerable<W.TableRow> rows, int headings = 0, bool right = false)
    {
        var table = new W.Table(
            new W.TableProperties
            {
                TableWidth = new() { Width = widths.Sum().ToString(CultureInfo.InvariantCulture), Type = W.TableWidthUnitValues.Dxa },
                TableJustification = right ? new W.TableJustification { Val = W.TableRowAlignmentValues.Right } : null,
                TableBorders = Borders(),
                TableLayout = new() { Type = W.TableLayoutValues.Fixed },
                TableCellMarginDefault = new(
                    new W.TopMargin { Width = "50", Type = W.TableWidthUnitValues.Dxa }, new W.TableCellLeftMargin { Width = 90, Type = W.TableWidthValues.Dxa },
                    new W.BottomMargin { Width = "50", Type = W.TableWidthUnitValues.Dxa }, new W.TableCellRightMargin { Width = 90, Type = W.TableWidthValues.Dxa }),
            },
            new W.TableGrid(widths.Select(width => new W.GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })));
        var at = 0;
        foreach (var row in rows)
        {
            var columns = row.Elements<W.TableCell>().ToList();
            var column = 0;
            foreach (var cell in columns)
            {
                var span = cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1;
                cell.TableCellProperties!.TableCellWidth = new() { Width = widths.Skip(column).Take(span).Sum().ToString(CultureInfo.InvariantCulture), Type = W.TableWidthUnitValues.Dxa };
                column += span;
            }
            if (at++ < headings) row.TableRowProperties = new(new W.CantSplit(), new W.TableHeader());
            table.Append(row);
        }
        return table;
    }

    public static W.TableRow Row(params IEnumerable<W.TableCell> cells) => new(cells);

    /// <summary>A row that stays on one page; for rows that are known to be short.</summary>
    public static W.TableRow Whole(params IEnumerable<W.TableCell> cells) => new([new W.TableRowProperties(new W.CantSplit()), .. cells]);

    public static W.TableCell Cell(string words, string? fill = null, bool bold = false, string? color = null, bool centered = false, int span = 1) =>
        Cell([Paragraph([new(words, bold, color)], style: "Cell", centered ? W.JustificationValues.Center : null)], fill, span, centered);

    public static W.TableCell Cell(IEnumerable<W.Paragraph> paragraphs, string? fill = null, int span = 1, bool middle = false)
    {
        var cell = new W.TableCell(new W.TableCellProperties
        {
            GridSpan = span > 1 ? new() { Val = span } : null,
            Shading = fill is null ? null : new() { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = fill },
            TableCellVerticalAlignment = middle ? new() { Val = W.TableVerticalAlignmentValues.Center } : null,
        });
        cell.Append(paragraphs);
        return cell;
    }

    public static W.TableCell Head(string words, int span = 1) => Cell(words, Look.LightBlue, bold: true, Look.Blue, centered: true, span);

    static W.TableBorders Borders() => new(
        new W.TopBorder { Val = W.BorderValues.Single, Size = 6, Color = Look.Line }, new W.LeftBorder { Val = W.BorderValues.Single, Size = 4, Color = Look.Line },
        new W.BottomBorder { Val = W.BorderValues.Single, Size = 6, Color = Look.Line }, new W.RightBorder { Val = W.BorderValues.Single, Size = 4, Color = Look.Line },
        new W.InsideHorizontalBorder { Val = W.BorderValues.Single, Size = 4, Color = Look.Line }, new W.InsideVerticalBorder { Val = W.BorderValues.Single, Size = 4, Color = Look.Line });
}
