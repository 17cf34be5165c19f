namespace SalesBot.Domain.Language;

/// <summary>Numbers with their multipliers as money is told, before the currency is known.</summary>
internal static class MoneyNumbers
{
    /// <summary>A number with its multipliers, before its currency is known.</summary>
    public struct Amount
    {
        public decimal Value;

        /// <summary>The other reading, when there are two: 3천 is 3,000 or 3,000만.</summary>
        public decimal? Other;

        /// <summary>The unit the number ended in (억, 만, 천, k, m …); ' ' for none. A range like 3~4억 lends it to the first end.</summary>
        public decimal Unit;

        /// <summary>Written with 억 or 만, so won unless something else is said.</summary>
        public bool KoreanUnit;

        /// <summary>Written in Hangul numerals only.</summary>
        public bool Spelled;

        /// <summary>A bare number without any multiplier.</summary>
        public bool Bare;

        /// <summary>A multiplier of one letter (k, m), which is also a metre or a model name.</summary>
        public bool Letter;

        public bool Doubt;
    }

    public static bool Number(ref Cursor c, out Amount amount)
    {
        amount = default;
        c.Blank();
        if (Scan.IsDigit(c.Now)) return Written(ref c, out amount) && Mixed(ref c, ref amount);
        if (Scan.IsHangul(c.Now)) return KoreanUnits.Spelled(ref c, out amount);
        var i = c;
        if (Scan.IsLatin(c.Now) && Numerals.English(ref i, out decimal value) && value >= 100)
        {
            amount = new() { Value = value, Unit = 1, Bare = false };
            c = i;
            return true;
        }
        return false;
    }

    /// <summary>3억오천: digits up to 억, the rest in Hangul. Behind 억 the rest counts 만.</summary>
    static bool Mixed(ref Cursor c, ref Amount amount)
    {
        if (!amount.KoreanUnit || amount.Unit < 100_000_000) return true;
        var i = c;
        bool apart = i.Now == ' ';
        i.Blank();
        if (!Scan.IsHangul(i.Now)) return true;
        bool thousand = i.Now is '천' or '백' or '십' && i.Peek(1) == '만';
        if (!thousand && i.Now is not ('일' or '이' or '삼' or '사' or '오' or '육' or '칠' or '팔' or '구') || (!thousand && i.Peek(1) is not ('천' or '백' or '십')) || !KoreanUnits.Spelled(ref i, out var rest)) return true;
        // "1억 천만 원" goes on, "1억 이천 명" does not.
        if (apart && i.Before != '만' && i.Now != '원') return true;
        decimal more = rest.Value < 10_000 ? rest.Value * 10_000 : rest.Value;
        if (more >= 100_000_000) return true;
        amount.Value += more;
        amount.Unit = 10_000;
        c = i;
        return true;
    }

    /// <summary>Digits with Korean units (3억 5천만, 1억2천, 120백만) or English ones (350k, 1.2 million).</summary>
    static bool Written(ref Cursor c, out Amount amount)
    {
        amount = default;
        var i = c;
        if (!Numerals.Digits(ref i, out decimal first, out bool plain) || first >= 1_000_000_000_000_000m) return false;
        // English multipliers
        var e = i;
        if (!Scan.IsHangul(i.Now))
        {
            var word = e.NextWord(out var after);
            decimal scale = word switch
            {
                "k" => 1_000m,
                "m" or "mn" or "mm" or "mio" => 1_000_000m,
                "b" or "bn" => 1_000_000_000m,
                "tn" => 1_000_000_000_000m,
                "eok" => 100_000_000m,
                "hundred" => 100m,
                "grand" => 1_000m,
                _ => Numerals.Scale(word),
            };
            bool spaced = e.Now == ' ';
            // "5 m" and "3 b" apart are rarely amounts; only the words are taken with a blank.
            if (scale > 0 && !(spaced && word.Length == 1 && word is not ("m" or "b" or "k")))
            {
                if (word is "hundred" && Numerals.Scale(after.NextWord(out var more)) is var next and >= 1_000) { scale *= next; after = more; }
                if (first * scale >= 1_000_000_000_000_000_000m) return false;
                bool compact = word.Length <= 2 && word is not ("bn" or "mn");
                // won, krw, usd glued to the letter: 50mkrw is left alone.
                amount = new() { Value = first * scale, Unit = scale, Letter = compact, KoreanUnit = word is "eok" };
                c = after;
                return true;
            }
            // 1.2musd, 50kusd: letter and code in one word
            if (word.Length is 4 or 5 && word[0] is 'k' or 'm' or 'b' && Currencies.Code(word[(word[1] == 'n' ? 2 : 1)..]) is not null && !spaced)
            {
                scale = word[0] == 'k' ? 1_000m : word[0] == 'm' ? 1_000_000m : 1_000_000_000m;
                amount = new() { Value = first * scale, Unit = scale, Letter = true };
                c = new(i.Text, i.At + (word[1] == 'n' ? 2 : 1));
                return true;
            }
        }
        return KoreanUnits.Units(ref c, i, first, plain, out amount);
    }
}
