namespace SalesBot.Domain.Language;

/// <summary>Days before their English month: 5 Dec, 5th of December, the 5th, 5-7 Dec.</summary>
internal static class NumberedEnglishDays
{
    /// <summary>5 Dec, 5th of December 2026, the 5th, 5-7 Dec, 3rd week of March.</summary>
    public static bool English(ref Cursor c, int n, ReadingContext ctx, bool led, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        bool ordinal = EnglishMonths.Suffix(ref i);
        if (ordinal)
        {
            var w = i;
            if (n is >= 1 and <= 5 && EnglishParts.WeekOf(ref w, ctx, n, out draft)) { c = w; return true; }
        }
        int until = 0;
        var r = i;
        r.Blank();
        if ((r.Eat('-') || r.Eat('~') || r.Word("to")) && r.Blank() && Numerals.Small(ref r, out int second, out int size) && size <= 2 && second > n)
        {
            bool ordinal2 = EnglishMonths.Suffix(ref r);
            var m2 = r;
            _ = m2.Word("of");
            if (EnglishMonths.MonthName(ref m2, true, out _)) { until = second; i = r; }
            else if (ordinal && ordinal2 && Calendar.DayOfMonth(ctx, n, out var start) && Calendar.Date(start.Year, start.Month, second) is { } end)
            {
                draft = Draft<Day>.Of(new Day(start, end.To));
                c = r;
                return true;
            }
        }
        var m = i;
        _ = m.Word("of");
        _ = m.Eat('-');
        bool relative = m.Word("this month") || m.Word("next month") || m.Word("last month");
        if (relative && ordinal)
        {
            int shift = m.Before == 'h' && m.Text[..m.At].EndsWith("next month", StringComparison.Ordinal) ? 1 : m.Text[..m.At].EndsWith("last month", StringComparison.Ordinal) ? -1 : 0;
            var month = new DateOnly(ctx.Today.Year, ctx.Today.Month, 1).AddMonths(shift);
            if (Calendar.Date(month.Year, month.Month, n) is not { } day) return false;
            draft = Draft<Day>.Of(day);
            c = m;
            return true;
        }
        if (EnglishMonths.MonthName(ref m, true, out int named))
        {
            var y = m;
            int? year = (y.Eat(',') | y.Eat('-')) | y.Blank() && EnglishQuarters.YearAfter(ref y, out int said) ? said : null;
            // "5 may" and "2 march" may be a count and a verb; only an ordinal or a capital would tell, and neither is sure.
            if (!Calendar.Yearly(ctx, year, at => Calendar.Date(at, named, n) is { } first && Calendar.Date(at, named, Math.Max(until, n)) is { } last ? first with { To = last.To } : null, out draft)) return false;
            c = year is null ? m : y;
            return true;
        }
        if (!ordinal || n > 31) return false;
        // "2nd meeting", "3rd floor": a bare ordinal is a date only when something led it in or it ends the phrase.
        if (!led && Scan.IsLatin(i.NextWord(out _) is { Length: > 0 } next ? next[0] : ' ')) return false;
        if (led && Noun(i)) return false;
        if (!Calendar.DayOfMonth(ctx, n, out var date)) return false;
        draft = led ? Draft<Day>.Of(Day.On(date)) : Draft<Day>.Ask(Day.On(date));
        c = i;
        return true;

        static bool Noun(in Cursor c)
        {
            var next = c.NextWord(out _);
            return next.Length > 0 && next is not ("at" or "and" or "or" or "to" or "with" or "by" or "for" or "in" or "about" or "we" or "i" or "he" or "she" or "they" or "if" or "because" or "morning" or "afternoon" or "so" or "but" or "latest" or "onwards" or "as" or "is" or "was" or "will");
        }
    }
}
