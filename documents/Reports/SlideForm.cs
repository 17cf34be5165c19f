using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SalesBot.Domain.Weekly;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Presentation;

namespace SalesBot.Documents.Reports;

/// <summary>Fills the shapes of a PowerPoint form by their names. A slide that holds a customer's shapes is repeated for every customer.</summary>
static class SlideForm
{
    public static IReadOnlyList<string> Names(Stream stream)
    {
        using var package = PresentationDocument.Open(stream, isEditable: false);
        return [.. package.PresentationPart!.SlideParts.SelectMany(part => Shapes(part).Select(NameOf))];
    }

    public static byte[] Fill(byte[] form, WeeklyReport report)
    {
        using var bytes = new MemoryStream();
        bytes.Write(form);
        using (var package = PresentationDocument.Open(bytes, isEditable: true))
        {
            if (package.DocumentType is PresentationDocumentType.Template) package.ChangeDocumentType(PresentationDocumentType.Presentation);
            var presentation = package.PresentationPart!;
            var ids = presentation.Presentation!.SlideIdList!;
            foreach (var id in ids.Elements<P.SlideId>().ToList())
            {
                var slide = (SlidePart)presentation.GetPartById(id.RelationshipId!);
                if (report.Customers.IsEmpty || !Shapes(slide).Any(shape => ReportNames.IsOfCustomer(NameOf(shape))))
                {
                    Write(slide, name => ReportNames.Once(name, report) ?? (ReportNames.IsOfCustomer(name) ? "–" : null));
                    continue;
                }
                var after = id;
                foreach (var customer in report.Customers.Skip(1))
                {
                    var copy = Copy(slide, presentation);
                    Write(copy, name => ReportNames.Of(name, customer) ?? ReportNames.Once(name, report));
                    after = ids.InsertAfter(new P.SlideId { Id = ids.Elements<P.SlideId>().Max(one => one.Id!.Value) + 1, RelationshipId = presentation.GetIdOfPart(copy) }, after)!;
                }
                Write(slide, name => ReportNames.Of(name, report.Customers[0]) ?? ReportNames.Once(name, report));
            }
        }
        return bytes.ToArray();
    }

    static SlidePart Copy(SlidePart slide, PresentationPart presentation)
    {
        var copy = presentation.AddNewPart<SlidePart>();
        copy.Slide = (P.Slide)slide.Slide!.CloneNode(deep: true);
        foreach (var part in slide.Parts)
            // Notes belong to one slide; pictures, charts and the layout may be shared.
            if (part.OpenXmlPart is not NotesSlidePart) copy.AddPart(part.OpenXmlPart, part.RelationshipId);
        foreach (var link in slide.HyperlinkRelationships) copy.AddHyperlinkRelationship(link.Uri, link.IsExternal, link.Id);
        foreach (var link in slide.ExternalRelationships) copy.AddExternalRelationship(link.RelationshipType, link.Uri, link.Id);
        return copy;
    }

    static IEnumerable<P.Shape> Shapes(SlidePart part) => part.Slide?.Descendants<P.Shape>() ?? [];

    static string NameOf(P.Shape shape) => shape.NonVisualShapeProperties?.NonVisualDrawingProperties?.Name?.Value ?? "";

    static void Write(SlidePart slide, Func<string, string?> valueOf)
    {
        foreach (var shape in Shapes(slide).ToList())
            if (valueOf(NameOf(shape)) is { } words && shape.TextBody is { } text) Write(text, words);
    }

    /// <summary>One paragraph a line, each in the look of the first.</summary>
    static void Write(P.TextBody text, string words)
    {
        var first = text.Elements<A.Paragraph>().FirstOrDefault();
        var look = first?.ParagraphProperties;
        var letters = first?.Descendants<A.RunProperties>().FirstOrDefault() ?? (OpenXmlElement?)first?.GetFirstChild<A.EndParagraphRunProperties>();
        text.RemoveAllChildren<A.Paragraph>();
        foreach (var line in Plain.Of(words).Split('\n'))
        {
            var paragraph = new A.Paragraph();
            if (look is not null) paragraph.Append(look.CloneNode(deep: true));
            var properties = new A.RunProperties { Dirty = false };
            if (letters is not null)
            {
                foreach (var attribute in letters.GetAttributes()) properties.SetAttribute(attribute);
                foreach (var child in letters.ChildElements) properties.Append(child.CloneNode(deep: true));
            }
            paragraph.Append(new A.Run(properties, new A.Text(line)));
            text.Append(paragraph);
        }
    }
}
