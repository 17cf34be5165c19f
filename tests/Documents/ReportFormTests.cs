using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SalesBot.Documents.Meetings;
using SalesBot.Documents.Reports;
using SalesBot.Domain;
using P = DocumentFormat.OpenXml.Presentation;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace SalesBot.Tests.Documents;

/// <summary>A company's own form is filled and stays the company's own.</summary>
public class ReportFormTests
{
    [Fact]
    public void A_Word_form_is_filled_by_its_content_controls_one_row_a_customer()
    {
        var form = Assert.IsType<FormReading.Good>(ReportForm.Read(WordForm(WordprocessingDocumentType.Document))).Form;
        var report = SampleWeek.Report();
        var filled = Opened.Keep(form.Fill(report), "own-form.docx");
        Assert.Empty(Opened.Problems(filled));
        var words = Opened.Words(filled);
        Assert.Contains("우리 회사 양식", words);
        Assert.Contains("김하늘", words);
        Assert.Contains("· [고객 무응답] 2주째 답이 없음", words);
        using var document = WordprocessingDocument.Open(new MemoryStream(filled), false);
        Assert.Equal(1 + report.Customers.Count, document.MainDocumentPart!.Document!.Descendants<TableRow>().Count());
        Assert.DoesNotContain("여기를", words);
    }

    [Fact]
    public void A_template_becomes_a_document()
    {
        var form = Assert.IsType<FormReading.Good>(ReportForm.Read(WordForm(WordprocessingDocumentType.Template))).Form;
        using var document = WordprocessingDocument.Open(new MemoryStream(form.Fill(SampleWeek.Report())), false);
        Assert.Equal(WordprocessingDocumentType.Document, document.DocumentType);
    }

    [Fact]
    public void With_nothing_to_report_the_form_keeps_one_empty_row()
    {
        var form = Assert.IsType<FormReading.Good>(ReportForm.Read(WordForm(WordprocessingDocumentType.Document))).Form;
        using var document = WordprocessingDocument.Open(new MemoryStream(form.Fill(SampleWeek.Report() with { Customers = [] })), false);
        Assert.Equal(2, document.MainDocumentPart!.Document!.Descendants<TableRow>().Count());
    }

    [Fact]
    public void A_PowerPoint_form_is_filled_by_the_names_of_its_shapes_one_slide_a_customer()
    {
        var form = Assert.IsType<FormReading.Good>(ReportForm.Read(SlideForm())).Form;
        Assert.Equal("pptx", form.Ending);
        var filled = Opened.Keep(form.Fill(SampleWeek.Report()), "own-form.pptx");
        Assert.Empty(Opened.Problems(filled));
        using var slides = PresentationDocument.Open(new MemoryStream(filled), false);
        Assert.Equal(3, slides.PresentationPart!.Presentation!.SlideIdList!.Count());
        Assert.Contains("누리식품", Opened.Words(filled));
    }

    [Fact]
    public void What_cannot_be_used_is_refused_with_what_to_do()
    {
        var control = Assert.IsType<FormReading.Bad>(ReportForm.Read(WeeklyReportDocument.Of(SampleWeek.Report())));
        Assert.Contains("‘고객사’", control.Problem.Ko);
        // A misspelt title would leave its place empty in every report.
        var misspelt = Assert.IsType<FormReading.Bad>(ReportForm.Read(WordForm(WordprocessingDocumentType.Document, "custommer")));
        Assert.Contains("‘custommer’", misspelt.Problem.En);
        Assert.Contains("‘고객사’", misspelt.Problem.Ko);
        Assert.IsType<FormReading.Bad>(ReportForm.Read([1, 2, 3]));
        Assert.IsType<FormReading.Bad>(ReportForm.Read([]));
        Assert.IsType<FormReading.Bad>(ReportForm.Read(SalesBot.Documents.Exports.ExcelFile.Of([], Lang.Ko)));
    }

    static byte[] WordForm(WordprocessingDocumentType type, string customerIs = "고객사")
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, type))
        {
            var customer = new TableRow(
                new TableCell(new Paragraph(Control(customerIs))), new TableCell(new Paragraph(Control("done"))),
                new TableCell(Block("문제점·지원 요청")), new TableCell(new Paragraph(Control("차주 계획"))));
            package.AddMainDocumentPart().Document = new(new Body(
                new Paragraph(new WordRun(new Words("우리 회사 양식"))),
                new Paragraph(Control("작성자"), Control("기간")),
                new Table(
                    new TableProperties(new TableWidth { Width = "9000", Type = TableWidthUnitValues.Dxa }), new TableGrid(Enumerable.Range(0, 4).Select(_ => new GridColumn { Width = "2250" })),
                    new TableRow(((string[])["거래처", "실적", "이슈", "계획"]).Select(head => new TableCell(new Paragraph(new WordRun(new Words(head)))))),
                    customer)));
        }
        return bytes.ToArray();
    }

    static SdtRun Control(string name) => new(new SdtProperties(new SdtAlias { Val = name }, new ShowingPlaceholder()), new SdtContentRun(new WordRun(new Words("여기를 눌러 입력"))));

    static SdtBlock Block(string tag) => new(new SdtProperties(new Tag { Val = tag }), new SdtContentBlock(new Paragraph(new WordRun(new Words("여기를 눌러 입력"))), new Paragraph()));

    /// <summary>A presentation of ours with its shapes renamed the way somebody would in the selection pane.</summary>
    static byte[] SlideForm()
    {
        using var bytes = new MemoryStream();
        bytes.Write(MeetingPackSlides.Of(SampleWeek.Pack(0) with { Voices = [] }, Lang.Ko));
        using (var package = PresentationDocument.Open(bytes, true))
        {
            var presentation = package.PresentationPart!;
            var last = presentation.Presentation!.SlideIdList!.Elements<P.SlideId>().Last();
            presentation.Presentation.SlideIdList.RemoveChild(last);
            presentation.DeletePart(last.RelationshipId!);
            var shapes = presentation.SlideParts.Single().Slide!.Descendants<P.Shape>().ToList();
            shapes[0].NonVisualShapeProperties!.NonVisualDrawingProperties!.Name = "고객사";
            shapes[2].NonVisualShapeProperties!.NonVisualDrawingProperties!.Name = "이번 주 한 일";
        }
        return bytes.ToArray();
    }
}
