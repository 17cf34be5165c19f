namespace SalesBot.Domain.Weekly;

/// <summary>A week from Monday to Sunday, named by its Monday.</summary>
public readonly record struct Week(DateOnly Monday)
{
    public DateOnly Sunday => Monday.AddDays(6);

    public Week Before => new(Monday.AddDays(-7));

    public Week After => new(Monday.AddDays(7));

    /// <summary>As it stands in keys and on buttons: <c>20261123</c>.</summary>
    public string Code => Monday.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);

    public Text Label => new($"{Shown.Day(Monday, Lang.Ko)} ~ {Shown.Day(Sunday, Lang.Ko, Monday)}", $"{Shown.Day(Monday, Lang.En, Monday)} to {Shown.Day(Sunday, Lang.En)}");

    public bool Holds(DateOnly day) => day >= Monday && day <= Sunday;

    public static Week Of(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));

    /// <summary>The week a report is about when nobody says otherwise: before Wednesday it is still the last one, which the meeting at the start of the week looks at.</summary>
    public static Week ToReport(DateOnly today) => today.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday ? Of(today).Before : Of(today);

    /// <summary>Null for anything but the code of a Monday.</summary>
    public static Week? Read(string? code) =>
        DateOnly.TryParseExact(code, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) && day.DayOfWeek is DayOfWeek.Monday && day.Year is > 2000 and < 3000
            ? new Week(day) : null;
}
