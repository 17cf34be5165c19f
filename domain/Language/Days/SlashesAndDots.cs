namespace SalesBot.Domain.Language;

/// <summary>12/5, 12/5~7, 26.12.05, 12.5(금): what the order of the numbers means depends on the language.</summary>
internal static class SlashesAndDots
{
    /// <summary>12/5, 12/5~7, 12/5/2026. In Korean the month comes first; in English both orders are in use, so it is asked unless only one is possible.</summary>
    public static bool Slashed(ref Cursor c, int n, int digits, ReadingContext ctx, Manner manner, bool led, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (!i.Eat('/') || !Numerals.Small(ref i, out int m, out int size)) return false;
        if (size == 4 && m is >= 2000 and <= 2099 && n is >= 1 and <= 12 && !Scan.IsWordChar(i.Now) && i.Now is not ('/' or '-')) { draft = Draft<Day>.Of(Calendar.Months(m, n, n)); c = i; return true; }
        if (size > 2) return false;
        if (n == 24 && m == 7 && i.Now != '/') return false;
        int? year = null;
        if (i.Now == '/' && Scan.IsDigit(i.Peek(1)))
        {
            i.At++;
            if (!Numerals.Small(ref i, out int y, out int yearSize) || yearSize is 1 or 3) return false;
            if (yearSize == 2 && n > 12)
            {
                // 26/12/05: year first when written in Korean.
                if (Calendar.Date(2000 + n, m, y) is not { } first || Next(i)) return false;
                draft = manner.English ? Draft<Day>.Ask(first, Calendar.Date(2000 + y, m, n)) : Draft<Day>.Of(first);
                c = i;
                return true;
            }
            if (yearSize == 2 && y is < 20 or > 50)
            {
                return false;
            }
            year = yearSize == 2 ? 2000 + y : y;
            if (year is < 2000 or > 2099) return false;
        }
        if (Next(i) || i.Now == '%' || Scan.IsLatin(i.Now)) return false;
        Func<int, Day?> monthFirst = y => Calendar.Date(y, n, m), dayFirst = y => Calendar.Date(y, m, n);
        bool one = Calendar.Yearly(ctx, year, monthFirst, out var a), two = Calendar.Yearly(ctx, year, dayFirst, out var b);
        bool english = manner.English || year is not null;
        if (!one && !two) return false;
        if (!english)
        {
            if (!one)
            {
                if (m is < 1 or > 12) return false;
                draft = Draft<Day>.Ask(n is >= 20 and <= 45 ? Calendar.Months(2000 + n, m, m) : b.First, n is >= 20 and <= 45 && two ? b.First : null);
                c = i;
                return true;
            }
            int until = 0;
            var r = i;
            if ((r.Eat('~') || r.Eat('-')) && Numerals.Small(ref r, out until, out _) && until > m && !Next(r) && r.Now != ':' && !r.Sees("월") && !r.Sees("시") && !Scan.IsLatin(r.Now)
                && Calendar.Date(a.First.From.Year, n, until) is { } last)
            {
                _ = r.Eat('일');
                draft = a.Map(d => d with { To = last.To });
                c = r;
                return true;
            }
            draft = a;
            if (manner.InSentence && !led && Fraction(n, m) && !Dated(i)) draft = draft.Doubted();
        }
        else if (one && two) draft = n == m ? a : Draft<Day>.Ask(a.First, b.First);
        else
        {
            draft = one ? a : b;
            if (manner.InSentence && !led && year is null && Fraction(n, m)) draft = draft.Doubted();
        }
        c = i;
        return true;

        static bool Next(in Cursor c) => c.Now is '-' or '/' or '.' or ':' && Scan.IsDigit(c.Peek(1));

        static bool Fraction(int n, int m) => n < m && (n <= 4 && m is 2 or 3 or 4 or 5 or 6 or 8 or 10);

        static bool Dated(Cursor c)
        {
            c.Blank();
            return c.Now is '(' || c.Sees("까지") || c.Sees("오전") || c.Sees("오후") || c.Sees("~") || KoreanWeeks.Weekday(ref c, out _);
        }
    }

    /// <summary>26.12.05, 12.5(금). Two numbers with a point are a date only when a weekday stands beside them or nothing else was typed.</summary>
    public static bool Dotted(ref Cursor c, int n, int digits, ReadingContext ctx, Manner manner, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (!i.Eat('.')) return false;
        bool blank = i.Now == ' ';
        i.Blank();
        if (!Numerals.Small(ref i, out int m, out int size) || size > 2) return false;
        var third = i;
        if (third.Eat('.') && third.Blank() && Numerals.Small(ref third, out int k, out size))
        {
            if (third.Now is '.' or '-' or '/' && Scan.IsDigit(third.Peek(1)) || YearsFirst.Version(third)) return false;
            if (size == 4)
            {
                // 5.12.2026, 12.5.2026
                if (k is < 2000 or > 2099) return false;
                Day? dayFirst = Calendar.Date(k, m, n), monthFirst = Calendar.Date(k, n, m);
                if (dayFirst is null && monthFirst is null) return false;
                draft = dayFirst is { } x && monthFirst is { } y ? Draft<Day>.Either(x, y) : Draft<Day>.Of((dayFirst ?? monthFirst)!.Value);
                c = third;
                return true;
            }
            if (digits != 2 || n is < 20 or > 45 || size > 2 || Calendar.Date(2000 + n, m, k) is not { } date) return false;
            _ = third.Eat('.');
            draft = manner.English || manner.InSentence && blank ? Draft<Day>.Ask(date, k is >= 20 and <= 45 ? Calendar.Date(2000 + k, m, n) : null) : Draft<Day>.Of(date);
            c = third;
            return true;
        }
        if (blank || i.Now is '-' or '/' or ':' or '%' || Scan.IsLatin(i.Now) || (i.Now == '.' && Scan.IsDigit(i.Peek(1)))) return false;
        bool weekday = i.Now == '(' && KoreanWeeks.Letter(i.Peek(1), out _);
        bool until = i.Sees("까지") || i.Sees(" 까지");
        if (!weekday && manner.InSentence && !until) return false;
        if (!weekday && Scan.IsHangul(i.Now) && !Scan.Ended(i)) return false;
        if (manner.English && !weekday) return false;
        if (!Calendar.Yearly(ctx, null, y => Calendar.Date(y, n, m), out draft)) return false;
        if (manner.InSentence && !weekday) draft = draft.Doubted();
        c = i;
        return true;
    }
}
