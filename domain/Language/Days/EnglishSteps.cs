namespace SalesBot.Domain.Language;

/// <summary>this, next, last and coming, before a week, month, quarter, year or weekday.</summary>
internal static class EnglishSteps
{
    /// <summary>this / next / last / coming + week, month, quarter, year, weekend, weekday or month.</summary>
    public static bool Stepped(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
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
            if (EnglishMonths.Weekday(ref w, true, out var day)) { draft = EnglishDays.InWeek(ctx, step, day); i = w; }
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
            var q = i;
            if (q.Eat("'s ") && EnglishQuarters.QuarterOrHalf(ref q, ctx.Today.Year + step, out draft)) { c = q; return true; }
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
        if (EnglishMonths.Weekday(ref i, true, out var weekday))
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
        if (EnglishMonths.MonthName(ref i, true, out int month))
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

    public static Draft<Day> QuarterFrom(ReadingContext ctx, int step)
    {
        int quarter = (ctx.Today.Year * 4) + ((ctx.Today.Month - 1) / 3) + step;
        return Draft<Day>.Of(Calendar.Quarter(quarter / 4, (quarter % 4) + 1));
    }
}
