namespace SalesBot.Domain.Language;

/// <summary>Spans of time in English words: in two weeks, within a fortnight, three days ago.</summary>
internal static class EnglishSpans
{
    /// <summary>"in two weeks" (the lead "in" is gone), "within a fortnight", "two weeks ago", "a week from Tuesday", "next two weeks".</summary>
    public static bool Spans(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        bool within = i.WordAny(["within the next", "within", "inside", "over the next", "in the next", "less than"]);
        if (!within && i.Word("next") && Counts(i)) within = true;
        if (within) i.Blank();
        if (Scan.IsDigit(i.Now))
        {
            if (!within || !Numerals.Small(ref i, out int low, out _)) return false;
            int high = low;
            var r = i;
            if ((r.Eat('-') || r.Word("to") || r.Word("or")) && r.Blank() && Numerals.Small(ref r, out int more, out _) && more > low) { high = more; i = r; }
            if (!Unit(ref i, out char unit, out bool working)) return false;
            draft = Draft<Day>.Of(new Day(ctx.Today, SpansOfTime.Step(ctx.Today, high, unit), Marks.Deadline));
            if (working) draft = draft.Doubted();
            c = i;
            return true;
        }
        int count = 1;
        bool about = false;
        // "within the next month": one of them.
        if (!(within && i.Text[c.At..i.At].TrimEnd().EndsWith("next", StringComparison.Ordinal) && Unit(i)) && !Count(ref i, out count, out about)) return false;
        int most = count;
        var o = i;
        if (o.Word("or") && Count(ref o, out int upper, out _) && upper > count) { most = upper; i = o; }
        if (!Unit(ref i, out char unit2, out bool business)) return false;
        if (within)
        {
            draft = Draft<Day>.Of(new Day(ctx.Today, SpansOfTime.Step(ctx.Today, most, unit2), Marks.Deadline));
        }
        else if (!Toward(ref i, ctx, InLed(c), count, most, unit2, out draft)) return false;
        if (about) draft = draft.Map(d => d.With(Marks.About));
        if (business) draft = draft.Doubted();
        c = i;
        return true;

        static bool Counts(Cursor c)
        {
            c.Blank();
            if (Scan.IsDigit(c.Now)) return Numerals.Small(ref c, out _, out _) && Unit(ref c, out _, out _);
            return Count(ref c, out _, out _) && Unit(ref c, out _, out _);
        }
    }

    /// <summary>True behind "in" or "in about": without it two weeks are only a length of time.</summary>
    static bool InLed(in Cursor c)
    {
        var before = c.Text[Math.Max(0, c.At - 20)..c.At].TrimEnd(' ');
        foreach (var about in (ReadOnlySpan<string>)["about", "around", "approximately", "roughly"])
            if (before.EndsWith(about, StringComparison.Ordinal)) { before = before[..^about.Length].TrimEnd(' '); break; }
        return before.EndsWith("in", StringComparison.Ordinal) && (before.Length == 2 || !Scan.IsLatin(before[^3]));
    }

    static bool Count(ref Cursor c, out int count, out bool about)
    {
        about = false;
        count = 0;
        var i = c;
        if (i.Word("a couple of") || i.Word("couple of") || i.Word("a couple")) { count = 2; about = true; }
        else if (i.Word("half a") || i.Word("half")) return false;
        else if (i.Word("a") || i.Word("an")) count = 1;
        else
        {
            count = (int)Numerals.EnglishWord(i.NextWord(out var after));
            if (count == 0) return false;
            i = after;
        }
        c = i;
        return true;
    }

    static bool Unit(Cursor c) => Unit(ref c, out _, out _);

    static bool Unit(ref Cursor c, out char unit, out bool working)
    {
        working = c.WordAny(["working", "business", "work"]);
        unit = c.WordAny(["days", "day", "days'"]) ? '일'
            : c.WordAny(["weeks", "week", "wks", "wk", "weeks'"]) ? '주'
            : c.WordAny(["fortnight", "fortnights"]) ? '둘'
            : c.WordAny(["months", "month", "mths", "months'"]) ? '월'
            : c.WordAny(["years", "year", "yrs"]) ? '년' : '\0';
        if (working && unit == '일') unit = '업';
        return unit != '\0';
    }

    static bool Toward(ref Cursor c, ReadingContext ctx, bool led, int low, int high, char unit, out Draft<Day> draft)
    {
        draft = default;
        if (unit == '둘') (low, high, unit) = (low * 2, high * 2, '주');
        var i = c;
        int sign = 1;
        // "They decide two weeks later": than what was told before.
        bool later = false;
        if (i.Word("ago") || i.Word("back") || i.Word("earlier")) sign = -1;
        else if (i.Word("from now") || i.Word("from today") || (later = i.Word("later")) || i.Word("hence") || i.Word("out")) { }
        else if (i.Word("from tomorrow")) { draft = Draft<Day>.Of(Day.On(SpansOfTime.Step(ctx.Today.AddDays(1), low, unit))); c = i; return true; }
        else
        {
            var w = i;
            if ((w.Word("from") || w.Word("after") || w.Word("on")) && EnglishMonths.Weekday(ref w, true, out var weekday))
            {
                draft = Calendar.Weekday(ctx with { Direction = Direction.Forward }, weekday).Map(d => Day.On(SpansOfTime.Step(d.From, low, unit)));
                c = w;
                return low == high;
            }
            if (FromDay(ref i, ctx, low, high, unit, out draft)) { c = i; return true; }
            if (!led) return false;
            _ = i.Word("time") || i.Word("' time");
        }
        DateOnly near = SpansOfTime.Step(ctx.Today, sign * low, unit), far = SpansOfTime.Step(ctx.Today, sign * high, unit);
        draft = Draft<Day>.Of(near <= far ? new Day(near, far) : new Day(far, near));
        if (later) draft = draft.Doubted();
        c = i;
        return true;
    }

    /// <summary>"two weeks after Dec 5", "the day before Christmas", "30 days from Dec 1": counted from another day, not from today.</summary>
    public static bool FromDay(ref Cursor c, ReadingContext ctx, int low, int high, char unit, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        int sign = i.Word("before") || i.Word("prior to") || i.Word("ahead of") ? -1 : i.Word("after") || i.Word("from") || i.Word("following") ? 1 : 0;
        if (sign == 0) return false;
        i.Blank();
        if (!DayGrammar.Atom(ref i, ctx with { Direction = Direction.Forward }, new(true, true), true, out draft) || !draft.First.IsOneDay) return false;
        draft = draft.Map(d => Day.On(SpansOfTime.Step(d.From, sign * low, unit)));
        if (low != high) draft = draft.Doubted();
        c = i;
        return true;
    }

    /// <summary>"2 weeks ago", "10 days from now", "in 2-3 weeks": the count was digits.</summary>
    public static bool Ago(ref Cursor c, Cursor afterNumber, int low, int high, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = afterNumber;
        if (!Unit(ref i, out char unit, out bool working) || low > 999) return false;
        _ = i.Eat('\'');
        if (!Toward(ref i, ctx, InLed(c), low, high, unit, out draft)) return false;
        if (working) draft = draft.Doubted();
        c = i;
        return true;
    }
}
