using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Presentation;

namespace SalesBot.Documents.Slides;

/// <summary>Some words on a slide in one style.</summary>
sealed record Said(string Words, bool Bold = false, string Color = Look.Ink, double Points = 11)
{
    public A.Run Written()
    {
        var properties = new A.RunProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Color })) { FontSize = (int)(Points * 100), Bold = Bold ? true : null, Dirty = false };
        return new(properties, new A.Text(Plain.Of(Words).ReplaceLineEndings(" ")));
    }
}

/// <summary>One line or item of a text: runs, with a bullet or without.</summary>
sealed record Lines(IReadOnlyList<Said> Runs, bool Bullet = false, bool Centered = false, double After = 3)
{
    public Lines(params Said[] runs) : this((IReadOnlyList<Said>)runs)
    {
    }

    public A.Paragraph Written()
    {
        var properties = new A.ParagraphProperties { Alignment = Centered ? A.TextAlignmentTypeValues.Center : null };
        if (Bullet) (properties.LeftMargin, properties.Indent) = (150_000, -150_000);
        properties.Append(new A.SpaceAfter(new A.SpacingPoints { Val = (int)(After * 100) }));
        if (Bullet) properties.Append(new A.BulletFont { Typeface = "Arial" }, new A.CharacterBullet { Char = "•" });
        else properties.Append(new A.NoBullet());
        return new([properties, .. Runs.Select(run => run.Written())]);
    }
}

/// <summary>The native shapes of one slide, numbered as they come.</summary>
sealed class Shapes
{
    readonly List<OpenXmlElement> all = [];
    uint next = 2;

    public IReadOnlyList<OpenXmlElement> All => all;

