namespace SalesBot.Domain.Language;

/// <summary>English words for days and periods.</summary>
internal static class EnglishDays
{
    /// <summary>A date at this place; the cursor stands on a letter at the start of a word.</summary>
    public static bool At(ref Cursor c, ReadingContext ctx, Manner manner, bool led, out Draft<Day> draft)
    {
        var i = c;
        bool the = i.Word("the");
        i.Blank();
        if (Relative(ref i, ctx, out draft) || EnglishSpans.Spans(ref i, ctx, out draft) || EnglishParts.Parted(ref i, ctx, out draft) || EnglishParts.Weeks(ref i, ctx, out draft) || EnglishSteps.Stepped(ref i, ctx, out draft)
            || EnglishQuarters.Quarter(ref i, ctx, out draft) || EnglishFeasts.Feast(ref i, ctx, out draft) || EnglishMonths.Month(ref i, ctx, led, out draft))
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
        if (EnglishMonths.Weekday(ref i, led, out var weekday))
        {
            // "Sat 5 Dec", "Friday, December 5th": the date is what counts, the weekday must agree with it.
            var dated = i;
            _ = dated.Eat(',');
            _ = dated.Word("the");
            dated.Blank();
            if ((Scan.IsDigit(dated.Now) ? NumericDays.At(ref dated, ctx, manner, true, out draft) : EnglishMonths.Month(ref dated, ctx, true, out draft)) && draft.First.IsOneDay)
            {
                DayGrammar.Agree(ref draft, weekday);
                c = dated;
                return true;
            }
            draft = Calendar.Weekday(ctx, weekday);
            // "Tuesday week", "Tuesday next week"
            if (i.Word("next week") || i.Word("next wk") || i.Word("of next week")) draft = InWeek(ctx, 1, weekday);
            else if (i.Word("this week") || i.Word("of this week")) draft = InWeek(ctx, 0, weekday);
            else if (i.Word("last week") || i.Word("of last week")) draft = InWeek(ctx, -1, weekday);
            else if (i.Word("the week after next") || i.Word("week after next")) draft = InWeek(ctx, 2, weekday);
            else if (i.Word("after next") || i.Word("before last")) draft = draft.Doubted();
            else if (i.Word("week")) draft = draft.Map(d => Day.On(d.From.AddDays(7))).Doubted();
            c = i;
            return true;
        }
        return false;
    }

    public static Draft<Day> InWeek(ReadingContext ctx, int weeks, DayOfWeek weekday) => Calendar.WeekFrom(ctx, weeks).Map(w => Calendar.InWeek(w, weekday));

    static bool Relative(ref Cursor c, ReadingContext ctx, out Draft<Day> draft)
    {
        int? days = c.WordAny(["day after tomorrow"]) ? 2
            : c.WordAny(["day before yesterday"]) ? -2
            : c.WordAny(["today", "later today", "earlier today"]) ? 0
            : c.WordAny(["tomorrow", "tomorow", "tommorow", "tommorrow", "tmr", "tmrw", "tomo", "tmw"]) ? 1
            : c.WordAny(["yesterday", "yday"]) ? -1
            : null;
        var beside = c;
        if (beside.Word("day") && EnglishSpans.FromDay(ref beside, ctx, 1, 1, '일', out draft)) { c = beside; return true; }
        if (days is { } away) { draft = Draft<Day>.Of(Day.On(ctx.Today.AddDays(away))); return true; }
        draft = default;
        if (c.Word("tonight")) { draft = Draft<Day>.Of(Day.On(ctx.Today) with { Part = DayPart.Evening }); return true; }
        if (c.Word("last night")) { draft = Draft<Day>.Of(Day.On(ctx.Today.AddDays(-1)) with { Part = DayPart.Evening }); return true; }
        if (c.WordAny(["this morning", "this am"])) { draft = Draft<Day>.Of(Day.On(ctx.Today) with { Part = DayPart.Morning }); return true; }
        if (c.WordAny(["this afternoon", "this pm"])) { draft = Draft<Day>.Of(Day.On(ctx.Today) with { Part = DayPart.Afternoon }); return true; }
        if (c.Word("this evening")) { draft = Draft<Day>.Of(Day.On(ctx.Today) with { Part = DayPart.Evening }); return true; }
        if (c.Word("eow")) { draft = Calendar.WeekFrom(ctx, 0).Map(w => Day.On(w.From.AddDays(4))); return true; }
        if (c.Word("eom")) { draft = Calendar.EndOfMonth(ctx); return true; }
        if (c.Word("eoq")) { int q = ((ctx.Today.Month - 1) / 3) + 1; draft = Draft<Day>.Of(Calendar.Months(ctx.Today.Year, q * 3, q * 3)); return true; }
        if (c.Word("eoy")) { draft = Draft<Day>.Of(Calendar.Months(ctx.Today.Year, 12, 12)); return true; }
        return false;
    }
}
