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
                return YearsFirst.Rest(ref c, i, 2000 + yy, ctx, out draft);
            }
            return false;
        }
        if (YearsFirst.Eight(ref i, out draft)) { c = i; return true; }
        if (!Numerals.Small(ref i, out int n, out int digits)) return false;
        if (digits == 4 && n is >= 1990 and <= 2099 && YearsFirst.FromYear(ref c, i, n, ctx, led, out draft)) return true;
        if (digits > 3) return false;

        if (i.Eat('년'))
        {
            if (SpansOfTime.Toward(ref i, ctx, n, n, '년', false, false, out draft)) { c = i; return true; }
            bool near = digits == 2 && n is >= 20 and <= 45;
            if (!near) return false;
            int year = 2000 + n;
            var after = i;
            after.Blank();
            bool anchored = Scan.IsDigit(after.Now) || after.Sees("상반기") || after.Sees("하반기") || after.Sees("초") || after.Sees("말") || after.Sees("연") || after.Sees("설") || after.Sees("추석") || after.Now is 'q' or 'h' || i.Eat('도');
            if (anchored && YearsFirst.Rest(ref c, i, year, ctx, out draft)) return true;
            // "30년" alone may be a span of years.
            if (!Scan.Ended(i) || i.Sees("동안") || i.Sees("간")) return false;
            draft = Draft<Day>.Ask(Calendar.Year(year));
            c = i;
            return true;
        }
        if (NumberedQuarters.QuarterAt(ref c, i, ctx, n, out draft)) return true;
        if (Months(ref i, n, ctx, out draft)) { c = i; return true; }
        if (digits == 2 && YearsFirst.Dashed(ref i, n, out draft)) { c = i; return true; }
        if (digits <= 2 && SlashesAndDots.Slashed(ref i, n, digits, ctx, manner, led, out draft)) { c = i; return true; }
        if (digits <= 2 && SlashesAndDots.Dotted(ref i, n, digits, ctx, manner, out draft)) { c = i; return true; }
        if (digits <= 2 && NumberedEnglishDays.English(ref i, n, ctx, led, out draft)) { c = i; return true; }
        if (!NoDay(c) && Days(ref i, n, digits, ctx, led, out draft)) { c = i; return true; }
        i = c;
        if (SpansOfTime.Relative(ref i, ctx, out draft)) { c = i; return true; }
        return false;

        // "13월 5일" and "2월 30일" are no dates, so neither are their halves.
        // 한 3일 and 약 5일 are spans of days.
        static bool NoDay(in Cursor c) => c.Before is '월' or '달' || (c.Before == ' ' && (c.Peek(-2) is '월' or '달' or '주' || (c.Peek(-2) is '한' or '약' && !Scan.IsHangul(c.Peek(-3)))));

        static bool MonthOrMore(in Cursor c) => c.Sees("월") || c.Sees("분기") || c.Sees("/") || c.Now is 'q' or 'h';
    }

    public static bool MonthUnit(ref Cursor c)
    {
        var i = c;
        i.Blank();
        if (!i.Eat('월') || i.Sees("요일") || i.Sees("욜") || i.Now is '급' or '세' or '드' or '호' || (i.Now == '정' && i.Peek(1) == '액')) return false;
        _ = i.Eat('달');
        c = i;
        return true;
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
        return KoreanMonths.Month(ref c, ctx, n, null, out draft);

        static bool DayFollows(Cursor c)
        {
            c.Blank();
            return Numerals.Small(ref c, out _, out _) && c.Loose("일");
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
        if (SpansOfTime.Toward(ref after, ctx, n, until > 0 ? until : n, '일', false, true, out draft)) { c = after; return true; }
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
                || c.Sees("남") || c.Sees("씩") || c.Sees("마다") || c.Sees("밖") || c.Sees("분량") || c.Sees("여유") || c.Sees("가량") || c.Sees("안팎") || c.Sees("공수") || c.Sees("교육 과정") || c.Sees("차 ") || c.Sees("사용") || c.Sees("작업") || c.Sees("체류") || c.Sees("출장") || c.Sees("교육") || c.Sees("과정") || c.Sees("일정으로") || c.Sees("코스") || c.Sees("생산") || c.Sees("근무") || c.Sees("처리") || c.Sees("평균") || c.Sees("에 한 ") || c.Sees("에 한번") || c.Sees("에 두 ") || c.Sees("에 1") || c.Sees("에 2") || c.Sees("에 3") || c.Sees("간격") || c.Sees("주기");
        }

        static bool Vague(Cursor c)
        {
            c.Blank();
            if (!c.Eat("정도")) return false;
            c.Blank();
            return !c.End && !c.Sees("까지") && !c.Sees("에") && !c.Sees("로");
        }
    }
}
