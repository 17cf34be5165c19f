namespace SalesBot.Domain.Language;

/// <summary>English words for days and periods.</summary>
internal static class EnglishDays
{
    static readonly string[] MonthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    static readonly string[] DayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>A date at this place; the cursor stands on a letter at the start of a word.</summary>
    public static bool At(ref Cursor c, ReadingContext ctx, Manner manner, bool led, out Draft<Day> draft)
    {
        var i = c;
        bool the = i.Word("the");
        i.Blank();
        if (Relative(ref i, ctx, out draft) || Spans(ref i, ctx, out draft) || Parted(ref i, ctx, out draft) || Weeks(ref i, ctx, out draft) || Stepped(ref i, ctx, out draft)
            || Quarter(ref i, ctx, out draft) || Feast(ref i, ctx, out draft) || Month(ref i, ctx, led, out draft))
        {
            c = i;
            return true;
        }
        if (Scan.IsDigit(i.Now) && the)
        {
            if (!NumericDays.At(ref i, ctx, manner, true, out draft)) return false;
            // "the 5" alone is no date; only the ordinal and full forms are.
            c = i;
            return true;
        }
        if (Weekday(ref i, led, out var weekday))
        {
            // "Sat 5 Dec", "Friday, December 5th": the date is what counts, the weekday must agree with it.
            var dated = i;
            _ = dated.Eat(',');
            _ = dated.Word("the");
            dated.Blank();
            if ((Scan.IsDigit(dated.Now) ? NumericDays.At(ref dated, ctx, manner, true, out draft) : Month(ref dated, ctx, true, out draft)) && draft.First.IsOneDay)
            {
                DayGrammar.Agree(ref draft, weekday);
                c = dated;
                return true;
            }
            draft = Calendar.Weekday(ctx, weekday);
            // "Tuesday week", "Tuesday next week"
            if (i.Word("next week") || i.Word("of next week")) draft = InWeek(ctx, 1, weekday);
            else if (i.Word("this week") || i.Word("of this week")) draft = InWeek(ctx, 0, weekday);
            else if (i.Word("last week") || i.Word("of last week")) draft = InWeek(ctx, -1, weekday);
            else if (i.Word("the week after next") || i.Word("week after next")) draft = InWeek(ctx, 2, weekday);
            else if (i.Word("after next")) draft = draft.Doubted();
            else if (i.Word("week")) draft = draft.Map(d => Day.On(d.From.AddDays(7))).Doubted();
            c = i;
            return true;
        }
        return false;
    }

    static Draft<Day> InWeek(ReadingContext ctx, int weeks, DayOfWeek weekday) => Calendar.WeekFrom(ctx, weeks).Map(w => Calendar.InWeek(w, weekday));

    static bool Relative(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        int? days = c.WordAny(["day after tomorrow"]) ? 2
            : c.WordAny(["day before yesterday"]) ? -2
            : c.WordAny(["today", "later today", "earlier today"]) ? 0
            : c.WordAny(["tomorrow", "tomorow", "tommorow", "tommorrow", "tmr", "tmrw", "tomo", "tmw"]) ? 1
            : c.WordAny(["yesterday", "yday"]) ? -1
            : null;
        if (days is { } away) { draft = Draft<Day>.Of(Day.On(ctx.Today.AddDays(away))); return true; }
        draft = default;
        if (c.Word("tonight")) { draft = Draft<Day>.Of(Day.On(ctx.Today) with { Part = DayPart.Evening }); return true; }
        if (c.Word("last night")) { draft = Draft<Day>.Of(Day.On(ctx.Today.AddDays(-1)) with { Part = DayPart.Evening }); return true; }
        if (c.Word("this morning")) { draft = Draft<Day>.Of(Day.On(ctx.Today) with { Part = DayPart.Morning }); return true; }
        if (c.Word("this afternoon")) { draft = Draft<Day>.Of(Day.On(ctx.Today) with { Part = DayPart.Afternoon }); return true; }
        if (c.Word("this evening")) { draft = Draft<Day>.Of(Day.On(ctx.Today) with { Part = DayPart.Evening }); return true; }
        if (c.Word("eow")) { draft = Calendar.WeekFrom(ctx, 0).Map(w => Day.On(w.From.AddDays(4))); return true; }
        if (c.Word("eom")) { draft = Calendar.EndOfMonth(ctx); return true; }
        if (c.Word("eoq")) { int q = ((ctx.Today.Month - 1) / 3) + 1; draft = Draft<Day>.Of(Calendar.Months(ctx.Today.Year, q * 3, q * 3)); return true; }
        if (c.Word("eoy")) { draft = Draft<Day>.Of(Calendar.Months(ctx.Today.Year, 12, 12)); return true; }
        return false;
    }

