using System.Globalization;
using SalesBot.Domain.Language;

namespace SalesBot.Domain.Flows;

/// <summary>A day or a period, as customers name them: 12월 5일, 12월 둘째 주, end of Q1.</summary>
public sealed class WhenKind : AnswerKind<Day>
{
    public override Shape Shape { get; } = new Shape.Day();

    public override Taken<Day> Read(string raw, ReadContext context) =>
        Day.Read(raw.Trim()) is { } kept ? Taken<Day>.Good(kept)
        : DayReader.Read(raw, new(context.Today, context.Lang, Direction.Forward)) is var reading && reading.Has(out var day)
            ? YearLeftOut.Nearer(day, raw, context.Today) is { } nearer ? Asked<Day>(raw, context, [.. ((Day[])[nearer, day]).Select(value => (Keep(value), new Text(Show(value, Lang.Ko), Show(value, Lang.En))))]) : Taken<Day>.Good(day)
        : Asked<Day>(raw, context, [.. reading.Values.Select(value => (Keep(value), new Text(Show(value, Lang.Ko), Show(value, Lang.En))))]);

    /// <summary>What is said of a day that was not certain: which of its readings it was, or how to write a day.</summary>
    internal static Taken<T> Asked<T>(string raw, ReadContext context, IReadOnlyList<(string Kept, Text Label)> readings)
    {
        if (readings.Count == 0) return Taken<T>.Bad(FlowWords.Day.With(context.Today.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        var labels = new Text(string.Join(" / ", readings.Select(reading => reading.Label.Ko)), string.Join(" / ", readings.Select(reading => reading.Label.En)));
        return Taken<T>.Either((readings.Count > 1 ? FlowWords.WhichDay : FlowWords.IsItDay).With(Text.Same(Shown.Short(raw.Trim(), 60)), labels), [.. readings.Select(reading => reading.Kept)]);
    }

    public override string Keep(Day value) => value.Keep();

    public override string Show(Day value, Lang lang) => value.Show(lang);
}
