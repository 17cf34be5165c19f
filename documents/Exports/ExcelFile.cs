using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace SalesBot.Documents.Exports;

/// <summary>Tables as sheets of one workbook: the head stays in view, columns can be filtered, and every value is text, never a formula.</summary>
public static class ExcelFile
{
    /// <summary>Excel's own limit of a cell.</summary>
    const int cellAtMost = 32_767;

    const uint body = 0, head = 1, quoted = 2;

    public static byte[] Of(IEnumerable<ExportTable> tables, Lang lang)
    {
        using var bytes = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            package.PackageProperties.Creator = "SalesBot";
            var workbook = package.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var sheets = new X.Sheets();
            var names = new X.DefinedNames();
            uint number = 1;
            foreach (var table in tables)
            {
                var id = $"sheet{number}";
                Write(workbook.AddNewPart<WorksheetPart>(id), table, lang);
                var name = SheetName(table.Name.In(lang));
                sheets.Append(new X.Sheet { Name = name, SheetId = number, Id = id });
                if (table.Rows.Count > 0)
                    names.Append(new X.DefinedName($"'{name}'!$A$1:${Column(table.Columns.Count - 1)}${table.Rows.Count + 1}") { Name = "_xlnm._FilterDatabase", LocalSheetId = number - 1, Hidden = true });
                number++;
            }
            workbook.Workbook = names.HasChildren ? new(sheets, names) : new(sheets);
        }
        return bytes.ToArray();
    }

    /// <summary>Written as it goes, so that a large export does not stand in memory as a tree first.</summary>
    static void Write(WorksheetPart part, ExportTable table, Lang lang)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new X.Worksheet());
        xml.WriteElement(new X.SheetViews(new X.SheetView(new X.Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = X.PaneValues.BottomLeft, State = X.PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        xml.WriteElement(new X.SheetFormatProperties { DefaultRowHeight = 16.5 });
        xml.WriteElement(new X.Columns(table.Columns.Select((column, at) => new X.Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = Width(table, at, lang), CustomWidth = true })));
        xml.WriteStartElement(new X.SheetData());
        Row(1, table.Columns.Select(column => column.Heading.In(lang)), head);
        for (int at = 0; at < table.Rows.Count; at++) Row((uint)at + 2, table.Rows[at], body);
        xml.WriteEndElement();
        if (table.Rows.Count > 0) xml.WriteElement(new X.AutoFilter { Reference = $"A1:{Column(table.Columns.Count - 1)}{table.Rows.Count + 1}" });
        xml.WriteEndElement();

        void Row(uint number, IEnumerable<string> values, uint style)
        {
            xml.WriteStartElement(new X.Row { RowIndex = number });
            var column = 0;
            foreach (var value in values)
            {
                var words = Shown.Short(Plain.Of(value), cellAtMost);
                if (words.Length > 0)
                    xml.WriteElement(new X.Cell(new X.InlineString(new X.Text(words) { Space = SpaceProcessingModeValues.Preserve }))
                    {
                        CellReference = $"{Column(column)}{number}", DataType = X.CellValues.InlineString, StyleIndex = style == body && Formula.Is(words) ? quoted : style,
                    });
                column++;
            }
            xml.WriteEndElement();
        }
    }

    /// <summary>Wide enough for most of what stands there, never wider than a reader's eye.</summary>
    static double Width(ExportTable table, int column, Lang lang) =>
        Math.Clamp(table.Rows.Take(200).Select(row => row[column]).Append(table.Columns[column].Heading.In(lang)).Max(words => words.Take(60).Sum(letter => letter < 0x1100 ? 1.0 : 1.9)) + 2, 8, 60);

    static string Column(int at) => at < 26 ? ((char)('A' + at)).ToString() : Column((at / 26) - 1) + (char)('A' + (at % 26));

    static string SheetName(string name) => Shown.Short(string.Concat(name.Where(c => c is not ('\\' or '/' or '?' or '*' or '[' or ']' or ':' or '\''))), 31);

    static X.Stylesheet Styles() => new(
        new X.Fonts(Font(false, Look.Ink), Font(true, Look.Blue)) { Count = 2 },
        new X.Fills(new X.Fill(new X.PatternFill { PatternType = X.PatternValues.None }), new X.Fill(new X.PatternFill { PatternType = X.PatternValues.Gray125 }),
            new X.Fill(new X.PatternFill(new X.ForegroundColor { Rgb = "FF" + Look.LightBlue }) { PatternType = X.PatternValues.Solid })) { Count = 3 },
        new X.Borders(new X.Border(new X.LeftBorder(), new X.RightBorder(), new X.TopBorder(), new X.BottomBorder(), new X.DiagonalBorder())) { Count = 1 },
        new X.CellStyleFormats(new X.CellFormat()) { Count = 1 },
        new X.CellFormats(
            new X.CellFormat(Top()) { ApplyAlignment = true },
            new X.CellFormat(new X.Alignment { Vertical = X.VerticalAlignmentValues.Center }) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
            // What would be a formula if somebody edited the cell stays words.
            new X.CellFormat(Top()) { QuotePrefix = true, ApplyAlignment = true }) { Count = 3 });

    static X.Alignment Top() => new() { Vertical = X.VerticalAlignmentValues.Top, WrapText = true };

    static X.Font Font(bool bold, string color)
    {
        var font = new X.Font();
        if (bold) font.Append(new X.Bold());
        font.Append(new X.FontSize { Val = 10 }, new X.Color { Rgb = "FF" + color }, new X.FontName { Val = Look.Font });
        return font;
    }
}