    /// <summary>"in two weeks" (the lead "in" is gone), "within a fortnight", "two weeks ago", "a week from Tuesday", "next two weeks".</summary>
    static bool Spans(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
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
            draft = Draft<Day>.Of(new Day(ctx.Today, NumericDays.Step(ctx.Today, high, unit), Marks.Deadline));
            if (working) draft = draft.Doubted();
            c = i;
            return true;
        }
        if (!Count(ref i, out int count, out bool about)) return false;
        int most = count;
        var o = i;
        if (o.Word("or") && Count(ref o, out int upper, out _) && upper > count) { most = upper; i = o; }
        if (!Unit(ref i, out char unit2, out bool business)) return false;
        if (within)
        {
            draft = Draft<Day>.Of(new Day(ctx.Today, NumericDays.Step(ctx.Today, most, unit2), Marks.Deadline));
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
        if (i.Word("ago") || i.Word("back") || i.Word("earlier")) sign = -1;
        else if (i.Word("from now") || i.Word("from today") || i.Word("later") || i.Word("hence") || i.Word("out")) { }
        else if (i.Word("from tomorrow")) { draft = Draft<Day>.Of(Day.On(NumericDays.Step(ctx.Today.AddDays(1), low, unit))); c = i; return true; }
        else
        {
            var w = i;
            if ((w.Word("from") || w.Word("after") || w.Word("on")) && Weekday(ref w, true, out var weekday))
            {
                draft = Calendar.Weekday(ctx with { Direction = Direction.Forward }, weekday).Map(d => Day.On(NumericDays.Step(d.From, low, unit)));
                c = w;
                return low == high;
            }
            if (!led) return false;
            _ = i.Word("time") || i.Word("' time");
        }
        DateOnly near = NumericDays.Step(ctx.Today, sign * low, unit), far = NumericDays.Step(ctx.Today, sign * high, unit);
        draft = Draft<Day>.Of(near <= far ? new Day(near, far) : new Day(far, near));
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

    /// <summary>this / next / last / coming + week, month, quarter, year, weekend, weekday or month.</summary>
    static bool Stepped(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (i.WordAny(["week after next", "wk after next"])) { draft = Calendar.WeekFrom(ctx, 2); c = i; return true; }
        if (i.Word("month after next")) { draft = MonthFrom(ctx, 2); c = i; return true; }
        if (i.Word("quarter after next")) { draft = QuarterFrom(ctx, 2); c = i; return true; }
        if (i.Word("year after next")) { draft = Draft<Day>.Of(Calendar.Year(ctx.Today.Year + 2)); c = i; return true; }
        if (i.Word("week before last")) { draft = Calendar.WeekFrom(ctx, -2); c = i; return true; }
        if (i.Word("month before last")) { draft = MonthFrom(ctx, -2); c = i; return true; }
        if (i.Word("same week")) return false;
        bool later = i.Word("later"), earlier = !later && i.Word("earlier"), rest = !later && !earlier && (i.Word("rest of") || i.Word("remainder of"));
        if (rest) _ = i.Word("the");
        int step;
        bool coming = false;
        if (i.WordAny(["this coming", "coming", "upcoming", "the coming"])) { step = 0; coming = true; }
        else if (i.WordAny(["this past", "past"])) { step = -1; coming = true; }
        else if (i.WordAny(["this", "current"])) step = 0;
        else if (i.WordAny(["next", "nxt", "following"])) step = 1;
        else if (i.WordAny(["last", "previous", "prev"])) step = -1;
        else return false;
        if (i.WordAny(["week", "wk"]))
        {
            if (coming) return false;
            var w = i;
            _ = w.Word("on");
            if (Weekday(ref w, true, out var day)) { draft = InWeek(ctx, step, day); i = w; }
            else
            {
                draft = Calendar.WeekFrom(ctx, step);
                if ((later || rest) && step == 0) draft = Draft<Day>.Of(new Day(ctx.Today, Calendar.Monday(ctx.Today).AddDays(6)));
                if (earlier) draft = Draft<Day>.Of(new Day(Calendar.Monday(ctx.Today), ctx.Today));
            }
            c = i;
            return true;
        }
        if (i.Word("month")) { if (coming) return false; draft = MonthFrom(ctx, step); if (later && step == 0) draft = draft.Map(d => d with { From = ctx.Today }); c = i; return true; }
        if (i.WordAny(["quarter", "qtr"])) { if (coming) return false; draft = QuarterFrom(ctx, step); if (later && step == 0) draft = draft.Map(d => d with { From = ctx.Today }); c = i; return true; }
        if (i.Word("year"))
        {
            if (coming) return false;
            draft = Draft<Day>.Of(Calendar.Year(ctx.Today.Year + step));
            if (later && step == 0) draft = draft.Map(d => d with { From = ctx.Today });
            c = i;
            return true;
        }
        if (later || earlier || rest) return false;
        if (i.Word("weekend"))
        {
            var weekend = Calendar.WeekFrom(ctx, step).Map(w => new Day(w.From.AddDays(5), w.To));
            // Whether "next weekend" is the coming one depends on who says it.
            draft = step == 1 && !coming ? Draft<Day>.Ask(weekend.First, new(weekend.First.From.AddDays(-7), weekend.First.To.AddDays(-7))) : weekend;
            c = i;
            return true;
        }
        if (Weekday(ref i, true, out var weekday))
        {
            var week = Calendar.Week(Calendar.Monday(ctx.Today));
            var thisWeek = Calendar.InWeek(week, weekday);
            int ahead = thisWeek.From.DayNumber - ctx.Today.DayNumber;
            bool sunday = ctx.Today.DayOfWeek is DayOfWeek.Sunday;
            Day Shift(int weeks) => Day.On(thisWeek.From.AddDays(7 * weeks));
            draft = (step, coming) switch
            {
                (0, true) => Draft<Day>.Of(ahead > 0 ? thisWeek : Shift(1)),
                (-1, true) => Draft<Day>.Of(ahead < 0 ? thisWeek : Shift(-1)),
                (0, _) when ahead < 0 => sunday && ctx.Direction is Direction.Forward ? Draft<Day>.Of(Shift(1)) : ctx.Direction is Direction.Backward && !sunday ? Draft<Day>.Of(thisWeek) : Draft<Day>.Ask(Shift(1), thisWeek),
                (0, _) => Draft<Day>.Of(thisWeek),
                (1, _) => sunday ? Draft<Day>.Ask(Shift(1), Shift(2)) : ahead > 0 ? Draft<Day>.Ask(Shift(1), thisWeek) : Draft<Day>.Of(Shift(1)),
                _ => ahead < 0 ? Draft<Day>.Ask(Shift(-1), thisWeek) : Draft<Day>.Of(Shift(-1)),
            };
            c = i;
            return true;
        }
        if (MonthName(ref i, true, out int month))
        {
            // "next March", said in January, may be this year's or next year's.
            int year = ctx.Today.Year;
            if (step == 0) draft = Draft<Day>.Of(Calendar.Months(year, month, month));
            else
            {
                int near = step > 0 ? month > ctx.Today.Month ? year : year + 1 : month < ctx.Today.Month ? year : year - 1;
                bool unsure = step > 0 ? near == year : near == year && ctx.Today.Month > 1;
                draft = unsure ? Draft<Day>.Ask(Calendar.Months(near, month, month), Calendar.Months(near + step, month, month)) : Draft<Day>.Of(Calendar.Months(near, month, month));
            }
            var d = i;
            d.Blank();
            if (Scan.IsDigit(d.Now)) return false;
            c = i;
            return true;
        }
        return false;
    }

    static Draft<Day> MonthFrom(ReadingContext ctx, int step)
    {
        var month = new DateOnly(ctx.Today.Year, ctx.Today.Month, 1).AddMonths(step);
        return Draft<Day>.Of(Calendar.Months(month.Year, month.Month, month.Month));
    }

    static Draft<Day> QuarterFrom(ReadingContext ctx, int step)
    {
        int quarter = (ctx.Today.Year * 4) + ((ctx.Today.Month - 1) / 3) + step;
        return Draft<Day>.Of(Calendar.Quarter(quarter / 4, (quarter % 4) + 1));
    }

    /// <summary>mid-January, early next month, end of Q1, beginning of the year, month-end.</summary>
    static bool Parted(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (i.WordAny(["month-end", "month end"])) { draft = Draft<Day>.Of(Calendar.MonthPart(ctx.Today.Year, ctx.Today.Month, Part.Late)); c = i; return true; }
        if (i.WordAny(["quarter-end", "quarter end"])) { draft = QuarterFrom(ctx, 0).Map(q => q with { From = new(q.To.Year, q.To.Month, 1) }); c = i; return true; }
        if (i.WordAny(["year-end", "year end"])) { draft = Draft<Day>.Of(Calendar.Months(ctx.Today.Year, 12, 12)); c = i; return true; }
        Part part;
        bool endOf = false, half = false;
        if (i.WordAny(["end of", "the end of", "back end of", "very end of", "end-of"])) { part = Part.Late; endOf = true; }
        else if (i.Eat("end-") || i.Word("end")) { part = Part.Late; endOf = true; }
        else if (i.WordAny(["beginning of", "start of", "the beginning of", "the start of", "early in", "early on in"])) part = Part.Early;
        else if (i.Eat("early-") || i.Word("early")) part = Part.Early;
        else if (i.WordAny(["middle of", "the middle of", "mid of"])) part = Part.Middle;
        else if (i.Eat("mid-") || i.Word("mid")) part = Part.Middle;
        else if (i.WordAny(["late in", "late-", "late", "later in"])) part = Part.Late;
        else if (i.WordAny(["first half of"])) { part = Part.Early; half = true; }
        else if (i.WordAny(["second half of", "latter half of"])) { part = Part.Late; half = true; }
        else return false;
        i.Blank();
        bool the = i.Word("the");
        int step = i.Word("next") ? 1 : i.Word("last") ? -1 : i.Word("this") ? 0 : 9;
        if (i.WordAny(["week", "wk"]) && !half)
        {
            if (step == 9 && !the) return false;
            var week = Calendar.WeekFrom(ctx, step == 9 ? 0 : step);
            draft = part switch
            {
                Part.Early => week.Map(w => new Day(w.From, w.From.AddDays(1))),
                Part.Middle => week.Map(w => Day.On(w.From.AddDays(2))).Doubted(),
                // The end of a working week is its Friday.
                _ => week.Map(w => endOf ? Day.On(w.From.AddDays(4)) : new Day(w.From.AddDays(3), w.From.AddDays(4))),
            };
            c = i;
            return true;
        }
        if (i.WordAny(["day"])) return false;
        if (i.Word("month"))
        {
            if (step == 9 && !the && !endOf) return false;
            var month = new DateOnly(ctx.Today.Year, ctx.Today.Month, 1).AddMonths(step == 9 ? 0 : step);
            draft = part is Part.Late && step is 0 or 9 && !half ? Calendar.EndOfMonth(ctx) : Draft<Day>.Of(MonthPart(month.Year, month.Month, part, half));
            c = i;
            return true;
        }
        if (i.WordAny(["quarter", "qtr"]) && !half)
        {
            if (step == 9 && !the && !endOf) return false;
            int quarter = (ctx.Today.Year * 4) + ((ctx.Today.Month - 1) / 3) + (step == 9 ? 0 : step);
            draft = Draft<Day>.Of(KoreanDays.QuarterPart(quarter / 4, (quarter % 4) + 1, part));
            c = i;
            return true;
        }
        if (i.Word("year")) { if (step == 9 && !the && !endOf) return false; draft = YearPart(ctx.Today.Year + (step == 9 ? 0 : step), part, half); c = i; return true; }
        if (step != 9) return false;
        i.Blank();
        var q = i;
        if (QuarterNumber(ref q, out int n, out bool isHalf))
        {
            int? year = YearAfter(ref q, out int y) ? y : null;
            if (half || (isHalf && part is Part.Middle)) return false;
            if (!Calendar.Yearly(ctx, year, at => isHalf ? Calendar.Months(at, n == 1 ? (part is Part.Early ? 1 : 6) : part is Part.Early ? 7 : 12, n == 1 ? (part is Part.Early ? 2 : 6) : part is Part.Early ? 8 : 12) : KoreanDays.QuarterPart(at, n, part), out draft)) return false;
            c = q;
            return true;
        }
        if (MonthName(ref i, true, out int name))
        {
            int? year = YearAfter(ref i, out int y) ? y : null;
            if (!Calendar.Yearly(ctx, year, at => MonthPart(at, name, part, half), out draft)) return false;
            c = i;
            return true;
        }
        if (Numerals.Small(ref q, out int whole, out int digits) && digits == 4 && whole is >= 2000 and <= 2099 && !Scan.IsWordChar(q.Now)) { draft = YearPart(whole, part, half); c = q; return true; }
        return false;

        static Day MonthPart(int year, int month, Part part, bool half)
        {
            var all = Calendar.Months(year, month, month);
            if (!half) return Calendar.MonthPart(year, month, part);
            return part is Part.Early ? all with { To = all.From.AddDays(14) } : all with { From = all.From.AddDays(15) };
        }

        static Draft<Day> YearPart(int year, Part part, bool half)
        {
            if (half) return Draft<Day>.Of(Calendar.Half(year, part is Part.Early ? 1 : 2));
            return part switch
            {
                Part.Early => Draft<Day>.Ask(Calendar.Months(year, 1, 1), Calendar.Months(year, 1, 3)),
                Part.Middle => Draft<Day>.Ask(Calendar.Months(year, 5, 8), Calendar.Months(year, 6, 7)),
                _ => Draft<Day>.Of(Calendar.Months(year, 12, 12)),
            };
        }
    }

    /// <summary>first week of December, last week of March, week of Dec 7, second Tuesday of May, second half of the year.</summary>
    static bool Weeks(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (i.WordAny(["week of", "week commencing", "week beginning", "week starting", "w/c", "wc"]))
        {
            i.Blank();
            _ = i.Word("the");
            i.Blank();
            if (!(Scan.IsDigit(i.Now) ? NumericDays.At(ref i, ctx, new(true, false), true, out draft) : Month(ref i, ctx, true, out draft)) || !draft.First.IsOneDay) return false;
            draft = draft.Map(d => Calendar.Week(Calendar.Monday(d.From)));
            c = i;
            return true;
        }
        if (i.WordAny(["mid-week", "midweek", "mid week"])) { draft = Calendar.WeekFrom(ctx, 0).Map(w => Day.On(w.From.AddDays(2))).Doubted(); c = i; return true; }
        if (i.Word("weekend"))
        {
            var week = Calendar.Week(Calendar.Monday(ctx.Today));
            var day = new Day(week.From.AddDays(5), week.To);
            if (ctx.Direction is Direction.Backward && day.From > ctx.Today) day = new(day.From.AddDays(-7), day.To.AddDays(-7));
            draft = ctx.Today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Draft<Day>.Ask(day, new(day.From.AddDays(7), day.To.AddDays(7))) : Draft<Day>.Of(day);
            c = i;
            return true;
        }
        int nth = i.Word("first") ? 1 : i.Word("second") ? 2 : i.Word("third") ? 3 : i.Word("fourth") ? 4 : i.Word("last") ? 5 : i.Word("final") ? 5 : 0;
        if (nth == 0) return false;
        var h = i;
        if (nth <= 2 && h.Word("half"))
        {
            if (h.Word("of"))
            {
                _ = h.Word("the");
                if (h.Word("next year")) { draft = Draft<Day>.Of(Calendar.Half(ctx.Today.Year + 1, nth)); c = h; return true; }
                if (h.Word("this year") || h.Word("year")) { draft = Draft<Day>.Of(Calendar.Half(ctx.Today.Year, nth)); c = h; return true; }
                if (YearAfter(ref h, out int y)) { draft = Draft<Day>.Of(Calendar.Half(y, nth)); c = h; return true; }
                return false;
            }
            c = h;
            return Calendar.Yearly(ctx, YearAfter(ref c, out int y2) ? y2 : null, at => Calendar.Half(at, nth), out draft);
        }
        if (nth <= 4 && (h.Word("quarter") || h.Word("qtr")))
        {
            _ = h.Word("of");
            int? year = h.Word("next year") ? ctx.Today.Year + 1 : h.Word("this year") ? ctx.Today.Year : h.Word("last year") ? ctx.Today.Year - 1 : YearAfter(ref h, out int y) ? y : null;
            c = h;
            return Calendar.Yearly(ctx, year, at => Calendar.Quarter(at, nth), out draft);
        }
        if (!WeekOf(ref i, ctx, nth, out draft)) return false;
        c = i;
        return true;
    }

    /// <summary>After an ordinal: week of December, Tuesday in May, day of the month.</summary>
    public static bool WeekOf(ref Cursor c, ReadingContext ctx, int nth, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        bool week = i.Word("week") || i.Word("wk"), dayWord = false;
        DayOfWeek weekday = default;
        bool named = !week && Weekday(ref i, true, out weekday);
        if (!week && !named) dayWord = nth == 5 && i.Word("day");
        if (!week && !named && !dayWord) return false;
        if (!i.Word("of") && !i.Word("in")) return false;
        _ = i.Word("the");
        int? year = null;
        int month;
        if (i.Word("next month")) { var m = ctx.Today.AddMonths(1); (year, month) = (m.Year, m.Month); }
        else if (i.Word("this month") || i.Word("month")) (year, month) = (ctx.Today.Year, ctx.Today.Month);
        else if (i.Word("last month")) { var m = ctx.Today.AddMonths(-1); (year, month) = (m.Year, m.Month); }
        else if (MonthName(ref i, true, out month)) year = YearAfter(ref i, out int y) ? y : null;
        else return false;
        if (!Calendar.Yearly(ctx, year, at => week ? Calendar.WeekOfMonth(at, month, nth).First : named ? Calendar.NthWeekday(at, month, nth, weekday) : Day.On(Calendar.Months(at, month, month).To), out draft)) return false;
        if (week && draft.Certain) draft = Calendar.WeekOfMonth(draft.First.From.Year, month, nth);
        c = i;
        return true;
    }

    static bool Quarter(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
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
        var part = KoreanDays.PartOf(ref i);
        c = i;
        return Calendar.Yearly(ctx, year, at => half ? Calendar.Half(at, n) : until > n ? new Day(Calendar.Quarter(at, n).From, Calendar.Quarter(at, until).To) : KoreanDays.QuarterPart(at, n, part), out draft);
    }

    static bool QuarterNumber(ref Cursor c, out int n, out bool half)
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
        var part = half ? Part.Whole : KoreanDays.PartOf(ref c);
        draft = Draft<Day>.Of(half ? Calendar.Half(year, n) : KoreanDays.QuarterPart(year, n, part));
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

    static readonly string[] Seollal = ["lunar new year's day", "lunar new year", "seollal", "korean new year", "chinese new year"];

    static bool Feast(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        Calendar.Feast feast;
        if (i.WordAny(Seollal)) feast = Calendar.Feast.Seollal;
        else if (i.WordAny(["chuseok", "korean thanksgiving"])) feast = Calendar.Feast.Chuseok;
        else if (i.WordAny(["christmas day", "christmas", "xmas"])) feast = Calendar.Feast.Christmas;
        else if (i.WordAny(["new year's day", "new years day", "new year's", "new years", "new year"])) feast = Calendar.Feast.NewYear;
        else return false;
        bool eve = i.Word("eve");
        _ = i.WordAny(["holidays", "holiday", "break"]);
        c = i;
        bool wide = Calendar.IsLong(feast);
        int? year = YearAfter(ref c, out int said) ? said : null;
        return Calendar.Yearly(ctx, year, y => Calendar.On(feast, y) is { } on ? eve ? Day.On(on.AddDays(-1)) : wide ? new Day(on.AddDays(-1), on.AddDays(1)) : Day.On(on) : null, out draft);
    }

    /// <summary>December, Dec 5th, Dec 5-7, Dec. 5, 2026, Dec 2026.</summary>
    static bool Month(ref Cursor c, ReadingContext ctx, bool led, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (!MonthName(ref i, led, out int month)) return false;
        var d = i;
        _ = d.Eat('-') || d.Eat(',');
        d.Blank();
        _ = d.Word("the");
        d.Blank();
        if (Numerals.Small(ref d, out int day, out int digits) && digits <= 2 && !(d.Now is ':' or '.' or '/' or ',' && Scan.IsDigit(d.Peek(1)) && !(d.Now == ',' && Scan.IsDigit(d.Peek(4)))) && d.Now != '%')
        {
            bool suffixed = Suffix(ref d);
            if (suffixed || !Scan.IsWordChar(d.Now) || Scan.IsHangul(d.Now))
            {
                int until = 0;
                var r = d;
                r.Blank();
                if ((r.Eat('-') || r.Eat('~') || r.Word("to") || r.Word("through") || r.Word("and")) && r.Blank() && Numerals.Small(ref r, out int second, out int size) && size <= 2 && second > day && !Scan.IsDigit(r.Now))
                {
                    _ = Suffix(ref r);
                    if (!Scan.IsWordChar(r.Now) && r.Now != ':') { until = second; d = r; }
                }
                int? year = YearAfter(ref d, out int said) ? said : null;
                if (Calendar.Yearly(ctx, year, at => Calendar.Date(at, month, day) is { } first && Calendar.Date(at, month, Math.Max(until, day)) is { } last ? first with { To = last.To } : null, out draft))
                {
                    c = d;
                    return true;
                }
            }
            if (day > 0) return false;
        }
        int? whole = YearAfter(ref i, out int y) ? y : i.Word("next year") || i.Word("of next year") ? ctx.Today.Year + 1 : i.Word("this year") || i.Word("of this year") ? ctx.Today.Year : i.Word("last year") || i.Word("of last year") ? ctx.Today.Year - 1 : null;
        c = i;
        return Calendar.Yearly(ctx, whole, at => Calendar.Months(at, month, month), out draft);
    }

    /// <summary>A month's name or its first three letters. "may" and "march" are also verbs, so they need a lead, a number beside them, or nothing else.</summary>
    public static bool MonthName(ref Cursor c, bool led, out int month)
    {
        month = 0;
        var word = c.NextWord(out var after);
        if (word.Length < 3) return false;
        for (int m = 0; m < 12; m++)
        {
            string name = MonthNames[m];
            if (!(word.SequenceEqual(name) || (word.Length == 3 && name.StartsWith(word, StringComparison.Ordinal)) || (m == 8 && word.SequenceEqual("sept")))) continue;
            if (!led && word is "may" or "march" or "mar")
            {
                var n = after;
                n.Blank();
                if (!led && !Scan.IsDigit(n.Now) && !n.Sees("next year") && !(n.End && c.Before == '\0')) return false;
            }
            _ = word.Length < name.Length && after.Eat('.');
            c = after;
            month = m + 1;
            return true;
        }
        return false;
    }

    public static bool Weekday(ref Cursor c, bool led, out DayOfWeek weekday)
    {
        weekday = default;
        var word = c.NextWord(out var after);
        if (word.Length < 3) return false;
        for (int d = 0; d < 7; d++)
        {
            string name = DayNames[d];
            bool full = word.SequenceEqual(name);
            bool brief = word.Length is 3 && name.StartsWith(word, StringComparison.Ordinal) || (d == 2 && word.SequenceEqual("tues")) || (d == 3 && word.SequenceEqual("weds")) || (d == 4 && (word.SequenceEqual("thur") || word.SequenceEqual("thurs")));
            if (!full && !brief && !(d == 3 && word.SequenceEqual("wensday"))) continue;
            // "sat", "sun", "wed" and "mon" are words of their own in the middle of a sentence.
            if (!full && !led && word is "sat" or "sun" && !led && !(c.Before == '\0' && after.End)) return false;
            if (brief) _ = after.Now == '.' && after.Eat('.');
            c = after;
            weekday = (DayOfWeek)d;
            return true;
        }
        return false;
    }

    public static bool Suffix(ref Cursor c)
    {
        if (!Scan.IsDigit(c.Before) || (!c.Sees("st") && !c.Sees("nd") && !c.Sees("rd") && !c.Sees("th")) || Scan.IsLatin(c.Peek(2))) return false;
        c.At += 2;
        return true;
    }
}
