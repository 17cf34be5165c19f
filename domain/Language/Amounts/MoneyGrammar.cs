namespace SalesBot.Domain.Language;

/// <summary>One amount with everything that belongs to it: currency on either side, a second end, 정도, 이상, VAT.</summary>
internal static class MoneyGrammar
{
    /// <summary>$35Ok: letters that belong to no unit.</summary>
    static bool Glued(in Cursor c) => Scan.IsDigit(c.Before) && Scan.IsLatin(c.Now);

    public static bool Phrase(ref Cursor c, string text, ReadingContext ctx, bool inSentence, out Draft<Money> draft)
    {
        draft = default;
        var i = c;
        Marks marks = MoneyMarks.Leading(ref i, out bool between);
        Currency? currency = Currencies.Prefix(ref i, out bool unknown, out bool yenSign);
        if (unknown) return false;
        bool symbol = currency is not null;
        if (symbol) marks |= MoneyMarks.Leading(ref i, out _);
        i.Blank();
        if (!MoneyNumbers.Number(ref i, out var low) || Currencies.Foreign(c)) return false;
        var high = low;
        bool ranged = false, changed = false;
        Currency? firstCurrency = currency;
        var before = i;
        // The first end may carry its own currency: 3억원~4억원, $300k-$350k.
        if (!symbol) firstCurrency = Currencies.Suffix(ref before, low, out _, out _) ?? currency;
        var r = before;
        r.Blank();
        if (r.Eat('~') || (r.Now == '-' && r.Peek(1) is not '-' && r.Eat('-')) || (between && (r.Word("and") || r.Eat("에서") || r.Eat("과"))) || r.Word("to") || r.Eat("에서") || r.Eat("부터") || r.Eat("내지") || r.Eat("또는"))
        {
            bool or = r.Before == '는', step = r.Before == '서';
            r.Blank();
            var second = Currencies.Prefix(ref r, out bool strange, out _);
            if (strange) return false;
            r.Blank();
            if (MoneyNumbers.Number(ref r, out var upper) && !or)
            {
                if (low.Bare && upper.Unit > 1)
                {
                    // 3~4억, $300-350k: the unit belongs to both.
                    // 7~8천 may be thousands or tens of millions at both ends.
                    if (upper.Other is not null && !upper.KoreanUnit) (low.Value, low.Other) = (low.Value * upper.Unit * 10_000, low.Value * upper.Unit);
                    else low.Value *= upper.Unit;
                    low.Unit = upper.Unit;
                    (low.KoreanUnit, low.Letter, low.Bare) = (upper.KoreanUnit, upper.Letter, false);
                    if (upper.Value != upper.Unit * decimal.Truncate(upper.Value / upper.Unit) && upper.KoreanUnit) low.Doubt = true;
                }
                else if (low.Unit > upper.Unit && upper.Bare && low.KoreanUnit) low.Doubt = true;
                high = upper;
                (ranged, changed) = (true, step);
                i = r;
                if (second is { } s2)
                {
                    if (firstCurrency is { } f && f != s2) return false;
                    currency ??= s2;
                    symbol = true;
                }
            }
        }
        // 2억여 원: two hundred million and some.
        if (high.KoreanUnit && i.Now == '여' && (i.Peek(1) == '원' || (i.Peek(1) == ' ' && i.Peek(2) == '원')))
        {
            marks |= Marks.About;
            i.At++;
        }
        var end = i;
        var own = Currencies.Suffix(ref end, high, out bool foreign, out bool counted);
        if (foreign || (counted && !symbol)) return false;
        if (own is { } said)
        {
            if (currency is { } c1 && c1 != said && !(yenSign && said is Currency.JPY or Currency.CNY)) return false;
            currency = said;
            yenSign = false;
            i = end;
        }
        currency ??= firstCurrency;
        if (!symbol && currency == firstCurrency && own is null && !ranged && firstCurrency is not null) i = before;
        if (currency is null && !symbol)
        {
            // 1.2M USD and 3억 원 are settled; the rest hangs on the unit.
            if (low.Spelled && (inSentence ? !(high.KoreanUnit && high.Value >= 100_000_000) : !high.KoreanUnit && high.Other is null)) return false;
            if (inSentence && (high.Bare || (!high.KoreanUnit && high.Other is null && !MoneyDoubts.MoneyBefore(c)))) return false;
            if (inSentence && high.Spelled && Scan.IsHangul(i.Now) && !Scan.Ended(i)) return false;
        }
        if (MoneyDoubts.Percent(i)) return false;
        changed &= i.Sees("으로") || i.Sees("로 ");
        // 천만에요, 만나서: without 억 or a currency, spelled-out numbers must stand alone. 12월, 010-1234-5678: bare digits, too.
        if (currency is null && high.Spelled && high.Value < 100_000_000 && Scan.IsHangul(i.Now)) return false;
        if (currency is null && high.Bare && (ranged || Scan.IsHangul(i.Now) || (i.Now is '-' or '/' or ':' && Scan.IsDigit(i.Peek(1))))) return false;
        marks |= MoneyMarks.Trailing(ref i);
        if (high.Value <= 0) return false;
        if (high.Value < low.Value || changed)
        {
            // 3억에서 2억 5천으로: a change, and only the rep knows whether it has happened.
            if (!ranged || low.Bare || low.Value <= 0 || (currency is null && !low.KoreanUnit)) return false;
            var of = currency ?? Currency.KRW;
            draft = Draft<Money>.Ask(new(high.Value, high.Value, of, marks), new(low.Value, low.Value, of, marks));
            c = i;
            return true;
        }

        // "from $450k" is where something begins.
        bool doubt = (!ranged && c.Sees("from ")) || low.Doubt || high.Doubt || yenSign || i.Before == '대' || MoneyDoubts.Each(c, i) || MoneyDoubts.PartOfIt(i) || Glued(i) || (high.Bare && high.Value < 10_000 && currency is Currency.KRW && symbol) || (c.Before == '-' && !Scan.IsWordChar(c.Peek(-2))) || i.Now == '~' || (i.Now == ' ' && i.Peek(1) == '~') || (c.Now == '~' && high.KoreanUnit) || (ranged && MoneyDoubts.Moving(c)) || (symbol && high.Bare && MoneyDoubts.Thirds(c.Text[c.At..i.At]));
        Currency sure;
        Money? alternative = null;
        if (currency is { } known) sure = known;
        else if (high.KoreanUnit || high.Other is not null)
        {
            sure = Currency.KRW;
            // 만 counts anything; 억 in sales talk is money.
            if (inSentence && high.Value < 100_000_000 && !MoneyDoubts.MoneyBefore(c)) doubt = true;
        }
        else
        {
            bool korean = ctx.Lang is Lang.Ko || MoneyDoubts.HasHangul(text);
            sure = korean ? Currency.KRW : Currency.USD;
            if (high.Bare && korean && !ranged && high.Value >= 1_000_000 && !inSentence) { }
            else
            {
                doubt = true;
                alternative = high.Bare && korean ? new Money(low.Value * 10_000, high.Value * 10_000, Currency.KRW) : new Money(low.Value, high.Value, korean ? Currency.USD : Currency.KRW);
            }
        }
        // 3천 원 is 3,000; 3천 without won is usually 3,000만.
        if (high.Other is { } other && !(currency is not null && high.Unit is 1_000 or 100 && !high.KoreanUnit))
        {
            doubt = true;
            alternative = new Money(ranged ? low.Other ?? low.Value : other, other, sure);
        }
        var money = new Money(low.Value, high.Value, sure, marks);
        if (yenSign) (sure, money, alternative) = (Currency.JPY, money with { Currency = Currency.JPY }, money with { Currency = Currency.CNY });
        draft = doubt ? Draft<Money>.Ask(money, alternative is { } a ? a with { Marks = marks } : null) : Draft<Money>.Of(money);
        c = i;
        return true;
    }
}
