using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;

namespace SalesBot.Documents.Reports;

/// <summary>What came of looking at a form a company gave: whether it can be used, or what to do about it.</summary>
public abstract record FormReading
{
    FormReading() { }

    public sealed record Good(ReportForm Form) : FormReading;

    public sealed record Bad(Text Problem) : FormReading;
}

/// <summary>
/// A company's own form of the weekly report: Word with named content controls, or PowerPoint with named shapes. What is named is filled in, everything else stays as the
/// company made it.
/// </summary>
public sealed class ReportForm
{
    const int bytesAtMost = 10 * 1024 * 1024;

    /// <summary>Unpacked: a small file can be made to unpack without end.</summary>
    const long unpackedAtMost = 100L * 1024 * 1024;

    readonly byte[] form;
    readonly bool slides;

    ReportForm(byte[] form, bool slides) => (this.form, this.slides) = (form, slides);

    /// <summary>What the filled form's name ends in: <c>docx</c> or <c>pptx</c>.</summary>
    public string Ending => slides ? "pptx" : "docx";

    public static FormReading Read(byte[] bytes)
    {
        if (bytes.Length > bytesAtMost) return new FormReading.Bad(tooLarge);
        try
        {
            using (var zip = new ZipArchive(new MemoryStream(bytes)))
            {
                long unpacked = 0;
                foreach (var entry in zip.Entries) unpacked += entry.Length;
                if (unpacked > unpackedAtMost) return new FormReading.Bad(tooLarge);
                if (zip.Entries.Any(entry => entry.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))) return new FormReading.Bad(macros);
                if (zip.GetEntry("word/document.xml") is null && zip.GetEntry("ppt/presentation.xml") is null) return new FormReading.Bad(notOffice);
            }
            using var stream = new MemoryStream(bytes);
            var isSlides = IsSlides(bytes);
            IReadOnlyList<IReadOnlyList<string>> named = isSlides ? [SlideForm.Names(stream)] : WordForm.Controls(stream);
            var unknown = named.Where(names => !names.Any(ReportNames.IsKnown)).ToList();
            if (unknown.Count == named.Count) return new FormReading.Bad((isSlides ? noShapes : noControls).With(ReportNames.Offered));
            // Every shape of a slide has some name; a control has one only if somebody gave it, and misspelt it would stay empty in every report.
            if (unknown.Count > 0) return new FormReading.Bad(notKnown.With(string.Join(", ", unknown.Select(names => $"‘{names[0]}’").Distinct()), ReportNames.Offered));
            return new FormReading.Good(new(bytes, isSlides));
        }
        catch (Exception failure) when (failure is InvalidDataException or OpenXmlPackageException or System.Xml.XmlException or FileFormatException or InvalidOperationException or ArgumentException)
        {
            return new FormReading.Bad(notOffice);
        }
    }

    public byte[] Fill(WeeklyReport report) => slides ? SlideForm.Fill(form, report) : WordForm.Fill(form, report);

    static bool IsSlides(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.GetEntry("ppt/presentation.xml") is not null;
    }

    static readonly Text tooLarge = new("양식 파일이 너무 큽니다. 10MB보다 작은 .docx 또는 .pptx로 저장해 주세요.", "The form is too large. Save it as a .docx or .pptx of less than 10 MB.");
    static readonly Text macros = new("매크로가 들어 있는 양식은 쓸 수 없습니다. 매크로 없이 .docx 또는 .pptx로 다시 저장해 주세요.", "A form with macros cannot be used. Save it without them as .docx or .pptx.");
    static readonly Text notOffice = new("Word(.docx)나 PowerPoint(.pptx) 파일이 아니거나 손상되었습니다. 파일을 열어 다시 저장한 뒤 보내 주세요.", "This is not a Word (.docx) or PowerPoint (.pptx) file, or it is damaged. Open it, save it again and send that.");
    static readonly Text noControls = new("양식에 이름 붙은 콘텐츠 컨트롤이 없습니다. Word의 [개발 도구 > 콘텐츠 컨트롤 > 속성]에서 제목을 적어 주세요. 쓸 수 있는 이름 — {0}", "The form has no content control with a name I know. In Word choose Developer > Content controls > Properties and give a title. Names: {0}");
    static readonly Text notKnown = new("양식에 모르는 이름의 콘텐츠 컨트롤이 있습니다: {0}. 제목을 고치거나 지워 주세요. 쓸 수 있는 이름 — {1}", "The form has content controls with names I do not know: {0}. Correct the title, or clear it. Names: {1}");
    static readonly Text noShapes = new("양식에 이름 붙은 도형이 없습니다. PowerPoint의 [홈 > 정렬 > 선택 창]에서 도형 이름을 바꿔 주세요. 쓸 수 있는 이름 — {0}", "The form has no shape with a name I know. In PowerPoint choose Home > Arrange > Selection Pane and rename shapes. Names: {0}");
}
