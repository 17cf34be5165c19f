namespace SalesBot.Domain.Language;

/// <summary>Quarters and halves by letter (Q1, 4Q26, H1), fiscal years, and the year behind a month, quarter or half.</summary>
internal static class EnglishQuarters
{
    public static bool Quarter(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        bool fiscal = i.Eat("fy");
        if (fiscal)
        {
            // Fiscal years begin when the customer says; the calendar reading is only a guess.
            i.Blank();
            _ = i.Eat('\'');
            if (!Numerals.Small(ref i, out int fy, out int size) || size is not (2 or 4)) return false;
            if (size == 2) fy += 2000;
            if (fy is < 2000 or > 2099 || Scan.IsWordChar(i.Now) && i.Now is not ('q' or 'h')) return false;
            i.Blank();
            if (!QuarterOrHalf(ref i, fy, out draft)) draft = Draft<Day>.Of(Calendar.Year(fy));
            draft = draft.Doubted();
            c = i;
            return true;
        }
        if (!QuarterNumber(ref i, out int n, out bool half)) return false;
        int until = n;
        var r = i;
        if (!half && (r.Eat('-') || r.Eat('~') || r.Eat('/')) && (r.Eat('q') || Scan.IsDigit(r.Now)) && r.Now is >= '2' and <= '4' && r.Now - '0' > n && !Scan.IsWordChar(r.Peek(1))) { until = r.Now - '0'; r.At++; i = r; }
        int? year = YearAfter(ref i, out int said) ? said : i.Word("next year") || i.Word("of next year") ? ctx.Today.Year + 1 : i.Word("this year") || i.Word("of this year") ? ctx.Today.Year : i.Word("last year") || i.Word("of last year") ? ctx.Today.Year - 1 : null;
        var part = KoreanMonths.PartOf(ref i);
        c = i;
        return Calendar.Yearly(ctx, year, at => half ? Calendar.Half(at, n) : until > n ? new Day(Calendar.Quarter(at, n).From, Calendar.Quarter(at, until).To) : KoreanYears.QuarterPart(at, n, part), out draft);
    }

    public static bool QuarterNumber(ref Cursor c, out int n, out bool half)
    {
        n = 0;
        half = false;
        var i = c;
        if (i.Now is 'q' or 'h' && i.Peek(1) is >= '1' and <= '4' && !Scan.IsDigit(i.Peek(2)) && !Scan.IsLatin(i.Peek(2)))
        {
            half = i.Now == 'h';
            n = i.Peek(1) - '0';
            if (half && n > 2) return false;
            i.At += 2;
        }
        else if (Scan.IsDigit(i.Now) && i.Peek(1) is 'q' or 'h' && !Scan.IsLatin(i.Peek(2)))
        {
            half = i.Peek(1) == 'h';
            n = i.Now - '0';
            if (n < 1 || n > (half ? 2 : 4)) return false;
            i.At += 2;
        }
        else return false;
        c = i;
        return true;
    }

    public static bool QuarterOrHalf(ref Cursor c, int year, out Draft<Day> draft)
    {
        draft = default;
        if (!QuarterNumber(ref c, out int n, out bool half)) return false;
        var part = half ? Part.Whole : KoreanMonths.PartOf(ref c);
        draft = Draft<Day>.Of(half ? Calendar.Half(year, n) : KoreanYears.QuarterPart(year, n, part));
        return true;
    }

    /// <summary>A year behind a month, quarter or half: 2027, '27, of 2027. Two bare digits only directly behind (4Q27).</summary>
    public static bool YearAfter(ref Cursor c, out int year)
    {
        year = 0;
        var i = c;
        bool tight = Scan.IsDigit(i.Now);
        _ = i.Word("of") || i.Word("in") || i.Eat(',') || (i.Now is '-' or '/' && Scan.IsDigit(i.Peek(1)) && i.Eat(i.Now));
        i.Blank();
        bool tick = i.Eat('\'');
        if (!Numerals.Small(ref i, out year, out int digits) || Scan.IsWordChar(i.Now) && i.Now != '년' || i.Now is ':' or '/' or '.' && Scan.IsDigit(i.Peek(1))) return false;
        if (digits == 2 && (tick || tight) && year is >= 20 and <= 60) year += 2000;
        else if (digits != 4 || year is < 1990 or > 2099) return false;
        c = i;
        return true;
    }
}
