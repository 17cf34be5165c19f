using DocumentFormat.OpenXml;
using SalesBot.Documents.Word;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SalesBot.Documents.Reports;

/// <summary>The weekly report in the form Korean companies use: approval boxes, who and when, and one row a customer.</summary>
public static class WeeklyReportDocument
{
    static readonly int[] columns = [1960, 2760, 2560, Pages.Width - 1960 - 2760 - 2560];

    public static byte[] Of(WeeklyReport report)
    {
        string Said(Text words) => words.In(report.Lang);
        return Pages.Of($"{Said(DocumentWords.Report)} · {report.RepName} · {Said(report.Week.Label)}", report.Lang,
        [
            .. report.Lang is Lang.Ko ? [Approval()] : (OpenXmlElement[])[],
            Blocks.Title(Said(DocumentWords.Report)),
            About(report),
            Blocks.Paragraph([], style: "Subtle"),
            .. report.Customers.IsEmpty ? [Blocks.Paragraph([Said(DocumentWords.NothingThisWeek)])] : (OpenXmlElement[])[Customers(report)],
            .. report.Quiet.IsEmpty ? [] : (OpenXmlElement[])[Blocks.Heading(Said(DocumentWords.Quiet), 2), Blocks.Paragraph([string.Join(", ", report.Quiet)], style: "Subtle")],
        ]);
    }

    /// <summary>Signed on paper or left empty; many Korean companies will not file a report without it.</summary>
    static W.Table Approval() => Blocks.Table([420, 1000, 1000, 1000],
    [
        Blocks.Row(
            Merged(Blocks.Cell(DocumentWords.Approval.Ko.Select(letter => Blocks.Paragraph([new(letter.ToString(), Bold: true, Look.Blue)], "Cell", W.JustificationValues.Center)), Look.LightBlue, middle: true), W.MergedCellValues.Restart),
            Blocks.Head(DocumentWords.Drafted.Ko), Blocks.Head(DocumentWords.LeaderSigns.Ko), Blocks.Head(DocumentWords.HeadSigns.Ko)),
        Tall(Blocks.Row(Merged(Blocks.Cell("", Look.LightBlue), W.MergedCellValues.Continue), Blocks.Cell(""), Blocks.Cell(""), Blocks.Cell(""))),
    ], right: true);

    static W.Table About(WeeklyReport report)
    {
        string Said(Text words) => words.In(report.Lang);
        var label = Pages.Width / 7;
        return Blocks.Table([label, (Pages.Width / 2) - label, label, Pages.Width - (Pages.Width / 2) - label],
        [
            Blocks.Row(Blocks.Head(Said(DocumentWords.Author)), Blocks.Cell(report.RepName), Blocks.Head(Said(DocumentWords.Week)), Blocks.Cell(Said(report.Week.Label))),
            Blocks.Row(Blocks.Head(Said(DocumentWords.Team)), Blocks.Cell(report.Team), Blocks.Head(Said(DocumentWords.WrittenOn)), Blocks.Cell(Shown.Day(report.WrittenOn, report.Lang))),
            .. report.LeaderName.Length == 0 ? [] : (W.TableRow[])[Blocks.Row(Blocks.Head(Said(DocumentWords.ReportedTo)), Blocks.Cell(report.LeaderName, span: 3))],
        ]);
    }

    static W.Table Customers(WeeklyReport report)
    {
        string Said(Text words) => words.In(report.Lang);
        return Blocks.Table(columns,
        [
            Blocks.Row(Blocks.Head(Said(DocumentWords.Customer)), Blocks.Head(Said(report.Week.Done(report.WrittenOn))), Blocks.Head(Said(DocumentWords.ProblemsAndHelp)), Blocks.Head(Said(report.Week.Plans(report.WrittenOn)))),
            .. report.Customers.Select(customer => Blocks.Row(
                Blocks.Cell([Blocks.Paragraph([new(customer.Customer, Bold: true)], "Cell"), Blocks.Paragraph([new(customer.Subject, Color: Look.Subtle)], "Cell")]),
                Blocks.Cell(Blocks.Bullets(customer.Done)), Blocks.Cell(Blocks.Bullets(customer.Problems)), Blocks.Cell(Blocks.Bullets(customer.Plans)))),
        ], headings: 1);
    }

    static W.TableCell Merged(W.TableCell cell, W.MergedCellValues how)
    {
        cell.TableCellProperties!.VerticalMerge = new() { Val = how };
        return cell;
    }

    static W.TableRow Tall(W.TableRow row)
    {
        row.TableRowProperties = new(new W.TableRowHeight { Val = 760, HeightType = W.HeightRuleValues.AtLeast });
        return row;
    }
}
