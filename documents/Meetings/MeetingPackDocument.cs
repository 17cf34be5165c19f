using DocumentFormat.OpenXml;
using SalesBot.Documents.Word;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SalesBot.Documents.Meetings;

/// <summary>The meeting pack to read or print: every opportunity with its facts and how they are known, problems, steps with results, and who is who.</summary>
public static class MeetingPackDocument
{
    const int mapColumns = 4;

    public static byte[] Of(MeetingPack pack, Lang lang) => Pages.Of($"{DocumentWords.Pack.In(lang)} · {pack.Team} · {Shown.Day(pack.On, lang)}", lang, Body(pack, lang));

    static IEnumerable<OpenXmlElement> Body(MeetingPack pack, Lang lang)
    {
        yield return Blocks.Title(DocumentWords.Pack.In(lang));
        yield return Blocks.Paragraph([new($"{pack.Team} · {pack.Leader} · {Shown.Day(pack.On, lang)}", Color: Look.Subtle)], justified: W.JustificationValues.Center);
        yield return Blocks.Heading(DocumentWords.Contents.In(lang));
        if (pack.Items.Count == 0) yield return Blocks.Paragraph([DocumentWords.NoOpportunities.In(lang)]);
        else yield return Contents(pack, lang);
        foreach (var item in pack.Items)
            foreach (var block in Opportunity(item, pack, lang)) yield return block;
        if (pack.Voices.Count == 0) yield break;
        yield return Blocks.Heading(DocumentWords.Voices.In(lang), newPage: true);
        yield return Voices(pack, lang);
    }

    static W.Table Contents(MeetingPack pack, Lang lang) => Blocks.Table([3300, 1300, 1500, Pages.Width - 6100],
    [
        Blocks.Row(Blocks.Head(DocumentWords.Opportunities.In(lang)), Blocks.Head(DocumentWords.Rep.In(lang)), Blocks.Head(DocumentWords.State.In(lang)), Blocks.Head(DocumentWords.Problems.In(lang))),
        .. pack.Items.Select(item => Blocks.Whole(
            Blocks.Cell(Shown.Short(item.Opportunity.Title, 80), bold: true), Blocks.Cell(item.RepName), Blocks.Cell(PackLines.Stage(item.Opportunity, lang)),
            Blocks.Cell(PackLines.First(item.Opportunity, pack.On, lang)))),
    ], headings: 1);

    static IEnumerable<OpenXmlElement> Opportunity(PackItem item, MeetingPack pack, Lang lang)
    {
        var opportunity = item.Opportunity;
        string Said(Text words) => words.In(lang);
        yield return Blocks.Heading(Shown.Short(opportunity.Title, 120));
        yield return Blocks.Paragraph([new($"{Said(DocumentWords.Rep)} {item.RepName}  ·  {Said(DocumentWords.State)} {PackLines.Stage(opportunity, lang)}  ·  {Said(DocumentWords.LastContact)} {PackLines.Contact(item, pack.On, lang)}")], style: "Subtle", keepNext: true);

        if (PackLines.Problems(opportunity, pack.On, lang) is { Count: > 0 } problems)
        {
            yield return Blocks.Heading(Said(DocumentWords.Problems), 2);
            foreach (var problem in problems) yield return Blocks.Bullet(new Run(problem, Color: Look.Red));
        }
        if (PackLines.Facts(opportunity, pack.On, lang) is { Count: > 0 } facts)
        {
            yield return Blocks.Heading(Said(DocumentWords.Known), 2);
            yield return Blocks.Table([1800, Pages.Width - 4900, 3100],
            [
                Blocks.Row(Blocks.Head(Said(DocumentWords.Fact)), Blocks.Head(Said(DocumentWords.Known)), Blocks.Head(Said(DocumentWords.Evidence))),
                .. facts.Select(fact => Blocks.Whole(Blocks.Cell(fact.Label, color: Look.Subtle), Blocks.Cell(fact.Known), Blocks.Cell(fact.Source, color: PackLines.Colour(fact.Grade)))),
            ], headings: 1);
        }
        if (PackLines.NotKnown(opportunity, lang) is { Count: > 0 } unknown)
        {
            yield return Blocks.Heading(Said(DocumentWords.NotKnown), 2);
            yield return Blocks.Paragraph([new(string.Join(", ", unknown), Color: Look.Amber)]);
        }
        if (PackLines.Steps(opportunity) is { Count: > 0 } steps)
        {
            yield return Blocks.Heading(Said(DocumentWords.Steps), 2);
            yield return Blocks.Table([Pages.Width - 6200, 1300, 1500, 3400],
            [
                Blocks.Row(Blocks.Head(Said(DocumentWords.Step)), Blocks.Head(Said(DocumentWords.Owner)), Blocks.Head(Said(DocumentWords.Due)), Blocks.Head(Said(DocumentWords.Result))),
                .. steps.Select(step => Blocks.Whole(Blocks.Cell(step.Terms.What), Blocks.Cell(pack.NameOf(step.Terms.Owner).In(lang)), Blocks.Cell(Shown.Day(step.Terms.Due, lang, pack.On)), Blocks.Cell(PackLines.Result(step, lang)))),
            ], headings: 1);
        }
        if (!item.KnowsSomebody) yield break;
        yield return Blocks.Heading(Said(DocumentWords.Positions), 2);
        yield return Map(item.Positions, lang);
    }

