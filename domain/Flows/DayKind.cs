using System.Globalization;

namespace SalesBot.Domain.Flows;

/// <summary>A calendar day in the person's own time zone.</summary>
public sealed class DayKind : AnswerKind<DateOnly>
{
    public override Shape Shape { get; } = new Shape.Day();

    public override Taken<DateOnly> Read(string raw, ReadContext context)
    {
        var words = raw.Trim();
        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Taken<DateOnly>.Good(day);
        return Taken<DateOnly>.Bad(FlowWords.Day.With(context.Today.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    public override string Keep(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override string Show(DateOnly value, Lang lang) => Shown.Day(value, lang);
}
