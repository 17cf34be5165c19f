using System.Globalization;
using SalesBot.Domain.Language;

namespace SalesBot.Domain.Flows;

/// <summary>A day or a period, as customers name them: 12월 5일, 12월 둘째 주, end of Q1.</summary>
public sealed class WhenKind : AnswerKind<Day>
{
    public override Shape Shape { get; } = new Shape.Day();

    public override Taken<Day> Read(string raw, ReadContext context) =>
        Day.Read(raw.Trim()) is { } kept ? Taken<Day>.Good(kept)
        : DayReader.Read(raw, new(context.Today, context.Lang, Direction.Forward)).Has(out var day) ? Taken<Day>.Good(day)
        : Taken<Day>.Bad(FlowWords.Day.With(context.Today.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public override string Keep(Day value) => value.Keep();

    public override string Show(Day value, Lang lang) => value.Show(lang);
}
