namespace SalesBot.Domain.Language;

/// <summary>Reads amounts of money: 3억 5천만 원, 삼억오천, 35만 달러, 120백만원, $350k, KRW 50m, around 2bn won, 3~4억.</summary>
public static class MoneyReader
{
    /// <summary>Reads a text that should be one amount. Without any currency the rep is asked, unless the Korean unit (억, 만) says won.</summary>
    public static Reading<Money> Read(string? text, ReadingContext ctx)
    {
        var typed = Typed.Of(text);
        return Whole.Of(typed, FindAll(typed, ctx, false), null);
    }

    /// <summary>Every amount in a sentence, in order. Bare numbers are not amounts there.</summary>
    public static IReadOnlyList<Found<Money>> FindAll(string? text, ReadingContext ctx) => FindAll(Typed.Of(text), ctx, true);

    internal static List<Found<Money>> FindAll(Typed typed, ReadingContext ctx, bool inSentence)
    {
        List<Found<Money>> found = [];
        for (var c = new Cursor(typed.Low, 0); !c.End;)
        {
            int start = c.At;
            if (MayBegin(c) && MoneyGrammar.Phrase(ref c, typed.Text, ctx, inSentence, out var draft) && c.At > start)
            {
                var span = new Span(start, c.At - start);
                found.Add(new(draft.At(span), span));
                continue;
            }
            c.At = DayReader.Next(typed.Low, start);
        }
        return found;
    }

    static bool MayBegin(in Cursor c)
    {
        char now = c.Now, before = c.Before;
        if (Scan.IsDigit(now)) return !Scan.IsDigit(before) && !Scan.IsLatin(before) && !(before is '.' or '-' or '/' or ':' or ',' && Scan.IsWordChar(c.Peek(-2))) && before is not ('#' or '_' or '+' or '$' or '₩' or '€' or '£' or '¥');
        if (Scan.IsHangul(now)) return !Scan.IsHangul(before) && !Scan.IsDigit(before);
        if (Scan.IsLatin(now)) return !Scan.IsLatin(before) && !Scan.IsDigit(before);
        return now is '$' or '₩' or '€' or '£' or '¥' or '\\' && !Scan.IsLatin(before) || (now == '~' && !Scan.IsWordChar(before));
    }
}
