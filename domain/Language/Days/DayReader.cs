namespace SalesBot.Domain.Language;

/// <summary>A reading at its place in a longer text.</summary>
public readonly record struct Found<T>(Reading<T> Reading, Span Span);

/// <summary>Reads days, periods and times of day, typed in Korean, English or both.</summary>
public static class DayReader
{
    /// <summary>
    /// Reads a text that should be one day or period: the answer to "when?". A period (월말, 3분기) comes back as its first and last day; whoever needs one
    /// day looks at <see cref="Day.IsOneDay"/>, or takes <see cref="Day.Last"/> when it was said as a deadline.
    /// </summary>
    public static Reading<Day> Read(string? text, ReadingContext ctx)
    {
        var typed = Typed.Of(text);
        return Whole.Of(typed, FindAll(typed, ctx, false), Bare(typed, ctx));
    }

    /// <summary>Every day or period in a sentence, in order.</summary>
    public static IReadOnlyList<Found<Day>> FindAll(string? text, ReadingContext ctx) => FindAll(Typed.Of(text), ctx, true);

    internal static List<Found<Day>> FindAll(Typed typed, ReadingContext ctx, bool inSentence) => FindAll(typed, ctx, inSentence, new(0, typed.Low.Length));

    /// <summary>The days within one clause; what stands before it is still seen, so that a date is not begun in the middle of a number.</summary>
    internal static List<Found<Day>> FindAll(Typed typed, ReadingContext ctx, bool inSentence, Span within)
    {
        List<Found<Day>> found = [];
        var manner = MannerOf(typed, ctx, inSentence);
        for (var c = new Cursor(typed.Low.AsSpan(0, within.End), within.Start); !c.End;)
        {
            int start = c.At;
            if (MayBegin(c) && DayGrammar.Phrase(ref c, ctx, manner, out var draft) && c.At > start)
            {
                var span = new Span(start, c.At - start);
                found.Add(new(draft.At(span), span));
                continue;
            }
            c.At = Next(typed.Low, start);
        }
        return found;
    }

    static Manner MannerOf(Typed typed, ReadingContext ctx, bool inSentence) => new(!typed.HasHangul && (typed.HasLatin || ctx.Lang is Lang.En), inSentence);

    static bool MayBegin(in Cursor c)
    {
        char now = c.Now, before = c.Before;
        if (Scan.IsDigit(now)) return !Scan.IsDigit(before) && !Scan.IsLatin(before) && !(before is '.' or '-' or '/' or ':' or ',' && Scan.IsWordChar(c.Peek(-2))) && before is not ('#' or '$' or '₩' or '€' or '£' or '¥' or '_' or '+' or '\\') && !Version(c);
        if (Scan.IsHangul(now)) return Scan.IsHangul(before) ? KoreanDays.BeginsInWord(now) : KoreanDays.BeginsWord(now);
        if (Scan.IsLatin(now)) return !Scan.IsLatin(before) && !Scan.IsDigit(before) && before is not ('\'' or '_' or '@');
        if (now == '~') return !Scan.IsWordChar(before) && before != ')';
        return now == '\'' && Scan.IsDigit(c.Peek(1)) && !Scan.IsWordChar(before);
    }

    /// <summary>True behind "버전" or "build": what follows is a release, not a date.</summary>
    static bool Version(in Cursor c)
    {
        if (c.At < 3 || c.Before is not (' ' or '.' or '전' or '드')) return false;
        var before = c.Text[Math.Max(0, c.At - 12)..c.At].TrimEnd(" .");
        return before.EndsWith("버전") || before.EndsWith("빌드") || before.EndsWith("릴리스") || before.EndsWith("version") || before.EndsWith("build") || before.EndsWith("release") || before.EndsWith(" ver") || before.EndsWith("rev") || before.EndsWith("firmware") || before.EndsWith("펌웨어") || before.EndsWith("order") || before.EndsWith("order no") || before.EndsWith("주문번호");
    }

    /// <summary>The next place where something may begin: past the rest of a run of digits or Latin letters.</summary>
    internal static int Next(string text, int at)
    {
        char c = text[at++];
        if (Scan.IsDigit(c)) while (at < text.Length && Scan.IsDigit(text[at])) at++;
        else if (Scan.IsLatin(c)) while (at < text.Length && Scan.IsLatin(text[at])) at++;
        return at;
    }

    /// <summary>A bare time or year is all that was typed: asked about, as it names no day for certain.</summary>
    static Reading<Day>? Bare(Typed typed, ReadingContext ctx)
    {
        var c = new Cursor(typed.Low, 0);
        c.Blank();
        int start = c.At;
        var y = c;
        if (Numerals.Small(ref y, out int n, out int digits) && digits == 4 && Rest(y) && n is >= 1990 and <= 2099)
        {
            List<Day> values = [Calendar.Year(n)];
            if (n / 100 < 24 && n % 100 < 60) values.Add(Day.On(ctx.Today) with { At = new(n / 100, n % 100) });
            return Reading<Day>.Ask(values, new(start, y.At - start));
        }
        if (Clock.At(ref c, out var clock) && Rest(c))
        {
            var day = Day.On(ctx.Today) with { At = clock.First, Until = clock.Until, Part = clock.Part };
            return Reading<Day>.Ask(clock.Second is { } second ? [day, day with { At = second }] : [day], new(start, c.At - start));
        }
        return null;

        static bool Rest(Cursor c)
        {
            c.Blank();
            return c.End;
        }
    }
}

/// <summary>Reads a time of day without its day: the answer to "what time?".</summary>
public static class TimeReader
{
    public static Reading<TimeOnly> Read(string? text)
    {
        var typed = Typed.Of(text);
        for (var c = new Cursor(typed.Low, 0); !c.End; c.At = DayReader.Next(typed.Low, c.At))
        {
            if (Scan.IsWordChar(c.Before) && Scan.IsWordChar(c.Now) && !(Scan.IsDigit(c.Now) && !Scan.IsDigit(c.Before) && !Scan.IsLatin(c.Before))) continue;
            var i = c;
            if (!Clock.At(ref i, out var time) || time.First is not { } first) continue;
            var span = new Span(c.At, i.At - c.At);
            List<TimeOnly> values = time.Second is { } second ? [first, second] : [first];
            return values.Count > 1 || time.Doubt || !Whole.Plain(typed, [span]) ? Reading<TimeOnly>.Ask(values, span) : Reading<TimeOnly>.Sure(first, span);
        }
        return Reading<TimeOnly>.None;
    }
}
