using System.Globalization;
using SalesBot.Domain.Language;

namespace SalesBot.Domain.Flows;

/// <summary>One calendar day in the person's own time zone, however it is said: 2026-12-05, 12/5, 다음 주 화요일, by Friday.</summary>
/// <param name="direction">Plans are read forward, reports backward.</param>
public sealed class DayKind(Direction direction = Direction.Forward) : AnswerKind<DateOnly>
{
    public override Shape Shape { get; } = new Shape.Day();

    public override Taken<DateOnly> Read(string raw, ReadContext context)
    {
        if (DateOnly.TryParseExact(raw.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var kept)) return Taken<DateOnly>.Good(kept);
        // A period is a day only when it was said as a limit: "월말까지" is its last day.
        var reading = DayReader.Read(raw, new(context.Today, context.Lang, direction));
        if (reading.Has(out var day) && IsDay(day)) return YearLeftOut.Nearer(day, raw, context.Today) is { } nearer ? Asked([nearer.Last, day.Last]) : Taken<DateOnly>.Good(day.Last);
        return Asked(reading.Values.Where(value => !reading.IsCertain && IsDay(value)).Select(value => value.Last).Distinct());

        Taken<DateOnly> Asked(IEnumerable<DateOnly> days) => WhenKind.Asked<DateOnly>(raw, context, [.. days.Select(value => (Keep(value), new Text(Show(value, Lang.Ko), Show(value, Lang.En))))]);

        static bool IsDay(Day value) => value.IsOneDay || value.Marks.HasFlag(Marks.Deadline);
    }

    public override string Keep(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override string Show(DateOnly value, Lang lang) => Shown.Day(value, lang);
}
