using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Presentation;

namespace SalesBot.Documents.Slides;

/// <summary>A presentation in 16:9 with one master and one layout: a title, and what is drawn on each slide.</summary>
static class Deck
{
    public const double Width = 13.333;
    public const double Height = 7.5;
    public const double Margin = 0.5;

    /// <summary>Below the title and above the foot.</summary>
    public static readonly Box Body = new(Margin, 1.45, Width - (2 * Margin), Height - 1.45 - 0.6);

    public static byte[] Of(string about, string foot, IEnumerable<Shapes> slides)
    {
        using var bytes = new MemoryStream();
        using (var package = PresentationDocument.Create(bytes, PresentationDocumentType.Presentation))
        {
            package.PackageProperties.Title = Plain.Of(about);
            package.PackageProperties.Creator = "SalesBot";
            var presentation = package.AddPresentationPart();
            var master = presentation.AddNewPart<SlideMasterPart>("master");
            var layout = master.AddNewPart<SlideLayoutPart>("layout");
            var theme = master.AddNewPart<ThemePart>("theme");
            theme.Theme = Theme();
            layout.SlideLayout = new(Tree([TitleHolder(2)]), new P.ColorMapOverride(new A.MasterColorMapping())) { Type = P.SlideLayoutValues.TitleOnly };
            layout.AddPart(master, "master");
            master.SlideMaster = Master(foot);
            presentation.AddPart(theme, "theme");

            var ids = new P.SlideIdList();
            uint number = 256;
            foreach (var shapes in slides)
            {
                var id = $"slide{number}";
                var slide = presentation.AddNewPart<SlidePart>(id);
                slide.Slide = new(Tree(shapes.All), new P.ColorMapOverride(new A.MasterColorMapping()));
                slide.AddPart(layout, "layout");
                ids.Append(new P.SlideId { Id = number++, RelationshipId = id });
            }
            presentation.Presentation = new(
                new P.SlideMasterIdList(new P.SlideMasterId { Id = 2_147_483_648, RelationshipId = "master" }), ids,
                new P.SlideSize { Cx = (int)Box.Emu(Width), Cy = (int)Box.Emu(Height) }, new P.NotesSize { Cx = 6_858_000, Cy = 9_144_000 });
        }
        return bytes.ToArray();
    }

    static P.CommonSlideData Tree(IEnumerable<OpenXmlElement> shapes) => new(new P.ShapeTree([
        new P.NonVisualGroupShapeProperties(new P.NonVisualDrawingProperties { Id = 1, Name = "" }, new P.NonVisualGroupShapeDrawingProperties(), new P.ApplicationNonVisualDrawingProperties()),
        new P.GroupShapeProperties(new A.TransformGroup(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }, new A.ChildOffset { X = 0, Y = 0 }, new A.ChildExtents { Cx = 0, Cy = 0 })),
        .. shapes]));

    static P.SlideMaster Master(string foot)
    {
        var drawn = new Shapes();
        drawn.Text(new(0, 0, Width, 0.12), [], fill: Look.Blue, name: "Bar");
        drawn.Text(new(Margin, Height - 0.45, Width - (2 * Margin), 0.3), [new(new Said(foot, Color: Look.Subtle, Points: 9))], name: "Foot");
        return new(
            Tree([.. drawn.All, TitleHolder(20)]),
            new P.ColorMap
            {
                Background1 = A.ColorSchemeIndexValues.Light1, Text1 = A.ColorSchemeIndexValues.Dark1, Background2 = A.ColorSchemeIndexValues.Light2, Text2 = A.ColorSchemeIndexValues.Dark2,
                Accent1 = A.ColorSchemeIndexValues.Accent1, Accent2 = A.ColorSchemeIndexValues.Accent2, Accent3 = A.ColorSchemeIndexValues.Accent3, Accent4 = A.ColorSchemeIndexValues.Accent4,
                Accent5 = A.ColorSchemeIndexValues.Accent5, Accent6 = A.ColorSchemeIndexValues.Accent6, Hyperlink = A.ColorSchemeIndexValues.Hyperlink, FollowedHyperlink = A.ColorSchemeIndexValues.FollowedHyperlink,
            },
            new P.SlideLayoutIdList(new P.SlideLayoutId { Id = 2_147_483_649, RelationshipId = "layout" }),
            new P.TextStyles(
                new P.TitleStyle(new A.Level1ParagraphProperties(new A.NoBullet(), new A.DefaultRunProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Look.Ink }), new A.LatinFont { Typeface = "+mj-lt" }, new A.EastAsianFont { Typeface = "+mj-ea" }) { FontSize = 2400, Bold = true })),
                new P.BodyStyle(), new P.OtherStyle()));
    }

    static P.Shape TitleHolder(uint id) => new(
        new P.NonVisualShapeProperties(new P.NonVisualDrawingProperties { Id = id, Name = "Title" }, new P.NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }), new P.ApplicationNonVisualDrawingProperties(new P.PlaceholderShape { Type = P.PlaceholderValues.Title })),
        new P.ShapeProperties(new A.Transform2D(new A.Offset { X = Box.Emu(Margin), Y = Box.Emu(0.35) }, new A.Extents { Cx = Box.Emu(Width - (2 * Margin)), Cy = Box.Emu(0.6) }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }),
        new P.TextBody(new A.BodyProperties(new A.NormalAutoFit()) { LeftInset = (int)Box.Emu(0.06), RightInset = 0, TopInset = 0, BottomInset = 0, Anchor = A.TextAnchoringTypeValues.Center }, new A.ListStyle(), new A.Paragraph()));

    static A.Theme Theme()
    {
        static A.Color2Type Colour<T>(T into, string hex)
            where T : A.Color2Type
        {
            into.Append(new A.RgbColorModelHex { Val = hex });
            return into;
        }

        static OpenXmlElement[] Thrice(Func<OpenXmlElement> make) => [make(), make(), make()];
        return new(new A.ThemeElements(
            new A.ColorScheme(
                Colour(new A.Dark1Color(), Look.Ink), Colour(new A.Light1Color(), Look.White), Colour(new A.Dark2Color(), Look.Blue), Colour(new A.Light2Color(), Look.LightBlue), Colour(new A.Accent1Color(), Look.Blue), Colour(new A.Accent2Color(), Look.Green),
                Colour(new A.Accent3Color(), Look.Amber), Colour(new A.Accent4Color(), Look.Red), Colour(new A.Accent5Color(), Look.Subtle), Colour(new A.Accent6Color(), Look.Line), Colour(new A.Hyperlink(), Look.Blue), Colour(new A.FollowedHyperlinkColor(), Look.Subtle)) { Name = "SalesBot" },
            new A.FontScheme(
                new A.MajorFont(new A.LatinFont { Typeface = Look.Font }, new A.EastAsianFont { Typeface = Look.Font }, new A.ComplexScriptFont { Typeface = "" }),
                new A.MinorFont(new A.LatinFont { Typeface = Look.Font }, new A.EastAsianFont { Typeface = Look.Font }, new A.ComplexScriptFont { Typeface = "" })) { Name = "SalesBot" },
            new A.FormatScheme(
                new A.FillStyleList(Thrice(PlainFill)), new A.LineStyleList(Thrice(() => new A.Outline(PlainFill()) { Width = 9_525 })), new A.EffectStyleList(Thrice(() => new A.EffectStyle(new A.EffectList()))),
                new A.BackgroundFillStyleList(Thrice(PlainFill))) { Name = "SalesBot" })) { Name = "SalesBot" };

        static A.SolidFill PlainFill() => new(new A.SchemeColor { Val = A.SchemeColorValues.PhColor });
    }
}
