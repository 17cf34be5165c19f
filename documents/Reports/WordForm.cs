using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SalesBot.Domain.Weekly;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SalesBot.Documents.Reports;

/// <summary>
/// Fills the content controls of a Word form by their titles or tags. What stands once is filled once; the table row (or the control called "고객사 목록") that holds a customer's controls is repeated
/// for every customer.
/// </summary>
static class WordForm
{
    /// <summary>What each named control is called. What Word fills in itself (a property of the document, a table of contents) is none of ours.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Controls(Stream stream)
    {
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        return
        [
            .. Roots(package).SelectMany(root => root.Descendants<W.SdtElement>()).Where(control => control.SdtProperties is { } properties && !properties.Elements().Any(property => property is W.DataBinding or W.SdtContentDocPartObject))
                .Select(control => NamesOf(control).Where(name => !string.IsNullOrWhiteSpace(name)).ToList()).Where(names => names.Count > 0),
        ];
    }

    public static byte[] Fill(byte[] form, WeeklyReport report)
    {
        using var bytes = new MemoryStream();
        bytes.Write(form);
        using (var package = WordprocessingDocument.Open(bytes, isEditable: true))
        {
            // A template becomes a document, or Word would open it as one more template.
            if (package.DocumentType is WordprocessingDocumentType.Template) package.ChangeDocumentType(WordprocessingDocumentType.Document);
            foreach (var root in Roots(package))
            {
                foreach (var part in Repeated(root)) Repeat(part, report);
                foreach (var control in root.Descendants<W.SdtElement>().ToList())
                    if (NamesOf(control).Select(name => ReportNames.Once(name, report)).FirstOrDefault(value => value is not null) is { } value) Write(control, value);
            }
        }
        return bytes.ToArray();
    }

    static IEnumerable<OpenXmlElement> Roots(WordprocessingDocument package) =>
        package.MainDocumentPart is not { Document: { } document } main ? []
        : [document, .. main.HeaderParts.Select(part => part.Header).OfType<OpenXmlElement>(), .. main.FooterParts.Select(part => part.Footer).OfType<OpenXmlElement>()];

    /// <summary>The smallest parts to repeat: a control that is named so, else the table row around a customer's control, else the control itself.</summary>
    static List<OpenXmlElement> Repeated(OpenXmlElement root)
    {
        var parts = new List<OpenXmlElement>();
        foreach (var control in root.Descendants<W.SdtElement>().Where(control => NamesOf(control).Any(ReportNames.IsOfCustomer)))
        {
            var named = control.Ancestors<W.SdtElement>().FirstOrDefault(around => NamesOf(around).Any(ReportNames.IsRow));
            var part = named is not null ? Content(named)?.ChildElements.FirstOrDefault(child => child == control || child.Descendants().Contains(control)) ?? named
                : control.Ancestors<W.TableRow>().FirstOrDefault() is { } row ? row
                : (OpenXmlElement)control;
            if (!parts.Exists(known => known == part || part.Ancestors().Contains(known))) parts.Add(part);
        }
        return parts;
    }

    static void Repeat(OpenXmlElement part, WeeklyReport report)
    {
        OpenXmlElement after = part;
        foreach (var customer in report.Customers)
        {
            var copy = part.CloneNode(deep: true);
            foreach (var id in copy.Descendants<W.SdtId>().ToList()) id.Remove();
            IEnumerable<W.SdtElement> controls = copy is W.SdtElement self ? [self, .. copy.Descendants<W.SdtElement>()] : copy.Descendants<W.SdtElement>();
            foreach (var control in controls.ToList())
                if (NamesOf(control).Select(name => ReportNames.Of(name, customer)).FirstOrDefault(value => value is not null) is { } value) Write(control, value);
            after = after.InsertAfterSelf(copy);
        }
        // With nothing to report the part stays, with its controls emptied, so that a table keeps a row.
        if (!report.Customers.IsEmpty) part.Remove();
        else foreach (var control in part.Descendants<W.SdtElement>().Where(control => NamesOf(control).Any(ReportNames.IsOfCustomer)).ToList()) Write(control, "–");
    }

    static IEnumerable<string> NamesOf(W.SdtElement control) =>
        ((string?[])[control.SdtProperties?.GetFirstChild<W.SdtAlias>()?.Val?.Value, control.SdtProperties?.GetFirstChild<W.Tag>()?.Val?.Value]).OfType<string>();

    static OpenXmlElement? Content(W.SdtElement control) => control.ChildElements.FirstOrDefault(child => child is W.SdtContentBlock or W.SdtContentRun or W.SdtContentCell or W.SdtContentRow);

    /// <summary>Puts the words into the control in the letters it had. A control around a cell or a paragraph keeps cell and paragraph.</summary>
    static void Write(W.SdtElement control, string words)
    {
        if (Content(control) is not { } content) return;
        control.SdtProperties?.GetFirstChild<W.ShowingPlaceholder>()?.Remove();
        var letters = content.Descendants<W.Run>().FirstOrDefault()?.RunProperties?.CloneNode(deep: true) as W.RunProperties;
        // The grey of a prompt is not the colour of an answer.
        if (letters?.RunStyle?.Val?.Value is "PlaceholderText" or "a3") letters.RunStyle = null;
        var run = new W.Run();
        if (letters is { HasChildren: true }) run.Append(letters);
        var lines = Plain.Of(words).Split('\n');
        for (int at = 0; at < lines.Length; at++)
        {
            if (at > 0) run.Append(new W.Break());
            run.Append(new W.Text(lines[at]) { Space = SpaceProcessingModeValues.Preserve });
        }
        if (content is W.SdtContentRun)
        {
            content.RemoveAllChildren();
            content.Append(run);
            return;
        }
        var paragraphs = content.Descendants<W.Paragraph>().ToList();
        if (paragraphs.Count == 0)
        {
            content.Append(new W.Paragraph(run));
            return;
        }
        foreach (var child in paragraphs[0].ChildElements.Where(child => child is not W.ParagraphProperties).ToList()) child.Remove();
        paragraphs[0].Append(run);
        foreach (var more in paragraphs.Skip(1)) more.Remove();
    }
}
