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
        if (found is [{ Reading.Values: var values } only] && values.All(money => (money.Marks & (Marks.VatExcluded | Marks.VatIncluded)) == 0) && VatApart(typed, only.Span) is var vat and not Marks.None)
            found[0] = only with { Reading = only.Reading with { Values = [.. values.Select(money => money with { Marks = money.Marks | vat })] } };
        return found;
    }

    /// <summary>"견적 3억 제출함(VAT 별도)": the tax is told apart from the one amount it belongs to.</summary>
    static Marks VatApart(Typed typed, Span amount)
    {
        foreach (var word in (ReadOnlySpan<string>)["vat", "부가세"])
        {
            int at = typed.Low.IndexOf(word, StringComparison.Ordinal);
            if (at < 0 || amount.Touches(new(at, word.Length))) continue;
            // One step back takes in what leads it: excl. VAT, + VAT, (VAT.
            for (int from = at; from >= 0 && at - from < 12; from--)
            {
                var c = new Cursor(typed.Low, from);
                if (MoneyMarks.Vat(ref c, out var mark)) return mark;
            }
        }
        return Marks.None;
    }

    // Numerals, names of money, and what leads an amount in: 약, 한, 최소, 적어도, 많아야, 부가세.
    static readonly System.Buffers.SearchValues<char> begins = System.Buffers.SearchValues.Create("일이삼사오육륙칠팔구십백천만억조한두세네석서너넉대다여열스마쉰아원미달유엔위파약최적많부");

    static bool MayBegin(in Cursor c)
    {
        char now = c.Now, before = c.Before;
        if (Scan.IsDigit(now)) return !Scan.IsDigit(before) && !Scan.IsLatin(before) && !(before == '.' && c.Peek(-2) is '$' or '₩' or '€' or '£' or '¥' or ' ') && !(before is '.' or '-' or '/' or ':' or ',' && Scan.IsWordChar(c.Peek(-2))) && before is not ('#' or '_' or '+' or '$' or '₩' or '€' or '£' or '¥');
        if (Scan.IsHangul(now)) return begins.Contains(now) && !Scan.IsHangul(before) && !Scan.IsDigit(before);
        if (Scan.IsLatin(now)) return !Scan.IsLatin(before) && !Scan.IsDigit(before);
        return now is '$' or '₩' or '€' or '£' or '¥' or '\\' && !Scan.IsLatin(before) || (now == '~' && !Scan.IsWordChar(before));
    }
}
