namespace SalesBot.Domain.Language;

/// <summary>How far a counted span of time leads from today, and which words make a date of it: 2주 뒤, 3개월 안에, 3 days from now.</summary>
internal static class SpansOfTime
{
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
        else return EnglishSpans.Ago(ref c, i, low, high, ctx, out draft);
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
        if (i.Eat("뒤") || i.Eat("있다가")) { }
        // "7일 지나서": past the seventh, or in seven days.
        else if (i.Eat("지나서")) doubt |= mayBeDate;
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
                draft = Draft<Day>.Ask(Day.On(ctx.Today.AddDays(-low)), date > ctx.Today ? Day.On(date.AddDays(-1)).With(Marks.Deadline) : null);
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
