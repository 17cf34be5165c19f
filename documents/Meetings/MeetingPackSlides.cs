using SalesBot.Documents.Slides;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;

namespace SalesBot.Documents.Meetings;

/// <summary>The meeting pack as slides: what we look at, then one opportunity after another, then the customers' voices.</summary>
public static class MeetingPackSlides
{
    const double points = 12;
    const double head = 0.34;

    public static byte[] Of(MeetingPack pack, Lang lang) =>
        Deck.Of($"{DocumentWords.Pack.In(lang)} · {pack.Team} · {Shown.Day(pack.On, lang)}", $"{pack.Team} · {Shown.Day(pack.On, lang)} · {DocumentWords.Confidential.In(lang)}", Slides(pack, lang));

    static IEnumerable<Shapes> Slides(MeetingPack pack, Lang lang)
    {
        yield return Cover(pack, lang);
        foreach (var slide in Contents(pack, lang)) yield return slide;
        foreach (var item in pack.Items)
        {
            foreach (var slide in Opportunity(item, pack, lang)) yield return slide;
            if (!item.KnowsSomebody) continue;
            foreach (var map in PositionMap.Of($"{DocumentWords.Positions.In(lang)}: {Title(item)}", item.Positions, lang)) yield return map;
        }
        foreach (var slide in Voices(pack, lang)) yield return slide;
    }

    static Shapes Cover(MeetingPack pack, Lang lang)
    {
        var shapes = new Shapes();
        shapes.Text(new(Deck.Margin, 2.3, 0.09, 2.2), [], fill: Look.Blue, name: "Bar");
        shapes.Title(DocumentWords.Pack.In(lang), new(Deck.Margin + 0.3, 2.25, 11, 0.9), 38);
        shapes.Text(new(Deck.Margin + 0.3, 3.2, 11, 1.3),
            [new(new Said(Shown.Short(pack.Team, 60), Bold: true, Look.Blue, 24)), new(new Said($"{Shown.Day(pack.On, lang)} · {pack.Leader}", Color: Look.Subtle, Points: 16))]);
        return shapes;
    }

    /// <summary>What there is to look at, in a table over as many slides as it takes.</summary>
    static IEnumerable<Shapes> Contents(MeetingPack pack, Lang lang)
    {
        if (pack.Items.Count == 0)
        {
            var empty = new Shapes();
            empty.Title(DocumentWords.Contents.In(lang));
            empty.Text(Deck.Body, [new(new Said(DocumentWords.NoOpportunities.In(lang), Color: Look.Subtle, Points: 14))]);
            return [empty];
        }
        return Tables(DocumentWords.Contents.In(lang), [3.9, 1.5, 1.7, Deck.Body.Width - 7.1],
            [DocumentWords.Opportunities, DocumentWords.Rep, DocumentWords.State, DocumentWords.Problems],
            [.. pack.Items.Select(item => (IReadOnlyList<Lines>)
            [
                Line(Title(item), bold: true), Line(item.RepName), Line(PackLines.Stage(item.Opportunity, lang)),
                Line(PackLines.First(item.Opportunity, pack.On, lang)),
            ])], lang);
    }

    static IEnumerable<Shapes> Opportunity(PackItem item, MeetingPack pack, Lang lang)
    {
        var opportunity = item.Opportunity;
        var right = Side(item, pack, lang);
        var facts = PackLines.Facts(opportunity, pack.On, lang);
        double[] widths = [1.75, 3.6, 2.1];
        var at = 0;
        var page = 0;
        do
        {
            var shapes = new Shapes();
            shapes.TitleOf(page == 0 ? Title(item) : DocumentWords.Continued.With(Title(item)).In(lang));
            shapes.Text(new(Deck.Margin, 0.95, Deck.Body.Width, 0.35),
                [new(new Said($"{DocumentWords.Rep.In(lang)} {item.RepName}  ·  {DocumentWords.State.In(lang)} {PackLines.Stage(opportunity, lang)}  ·  {DocumentWords.LastContact.In(lang)} {PackLines.Contact(item, pack.On, lang)}", Color: Look.Subtle, Points: 13))]);
            if (at < facts.Count)
            {
                var rows = new List<IReadOnlyList<Lines>> { Head(lang, DocumentWords.Fact, DocumentWords.Known, DocumentWords.Evidence) };
                var heights = new List<double> { head };
                while (at < facts.Count)
                {
                    var fact = facts[at];
                    var (known, source) = (Shown.Short(fact.Known, 220), Shown.Short(fact.Source, 60));
                    var height = Math.Max(Tall(fact.Label, widths[0]), Math.Max(Tall(known, widths[1]), Tall(source, widths[2], 10)));
                    if (rows.Count > 1 && heights.Sum() + height > Deck.Body.Height) break;
                    rows.Add([new(new Said(fact.Label, Color: Look.Subtle, Points: points)), new(new Said(known, Points: points)), new(new Said(source, Color: PackLines.Colour(fact.Grade), Points: 10))]);
                    heights.Add(height);
                    at++;
                }
                shapes.Table(Deck.Body.X, Deck.Body.Y, widths, rows, heights);
            }
            else if (page == 0)
            {
                shapes.Text(new(Deck.Body.X, Deck.Body.Y, widths.Sum(), 0.4), [new(new Said(DocumentWords.Nothing.In(lang), Color: Look.Subtle, Points: 12))]);
            }
            PutSide(shapes, right, lang);
            yield return shapes;
            page++;
        }
        while (at < facts.Count || right.Count > 0);
    }

