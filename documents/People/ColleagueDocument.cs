using DocumentFormat.OpenXml;
using SalesBot.Documents.Word;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Documents.People;

/// <summary>What SalesBot remembers of a colleague, to be read by that colleague.</summary>
public static class ColleagueDocument
{
    static readonly int[] columns = [1700, 2600, Pages.Width - 1700 - 2600];

    public static byte[] Of(ColleagueFile file, Lang lang)
    {
        string Said(Text words) => words.In(lang);
        return Pages.Of($"{Said(PersonDocumentWords.Title)} · {file.Name}", lang,
        [
            Blocks.Title(Said(PersonDocumentWords.TitleOf.With(Text.Same(file.Name)))),
            Blocks.Paragraph([new(Said(PersonDocumentWords.ColleaguePurpose.With(Text.Same(Shown.Day(file.MadeOn, lang)))))], style: "Subtle"),
            .. Entry(file.Entry, lang).Select(line => Blocks.Bullet([new(line)])),
            .. file.Rows.Count == 0 ? [] : (OpenXmlElement[])
            [
                Blocks.Heading(Said(PersonDocumentWords.Rows), 2),
                Blocks.Table(columns, [Blocks.Row(Blocks.Head(Said(PersonDocumentWords.Where)), Blocks.Head(Said(PersonDocumentWords.Number)), Blocks.Head(Said(PersonDocumentWords.What))), .. file.Rows.Select(row => Blocks.Row(Blocks.Cell(row.Table), Blocks.Cell(row.Key), Blocks.Cell(row.Body)))], headings: 1),
            ],
        ]);
    }

    static IEnumerable<string> Entry(RosterEntry? entry, Lang lang)
    {
        if (entry is null) yield break;
        string Line(Text what, string how) => $"{what.In(lang)}: {how}";
        yield return Line(PersonDocumentWords.Id, entry.Id.Value);
        if (entry.Address is { } address) yield return Line(PersonDocumentWords.Address, $"{address.ServiceUrl} · {address.Conversation}");
        if ((entry.Lang ?? entry.Locale) is { } spoken) yield return Line(PersonDocumentWords.Language, spoken.ToString());
        if (entry.PausedUntil is { } until) yield return Line(PersonDocumentWords.PausedUntil, Shown.Day(until, lang));
    }
}
