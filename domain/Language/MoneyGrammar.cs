namespace SalesBot.Domain.Language;

/// <summary>One amount with everything that belongs to it: currency on either side, a second end, 정도, 이상, VAT.</summary>
internal static class MoneyGrammar
{
    /// <summary>A number with its multipliers, before its currency is known.</summary>
    struct Amount
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

    public static bool Phrase(ref Cursor c, string text, ReadingContext ctx, bool inSentence, out Draft<Money> draft)
    {
        draft = default;
        var i = c;
        Marks marks = Leading(ref i, out bool between);
        Currency? currency = Prefix(ref i, out bool unknown, out bool yenSign);
        if (unknown || Foreign(c)) return false;
        bool symbol = currency is not null;
        if (symbol) marks |= Leading(ref i, out _);
        i.Blank();
        if (!Number(ref i, out var low)) return false;
        var high = low;
        bool ranged = false;
        Currency? firstCurrency = currency;
        var before = i;
        // The first end may carry its own currency: 3억원~4억원, $300k-$350k.
        if (!symbol) firstCurrency = Suffix(ref before, low, out _, out _) ?? currency;
        var r = before;
        r.Blank();
        if (r.Eat('~') || (r.Now == '-' && r.Peek(1) is not '-' && r.Eat('-')) || (between && (r.Word("and") || r.Eat("에서") || r.Eat("과"))) || r.Word("to") || r.Eat("에서") || r.Eat("부터") || r.Eat("내지") || r.Eat("또는"))
        {
            bool or = r.Before == '는';
            r.Blank();
            var second = Prefix(ref r, out bool strange, out _);
            if (strange) return false;
            r.Blank();
            if (Number(ref r, out var upper) && !or)
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
                ranged = true;
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
        var own = Suffix(ref end, high, out bool foreign, out bool counted);
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
            if (inSentence && (high.Bare || (!high.KoreanUnit && high.Other is null && !MoneyBefore(c)))) return false;
            if (inSentence && high.Spelled && Scan.IsHangul(i.Now) && !Scan.Ended(i)) return false;
        }
        if (Percent(i)) return false;
        // 천만에요, 만나서: without 억 or a currency, spelled-out numbers must stand alone. 12월, 010-1234-5678: bare digits, too.
        if (currency is null && high.Spelled && high.Value < 100_000_000 && Scan.IsHangul(i.Now)) return false;
        if (currency is null && high.Bare && (ranged || Scan.IsHangul(i.Now) || (i.Now is '-' or '/' or ':' && Scan.IsDigit(i.Peek(1))))) return false;
        marks |= Trailing(ref i);
        if (high.Value <= 0) return false;
        if (high.Value < low.Value)
        {
            // 3억에서 2억 5천으로: a change, and only the rep knows whether it has happened.
            if (!ranged || low.Bare || low.Value <= 0 || (currency is null && !low.KoreanUnit)) return false;
            var of = currency ?? Currency.KRW;
            draft = Draft<Money>.Ask(new(high.Value, high.Value, of, marks), new(low.Value, low.Value, of, marks));
            c = i;
            return true;
        }

        bool doubt = low.Doubt || high.Doubt || yenSign || i.Before == '대' || Each(c, i) || PartOfIt(i) || (c.Before == '-' && !Scan.IsWordChar(c.Peek(-2))) || (symbol && high.Bare && Thirds(c.Text[c.At..i.At]));
        Currency sure;
        Money? alternative = null;
        if (currency is { } known) sure = known;
        else if (high.KoreanUnit || high.Other is not null)
        {
            sure = Currency.KRW;
            // 만 counts anything; 억 in sales talk is money.
            if (inSentence && high.Value < 100_000_000 && !MoneyBefore(c)) doubt = true;
        }
        else
        {
            bool korean = ctx.Lang is Lang.Ko || HasHangul(text);
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

    static bool HasHangul(string text) => text.AsSpan().IndexOfAnyInRange('가', '힣') >= 0;

    static readonly string[] MoneyWords =
        ["예산", "금액", "견적", "단가", "가격", "계약", "규모", "매출", "총액", "총", "합계", "할인", "비용", "발주", "제안가", "입찰가", "투자", "구매가", "정가", "공급가", "budget", "price", "quote", "quoted", "offer", "cost", "amount", "deal", "contract", "worth", "value", "total"];

    /// <summary>True when a word of money stands within the few words before: 예산은 5천만.</summary>
    static bool MoneyBefore(in Cursor c)
    {
        var near = c.Text[Math.Max(0, c.At - 16)..c.At];
        foreach (var word in MoneyWords)
            if (near.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    static bool Foreign(in Cursor c)
    {
        var near = c.Text[Math.Max(0, c.At - 8)..c.At].TrimEnd();
        foreach (var other in OtherMoney)
        {
            var word = other.AsSpan().TrimEnd();
            if (near.EndsWith(word, StringComparison.Ordinal) || (Scan.IsHangul(word[0]) && word.Length > 1 && near.Contains(word, StringComparison.Ordinal))) return true;
        }
        return false;
    }

    /// <summary>대당 1,200만원, 월 500만원, $50 per seat: a price for one of many is not the amount of the deal, so it is asked.</summary>
    static bool Each(in Cursor from, Cursor to)
    {
        var near = from.Text[Math.Max(0, from.At - 6)..from.At].TrimEnd();
        if (near.EndsWith("당") || near.EndsWith("매월") || near.EndsWith("매년") || near.EndsWith("per unit") || near is "월" or "연" || near.EndsWith(" 월") || near.EndsWith(" 연")) return true;
        to.Blank();
        return to.Word("per") || to.Word("each") || to.Word("a month") || to.Word("a year") || to.Word("monthly") || to.Word("annually") || to.Sees("/월") || to.Sees("/대") || to.Sees("/년") || to.Sees("/개") || to.Sees("/m") || to.Sees("/y") || to.Sees("/u") || to.Sees("/s") || to.Sees("씩");
    }

    /// <summary>3억 초반, 3억 후반대: somewhere above it.</summary>
    static bool PartOfIt(Cursor c)
    {
        c.Blank();
        return c.Sees("초반") || c.Sees("중반") || c.Sees("후반") || c.Sees("초중반") || c.Sees("중후반") || c.Sees("에 못") || c.Sees("못 ") || c.Sees("조금 안") || c.Sees("좀 안");
    }

    /// <summary>$1.250 is one dollar or, as half of Europe writes, twelve hundred.</summary>
    static bool Thirds(ReadOnlySpan<char> text)
    {
        int dot = text.IndexOf('.');
        if (dot < 1 || text[(dot + 1)..].IndexOfAny('.', ',') >= 0 || text[..dot].Contains(',')) return false;
        int digits = 0;
        while (dot + 1 + digits < text.Length && Scan.IsDigit(text[dot + 1 + digits])) digits++;
        return digits == 3;
    }

    static bool Percent(Cursor c)
    {
        c.Blank();
        return c.Now == '%' || c.Sees("퍼센트") || c.Sees("프로") || c.Sees("percent") || c.Sees("pct");
    }

    static Marks Leading(ref Cursor c, out bool between)
    {
        between = false;
        var i = c;
        Marks marks = Marks.None;
        for (int n = 0; n < 2; n++)
        {
            i.Blank();
            if (Vat(ref i, out var vat)) marks |= vat;
            else if (i.Eat("약 ") || i.Eat("대략 ") || i.Eat("한 ") || i.Eat("대충 ") || (i.Now == '약' && Scan.IsDigit(i.Peek(1)) && i.Eat('약')) || (i.Eat('~') && (Scan.IsWordChar(i.Now) || i.Now is '$' or '₩' or '€' or '£' or '¥')) || i.WordAny(["around", "about", "approximately", "approx.", "approx", "roughly", "circa", "ca.", "some", "nearly", "almost"])) marks |= Marks.About;
            else if (i.Eat("최소 ") || i.Eat("최소") || i.Eat("적어도 ") || i.WordAny(["at least", "more than", "over", "above", "minimum", "min.", "from"])) marks |= i.Text[i.At - 1] == 'm' && i.Text[i.At - 2] == 'o' ? Marks.None : Marks.AtLeast;
            else if (i.Eat("최대 ") || i.Eat("최대") || i.Eat("많아야 ") || i.WordAny(["at most", "up to", "less than", "under", "below", "max.", "maximum", "no more than", "not more than"])) marks |= Marks.AtMost;
            else if (i.Word("between")) between = true;
            else break;
            c = i;
        }
        c.Blank();
        return marks;
    }

    static Currency? Prefix(ref Cursor c, out bool unknown, out bool yenSign)
    {
        unknown = yenSign = false;
        var i = c;
        i.Blank();
        if (i.Eat('₩') || (i.Now == '\\' && Scan.IsDigit(i.Peek(1)) && i.Eat('\\'))) { c = i; return Currency.KRW; }
        if (i.Eat("us$") || i.Eat("u$") || i.Eat("usd$")) { c = i; return Currency.USD; }
        if (Scan.IsLatin(i.Now) && Sign(i)) { unknown = true; return null; }
        if (i.Eat('$'))
        {
            if (Scan.IsLatin(c.Before)) unknown = true;
            c = i;
            return Currency.USD;
        }
        if (i.Eat('€')) { c = i; return Currency.EUR; }
        if (i.Eat('£')) { c = i; return Currency.GBP; }
        if (i.Eat('¥')) { yenSign = true; c = i; return Currency.JPY; }
        if (Scan.IsLatin(i.Now))
        {
            var word = i.NextWord(out var after);
            Currency? code = Code(word);
            if (code is null || word is "won" or "yen" or "yuan" or "euros" or "pounds" or "dollars" or "euro") return null;
            if (after.Eat(':')) { }
            _ = after.Eat('$') || after.Eat('€') || after.Eat('£') || after.Eat('₩');
            var digit = after;
            digit.Blank();
            if (!Scan.IsDigit(digit.Now) && !Scan.IsLatin(digit.Now) && !Scan.IsHangul(digit.Now)) return null;
            c = after;
            return code;
        }
        foreach (var (name, currency) in KoreanNames)
        {
            if (!i.Eat(name)) continue;
            _ = i.Loose("로");
            i.Blank();
            if (!Scan.IsDigit(i.Now)) return null;
            c = i;
            return currency;
        }
        return null;

        // HK$, S$, A$ and other dollars are none of ours.
        static bool Sign(Cursor c)
        {
            int n = 0;
            while (Scan.IsLatin(c.Now) && n < 4) { c.At++; n++; }
            return n is > 0 and < 4 && c.Now == '$';
        }
    }

    static readonly (string Name, Currency Currency)[] KoreanNames =
        [("원화", Currency.KRW), ("미화", Currency.USD), ("미국 달러", Currency.USD), ("달러", Currency.USD), ("유로화", Currency.EUR), ("유로", Currency.EUR), ("엔화", Currency.JPY), ("위안화", Currency.CNY), ("파운드화", Currency.GBP), ("파운드", Currency.GBP)];

    static readonly string[] OtherMoney =
        ["홍콩", "호주", "캐나다", "싱가포르", "싱가폴", "대만", "타이완", "뉴질랜드", "루피", "바트", "동 ", "페소", "프랑", "리라", "루블", "링깃", "크로", "hkd", "sgd", "aud", "cad", "twd", "nzd", "inr", "thb", "vnd", "php", "chf", "rub", "myr", "idr", "sek", "nok", "brl", "hk ", "canadian", "australian", "singapore", "hong kong", "rupee", "baht", "francs", "lakh", "crore"];

    static Currency? Code(ReadOnlySpan<char> word) => word switch
    {
        "krw" or "won" => Currency.KRW,
        "usd" or "dollars" or "dollar" or "bucks" or "us" => word is "us" ? null : Currency.USD,
        "eur" or "euro" or "euros" => Currency.EUR,
        "jpy" or "yen" => Currency.JPY,
        "cny" or "rmb" or "yuan" or "renminbi" => Currency.CNY,
        "gbp" or "pounds" or "sterling" or "quid" => Currency.GBP,
        _ => null,
    };

    /// <summary>The currency after a number. <paramref name="counted"/>: the number counts something else (3억 개); <paramref name="foreign"/>: money we do not keep.</summary>
    static Currency? Suffix(ref Cursor c, in Amount amount, out bool foreign, out bool counted)
    {
        foreign = counted = false;
        var i = c;
        i.Blank();
        foreach (var other in OtherMoney)
            if (i.Sees(other)) { foreign = true; return null; }
        if (i.Eat('₩')) { c = i; return Currency.KRW; }
        if (i.Eat('$')) { c = i; return Currency.USD; }
        if (i.Eat('€')) { c = i; return Currency.EUR; }
        if (i.Eat('£')) { c = i; return Currency.GBP; }
        if (i.Eat('元')) { c = i; return Currency.CNY; }
        if (i.Eat('円')) { c = i; return Currency.JPY; }
        if (Scan.IsHangul(i.Now))
        {
            if (i.Eat("달러") || i.Eat("미국달러") || i.Eat("미국 달러") || i.Eat("미달러")) { c = i; return Currency.USD; }
            if (i.Eat("유로")) { c = i; return Currency.EUR; }
            if (i.Eat("위안")) { c = i; return Currency.CNY; }
            if (i.Eat("파운드")) { c = i; return Currency.GBP; }
            if (i.Now == '원' && !(i.Sees("원격") || i.Sees("원가") || i.Sees("원자") || i.Sees("원인") || i.Sees("원하") || i.Sees("원래") || i.Sees("원단") || i.Sees("원본") || i.Sees("원칙")))
            {
                i.At++;
                if (i.Now == '정' && i.Peek(1) != '도') i.At++;
                c = i;
                return Currency.KRW;
            }
            if (i.Now == '불' && !(i.Sees("불만") || i.Sees("불량") || i.Sees("불가") || i.Sees("불편") || i.Sees("불확") || i.Sees("불안") || i.Sees("불필")) && !(amount.Bare && amount.Value < 10)) { i.At++; c = i; return Currency.USD; }
            if (i.Now == '엔' && !(i.Sees("엔지") || i.Sees("엔진") || i.Sees("엔드"))) { i.At++; _ = i.Eat('화'); c = i; return Currency.JPY; }
            // 3억대 is "three hundred million and something", not three hundred million machines.
            bool band = i.Now == '대' && i.At == c.At && amount.KoreanUnit && amount.Value >= 100_000_000 && !Scan.IsHangul(i.Peek(1));
            counted = !band && Counter(i);
            return null;
        }
        if (Scan.IsLatin(i.Now))
        {
            var word = i.NextWord(out var after);
            if (word is "us" && after.Word("dollars")) { c = after; return Currency.USD; }
            if (word is "korean" && after.Word("won")) { c = after; return Currency.KRW; }
            if (word is "british" && after.Word("pounds")) { c = after; return Currency.GBP; }
            if (word is "japanese" && after.Word("yen")) { c = after; return Currency.JPY; }
            if (word is "chinese" && after.Word("yuan")) { c = after; return Currency.CNY; }
            if (word is "us" && after.Eat('$')) { c = after; return Currency.USD; }
            // "we won" comes before a number, never behind one.
            if (Code(word) is { } code) { c = after; return code; }
            counted = amount.Bare || word is "units" or "unit" or "pcs" or "pieces" or "users" or "people" or "seats" or "licenses" or "licences" or "employees" or "records" or "rows" or "lines" or "transactions" or "cycles" or "parts" or "customers" or "times" or "hours" or "days" or "weeks" or "months" or "years" or "tons" or "tonnes" or "km" or "meters" or "metres" or "devices" or "cells" or "wafers" or "downloads" or "items";
        }
        return null;
    }

    static bool Counter(in Cursor c) =>
        c.Now is '개' or '명' or '대' or '건' or '톤' or '회' or '번' or '식' or '장' or '통' or '권' or '병' or '셀' or '행' or '평'
        || c.Sees("세트") || c.Sees("여 명") || c.Sees("여명") || c.Sees("유저") || c.Sees("사용자") || c.Sees("라인") || c.Sees("리터") || c.Sees("미터") || c.Sees("킬로") || c.Sees("시간") || c.Sees("분의") || c.Sees("화소") || c.Sees("픽셀") || c.Sees("인분") || c.Sees("년") || c.Sees("개월") || c.Sees("주년") || c.Sees("가지")
        || c.Sees("여 개") || c.Sees("여개") || c.Sees("여 건") || c.Sees("여건") || c.Sees("여 대") || c.Sees("레코드") || c.Sees("배") || c.Sees("점") || c.Sees("주 ") || c.Sees("주를") || c.Sees("인 ") || c.Sees("매 ");

    static bool Number(ref Cursor c, out Amount amount)
    {
        amount = default;
        c.Blank();
        if (Scan.IsDigit(c.Now)) return Written(ref c, out amount) && Mixed(ref c, ref amount);
        if (Scan.IsHangul(c.Now)) return Spelled(ref c, out amount);
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
        if (!amount.KoreanUnit || amount.Unit < 100_000_000 || !Scan.IsHangul(c.Now)) return true;
        var i = c;
        if (i.Now is not ('일' or '이' or '삼' or '사' or '오' or '육' or '칠' or '팔' or '구') || i.Peek(1) is not ('천' or '백' or '십') || !Spelled(ref i, out var rest)) return true;
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
            if (word.Length is 4 or 5 && word[0] is 'k' or 'm' or 'b' && Code(word[(word[1] == 'n' ? 2 : 1)..]) is not null && !spaced)
            {
                scale = word[0] == 'k' ? 1_000m : word[0] == 'm' ? 1_000_000m : 1_000_000_000m;
                amount = new() { Value = first * scale, Unit = scale, Letter = true };
                c = new(i.Text, i.At + (word[1] == 'n' ? 2 : 1));
                return true;
            }
        }
        return Units(ref c, i, first, plain, out amount);
    }

    /// <summary>Sums parts with falling units: 3억 | 5천만, 1조 | 2,000억. A part without 만 after 억 (1억 2천) means 만 in speech.</summary>
    static bool Units(ref Cursor c, Cursor i, decimal first, bool plain, out Amount amount)
    {
        amount = new() { Value = first, Unit = 1, Bare = true };
        decimal total = 0, part = first, last = decimal.MaxValue;
        bool any = false, korean = false;
        c = i;
        for (int n = 0; n < 5; n++)
        {
            var u = i;
            u.Blank();
            decimal inner = 1, unit;
            // 5천만: 천 inside the part; 120백만원 counts in millions.
            bool small = false;
            var s = u;
            if (s.Eat("천만")) { inner = 1_000; unit = 10_000; }
            else if (s.Eat("백만")) { inner = 100; unit = 10_000; }
            else if (s.Eat("십만")) { inner = 10; unit = 10_000; }
            else if (s.Eat("십억")) { inner = 10; unit = 100_000_000; }
            else if (s.Eat("백억")) { inner = 100; unit = 100_000_000; }
            else if (s.Eat("천억")) { inner = 1_000; unit = 100_000_000; }
            else if (s.Now == '조' && s.Peek(1) is not ('건' or '직' or '정' or '달' or '사' or '치' or '금' or '립' or '율') && s.Eat('조')) unit = 1_000_000_000_000;
            else if (s.Now == '억' && s.Peek(1) is not ('지' or '울' or '제') && s.Eat('억')) unit = 100_000_000;
            else if (s.Now == '만' && s.Peek(1) is not ('나' or '들' or '족' or '료' or '약' or '기' or '큼') && s.Eat('만')) unit = 10_000;
            else if (s.Now == '천' && s.Peek(1) is not ('안' or '천') && s.Eat('천')) { unit = 1_000; small = true; }
            else if (s.Now == '백' && s.Peek(1) is not ('업' or '지' or '화' or '엔') && s.Eat('백')) { unit = 100; small = true; }
            else
            {
                if (any && part > 0)
                {
                    // "1억 2000" and "3억5": digits left hanging after a unit.
                    if (last >= 100_000_000 && korean)
                    {
                        amount.Doubt = true;
                        amount.Value = total + (part < 10 ? part * 10_000_000 : part * 10_000);
                        amount.Other = total + part;
                        c = i;
                        if (Currency(i)) { amount.Value = total + part; amount.Other = null; amount.Doubt = part < 10_000; }
                    }
                    else if (last == 10_000) { amount.Value = total + part; c = i; }
                    amount.Unit = 1;
                    amount.Bare = false;
                    amount.KoreanUnit = true;
                }
                return true;
            }
            if (!small)
            {
                // 5천 5백만: a smaller unit collected before 만
                decimal value = part * inner * unit;
                if (unit >= last) return any;
                total += value;
                last = unit;
                korean = true;
                i = s;
                amount = new() { Value = total, Unit = inner * unit, KoreanUnit = true, Spelled = false };
                c = i;
            }
            else
            {
                // 5천, 5천5백, then perhaps 만 or 억
                decimal sum = part * unit;
                var more = s;
                if (Numerals.Digits(ref more, out decimal hundreds, out _) && hundreds < 10 && unit == 1_000 && more.Now == '백' && more.Peek(1) is not ('업' or '지' or '화')) { more.At++; sum += hundreds * 100; s = more; }
                var big = s;
                decimal scale = big.Eat('만') && big.Now is not ('나' or '들') ? 10_000 : big.Before == '만' ? 0 : s.Now == '억' && s.Peek(1) is not ('지' or '울') ? 100_000_000 : 0;
                if (scale == 100_000_000) { big = s; big.At++; }
                if (scale > 0 && scale < last)
                {
                    total += sum * scale;
                    last = scale;
                    korean = true;
                    i = big;
                    amount = new() { Value = total, Unit = scale, KoreanUnit = true };
                    c = i;
                }
                else
                {
                    bool won = Currency(s);
                    if (last >= 100_000_000 && korean)
                    {
                        // 1억2천 is 120,000,000 in speech; with 원 right behind it could be meant to the letter.
                        amount = new() { Value = total + (sum * 10_000), Unit = unit, KoreanUnit = true, Other = won ? total + sum : null, Doubt = won };
                    }
                    else if (korean) amount = new() { Value = total + sum, Unit = unit, KoreanUnit = true };
                    else amount = new() { Value = won ? sum : sum * 10_000, Other = won ? null : sum, Unit = unit };
                    if (amount.Other is null && !korean && !won) amount.Doubt = true;
                    c = s;
                    return true;
                }
            }
            any = true;
            // 3억 반 is 3.5; nobody agrees how to write it, so it is asked.
            var half = i;
            half.Blank();
            if (half.Eat('반') && !Scan.IsHangul(half.Now))
            {
                amount.Value = total + (amount.Unit / 2);
                amount.Doubt = true;
                c = half;
                return true;
            }
            var next = i;
            next.Blank();
            if (!Scan.IsDigit(next.Now) || !Numerals.Digits(ref next, out part, out plain) || (i.Now == ' ' && !Continues(next, last)) || next.Now is '/' or ':' or '%' or '~' || Dated(next)) { c = i; return true; }
            i = next;
        }
        return true;

        static bool Currency(Cursor c)
        {
            c.Blank();
            return (c.Now == '원' && !(c.Sees("원격") || c.Sees("원가") || c.Sees("원자"))) || c.Sees("달러") || c.Sees("유로") || c.Now == '불' && !c.Sees("불만") || c.Sees("엔") && !c.Sees("엔지") || c.Sees("위안") || c.Sees("파운드") || c.Sees("won") || c.Sees("krw");
        }

        // After a blank the next digits belong to the amount only when a unit or won follows: "3억 2개 업체" is three hundred million.
        static bool Continues(Cursor c, decimal last)
        {
            c.Blank();
            return c.Now is '천' or '백' or '만' or '억' or '십' && !(c.Now == '만' && c.Peek(1) is '나' or '들') || c.Now == '원';
        }

        static bool Dated(Cursor c)
        {
            c.Blank();
            return c.Now is '월' or '일' or '년' or '시' or '분' or '개' or '명' or '주' or '차' or '번' or '대' or '건';
        }
    }

    /// <summary>삼억 오천만, 이천만, 천만, 백만, 서너 억.</summary>
    static bool Spelled(ref Cursor c, out Amount amount)
    {
        amount = default;
        var i = c;
        if (Numerals.Native(ref i, out int low, out int high) && low != high)
        {
            i.Blank();
            decimal unit = i.Eat('억') ? 100_000_000 : i.Eat("천만") ? 10_000_000 : i.Eat("백만") ? 1_000_000 : 0;
            if (unit == 0) return false;
            // 서너 억: a range of speech; its lower end cannot stand alone, so it is asked.
            amount = new() { Value = low * unit, Other = high * unit, Unit = unit, KoreanUnit = true, Doubt = true, Spelled = true };
            c = i;
            return true;
        }
        i = c;
        decimal total = 0, part = 0, digit = 0;
        bool any = false, big = false;
        decimal last = decimal.MaxValue, lastSmall = 0;
        var end = i;
        for (int n = 0; n < 24; n++)
        {
            if (i.Now == ' ' && any) { var b = i; b.Blank(); if (!Scan.IsHangul(b.Now) || !(Numerals.SinoDigit(b.Now) > 0 && b.Peek(1) is '천' or '백' or '십' or '만' or '억' || b.Now is '천' && b.Peek(1) is '만')) break; i = b; }
            char now = i.Now;
            int value = Numerals.SinoDigit(now);
            if (value > 0)
            {
                if (digit > 0) break;
                digit = value;
                i.At++;
                continue;
            }
            decimal unit = now switch { '십' => 10, '백' => 100, '천' => 1_000, '만' => 10_000, '억' => 100_000_000, '조' => 1_000_000_000_000, _ => 0 };
            if (unit == 0) break;
            if (unit <= 1_000)
            {
                if (lastSmall > 0 && unit >= lastSmall) break;
                part += Math.Max(digit, 1) * unit;
                lastSmall = unit;
            }
            else
            {
                if (unit >= last) break;
                decimal whole = part + digit;
                if (whole == 0) { if (any || unit != 10_000) break; whole = 1; }
                total += whole * unit;
                last = unit;
                part = 0;
                lastSmall = 0;
                big = true;
            }
            digit = 0;
            i.At++;
            any = true;
            end = i;
        }
        if (!any) return false;
        bool hanging = digit > 0 && Scan.IsHangul(i.Now) == false && end.At == i.At - 1;
        if (part > 0 && big && last >= 100_000_000)
        {
            bool won = end.Now == '원' || (end.Now == ' ' && end.Peek(1) == '원');
            amount = new() { Value = total + (part * 10_000), Other = won ? total + part : null, Doubt = won, KoreanUnit = true, Unit = 1, Spelled = true };
        }
        else if (big && hanging && last >= 100_000_000)
        {
            amount = new() { Value = total + (digit * 10_000_000), Other = total, Doubt = true, KoreanUnit = true, Unit = 1, Spelled = true };
            end = i;
        }
        else if (big) amount = new() { Value = total + part, KoreanUnit = true, Unit = last, Spelled = true };
        else
        {
            bool won = end.Now == '원' || (end.Now == ' ' && end.Peek(1) == '원') || end.Sees("달러") || end.Sees("불");
            if (part < 100) return false;
            amount = new() { Value = won ? part : part * 10_000, Other = won ? null : part, Doubt = !won, Unit = lastSmall, Spelled = true };
        }
        c = end;
        return true;
    }

    static Marks Trailing(ref Cursor c)
    {
        Marks marks = Marks.None;
        for (int n = 0; n < 6; n++)
        {
            var i = c;
            i.Blank();
            if (Vat(ref i, out var vat)) marks |= vat;
            else if (i.Eat("정도") || i.Eat("쯤") || i.Eat("가량") || i.Eat("내외") || i.Eat("안팎") || i.Eat("가까이") || i.Eat("언저리") || i.Eat("전후") || (i.Now == '선' && !i.Sees("선금") && !i.Sees("선정") && Scan.Ended(new(i.Text, i.At + 1)) && i.Eat('선')) || i.Eat("수준") || i.Eat("규모") || i.WordAny(["or so", "-ish", "ish", "or thereabouts", "give or take"])) marks |= Marks.About;
            else if (i.Eat("이상") || i.Eat("초과") || i.Eat("넘게") || i.Eat("넘는") || i.Eat("넘음") || i.Eat("플러스 알파") || i.Eat("+α") || i.WordAny(["or more", "or above", "plus", "minimum", "and up"]) && !i.Sees(" vat") || (i.Eat('+') && !Scan.IsWordChar(i.Now) && !i.Sees(" vat"))) marks |= Marks.AtLeast;
            else if (i.Eat("이하") || i.Eat("미만") || i.Eat("이내") || i.Eat("한도") || i.Eat("까지") || i.WordAny(["or less", "or below", "max", "maximum", "at most", "tops", "cap"])) marks |= Marks.AtMost;
            else if (i.Eat("사이")) { }
            else if (i.Eat("대") && !Scan.IsHangul(i.Now)) marks |= Marks.About;
            else break;
            c = i;
        }
        return marks;
    }

    static bool Vat(ref Cursor c, out Marks mark)
    {
        mark = Marks.None;
        var i = c;
        _ = i.Eat(',');
        i.Blank();
        bool bracket = i.Eat('(');
        bool plus = i.Eat('+') || i.Word("plus");
        bool excluding = i.WordAny(["excl.", "excl", "excluding", "ex.", "ex", "exclusive of", "before", "without", "w/o", "net of"]);
        bool including = !excluding && i.WordAny(["incl.", "incl", "including", "inc.", "inc", "with", "inclusive of"]);
        i.Blank();
        if (!i.Eat("부가가치세") && !i.Eat("부가세") && !i.Eat("vat") && !i.Eat("v.a.t.") && !i.Eat("v.a.t") && !(plus || excluding || including ? i.Word("tax") : false)) return false;
        _ = i.Eat('는') || i.Eat('은');
        i.Blank();
        if (i.Eat("별도") || i.Eat("제외") || i.Eat("미포함") || i.Eat("불포함") || i.Eat("빼고") || plus || excluding || i.WordAny(["excluded", "excl.", "excl", "not included", "extra", "separate", "exclusive"])) mark = Marks.VatExcluded;
        else if (i.Eat("포함") || including || i.WordAny(["included", "incl.", "incl", "inclusive"])) mark = Marks.VatIncluded;
        else return false;
        if (bracket) { i.Blank(); _ = i.Eat(')'); }
        c = i;
        return true;
    }
}
