namespace SalesBot.Domain.Language;

/// <summary>Parts of a period (mid-January, end of Q1) and counted weeks and weekdays (second Tuesday of May).</summary>
internal static class EnglishParts
{
    /// <summary>mid-January, early next month, end of Q1, beginning of the year, month-end.</summary>
    public static bool Parted(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (i.WordAny(["month-end", "month end"])) { draft = Draft<Day>.Of(Calendar.MonthPart(ctx.Today.Year, ctx.Today.Month, Part.Late)); c = i; return true; }
        if (i.WordAny(["quarter-end", "quarter end"])) { draft = EnglishSteps.QuarterFrom(ctx, 0).Map(q => q with { From = new(q.To.Year, q.To.Month, 1) }); c = i; return true; }
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
        int step = i.WordAny(["next", "nxt"]) ? 1 : i.Word("last") ? -1 : i.Word("this") ? 0 : 9;
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
            draft = Draft<Day>.Of(KoreanYears.QuarterPart(quarter / 4, (quarter % 4) + 1, part));
            c = i;
            return true;
        }
        if (i.Word("year")) { if (step == 9 && !the && !endOf) return false; draft = YearPart(ctx.Today.Year + (step == 9 ? 0 : step), part, half); c = i; return true; }
        if (step != 9) return false;
        i.Blank();
        var q = i;
        if (EnglishQuarters.QuarterNumber(ref q, out int n, out bool isHalf))
        {
            int? year = EnglishQuarters.YearAfter(ref q, out int y) ? y : null;
            if (half || (isHalf && part is Part.Middle)) return false;
            if (!Calendar.Yearly(ctx, year, at => isHalf ? Calendar.Months(at, n == 1 ? (part is Part.Early ? 1 : 6) : part is Part.Early ? 7 : 12, n == 1 ? (part is Part.Early ? 2 : 6) : part is Part.Early ? 8 : 12) : KoreanYears.QuarterPart(at, n, part), out draft)) return false;
            c = q;
            return true;
        }
        if (EnglishMonths.MonthName(ref i, true, out int name))
        {
            int? year = EnglishQuarters.YearAfter(ref i, out int y) ? y : null;
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
    public static bool Weeks(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        draft = default;
        var i = c;
        if (i.WordAny(["week of", "week commencing", "week beginning", "week starting", "w/c", "wc"]))
        {
            i.Blank();
            _ = i.Word("the");
            i.Blank();
            if (!(Scan.IsDigit(i.Now) ? NumericDays.At(ref i, ctx, new(true, false), true, out draft) : EnglishMonths.Month(ref i, ctx, true, out draft)) || !draft.First.IsOneDay) return false;
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
                if (EnglishQuarters.YearAfter(ref h, out int y)) { draft = Draft<Day>.Of(Calendar.Half(y, nth)); c = h; return true; }
                return false;
            }
            c = h;
            return Calendar.Yearly(ctx, EnglishQuarters.YearAfter(ref c, out int y2) ? y2 : null, at => Calendar.Half(at, nth), out draft);
        }
        if (nth <= 4 && (h.Word("quarter") || h.Word("qtr")))
        {
            _ = h.Word("of");
            int? year = h.Word("next year") ? ctx.Today.Year + 1 : h.Word("this year") ? ctx.Today.Year : h.Word("last year") ? ctx.Today.Year - 1 : EnglishQuarters.YearAfter(ref h, out int y) ? y : null;
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
        bool named = !week && EnglishMonths.Weekday(ref i, true, out weekday);
        if (!week && !named) dayWord = nth == 5 && i.Word("day");
        if (!week && !named && !dayWord) return false;
        if (!i.Word("of") && !i.Word("in")) return false;
        _ = i.Word("the");
        int? year = null;
        int month;
        if (i.Word("next month")) { var m = ctx.Today.AddMonths(1); (year, month) = (m.Year, m.Month); }
        else if (i.Word("this month") || i.Word("month")) (year, month) = (ctx.Today.Year, ctx.Today.Month);
        else if (i.Word("last month")) { var m = ctx.Today.AddMonths(-1); (year, month) = (m.Year, m.Month); }
        else if (EnglishMonths.MonthName(ref i, true, out month)) year = EnglishQuarters.YearAfter(ref i, out int y) ? y : null;
        else return false;
        if (!Calendar.Yearly(ctx, year, at => week ? Calendar.WeekOfMonth(at, month, nth).First : named ? Calendar.NthWeekday(at, month, nth, weekday) : Day.On(Calendar.Months(at, month, month).To), out draft)) return false;
        if (week && draft.Certain) draft = Calendar.WeekOfMonth(draft.First.From.Year, month, nth);
        c = i;
        return true;
    }
}
