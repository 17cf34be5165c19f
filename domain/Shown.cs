using System.Globalization;

namespace SalesBot.Domain;

/// <summary>How days, times and long words are shown to people.</summary>
public static class Shown
{
    static readonly CultureInfo ko = CultureInfo.GetCultureInfo("ko-KR");
    static readonly CultureInfo en = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>12월 5일(토) / Sat 5 Dec; with the year when it is not <paramref name="today"/>'s.</summary>
    public static string Day(DateOnly day, Lang lang, DateOnly? today = null)
    {
        var year = today is null || today.Value.Year != day.Year;
        return lang is Lang.Ko
            ? day.ToString(year ? "yyyy년 M월 d일(ddd)" : "M월 d일(ddd)", ko)
            : day.ToString(year ? "ddd d MMM yyyy" : "ddd d MMM", en);
    }

    /// <summary>The same day as a text in both languages.</summary>
    public static Text Day(DateOnly day, DateOnly? today = null) => new(Day(day, Lang.Ko, today), Day(day, Lang.En, today));

    /// <summary>How long ago: 오늘, 어제, 3일 전 / today, yesterday, 3 days ago.</summary>
    public static Text Age(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => new("오늘", "today"),
        1 => new("어제", "yesterday"),
        -1 => new("내일", "tomorrow"),
        > 0 and var days => new($"{days}일 전", $"{days} days ago"),
        var days => new($"{-days}일 뒤", $"in {-days} days"),
    };

    /// <summary>The beginning of long words, cut at a whole character and before a name rather than inside it, with an ellipsis. The full words stay readable where they are stored.</summary>
    public static string Short(string words, int atMost)
    {
        var line = words.ReplaceLineEndings(" ");
        if (line.Length <= atMost) return line;
        var end = Customers.NameTokens.Start(line, char.IsHighSurrogate(line[atMost - 2]) ? atMost - 2 : atMost - 1);
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
