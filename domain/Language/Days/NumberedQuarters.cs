namespace SalesBot.Domain.Language;

/// <summary>Quarters and halves behind their number: 3분기, 3/4분기, 4Q26, 1H.</summary>
internal static class NumberedQuarters
{
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
            var part = half ? Part.Whole : KoreanMonths.PartOf(ref i);
            draft = Draft<Day>.Of(half ? Calendar.Half(y, n) : until > n ? new Day(Calendar.Quarter(y, n).From, Calendar.Quarter(y, until).To) : KoreanYears.QuarterPart(y, n, part));
        }
        c = i;
        return true;
    }

    /// <summary>A quarter or half beside its number: 3분기 말, 4Q26, 4Q 2026, 1H27.</summary>
    public static bool QuarterAt(ref Cursor c, Cursor afterNumber, ReadingContext ctx, int n, out Draft<Day> draft)
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
        int? year = letter && EnglishQuarters.YearAfter(ref y, out int said) ? said : null;
        if (year is not null) i = y;
        var part = half ? Part.Whole : KoreanMonths.PartOf(ref i);
        c = i;
        return Calendar.Yearly(ctx, year, at => half ? Calendar.Half(at, n)
            : until > n ? new Day(Calendar.Quarter(at, n).From, Calendar.Quarter(at, until).To)
            : KoreanYears.QuarterPart(at, n, part), out draft) && Doubt(half && year < 2100 && i.Before != ' ' && !afterNumber.Sees("h "), ref draft);

        // 1H27 is a half year, 1h30 a duration; the letter's case is not kept, so it is asked.
        static bool Doubt(bool unsure, ref Draft<Day> draft)
        {
            if (unsure) draft = draft.Doubted();
            return true;
        }
    }
}
