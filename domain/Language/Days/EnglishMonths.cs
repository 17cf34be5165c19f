namespace SalesBot.Domain.Language;

/// <summary>Months and weekdays by name: December, Dec 5th, Dec 5-7, Fri.</summary>
internal static class EnglishMonths
{
    static readonly string[] MonthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    static readonly string[] DayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>December, Dec 5th, Dec 5-7, Dec. 5, 2026, Dec 2026.</summary>
    public static bool Month(ref Cursor c, ReadingContext ctx, bool led, out Draft<Day> draft)
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
                int? year = EnglishQuarters.YearAfter(ref d, out int said) ? said : null;
                if (Calendar.Yearly(ctx, year, at => Calendar.Date(at, month, day) is { } first && Calendar.Date(at, month, Math.Max(until, day)) is { } last ? first with { To = last.To } : null, out draft))
                {
                    c = d;
                    return true;
                }
            }
            if (day > 0) return false;
        }
        int? whole = EnglishQuarters.YearAfter(ref i, out int y) ? y : i.Word("next year") || i.Word("of next year") ? ctx.Today.Year + 1 : i.Word("this year") || i.Word("of this year") ? ctx.Today.Year : i.Word("last year") || i.Word("of last year") ? ctx.Today.Year - 1 : null;
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
            // April and June are also people: "April from purchasing called".
            if (!led && word is "april" or "june" or "may" && after.NextWord(out _) is "from" or "said" or "says" or "told" or "called" or "wants" or "thinks" or "asked") return false;
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

    /// <summary>Sun 12 Mar, Sat, Dec 5: beside a date it is a day.</summary>
    static bool Dated(Cursor c)
    {
        _ = c.Eat('.');
        _ = c.Eat(',');
        c.Blank();
        return Scan.IsDigit(c.Now) || MonthName(ref c, true, out _);
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
            if (!full && !led && word is "sat" or "sun" && !led && !(c.Before == '\0' && after.End) && !Dated(after)) return false;
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
