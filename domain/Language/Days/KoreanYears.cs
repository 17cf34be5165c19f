namespace SalesBot.Domain.Language;

/// <summary>What belongs to a year in Korean: 내년 상반기, 27년 1분기, 내년 봄.</summary>
internal static class KoreanYears
{
    public static readonly (string Word, int Years)[] Years =
    [
        ("내후년", 2), ("내년도", 1), ("내년", 1), ("명년", 1), ("올해", 0), ("금년도", 0), ("금년", 0), ("작년도", -1), ("재작년", -2), ("작년", -1), ("지난해", -1), ("전년도", -1),
    ];

    /// <summary>What follows a year: month, quarter, half, feast, 초, 말.</summary>
    public static bool Year(ref Cursor c, ReadingContext ctx, int year, out Draft<Day> draft)
    {
        draft = default;
        if (year is < 1950 or > 2190) return false;
        var i = c;
        i.Blank();
        _ = i.Eat('.');
        i.Blank();
        var d = i;
        if (Scan.IsDigit(i.Now) && Numerals.Small(ref d, out int n, out int digits) && digits <= 2)
        {
            var m = d;
            if (NumberedQuarters.Quarters(ref i, n, d, year, out draft)) { c = i; return true; }
            int until = 0;
            if (m.Blank() && (m.Eat('~') || m.Eat('-')) && m.Blank() && Numerals.Small(ref m, out until, out _) && m.Loose("월") && until is >= 1 and <= 12 && until > n && n >= 1)
            {
                draft = Draft<Day>.Of(Calendar.Months(year, n, until));
                c = m;
                return true;
            }
            if (NumericDays.MonthUnit(ref d) && n is >= 1 and <= 12) { c = d; return KoreanMonths.Month(ref c, ctx, n, year, out draft); }
        }
        else if (Scan.IsHangul(i.Now) && KoreanMonths.SpelledMonth(ref d, out n)) { c = d; return KoreanMonths.Month(ref c, ctx, n, year, out draft); }
        d = i;
        if ((d.Eat('q') || d.Eat('h')) && Scan.IsDigit(d.Now)) { d = i; if (EnglishQuarters.QuarterOrHalf(ref d, year, out draft)) { c = d; return true; } }
        d = i;
        if (d.Eat("상반기")) { draft = Draft<Day>.Of(HalfPart(year, 1, KoreanMonths.PartOf(ref d))); c = d; return true; }
        if (d.Eat("하반기")) { draft = Draft<Day>.Of(HalfPart(year, 2, KoreanMonths.PartOf(ref d))); c = d; return true; }
        if (d.Eat("전반기") || d.Eat("후반기")) { draft = Draft<Day>.Of(Calendar.Half(year, d.Text[d.At - 3] == '전' ? 1 : 2)); c = d; return true; }
        if (d.Eat("연말") || d.Eat("말경") || (d.Eat('말') && KoreanMonths.Closes(d))) { draft = Draft<Day>.Of(Calendar.Months(year, 12, 12)); c = d; return true; }
        d = i;
        if (d.Eat("연초") || d.Eat("초반") || (d.Eat('초') && KoreanMonths.Closes(d))) { draft = Draft<Day>.Ask(Calendar.Months(year, 1, 1), Calendar.Months(year, 1, 3)); c = d; return true; }
        d = i;
        if (d.Eat("연내")) { draft = Draft<Day>.Of(Calendar.Year(year).With(Marks.Deadline)); c = d; return true; }
        if (d.Eat("중반") || d.Eat("중순")) { draft = Draft<Day>.Ask(Calendar.Months(year, 5, 8), Calendar.Months(year, 6, 7)); c = d; return true; }
        if (d.Eat("이맘때")) { draft = Draft<Day>.Ask(Calendar.Months(year, ctx.Today.Month, ctx.Today.Month)); c = d; return true; }
        if (Season(ref d, year, out draft)) { c = d; return true; }
        if (KoreanFeasts.Feast(ref d, ctx, year, out draft)) { c = d; return true; }
        draft = Draft<Day>.Of(Calendar.Year(year));
        return true;
    }

    static bool Season(ref Cursor c, int year, out Draft<Day> draft)
    {
        draft = default;
        int first = c.Eat("봄") ? 3 : c.Eat("여름") ? 6 : c.Eat("가을") ? 9 : c.Eat("겨울") ? 12 : 0;
        if (first == 0) return false;
        var from = new DateOnly(year, first, 1);
        draft = Draft<Day>.Ask(new Day(from, from.AddMonths(3).AddDays(-1)));
        return true;
    }

    public static bool HalfYearly(ref Cursor c, ReadingContext ctx, int half, out Draft<Day> draft)
    {
        var part = KoreanMonths.PartOf(ref c);
        return Calendar.Yearly(ctx, null, y => HalfPart(y, half, part), out draft);
    }

    public static Day HalfPart(int year, int half, Part part)
    {
        int first = half == 1 ? 1 : 7;
        return part switch
        {
            Part.Early => Calendar.Months(year, first, first + 1),
            Part.Middle => Calendar.Months(year, first + 2, first + 3),
            Part.Late => Calendar.Months(year, first + 5, first + 5),
            _ => Calendar.Half(year, half),
        };
    }

    /// <summary>The quarter, or its first, middle or last month when 초, 중순 or 말 follows.</summary>
    public static Day QuarterPart(int year, int quarter, Part part)
    {
        if (part is Part.Whole) return Calendar.Quarter(year, quarter);
        int month = (quarter * 3) - (part is Part.Early ? 2 : part is Part.Middle ? 1 : 0);
        return Calendar.Months(year, month, month);
    }
}
