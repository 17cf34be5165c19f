namespace SalesBot.Domain.Language;

/// <summary>Dates that begin with a digit, in both languages: 12월 5일, 5일, 12/5, 2026.12.5, 3분기, 2주 뒤, 5 Dec, 5th, 2 weeks ago.</summary>
internal static class NumericDays
{
    public static bool At(ref Cursor c, ReadingContext ctx, Manner manner, bool led, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (i.Eat('\''))
        {
            // '26.12, '26년
            if (!Numerals.Small(ref i, out int yy, out int two) || two != 2) return false;
            if (i.Eat("년") || i.Now is '.' or ' ')
            {
                var y = i;
                _ = y.Eat('.');
                y.Blank();
                if (Numerals.Small(ref y, out int mm, out _) && mm is >= 1 and <= 12 && !MonthOrMore(y))
                {
                    if (y.Eat('.') && Numerals.Small(ref y, out int dd, out _) && Calendar.Date(2000 + yy, mm, dd) is { } exact) { draft = Draft<Day>.Of(exact); c = y; return true; }
                    draft = Draft<Day>.Of(Calendar.Months(2000 + yy, mm, mm));
                    c = y;
                    return true;
                }
                return Rest(ref c, i, 2000 + yy, ctx, out draft);
            }
            return false;
        }
        if (Eight(ref i, out draft)) { c = i; return true; }
        if (!Numerals.Small(ref i, out int n, out int digits)) return false;
        if (digits == 4 && n is >= 1990 and <= 2099 && FromYear(ref c, i, n, ctx, led, out draft)) return true;
        if (digits > 3) return false;

        if (i.Eat('년'))
        {
            if (Toward(ref i, ctx, n, n, '년', false, false, out draft)) { c = i; return true; }
            bool near = digits == 2 && n is >= 20 and <= 45;
            if (!near) return false;
            int year = 2000 + n;
            var after = i;
            after.Blank();
            bool anchored = Scan.IsDigit(after.Now) || after.Sees("상반기") || after.Sees("하반기") || after.Sees("초") || after.Sees("말") || after.Sees("연") || after.Sees("설") || after.Sees("추석") || after.Now is 'q' or 'h' || i.Eat('도');
            if (anchored && Rest(ref c, i, year, ctx, out draft)) return true;
            // "30년" alone may be a span of years.
            if (!Scan.Ended(i) || i.Sees("동안") || i.Sees("간")) return false;
            draft = Draft<Day>.Ask(Calendar.Year(year));
            c = i;
            return true;
        }
        if (QuarterAt(ref c, i, ctx, n, out draft)) return true;
        if (Months(ref i, n, ctx, out draft)) { c = i; return true; }
        if (digits == 2 && Dashed(ref i, n, out draft)) { c = i; return true; }
        if (digits <= 2 && Slashed(ref i, n, digits, ctx, manner, led, out draft)) { c = i; return true; }
        if (digits <= 2 && Dotted(ref i, n, digits, ctx, manner, out draft)) { c = i; return true; }
        if (digits <= 2 && English(ref i, n, ctx, led, out draft)) { c = i; return true; }
        if (!NoDay(c) && Days(ref i, n, digits, ctx, led, out draft)) { c = i; return true; }
        i = c;
        if (Relative(ref i, ctx, out draft)) { c = i; return true; }
        return false;

        // "13월 5일" and "2월 30일" are no dates, so neither are their halves.
        // 한 3일 and 약 5일 are spans of days.
        static bool NoDay(in Cursor c) => c.Before == '월' || (c.Before == ' ' && (c.Peek(-2) == '월' || (c.Peek(-2) is '한' or '약' && !Scan.IsHangul(c.Peek(-3)))));

        static bool MonthOrMore(in Cursor c) => c.Sees("월") || c.Sees("분기") || c.Sees("/");
    }

    /// <summary>26-12-05, as Koreans write dates in short.</summary>
    static bool Dashed(ref Cursor c, int year, out Draft<Day> draft)
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

    static bool Rest(ref Cursor c, Cursor at, int year, ReadingContext ctx, out Draft<Day> draft)
    {
        if (!KoreanDays.Year(ref at, ctx, year, out draft)) return false;
        c = at;
        return true;
    }

