namespace SalesBot.Domain.Language;

/// <summary>Feasts by their English names.</summary>
internal static class EnglishFeasts
{
    static readonly string[] Seollal = ["lunar new year's day", "lunar new year", "seollal", "korean new year", "chinese new year"];

    public static bool Feast(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        Calendar.Feast feast;
        if (i.WordAny(Seollal)) feast = Calendar.Feast.Seollal;
        else if (i.WordAny(["chuseok", "korean thanksgiving"])) feast = Calendar.Feast.Chuseok;
        else if (i.WordAny(["christmas day", "christmas", "xmas"])) feast = Calendar.Feast.Christmas;
        else if (i.WordAny(["new year's day", "new years day", "new year's", "new years", "new year"])) feast = Calendar.Feast.NewYear;
        else return false;
        // "In the new year" is not on its first day.
        bool loose = feast is Calendar.Feast.NewYear && i.At - c.At == "new year".Length;
        bool eve = i.Word("eve");
        _ = i.WordAny(["holidays", "holiday", "break"]);
        c = i;
        bool wide = Calendar.IsLong(feast);
        int? year = EnglishQuarters.YearAfter(ref c, out int said) ? said : null;
        if (!Calendar.Yearly(ctx, year, y => Calendar.On(feast, y) is { } on ? eve ? Day.On(on.AddDays(-1)) : wide ? new Day(on.AddDays(-1), on.AddDays(1)) : Day.On(on) : null, out draft)) return false;
        if (loose && !eve) draft = draft.Doubted();
        return true;
    }
}
