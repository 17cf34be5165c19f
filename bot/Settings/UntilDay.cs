using System.Globalization;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Language;

namespace SalesBot.Bot.Settings;

/// <summary>The last day of something that begins now: "2026-12-04", "다음 주 금요일까지", "until Dec 4".</summary>
static class UntilDay
{
    public const int LongestDays = 180;

    static readonly string[] limits = ["until", "till", "through", "까지", "동안", "만"];

    /// <summary>Null: these words are no such day, or one that has passed or is too far off.</summary>
    public static DateOnly? Read(string words, Incoming incoming) =>
        IsDay(words, incoming.Today) && new DayKind().Read(words, incoming.Reading) is { Trouble: null, Value: var day } && day >= incoming.Today && day <= incoming.Today.AddDays(LongestDays) ? day : null;

    /// <summary>A day that can be given, as an example.</summary>
    public static Text Example(Incoming incoming) => Text.Same(incoming.Today.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A day and nothing else: a sentence that mentions one is not a wish to be left alone until then.</summary>
    static bool IsDay(string words, DateOnly today)
    {
        var rest = words;
        foreach (var found in DayReader.FindAll(words, new(today, Lang.Ko, Direction.Forward)).OrderByDescending(found => found.Span.Start)) rest = rest.Remove(found.Span.Start, found.Span.Length);
        foreach (var limit in limits) rest = rest.Replace(limit, "", StringComparison.OrdinalIgnoreCase);
        return !rest.Any(char.IsLetterOrDigit);
    }
}
