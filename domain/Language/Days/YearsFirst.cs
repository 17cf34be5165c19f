namespace SalesBot.Domain.Language;

/// <summary>Dates that begin with a year: 2026-12-05, 2026. 12. 5., 26-12-05, 2026년 12월, 2026 Q3.</summary>
internal static class YearsFirst
{
    /// <summary>26-12-05, as Koreans write dates in short.</summary>
    public static bool Dashed(ref Cursor c, int year, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (year is < 20 or > 45 || !i.Eat('-') || !Numerals.Small(ref i, out int month, out int size) || size != 2 || !i.Eat('-') || !Numerals.Small(ref i, out int day, out size) || size != 2) return false;
        if (Scan.IsLatin(i.Now) || (i.Now is '-' or '.' or '/' && Scan.IsWordChar(i.Peek(1))) || Calendar.Date(2000 + year, month, day) is not { } date) return false;
        // It looks like a number of something as well.
        draft = Draft<Day>.Ask(date);
        c = i;
        return true;
    }

    public static bool Rest(ref Cursor c, Cursor at, int year, ReadingContext ctx, out Draft<Day> draft)
    {
        if (!KoreanYears.Year(ref at, ctx, year, out draft)) return false;
        c = at;
        return true;
    }

    /// <summary>Eight digits may be a date or an order number; never taken without asking.</summary>
    public static bool Eight(ref Cursor c, out Draft<Day> draft)
    {
        draft = default;
        int n = 0;
        for (int d = 0; d < 8; d++)
        {
            if (!Scan.IsDigit(c.Peek(d))) return false;
            n = (n * 10) + (c.Peek(d) - '0');
        }
        if (Scan.IsDigit(c.Peek(8)) || n / 10000 is < 2000 or > 2099 || Calendar.Date(n / 10000, n / 100 % 100, n % 100) is not { } day) return false;
        draft = Draft<Day>.Ask(day);
        c.At += 8;
        return true;
    }

    /// <summary>2026-12-05, 2026. 12. 5., 2026/12, 2026년 12월 5일, 2026 Q3. A year alone is read only after "in" or "by", as 2030 is also half past eight.</summary>
    public static bool FromYear(ref Cursor c, Cursor i, int year, ReadingContext ctx, bool led, out Draft<Day> draft)
    {
        draft = default;
        if (i.Eat('년'))
        {
            var d = i;
            _ = i.Eat('도');
            return SpansOfTime.Toward(ref d, ctx, 0, 0, '?', false, false, out draft) ? false : Rest(ref c, i, year, ctx, out draft);
        }
        char separator = i.Now;
        if (separator is '-' or '.' or '/')
        {
            var p = i;
            p.At++;
            if (separator == '.') p.Blank();
            if (Numerals.Small(ref p, out int month, out int digits) && digits <= 2 && month is >= 1 and <= 12)
            {
                var full = p;
                if (full.Eat(separator) && (separator != '.' || full.Blank()) && Numerals.Small(ref full, out int day, out digits) && digits <= 2)
                {
                    if (full.Now is '-' or '.' or '/' or ':' && Scan.IsDigit(full.Peek(1))) return false;
                    if (Calendar.Date(year, month, day) is not { } date) return false;
                    if (separator == '.') _ = full.Eat('.');
                    // "2026.1.1 build", "2026.1.1 버전" name a release, not a day.
                    if (separator == '.' && Version(full)) return false;
                    draft = Draft<Day>.Of(date);
                    c = full;
                    return true;
                }
                if (p.Now is '-' or '/' && Scan.IsDigit(p.Peek(1))) return false;
                if (NumericDays.MonthUnit(ref p)) { }
                else if (Version(p) || Scan.IsLatin(p.Now) || p.Now == '%') return false;
                c = p;
                _ = c.Eat('.');
                if (KoreanMonths.Month(ref c, ctx, month, year, out draft))
                {
                    // 2026.12 could be a version or an amount; with a dash or slash nothing else is meant.
                    if (separator == '.' && digits < 2) draft = draft.Doubted();
                    return true;
                }
            }
            return false;
        }
        var q = i;
        q.Blank();
        int at = q.At;
        if (q.Now is 'q' or 'h' && EnglishQuarters.QuarterOrHalf(ref q, year, out draft)) { c = q; return true; }
        if (Scan.IsDigit(q.Now) && q.At > i.At)
        {
            var d = q;
            if (Numerals.Small(ref d, out int n, out _) && (NumberedQuarters.Quarters(ref q, n, d, year, out draft))) { c = q; return true; }
            return false;
        }
        if (EnglishMonths.MonthName(ref q, true, out int named))
        {
            var d = q;
            d.Blank();
            if (Numerals.Small(ref d, out int day, out int size) && size <= 2 && Calendar.Date(year, named, day) is { } date) { EnglishMonths.Suffix(ref d); draft = Draft<Day>.Of(date); c = d; return true; }
            draft = Draft<Day>.Of(Calendar.Months(year, named, named));
            c = q;
            return true;
        }
        q = i;
        q.Blank();
        if (q.Sees("상반기") || q.Sees("하반기") || q.Sees("연말")) return Rest(ref c, i, year, ctx, out draft);
        if (!led || Scan.IsWordChar(i.Now) || i.Now is ':' or ',' || year < 2000) return false;
        draft = Draft<Day>.Of(Calendar.Year(year));
        c = i;
        return true;
    }

    public static bool Version(Cursor c)
    {
        c.Blank();
        return c.Sees("build") || c.Sees("빌드") || c.Sees("버전") || c.Sees("version") || c.Sees("release") || c.Sees("릴리") || c.Sees("ver") || c.Sees("업데이트") || c.Sees("패치") || c.Sees("-");
    }
}
