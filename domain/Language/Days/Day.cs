using System.Globalization;
using System.Text;

namespace SalesBot.Domain.Language;

/// <summary>A part of the day that was named without a clock time.</summary>
public enum DayPart
{
    None,
    Morning,
    Noon,
    Afternoon,
    Evening,
}

/// <summary>
/// A day or a period of days as somebody named it, both ends included, with a time of day if one was said. "월말", "3분기" and "mid-January" are
/// periods; the early, middle and late part of a month are its days 1-10, 11-20 and 21 to the end. A week is Monday to Sunday.
/// </summary>
public readonly record struct Day(
    DateOnly From, DateOnly To, Marks Marks = Marks.None, TimeOnly? At = null, TimeOnly? Until = null, DayPart Part = DayPart.None)
{
    public static Day On(DateOnly date) => new(date, date);

    /// <summary>True when one single day is meant.</summary>
    public bool IsOneDay => From == To;

    /// <summary>The day something is due when this was said as a deadline.</summary>
    public DateOnly Last => To;

    internal Day With(Marks more) => this with { Marks = Marks | more };

    /// <summary>Invariant text for storage; <see cref="Read"/> gives the same value back.</summary>
    public string Keep()
    {
        var into = new StringBuilder(32).Append(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}");
        if (!IsOneDay) into.Append(CultureInfo.InvariantCulture, $"/{To:yyyy-MM-dd}");
        if (At is { } at) into.Append(CultureInfo.InvariantCulture, $" at {at:HH:mm}");
        if (Until is { } until) into.Append(CultureInfo.InvariantCulture, $" until {until:HH:mm}");
        if (Part is not DayPart.None) into.Append(' ').Append(Part.ToString().ToLowerInvariant());
        if (Marks.HasFlag(Marks.Deadline)) into.Append(" deadline");
        if (Marks.HasFlag(Marks.About)) into.Append(" about");
        if (Marks.HasFlag(Marks.Onwards)) into.Append(" onwards");
        return into.ToString();
    }

    /// <summary>Reads what <see cref="Keep"/> wrote; null for anything else.</summary>
    public static Day? Read(string? kept)
    {
        if (string.IsNullOrEmpty(kept)) return null;
        var words = kept.Split(' ');
        var ends = words[0].Split('/');
        if (ends.Length > 2 || !Date(ends[0], out var from) || !Date(ends[^1], out var to) || to < from) return null;
        var day = new Day(from, to);
        for (int i = 1; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "at" when i + 1 < words.Length && Time(words[i + 1], out var at): day = day with { At = at }; i++; break;
                case "until" when i + 1 < words.Length && Time(words[i + 1], out var until): day = day with { Until = until }; i++; break;
                case "morning": day = day with { Part = DayPart.Morning }; break;
                case "noon": day = day with { Part = DayPart.Noon }; break;
                case "afternoon": day = day with { Part = DayPart.Afternoon }; break;
                case "evening": day = day with { Part = DayPart.Evening }; break;
                case "deadline": day = day.With(Marks.Deadline); break;
                case "about": day = day.With(Marks.About); break;
                case "onwards": day = day.With(Marks.Onwards); break;
                default: return null;
            }
        }
        return day;

        static bool Date(string text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
        static bool Time(string text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    /// <summary>For people. What is shown can be typed back in and is read as the same value.</summary>
    public string Show(Lang lang) => lang is Lang.Ko ? Korean() : English();

    string Korean()
    {
        var into = new StringBuilder(48);
        One(into, From);
        if (!IsOneDay) One(into.Append('~'), To);
        into.Append(Part switch { DayPart.Morning => " 오전", DayPart.Noon => " 점심", DayPart.Afternoon => " 오후", DayPart.Evening => " 저녁", _ => "" });
        if (At is { } at) into.Append(CultureInfo.InvariantCulture, $" {at:HH:mm}");
        if (Until is { } until) into.Append(CultureInfo.InvariantCulture, $"~{until:HH:mm}");
        if (Marks.HasFlag(Marks.About)) into.Append("쯤");
        if (Marks.HasFlag(Marks.Onwards)) into.Append(" 이후");
        if (Marks.HasFlag(Marks.Deadline)) into.Append("까지");
        return into.ToString();

        static void One(StringBuilder into, DateOnly date) =>
            into.Append(CultureInfo.InvariantCulture, $"{date.Year}년 {date.Month}월 {date.Day}일({"일월화수목금토"[(int)date.DayOfWeek]})");
    }

    string English()
    {
        var into = new StringBuilder(48);
        if (Marks.HasFlag(Marks.Deadline)) into.Append("by ");
        if (Marks.HasFlag(Marks.Onwards)) into.Append("from ");
        if (Marks.HasFlag(Marks.About)) into.Append("around ");
        One(into, From);
        if (!IsOneDay) One(into.Append(" - "), To);
        into.Append(Part switch { DayPart.Morning => " morning", DayPart.Noon => " lunchtime", DayPart.Afternoon => " afternoon", DayPart.Evening => " evening", _ => "" });
        if (At is { } at) into.Append(CultureInfo.InvariantCulture, $" at {at:HH:mm}");
        if (Until is { } until) into.Append(CultureInfo.InvariantCulture, $"-{until:HH:mm}");
        if (Marks.HasFlag(Marks.Onwards)) into.Append(" onwards");
        return into.ToString();

        static void One(StringBuilder into, DateOnly date) => into.Append(date.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture));
    }
}