    /// <summary>The positions as boxes; one that nobody is known to fill stands out as the question it is.</summary>
    static W.Table Map(IReadOnlyList<Position> positions, Lang lang)
    {
        var columns = Math.Min(mapColumns, positions.Count);
        return Blocks.Table([.. Enumerable.Repeat(Pages.Width / mapColumns, columns)],
            positions.Chunk(columns).Select(row => Blocks.Whole(
                [.. row.Select(position => Blocks.Cell(Box(position, lang), PositionMap.Fill(position), middle: true)), .. Enumerable.Repeat(0, columns - row.Length).Select(_ => Blocks.Cell(""))])));
    }

    static IEnumerable<W.Paragraph> Box(Position position, Lang lang)
    {
        yield return Blocks.Paragraph([new(position.Role.In(lang), Color: Look.Subtle, Size: 8)], "Cell", W.JustificationValues.Center);
        if (position.Person is null)
        {
            yield return Blocks.Paragraph([new(DocumentWords.EmptyPosition.In(lang), Color: Look.Red)], "Cell", W.JustificationValues.Center);
            yield break;
        }
        yield return Blocks.Paragraph([new(position.Person, Bold: true), .. position.Title is null ? Array.Empty<Run>() : [new(" " + position.Title, Color: Look.Subtle, Size: 8)]], "Cell", W.JustificationValues.Center);
        if (position.Stance is { } stance) yield return Blocks.Paragraph([new(stance.In(lang), Bold: true, PositionMap.Colour(position.Tone), 8)], "Cell", W.JustificationValues.Center);
        yield return Blocks.Paragraph([new(position.ReachedBy is { } by ? DocumentWords.ReachedBy.With(by).In(lang) : DocumentWords.NobodyReaches.In(lang), Color: position.ReachedBy is null ? Look.Amber : Look.Subtle, Size: 8)], "Cell", W.JustificationValues.Center);
    }

    static W.Table Voices(MeetingPack pack, Lang lang) => Blocks.Table([1050, 900, 1500, Pages.Width - 7150, 1300, 1150, 1250],
    [
        Blocks.Row(Blocks.Head(DocumentWords.Number.In(lang)), Blocks.Head(DocumentWords.Kind.In(lang)), Blocks.Head(DocumentWords.CustomerOnly.In(lang)), Blocks.Head(DocumentWords.CustomerWords.In(lang)),
            Blocks.Head(DocumentWords.Stage.In(lang)), Blocks.Head(DocumentWords.CaseOwner.In(lang)), Blocks.Head(DocumentWords.Registered.In(lang))),
        .. pack.Voices.Select(voice => Blocks.Whole(
            Blocks.Cell(voice.Number), Blocks.Cell(voice.Kind.In(lang)), Blocks.Cell(voice.Customer, bold: true), Blocks.Cell(voice.Words + (voice.Note is { } note ? $" ({note.In(lang)})" : "")),
            Blocks.Cell(voice.Stage.In(lang)), Blocks.Cell(voice.Owner), Blocks.Cell(Shown.Day(voice.Since, lang, pack.On)))),
    ], headings: 1);
}