    /// <summary>The right half in order: what is open, what we do, what we do not know. Taken from as far as there is room.</summary>
    static Queue<(Text Heading, string Colour, string Words)> Side(PackItem item, MeetingPack pack, Lang lang)
    {
        var side = new Queue<(Text, string, string)>();
        foreach (var problem in PackLines.Problems(item.Opportunity, pack.On, lang)) side.Enqueue((DocumentWords.Problems, Look.Red, Shown.Short(problem, 200)));
        foreach (var step in PackLines.Steps(item.Opportunity))
            side.Enqueue((DocumentWords.Steps, Look.Blue, Shown.Short($"{step.Terms.What} ({pack.NameOf(step.Terms.Owner).In(lang)}, {Shown.Day(step.Terms.Due, lang, pack.On)}) → {PackLines.Result(step, lang)}", 220)));
        if (PackLines.NotKnown(item.Opportunity, lang) is { Count: > 0 } unknown) side.Enqueue((DocumentWords.NotKnown, Look.Amber, Shown.Short(string.Join(", ", unknown), 240)));
        return side;
    }

    static void PutSide(Shapes shapes, Queue<(Text Heading, string Colour, string Words)> side, Lang lang)
    {
        const double x = Deck.Margin + 7.75;
        const double width = Deck.Width - Deck.Margin - x;
        var y = Deck.Body.Y;
        Text? under = null;
        var lines = new List<Lines>();
        var from = y;
        while (side.TryPeek(out var next))
        {
            var height = Tall(next.Words, width - 0.35) + 0.02;
            var heading = next.Heading != under ? 0.55 : 0;
            if (y > Deck.Body.Y && y + heading + height > Deck.Body.Bottom) break;
            if (heading > 0)
            {
                Flush();
                shapes.Text(new(x, y, 0.06, 0.3), [], fill: next.Colour, name: "Mark");
                shapes.Text(new(x + 0.1, y, width - 0.1, 0.3), [new([new(next.Heading.In(lang), Bold: true, next.Colour, 14)], After: 0)], middle: true, name: "Heading");
                y += 0.36;
                (from, under) = (y, next.Heading);
            }
            lines.Add(new([new(next.Words, Points: points)], Bullet: true));
            y += height;
            side.Dequeue();
        }
        Flush();

        void Flush()
        {
            if (lines.Count == 0) return;
            shapes.Text(new(x + 0.05, from, width - 0.05, y - from), lines);
            lines = [];
            y += 0.14;
        }
    }

    static IEnumerable<Shapes> Voices(MeetingPack pack, Lang lang) => pack.Voices.Count == 0 ? [] : Tables(DocumentWords.Voices.In(lang), [1.0, 0.95, 1.6, 4.4, 1.6, 1.2, Deck.Body.Width - 10.75],
        [DocumentWords.Number, DocumentWords.Kind, DocumentWords.CustomerOnly, DocumentWords.CustomerWords, DocumentWords.Stage, DocumentWords.CaseOwner, DocumentWords.Registered],
        [.. pack.Voices.Select(voice => (IReadOnlyList<Lines>)
        [
            Line(voice.Number), Line(voice.Kind.In(lang)), Line(voice.Customer, bold: true), Line(Shown.Short(voice.Words, 160) + (voice.Note is { } note ? $" ({note.In(lang)})" : "")), Line(voice.Stage.In(lang)), Line(voice.Owner), Line(Shown.Day(voice.Since, lang, pack.On)),
        ])], lang);

    /// <summary>One table over as many slides as it takes, its head on each.</summary>
    static IEnumerable<Shapes> Tables(string title, IReadOnlyList<double> widths, IReadOnlyList<Text> headings, IReadOnlyList<IReadOnlyList<Lines>> rows, Lang lang)
    {
        for (int at = 0, page = 0; at < rows.Count; page++)
        {
            var shapes = new Shapes();
            shapes.Title(page == 0 ? title : DocumentWords.Continued.With(title).In(lang));
            var (some, heights) = (new List<IReadOnlyList<Lines>> { Head(lang, [.. headings]) }, new List<double> { head });
            for (; at < rows.Count; at++)
            {
                var height = rows[at].Select((cell, column) => Tall(string.Concat(cell.Runs.Select(run => run.Words)), widths[column])).Max();
                if (some.Count > 1 && heights.Sum() + height > Deck.Body.Height) break;
                some.Add(rows[at]);
                heights.Add(height);
            }
            shapes.Table(Deck.Body.X, Deck.Body.Y, widths, some, heights);
            yield return shapes;
        }
    }

    /// <summary>Whole where it can be; only a name nobody would read aloud is shortened.</summary>
    static string Title(PackItem item) => Shown.Short(item.Opportunity.Title, 60);

    static Lines Line(string words, bool bold = false) => new(new Said(words, bold, Points: points));

    static IReadOnlyList<Lines> Head(Lang lang, params Text[] words) => [.. words.Select(word => new Lines([new(word.In(lang), Bold: true, Look.Blue, points)], After: 0))];

    /// <summary>The height of a cell or an item with these words.</summary>
    static double Tall(string words, double width, double size = points) => Room.Height(Room.Lines(words, width - 0.16, size), size) + 0.12;
}
