namespace SalesBot.Domain.Language;

/// <summary>The currency before or after a number; and money that is not ours to keep (홍콩달러, CAD), which is left unread.</summary>
internal static class Currencies
{
    public static bool Foreign(in Cursor c)
    {
        var near = c.Text[Math.Max(0, c.At - 8)..c.At].TrimEnd();
        var letters = Letters.Of(near);
        foreach (var (other, needed) in OtherBefore)
        {
            if (!letters.MayHold(needed)) continue;
            var word = other.AsSpan();
            if (near.EndsWith(word, StringComparison.Ordinal) || (Scan.IsHangul(word[0]) && word.Length > 1 && near.Contains(word, StringComparison.Ordinal))) return true;
        }
        return false;
    }

    public static Currency? Prefix(ref Cursor c, out bool unknown, out bool yenSign)
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
        [("원화", Currency.KRW), ("미화", Currency.USD), ("미국 달러", Currency.USD), ("달러", Currency.USD), ("유로화", Currency.EUR), ("유로", Currency.EUR), ("엔화", Currency.JPY), ("위안화", Currency.CNY), ("위엔화", Currency.CNY), ("파운드화", Currency.GBP), ("파운드", Currency.GBP)];

    static readonly string[] OtherMoney =
        ["홍콩", "호주", "캐나다", "싱가포르", "싱가폴", "대만", "타이완", "뉴질랜드", "루피", "바트", "동 ", "페소", "프랑", "리라", "루블", "링깃", "크로", "hkd", "sgd", "aud", "cad", "twd", "nzd", "inr", "thb", "vnd", "php", "chf", "rub", "myr", "idr", "sek", "nok", "brl", "hk ", "canadian", "australian", "singapore", "hong kong", "rupee", "baht", "francs", "lakh", "crore"];

    // Before an amount only what shares its letters is looked for.
    static readonly (string Word, Letters Letters)[] OtherBefore = [.. OtherMoney.Select(other => (other.TrimEnd(), Letters.OfWord(other.AsSpan().TrimEnd())))];

    public static Currency? Code(ReadOnlySpan<char> word) => word switch
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
    public static Currency? Suffix(ref Cursor c, in MoneyNumbers.Amount amount, out bool foreign, out bool counted)
    {
        foreign = counted = false;
        var i = c;
        i.Blank();
        foreach (var other in OtherMoney)
            if (i.Sees(other)) { foreign = true; return null; }
        // 30억동 is Vietnamese money; 동의, 동안 and 동일 are words.
        if (i.Now == '동' && Scan.Ended(new(i.Text, i.At + 1)) && !i.Sees("동의") && !i.Sees("동안") && !i.Sees("동일")) { foreign = true; return null; }
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
            if (i.Eat("위안") || i.Eat("위엔")) { c = i; return Currency.CNY; }
            if (i.Eat("파운드")) { c = i; return Currency.GBP; }
            if (i.Now == '원' && !(i.Sees("원격") || i.Sees("원가") || i.Sees("원자") || i.Sees("원인") || i.Sees("원하") || i.Sees("원래") || i.Sees("원단") || i.Sees("원본") || i.Sees("원칙")))
            {
                i.At++;
                if (i.Now == '정' && i.Peek(1) != '도') i.At++;
                c = i;
                return Currency.KRW;
            }
            if (i.Now == '불' && CurrencyEnds(new(i.Text, i.At + 1)) && !(amount.Bare && amount.Value < 10)) { i.At++; c = i; return Currency.USD; }
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

    /// <summary>불 is a dollar only where the word ends or a measure follows: not in 2.8억 불렀대요, 3억 불만.</summary>
    public static bool CurrencyEnds(in Cursor c) => !Scan.IsHangul(c.Now) || (Scan.Ended(c) && c.Now is not ('과' or '만' or '가') && (c.Now != '이' || c.Sees("이요") || c.Sees("이라") || c.Sees("이고") || c.Sees("이에") || c.Sees("이야"))) || c.Now == '대' || c.Sees("이 ") || c.Sees("이상") || c.Sees("이하") || c.Sees("이내") || c.Sees("짜리") || c.Sees("어치") || c.Sees("규모") || c.Sees("수준") || c.Sees("상당") || c.Sees("씩");

    static bool Counter(in Cursor c) =>
        // "3억 통과", "3억 회신" count nothing: the word goes on.
        Scan.Ended(new(c.Text, c.At + 1)) && c.Now is '개' or '명' or '대' or '건' or '톤' or '회' or '번' or '식' or '장' or '통' or '권' or '병' or '셀' or '행' or '평'
        || c.Sees("세트") || c.Sees("여 명") || c.Sees("여명") || c.Sees("유저") || c.Sees("사용자") || c.Sees("라인") || c.Sees("리터") || c.Sees("미터") || c.Sees("킬로") || c.Sees("시간") || c.Sees("분의") || c.Sees("화소") || c.Sees("픽셀") || c.Sees("인분") || c.Sees("년") || c.Sees("개월") || c.Sees("주년") || c.Sees("가지")
        || c.Sees("여 개") || c.Sees("여개") || c.Sees("여 건") || c.Sees("여건") || c.Sees("여 대") || c.Sees("레코드") || (c.Sees("배") && !c.Sees("배정") && !c.Sees("배분")) || c.Sees("점") || c.Sees("주 ") || c.Sees("주를") || c.Sees("인 ") || c.Sees("매 ");
}
