using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SalesBot.Domain;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SalesBot.Documents.Word;

/// <summary>A document on A4: styles, a quiet head with what it is, page numbers at the foot.</summary>
static class Pages
{
    /// <summary>The width of the text on an upright page, in twentieths of a point.</summary>
    public const int Width = 11906 - (2 * margin);

    const int margin = 1020;

    public static byte[] Of(string about, Lang lang, IEnumerable<OpenXmlElement> blocks)
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = Styles(lang);
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = Bullets();
            main.AddNewPart<HeaderPart>("head").Header = new(Blocks.Paragraph([about], style: "Header"));
            main.AddNewPart<FooterPart>("foot").Footer = new(PageNumber());
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = new(new W.Compatibility(new W.CompatibilitySetting { Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
            package.PackageProperties.Title = Plain.Of(about);
            package.PackageProperties.Creator = "SalesBot";
            main.Document = new(new W.Body(blocks.Append(new W.SectionProperties(
                new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "head" },
                new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = "foot" },
                new W.PageSize { Width = 11906, Height = 16838 },
                new W.PageMargin { Top = 1250, Bottom = 1080, Left = margin, Right = margin, Header = 560, Footer = 480, Gutter = 0 }))));
        }
        return bytes.ToArray();
    }

    static W.Paragraph PageNumber() => new(
        new W.ParagraphProperties { ParagraphStyleId = new() { Val = "Footer" } },
        new W.SimpleField(new W.Run(new W.Text("1"))) { Instruction = " PAGE " }, new W.Run(new W.Text(" / ") { Space = SpaceProcessingModeValues.Preserve }), new W.SimpleField(new W.Run(new W.Text("1"))) { Instruction = " NUMPAGES " });

    static W.Styles Styles(Lang lang) => new(
        new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle
            {
                RunFonts = new() { Ascii = Look.Font, HighAnsi = Look.Font, EastAsia = Look.Font, ComplexScript = Look.Font },
                Color = new() { Val = Look.Ink },
                FontSize = new() { Val = "19" },
                FontSizeComplexScript = new() { Val = "19" },
                Languages = new() { Val = lang is Lang.Ko ? "ko-KR" : "en-GB", EastAsia = "ko-KR" },
            }),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle { SpacingBetweenLines = new() { After = "80", Line = "264", LineRule = W.LineSpacingRuleValues.Auto } })),
        Style("Normal", "Normal", null, new(), null, isDefault: true),
        Style("Title", "Title", "Normal", new() { SpacingBetweenLines = new() { After = "160" }, Justification = new() { Val = W.JustificationValues.Center } }, Letters(19, bold: true)),
        Style("Heading1", "heading 1", "Normal", new() { KeepNext = new(), SpacingBetweenLines = new() { Before = "300", After = "100" }, OutlineLevel = new() { Val = 0 } }, Letters(13, bold: true, Look.Blue)),
        Style("Heading2", "heading 2", "Normal", new() { KeepNext = new(), SpacingBetweenLines = new() { Before = "180", After = "60" }, OutlineLevel = new() { Val = 1 } }, Letters(10.5, bold: true)),
        Style("Cell", "Cell", "Normal", new() { SpacingBetweenLines = new() { After = "0", Line = "252", LineRule = W.LineSpacingRuleValues.Auto } }, Letters(9)),
        Style("Bullet", "Bullet", "Cell", new() { NumberingProperties = new(new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = 1 }), SpacingBetweenLines = new() { After = "30", Line = "252", LineRule = W.LineSpacingRuleValues.Auto } }, null),
        Style("Subtle", "Subtle", "Normal", new(), Letters(9, color: Look.Subtle)),
        Style("Header", "header", "Normal", new() { SpacingBetweenLines = new() { After = "0" }, Justification = new() { Val = W.JustificationValues.Right } }, Letters(8, color: Look.Subtle)),
        Style("Footer", "footer", "Normal", new() { SpacingBetweenLines = new() { After = "0" }, Justification = new() { Val = W.JustificationValues.Center } }, Letters(8, color: Look.Subtle)));

    static W.Style Style(string id, string name, string? on, W.StyleParagraphProperties paragraph, W.StyleRunProperties? letters, bool isDefault = false)
    {
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = name == id && id is not ("Normal" or "Title") ? true : null, StyleName = new() { Val = name } };
        if (on is not null) style.BasedOn = new() { Val = on };
        style.PrimaryStyle = new();
        if (paragraph.HasChildren) style.StyleParagraphProperties = paragraph;
        if (letters is not null) style.StyleRunProperties = letters;
        return style;
    }

    static W.StyleRunProperties Letters(double size, bool bold = false, string? color = null) => new()
    {
        Bold = bold ? new() : null,
        Color = color is null ? null : new() { Val = color },
        FontSize = new() { Val = Run.HalfPoints(size) },
        FontSizeComplexScript = new() { Val = Run.HalfPoints(size) },
    };

    static W.Numbering Bullets() => new(
        new W.AbstractNum(
            new W.MultiLevelType { Val = W.MultiLevelValues.SingleLevel },
            new W.Level(
                new W.StartNumberingValue { Val = 1 }, new W.NumberingFormat { Val = W.NumberFormatValues.Bullet }, new W.LevelText { Val = "•" }, new W.LevelJustification { Val = W.LevelJustificationValues.Left },
                new W.PreviousParagraphProperties(new W.Indentation { Left = "180", Hanging = "180" }),
                new W.NumberingSymbolRunProperties(new W.RunFonts { Ascii = Look.Font, HighAnsi = Look.Font, EastAsia = Look.Font }, new W.Color { Val = Look.Blue })) { LevelIndex = 0 }) { AbstractNumberId = 1 },
        new W.NumberingInstance(new W.AbstractNumId { Val = 1 }) { NumberID = 1 });
}
