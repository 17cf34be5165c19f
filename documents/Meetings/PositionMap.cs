using SalesBot.Documents.Slides;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;

namespace SalesBot.Documents.Meetings;

/// <summary>
/// Who is who at the customer, drawn with native shapes: the positions above, our own people below, and a line from whoever of ours can reach
/// somebody there. A position nobody fills is drawn with a broken look, as the question it is.
/// </summary>
static class PositionMap
{
    /// <summary>As many as we ought to know in every opportunity. All stand in one row, so that no line runs through a box.</summary>
    const int perSlide = 7;
    const double gap = 0.2, widest = 2.8, height = 1.6, between = 1.5;

    /// <summary>The slides it takes; no position, no slide.</summary>
    public static IEnumerable<Shapes> Of(string title, IReadOnlyList<Position> positions, Lang lang)
    {
        foreach (var some in positions.Chunk(perSlide))
        {
            var shapes = new Shapes();
            shapes.TitleOf(title);
            Draw(shapes, some, lang);
            yield return shapes;
        }
    }

    static void Draw(Shapes shapes, IReadOnlyList<Position> positions, Lang lang)
    {
        var ours = positions.Select(position => position.ReachedBy).OfType<string>().Distinct().Take(6).ToList();
        var body = Deck.Body;
        var width = Math.Min(widest, (body.Width - (gap * (positions.Count - 1))) / positions.Count);
        var left = body.X + ((body.Width - (positions.Count * width) - ((positions.Count - 1) * gap)) / 2);
        var drawn = new List<(Position Position, uint Id, Box Box)>();
        for (int at = 0; at < positions.Count; at++)
        {
            var box = new Box(left + (at * (width + gap)), body.Y + 0.4, width, height);
            drawn.Add((positions[at], shapes.Shape(box, Words(positions[at], lang), Fill(positions[at]), Edge(positions[at]), middle: true, rounded: true, 0.1, "Position"), box));
        }
        var each = ours.Count == 0 ? 0 : Math.Min(2.4, (body.Width - (gap * (ours.Count - 1))) / ours.Count);
        var start = body.X + ((body.Width - (ours.Count * each) - (Math.Max(0, ours.Count - 1) * gap)) / 2);
        for (int at = 0; at < ours.Count; at++)
        {
            var box = new Box(start + (at * (each + gap)), body.Y + 0.4 + height + between, each, 0.5);
            var id = shapes.Shape(box, [new([new(ours[at], Bold: true, Look.White, 13)], Centered: true, After: 0)], Look.Blue, Look.Blue, middle: true, rounded: true, 0.08, "Ours");
            foreach (var (_, there, where) in drawn.Where(one => one.Position.ReachedBy == ours[at])) shapes.Connect((id, box), (there, where));
        }
    }

    static IEnumerable<Lines> Words(Position position, Lang lang)
    {
        yield return new([new(position.Role.In(lang), Color: Look.Subtle, Points: 11)], Centered: true, After: 1);
        if (position.Person is null)
        {
            yield return new([new(DocumentWords.EmptyPosition.In(lang), Color: Look.Red, Points: 13)], Centered: true, After: 1);
            yield break;
        }
        yield return new([new(Shown.Short(position.Person, 24), Bold: true, Points: 15), .. position.Title is null ? Array.Empty<Said>() : [new(" " + Shown.Short(position.Title, 20), Color: Look.Subtle, Points: 12)]], Centered: true, After: 1);
        if (position.Stance is { } stance) yield return new([new(stance.In(lang), Bold: true, Colour(position.Tone), 12)], Centered: true, After: 1);
        if (position.ReachedBy is null) yield return new([new(DocumentWords.NobodyReaches.In(lang), Color: Look.Amber, Points: 10)], Centered: true, After: 0);
    }

    public static string Fill(Position position) => position.Person is null ? Look.White : position.Tone switch { StanceTone.For => Look.LightGreen, StanceTone.Against => Look.LightRed, _ => Look.LightGrey };

    static string Edge(Position position) => position.Person is null ? Look.Red : position.Tone switch { StanceTone.For => Look.Green, StanceTone.Against => Look.Red, _ => Look.Line };

    public static string Colour(StanceTone tone) => tone switch { StanceTone.For => Look.Green, StanceTone.Against => Look.Red, StanceTone.Neutral => Look.Ink, _ => Look.Subtle };
}