    /// <summary>The slide's title, which outlines and screen readers go by.</summary>
    /// <param name="box">Where it stands, when not at the top.</param>
    public void Title(string words, Box? box = null, double? points = null) => all.Add(new P.Shape(
        new P.NonVisualShapeProperties(new P.NonVisualDrawingProperties { Id = next++, Name = "Title" }, new P.NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }), new P.ApplicationNonVisualDrawingProperties(new P.PlaceholderShape { Type = P.PlaceholderValues.Title })),
        box is { } moved ? new P.ShapeProperties(Transform(moved)) : new P.ShapeProperties(),
        new P.TextBody(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.Run(new A.RunProperties { Dirty = false, FontSize = points is null ? null : (int)(points * 100) }, new A.Text(Plain.Of(words).ReplaceLineEndings(" ")))))));

    /// <summary>A title of any length at the top: in smaller letters where the usual ones would not hold it in two lines.</summary>
    public void TitleOf(string words)
    {
        double points = 24;
        while (points > 12 && Room.Height(Room.Lines(words, Deck.Width - (2 * Deck.Margin) - 0.1, points), points) > 0.62) points--;
        Title(words, points: points);
    }

    public void Text(Box box, IEnumerable<Lines> lines, string? fill = null, string? line = null, bool middle = false, bool rounded = false, double inset = 0.06, string name = "Text") => Shape(box, lines, fill, line, middle, rounded, inset, name);

    /// <returns>The shape's id, for what is to be connected with it.</returns>
    public uint Shape(Box box, IEnumerable<Lines> lines, string? fill, string? line, bool middle, bool rounded, double inset, string name)
    {
        var id = next++;
        var geometry = new A.PresetGeometry(rounded ? new A.AdjustValueList(new A.ShapeGuide { Name = "adj", Formula = "val 9000" }) : new A.AdjustValueList()) { Preset = rounded ? A.ShapeTypeValues.RoundRectangle : A.ShapeTypeValues.Rectangle };
        var properties = new P.ShapeProperties(Transform(box), geometry);
        properties.Append(fill is null ? new A.NoFill() : Solid(fill));
        properties.Append(line is null ? new A.Outline(new A.NoFill()) : new A.Outline(Solid(line)) { Width = 12_700 });
        var paragraphs = lines.Select(written => written.Written()).ToList();
        all.Add(new P.Shape(
            new P.NonVisualShapeProperties(new P.NonVisualDrawingProperties { Id = id, Name = $"{name} {id}" }, new P.NonVisualShapeDrawingProperties(), new P.ApplicationNonVisualDrawingProperties()),
            properties,
            new P.TextBody([
                new A.BodyProperties
                {
                    Wrap = A.TextWrappingValues.Square, LeftInset = (int)Box.Emu(inset), RightInset = (int)Box.Emu(inset), TopInset = (int)Box.Emu(inset / 2), BottomInset = (int)Box.Emu(inset / 2),
                    Anchor = middle ? A.TextAnchoringTypeValues.Center : A.TextAnchoringTypeValues.Top,
                },
                new A.ListStyle(), .. paragraphs.Count == 0 ? [new A.Paragraph()] : paragraphs])));
        return id;
    }

    /// <summary>A line from the upper edge of one shape to the lower edge of another, which moves with both. It lies behind them.</summary>
    public void Connect((uint Id, Box Box) from, (uint Id, Box Box) to)
    {
        var (x1, y1, x2, y2) = (from.Box.X + (from.Box.Width / 2), from.Box.Y, to.Box.X + (to.Box.Width / 2), to.Box.Bottom);
        var transform = Transform(new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Abs(x2 - x1), Math.Abs(y2 - y1)));
        transform.VerticalFlip = true;
        if (x2 < x1) transform.HorizontalFlip = true;
        var id = next++;
        all.Insert(0, new P.ConnectionShape(
            new P.NonVisualConnectionShapeProperties(
                new P.NonVisualDrawingProperties { Id = id, Name = $"Path {id}" },
                new P.NonVisualConnectorShapeDrawingProperties(new A.StartConnection { Id = from.Id, Index = 0 }, new A.EndConnection { Id = to.Id, Index = 2 }), new P.ApplicationNonVisualDrawingProperties()),
            new P.ShapeProperties(transform, new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.StraightConnector1 }, new A.Outline(Solid(Look.Blue), new A.TailEnd { Type = A.LineEndValues.Triangle }) { Width = 15_875 })));
    }

    /// <param name="widths">In inches.</param>
    /// <param name="rows">The first one is the head.</param>
    /// <param name="heights">In inches; a renderer makes a row higher when its words need it.</param>
    public void Table(double x, double y, IReadOnlyList<double> widths, IReadOnlyList<IReadOnlyList<Lines>> rows, IReadOnlyList<double> heights)
    {
        var id = next++;
        var table = new A.Table(new A.TableProperties { FirstRow = true }, new A.TableGrid(widths.Select(width => new A.GridColumn { Width = Box.Emu(width) })));
        for (int at = 0; at < rows.Count; at++)
            table.Append(new A.TableRow(rows[at].Select(cell => Cell(cell, head: at == 0))) { Height = Box.Emu(heights[at]) });
        var box = new Box(x, y, widths.Sum(), heights.Sum());
        all.Add(new P.GraphicFrame(
            new P.NonVisualGraphicFrameProperties(new P.NonVisualDrawingProperties { Id = id, Name = $"Table {id}" }, new P.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoGrouping = true }), new P.ApplicationNonVisualDrawingProperties()),
            new P.Transform(new A.Offset { X = Box.Emu(box.X), Y = Box.Emu(box.Y) }, new A.Extents { Cx = Box.Emu(box.Width), Cy = Box.Emu(box.Height) }),
            new A.Graphic(new A.GraphicData(table) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/table" })));
    }

    static A.TableCell Cell(Lines words, bool head)
    {
        var properties = new A.TableCellProperties { LeftMargin = 60_000, RightMargin = 60_000, TopMargin = 32_000, BottomMargin = 32_000, Anchor = head ? A.TextAnchoringTypeValues.Center : A.TextAnchoringTypeValues.Top };
        properties.Append(new A.LeftBorderLineProperties(new A.NoFill()), new A.RightBorderLineProperties(new A.NoFill()), new A.TopBorderLineProperties(Solid(Look.Line)) { Width = 6_350 }, new A.BottomBorderLineProperties(Solid(Look.Line)) { Width = 6_350 });
        properties.Append(head ? Solid(Look.LightBlue) : new A.NoFill());
        return new(new A.TextBody(new A.BodyProperties(), new A.ListStyle(), words.Written()), properties);
    }

    static A.Transform2D Transform(Box box) => new(new A.Offset { X = Box.Emu(box.X), Y = Box.Emu(box.Y) }, new A.Extents { Cx = Box.Emu(box.Width), Cy = Box.Emu(box.Height) });

    static A.SolidFill Solid(string color) => new(new A.RgbColorModelHex { Val = color });
}
