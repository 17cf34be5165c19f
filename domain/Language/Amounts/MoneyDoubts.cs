namespace SalesBot.Domain.Language;

/// <summary>What around an amount makes it something else than the amount of the deal: a price for one, a percentage, somewhere above it.</summary>
internal static class MoneyDoubts
{
    public static bool HasHangul(string text) => text.AsSpan().IndexOfAnyInRange('가', '힣') >= 0;

    static readonly string[] MoneyWords =
        ["예산", "금액", "견적", "단가", "가격", "계약", "규모", "매출", "총액", "총", "합계", "할인", "비용", "발주", "제안가", "입찰가", "투자", "구매가", "정가", "공급가", "budget", "price", "quote", "quoted", "offer", "cost", "amount", "deal", "contract", "worth", "value", "total"];

    /// <summary>True when a word of money stands within the few words before: 예산은 5천만.</summary>
    public static bool MoneyBefore(in Cursor c)
    {
        var near = c.Text[Math.Max(0, c.At - 16)..c.At];
        foreach (var word in MoneyWords)
            if (near.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>대당 1,200만원, 월 500만원, $50 per seat: a price for one of many is not the amount of the deal, so it is asked.</summary>
    public static bool Each(in Cursor from, Cursor to)
    {
        var near = from.Text[Math.Max(0, from.At - 6)..from.At].TrimEnd();
        if (near.EndsWith("당") || near.EndsWith("매월") || near.EndsWith("매년") || near.EndsWith("연간") || near.EndsWith("월간") || near.EndsWith("분기별") || near.EndsWith("하루") || near.EndsWith("일일") || near.EndsWith("각각") || near is "각" || near.EndsWith(" 각") || near.EndsWith("per unit") || near is "월" or "연" || near.EndsWith(" 월") || near.EndsWith(" 연")) return true;
        near = from.Text[Math.Max(0, from.At - 10)..from.At].TrimEnd(" :");
        if (near.Length > 3 && near[^1] is '은' or '는') near = near[..^1];
        if (near.EndsWith("단가") || near.EndsWith("사용료") || near.EndsWith("구독료") || near.EndsWith("월정액")) return true;
        to.Blank();
        if (to.Sees("for ") && Years(to)) return true;
        return to.Word("per") || to.Word("each") || to.Word("a month") || to.Word("a year") || to.Word("monthly") || to.Word("annually") || to.Word("yearly") || to.Word("pcm") || (to.Now == '/' && (Scan.IsHangul(to.Peek(1)) || Scan.IsLatin(to.Peek(1)))) || to.Word("p.a") || to.Word("pa") || to.Word("apiece") || to.Sees("씩");
    }

    /// <summary>"$450k for three years": how much a year is not said.</summary>
    static bool Years(Cursor c)
    {
        _ = c.Word("for");
        c.Blank();
        if (!Numerals.Small(ref c, out _, out _))
        {
            if (Numerals.EnglishWord(c.NextWord(out var after)) == 0) return false;
            c = after;
        }
        return c.WordAny(["years", "year", "months"]);
    }

    /// <summary>3억 초반, 3억 후반대: somewhere above it. 3억 할인: another amount. 35만 달라: dollars misspelled, or asked for.</summary>
    public static bool PartOfIt(Cursor c)
    {
        c.Blank();
        return c.Sees("초반") || c.Sees("중 ") || c.Sees("중에") || c.Sees("에서 ") || c.Sees("부터 ") || c.Sees("중반") || c.Sees("후반") || c.Sees("초중반") || c.Sees("중후반") || c.Sees("에 못") || c.Sees("못 ") || c.Sees("조금 안") || c.Sees("좀 안") || c.Sees("안 넘") || c.Sees("넘지 않") || c.Sees("은 넘") || c.Sees("을 넘지") || c.Sees("할인") || c.Sees("깎") || c.Sees("인하") || c.Sees("네고") || c.Sees("차이") || c.Sees("감액") || c.Sees("증액") || c.Sees("달라") || c.Word("off") || c.Word("discount");
    }

    /// <summary>"Up from $3M to $4M" tells of a change, not of a range.</summary>
    public static bool Moving(in Cursor c)
    {
        if (!c.Sees("from ") && !c.Text[..c.At].EndsWith("from ")) return false;
        var before = c.Text[Math.Max(0, c.At - 20)..c.At].TrimEnd(' ');
        if (before.EndsWith("from")) before = before[..^4].TrimEnd(' ');
        foreach (var word in (ReadOnlySpan<string>)["up", "down", "went", "gone", "rose", "raised", "moved", "grew", "jumped", "increased", "changed", "dropped", "fell", "revised", "cut"])
            if (before.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>$1.250 is one dollar or, as half of Europe writes, twelve hundred.</summary>
    public static bool Thirds(ReadOnlySpan<char> text)
    {
        int dot = text.IndexOf('.');
        if (dot < 1 || text[(dot + 1)..].IndexOfAny('.', ',') >= 0 || text[..dot].Contains(',')) return false;
        int digits = 0;
        while (dot + 1 + digits < text.Length && Scan.IsDigit(text[dot + 1 + digits])) digits++;
        return digits == 3;
    }

    public static bool Percent(Cursor c)
    {
        c.Blank();
        return c.Now == '%' || c.Sees("퍼센트") || c.Sees("프로") || c.Sees("percent") || c.Sees("pct");
    }
}