    /// <summary>Eight digits may be a date or an order number; never taken without asking.</summary>
    static bool Eight(ref Cursor c, out Draft<Day> draft)
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
    static bool FromYear(ref Cursor c, Cursor i, int year, ReadingContext ctx, bool led, out Draft<Day> draft)
    {
        draft = default;
        if (i.Eat('년'))
        {
            var d = i;
            _ = i.Eat('도');
            return Toward(ref d, ctx, 0, 0, '?', false, false, out draft) ? false : Rest(ref c, i, year, ctx, out draft);
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
                if (MonthUnit(ref p)) { }
                else if (Version(p) || Scan.IsLatin(p.Now) || p.Now == '%') return false;
                c = p;
                _ = c.Eat('.');
                if (KoreanDays.Month(ref c, ctx, month, year, out draft))
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
        if (q.Now is 'q' or 'h' && EnglishDays.QuarterOrHalf(ref q, year, out draft)) { c = q; return true; }
        if (Scan.IsDigit(q.Now) && q.At > i.At)
        {
            var d = q;
            if (Numerals.Small(ref d, out int n, out _) && (Quarters(ref q, n, d, year, out draft))) { c = q; return true; }
            return false;
        }
        if (EnglishDays.MonthName(ref q, true, out int named))
        {
            var d = q;
            d.Blank();
            if (Numerals.Small(ref d, out int day, out int size) && size <= 2 && Calendar.Date(year, named, day) is { } date) { EnglishDays.Suffix(ref d); draft = Draft<Day>.Of(date); c = d; return true; }
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

    static bool Version(Cursor c)
    {
        c.Blank();
        return c.Sees("build") || c.Sees("빌드") || c.Sees("버전") || c.Sees("version") || c.Sees("release") || c.Sees("릴리") || c.Sees("ver") || c.Sees("업데이트") || c.Sees("패치") || c.Sees("-");
    }

    public static bool MonthUnit(ref Cursor c)
    {
        var i = c;
        i.Blank();
        if (!i.Eat('월') || i.Sees("요일") || i.Sees("욜") || i.Now is '급' or '세' or '드' or '정' && i.Peek(1) == '액') return false;
        _ = i.Eat('달');
        c = i;
        return true;
    }

    /// <summary>3분기, 3/4분기, 3사분기, 3Q, 1H, 3~4분기. With a year the value is final.</summary>
    public static bool Quarters(ref Cursor c, int n, Cursor afterNumber, int? year, out Draft<Day> draft)
    {
        draft = default;
        var i = afterNumber;
        int until = n;
        var r = i;
        r.Blank();
        if ((r.Eat('~') || r.Eat('-')) && r.Blank() && Numerals.Small(ref r, out int second, out _) && second is >= 2 and <= 4 && second > n && (r.Sees("분기") || r.Sees("q"))) { until = second; i = r; }
        bool half = false;
        if (i.Loose("분기") || i.Eat("/4분기") || i.Eat("/4 분기") || i.Eat("사분기") || i.Eat("/4사분기")) { }
        else if (i.Eat('q') && !Scan.IsLatin(i.Now)) { }
        else if (i.Eat('h') && !Scan.IsLatin(i.Now)) half = true;
        else return false;
        if (n < 1 || n > (half ? 2 : 4)) return false;
        if (year is { } y)
        {
            var part = half ? Part.Whole : KoreanDays.PartOf(ref i);
            draft = Draft<Day>.Of(half ? Calendar.Half(y, n) : until > n ? new Day(Calendar.Quarter(y, n).From, Calendar.Quarter(y, until).To) : KoreanDays.QuarterPart(y, n, part));
        }
        c = i;
        return true;
    }

    /// <summary>A quarter or half beside its number: 3분기 말, 4Q26, 4Q 2026, 1H27.</summary>
    static bool QuarterAt(ref Cursor c, Cursor afterNumber, ReadingContext ctx, int n, out Draft<Day> draft)
    {
        draft = default;
        var i = afterNumber;
        if (!Quarters(ref i, n, afterNumber, null, out _)) return false;
        bool letter = Scan.IsLatin(i.Before), half = i.Before == 'h';
        int until = n;
        var r = afterNumber;
        r.Blank();
        if ((r.Eat('~') || r.Eat('-')) && r.Blank() && Numerals.Small(ref r, out int second, out _)) until = second;
        var y = i;
        int? year = letter && EnglishDays.YearAfter(ref y, out int said) ? said : null;
        if (year is not null) i = y;
        var part = letter ? Part.Whole : KoreanDays.PartOf(ref i);
        c = i;
        return Calendar.Yearly(ctx, year, at => half ? Calendar.Half(at, n)
            : until > n ? new Day(Calendar.Quarter(at, n).From, Calendar.Quarter(at, until).To)
            : KoreanDays.QuarterPart(at, n, part), out draft) && Doubt(half && year < 2100 && i.Before != ' ' && !afterNumber.Sees("h "), ref draft);

        // 1H27 is a half year, 1h30 a duration; the letter's case is not kept, so it is asked.
        static bool Doubt(bool unsure, ref Draft<Day> draft)
        {
            if (unsure) draft = draft.Doubted();
            return true;
        }
    }

    /// <summary>n월, n~m월 and what follows.</summary>
    static bool Months(ref Cursor c, int n, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        var r = i;
        r.Blank();
        if ((r.Eat('~') || r.Eat('-')) && r.Blank() && Numerals.Small(ref r, out int until, out _) && until is >= 1 and <= 12 && n is >= 1 and <= 12 && until != n && MonthUnit(ref r) && !DayFollows(r))
        {
            c = r;
            return Calendar.Yearly(ctx, null, y => until > n ? Calendar.Months(y, n, until) : new Day(Calendar.Months(y, n, n).From, Calendar.Months(y + 1, until, until).To), out draft);
        }
        if (!MonthUnit(ref i) || n is < 1 or > 12) return false;
        c = i;
        return KoreanDays.Month(ref c, ctx, n, null, out draft);

        static bool DayFollows(Cursor c)
        {
            c.Blank();
            return Numerals.Small(ref c, out _, out _) && c.Loose("일");
        }
    }

    /// <summary>12/5, 12/5~7, 12/5/2026. In Korean the month comes first; in English both orders are in use, so it is asked unless only one is possible.</summary>
    static bool Slashed(ref Cursor c, int n, int digits, ReadingContext ctx, Manner manner, bool led, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (!i.Eat('/') || !Numerals.Small(ref i, out int m, out int size) || size > 2) return false;
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
            return c.Now is '(' || c.Sees("까지") || c.Sees("오전") || c.Sees("오후") || c.Sees("~") || KoreanDays.Weekday(ref c, out _);
        }
    }

    /// <summary>26.12.05, 12.5(금). Two numbers with a point are a date only when a weekday stands beside them or nothing else was typed.</summary>
    static bool Dotted(ref Cursor c, int n, int digits, ReadingContext ctx, Manner manner, out Draft<Day> draft)
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
            if (third.Now is '.' or '-' or '/' && Scan.IsDigit(third.Peek(1)) || Version(third)) return false;
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
        bool weekday = i.Now == '(' && KoreanDays.Letter(i.Peek(1), out _);
        bool until = i.Sees("까지") || i.Sees(" 까지");
        if (!weekday && manner.InSentence && !until) return false;
        if (!weekday && Scan.IsHangul(i.Now) && !Scan.Ended(i)) return false;
        if (manner.English && !weekday) return false;
        if (!Calendar.Yearly(ctx, null, y => Calendar.Date(y, n, m), out draft)) return false;
        if (manner.InSentence && !weekday) draft = draft.Doubted();
        c = i;
        return true;
    }

    /// <summary>5 Dec, 5th of December 2026, the 5th, 5-7 Dec, 3rd week of March.</summary>
    static bool English(ref Cursor c, int n, ReadingContext ctx, bool led, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        bool ordinal = EnglishDays.Suffix(ref i);
        if (ordinal)
        {
            var w = i;
            if (n is >= 1 and <= 5 && EnglishDays.WeekOf(ref w, ctx, n, out draft)) { c = w; return true; }
        }
        int until = 0;
        var r = i;
        r.Blank();
        if ((r.Eat('-') || r.Eat('~') || r.Word("to")) && r.Blank() && Numerals.Small(ref r, out int second, out int size) && size <= 2 && second > n)
        {
            bool ordinal2 = EnglishDays.Suffix(ref r);
            var m2 = r;
            _ = m2.Word("of");
            if (EnglishDays.MonthName(ref m2, true, out _)) { until = second; i = r; }
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
        if (EnglishDays.MonthName(ref m, true, out int named))
        {
            var y = m;
            int? year = (y.Eat(',') | y.Eat('-')) | y.Blank() && EnglishDays.YearAfter(ref y, out int said) ? said : null;
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

    /// <summary>5일, 5~7일: a day of the month, unless the words after it make it a span of days.</summary>
    static bool Days(ref Cursor c, int n, int digits, ReadingContext ctx, bool led, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        int until = 0;
        var r = i;
        r.Blank();
        if (digits <= 2 && (r.Eat('~') || r.Eat('-')) && r.Blank() && Numerals.Small(ref r, out int second, out _) && r.Sees("일") && second > n) { until = second; i = r; }
        else if (digits <= 2 && i.Now == ',' && i.Peek(1) is not ' ')
        {
            r = i;
            r.At++;
            if (Numerals.Small(ref r, out second, out _) && r.Sees("일") && second == n + 1) { until = second; i = r; }
        }
        if (!i.Loose("일")) return false;
        var after = i;
        if (Toward(ref after, ctx, n, until > 0 ? until : n, '일', false, true, out draft)) { c = after; return true; }
        if (digits > 2 || n is < 1 or > 31 || IsSpan(i)) return false;
        if (Scan.IsHangul(i.Now) && !Scan.Ended(i) && i.Now is not ('전' or '이' or '중' or '내' or '안' or '월' or '화' or '수' or '목' or '금' or '토' or '한' or '김' or '께' or '경')) return false;
        if (!Calendar.DayOfMonth(ctx, n, out var date)) return false;
        Day day = Day.On(date);
        if (until > 0)
        {
            if (Calendar.Date(date.Year, date.Month, until) is not { } last) return false;
            day = day with { To = last.To };
        }
        draft = Draft<Day>.Of(day);
        // On the 18th nobody calls today "18일" without saying so; it may be next month's.
        if (!led && until == 0 && ctx.Direction is not Direction.Backward && date == ctx.Today) draft = Draft<Day>.Ask(day, Day.On(date.AddMonths(1)));
        // 5일 정도 in the middle of a sentence: the 5th or so, or some five days.
        if (Vague(i)) draft = draft.Doubted();
        c = i;
        return true;

        static bool IsSpan(Cursor c)
        {
            c.Blank();
            _ = c.Eat("정도") || c.Eat("쯤") || c.Eat("가량");
            c.Blank();
            return c.Sees("동안") || (c.Sees("간") && !Scan.IsHangul(c.Peek(1))) || c.Sees("간의") || c.Sees("째") || c.Sees("짜리") || c.Sees("치 ") || c.Sees("걸") || c.Sees("소요") || c.Sees("필요") || c.Sees("연기") || c.Sees("지연")
                || c.Sees("늦") || c.Sees("더 ") || c.Sees("만에") || c.Sees("이상") || c.Sees("이하") || c.Sees("미만") || c.Sees("연속") || c.Sees("넘") || c.Sees("단축") || c.Sees("초과") || c.Sees("당겨") || c.Sees("앞당")
                || c.Sees("남") || c.Sees("씩") || c.Sees("마다") || c.Sees("밖") || c.Sees("분량") || c.Sees("여유") || c.Sees("가량") || c.Sees("안팎") || c.Sees("공수") || c.Sees("교육 과정") || c.Sees("차 ") || c.Sees("사용") || c.Sees("작업") || c.Sees("체류") || c.Sees("출장") || c.Sees("교육") || c.Sees("과정") || c.Sees("일정으로") || c.Sees("코스");
        }

        static bool Vague(Cursor c)
        {
            c.Blank();
            if (!c.Eat("정도")) return false;
            c.Blank();
            return !c.End && !c.Sees("까지") && !c.Sees("에") && !c.Sees("로");
        }
    }

    /// <summary>2주 뒤, 2~3주 후, 3개월 안에, 10영업일 내, 2 weeks ago, 3 days from now.</summary>
    public static bool Relative(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (!Numerals.Small(ref i, out int low, out int digits) || digits > 3) return false;
        int high = low;
        var r = i;
        r.Blank();
        if ((r.Eat('~') || r.Eat('-') || r.Word("to") || r.Word("or")) && r.Blank() && Numerals.Small(ref r, out int second, out _) && second > low && second < 1000) { high = second; i = r; }
        else if (i.Now == ',' && Scan.IsDigit(i.Peek(1)) && i.Peek(1) - '0' == low + 1 && !Scan.IsDigit(i.Peek(2))) { high = low + 1; i.At += 2; }
        var k = i;
        k.Blank();
        char unit;
        if (k.Eat("영업일") || k.Eat("근무일") || k.Eat("워킹데이")) unit = '업';
        else if (k.Eat("일")) unit = '일';
        else if (k.Eat("주일") || k.Eat("주간") || k.Eat("주")) unit = '주';
        else if (k.Eat("개월") || k.Eat("달")) unit = '월';
        else if (k.Eat("년")) unit = '년';
        else return EnglishDays.Ago(ref c, i, low, high, ctx, out draft);
        if (!Toward(ref k, ctx, low, high, unit, false, false, out draft)) return false;
        c = k;
        return true;
    }

    /// <summary>What makes a span of time a date: 뒤, 후, 전, 안에, 내. Without one of these it stays a span and is no date.</summary>
    public static bool Toward(ref Cursor c, ReadingContext ctx, int low, int high, char unit, bool about, bool mayBeDate, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        i.Blank();
        if (i.Eat("정도") || i.Eat("쯤") || i.Eat("가량")) about = true;
        i.Blank();
        Marks marks = about ? Marks.About : Marks.None;
        int sign = 1;
        bool within = false, doubt = unit == '업';
        if (i.Eat("뒤") || i.Eat("있다가") || i.Eat("지나서")) { }
        else if (!i.Sees("후속") && !i.Sees("후보") && !i.Sees("후반") && i.Eat("후")) { }
        else if (unit is not '일' && i.Eat("이후")) { }
        else if (i.Eat("이내") || i.Eat("안에") || i.Eat("안으로") || i.Eat("내로") || i.Eat("내에") || i.Eat("안 에")) within = true;
        else if ((i.Eat("내") || i.Eat("안")) && (!Scan.IsHangul(i.Now) || i.Now is '까')) within = true;
        else if (i.Eat("전") && (Scan.Ended(i) || i.Now is '의' or '이' or '만')) sign = -1;
        else return false;
        if (unit == '?') return true;
        if (low > 999) return false;
        if (sign < 0)
        {
            // "5일 전에" in a plan is before the 5th, in a report five days ago; "2주 전까지" counts from something else.
            if (i.Now == '까' || i.Sees("까지")) doubt = true;
            if (mayBeDate && ctx.Direction is not Direction.Backward && low == high && low <= 31 && Calendar.DayOfMonth(ctx, low, out var date))
            {
                _ = i.Eat("에") || i.Eat("까지");
                draft = Draft<Day>.Ask(Day.On(ctx.Today.AddDays(-low)), date > ctx.Today ? new Day(ctx.Today, date.AddDays(-1), Marks.Deadline) : null);
                c = i;
                return true;
            }
        }
        DateOnly near = Step(ctx.Today, sign * low, unit), far = Step(ctx.Today, sign * high, unit);
        var day = within ? new Day(ctx.Today, far, Marks.Deadline) : near <= far ? new Day(near, far) : new Day(far, near);
        draft = doubt ? Draft<Day>.Ask(day.With(marks)) : Draft<Day>.Of(day.With(marks));
        c = i;
        return true;
    }

    public static DateOnly Step(DateOnly from, int count, char unit) => unit switch
    {
        '주' => from.AddDays(7 * count),
        '월' => from.AddMonths(count),
        '년' => from.AddYears(count),
        '업' => Working(from, count),
        _ => from.AddDays(count),
    };

    static DateOnly Working(DateOnly from, int count)
    {
        int step = Math.Sign(count);
        for (int left = Math.Abs(count); left > 0;)
        {
            from = from.AddDays(step);
            if (from.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
        }
        return from;
    }
}
