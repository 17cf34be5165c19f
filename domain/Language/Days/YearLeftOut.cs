namespace SalesBot.Domain.Language;

/// <summary>A day said without its year that would lie most of a year away: "11월 3일" at the end of November may be the one just past.</summary>
public static class YearLeftOut
{
    const int mostOfAYear = 300;

    static readonly Words said = new(["년", "올해", "year", "202", "203", "'2", "개월", "달 ", "month", "week", "주 ", "day"]);

    /// <summary>The same day a year nearer; null where the year was said, or nothing nearer is likely.</summary>
    public static Day? Nearer(Day day, string words, DateOnly today)
    {
        int away = day.From.DayNumber - today.DayNumber;
        if (Math.Abs(away) <= mostOfAYear || said.In(words.ToLowerInvariant())) return null;
        int years = away > 0 ? -1 : 1;
        return day with { From = day.From.AddYears(years), To = day.To.AddYears(years) };
    }
}
