using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesBot.Documents.Exports;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;

namespace SalesBot.Tests.Documents;

public class ExportTests
{
    static readonly ExportTable table = new("opportunities", new("영업 기회", "Opportunities"), [new("company", new("고객사", "Customer")), new("name", new("기회", "Opportunity"))],
        [.. SampleWeek.HostileNames.Select(name => (IReadOnlyList<string>)[name, "MES, \"교체\""])]);

    [Fact]
    public void CSV_begins_with_the_mark_by_which_Excel_knows_Korean_letters()
    {
        var bytes = CsvFile.Of(table, Lang.Ko);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("고객사,기회\r\n", Encoding.UTF8.GetString(bytes)[1..], StringComparison.Ordinal);
    }

    [Theory, InlineData("=1+1"), InlineData("@SUM(A1)"), InlineData("＋전각"), InlineData("  =1"), InlineData("\t=1"), InlineData("-2+3"), InlineData("+82 10")]
    public void No_value_is_taken_for_a_formula(string words)
    {
        var csv = Encoding.UTF8.GetString(CsvFile.Of(table with { Rows = [[words, ""]] }, Lang.En));
        Assert.Contains($"\"'{words}\"", csv);
    }

    [Fact]
    public void A_plain_negative_number_stays_one() => Assert.Contains("\r\n-5,", Encoding.UTF8.GetString(CsvFile.Of(table with { Rows = [["-5", ""]] }, Lang.En)));

    [Theory, InlineData(Lang.Ko), InlineData(Lang.En)]
    public void Excel_opens_without_an_error_and_holds_no_formula(Lang lang)
    {
        var bytes = Opened.Keep(ExcelFile.Of([table, table with { Code = "empty", Name = new("빈 표", "Empty"), Rows = [] }], lang), $"export-{lang}.xlsx");
        Assert.Empty(Opened.Problems(bytes));
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var cells = workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).ToList();
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        var equals = cells.First(cell => cell.InnerText == "=1+1");
        Assert.True(workbook.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)equals.StyleIndex!.Value).QuotePrefix?.Value);
    }

    [Fact]
    public void JSON_gives_rows_by_code_in_every_language()
    {
        using var json = JsonDocument.Parse(JsonFile.Of([table]));
        Assert.Equal("=1+1", json.RootElement.GetProperty("opportunities")[0].GetProperty("company").GetString());
    }

    [Fact]
    public void No_two_columns_of_a_table_have_the_same_code()
    {
        foreach (var exported in Exports.Of(SampleWeek.Seen(), Lang.Ko))
        {
            Assert.Equal(exported.Columns.Count, exported.Columns.Select(column => column.Code).Distinct().Count());
            Assert.All(exported.Rows, row => Assert.Equal(exported.Columns.Count, row.Count));
            Assert.NotEmpty(exported.Rows);
        }
    }

    [Fact]
    public void Several_tables_come_in_one_zip()
    {
        using var zip = new ZipArchive(new MemoryStream(CsvFile.Zip([table, table with { Code = "facts" }], Lang.Ko)));
        Assert.Equal(["opportunities.csv", "facts.csv"], zip.Entries.Select(entry => entry.FullName));
    }
}
