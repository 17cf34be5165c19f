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
        to.Blank();
        return to.Word("per") || to.Word("each") || to.Word("a month") || to.Word("a year") || to.Word("monthly") || to.Word("annually") || to.Word("yearly") || to.Word("p.a") || to.Word("pa") || to.Word("apiece") || to.Sees("/월") || to.Sees("/대") || to.Sees("/년") || to.Sees("/개") || to.Sees("/m") || to.Sees("/y") || to.Sees("/u") || to.Sees("/s") || to.Sees("씩");
    }

    /// <summary>3억 초반, 3억 후반대: somewhere above it. 3억 할인: another amount. 35만 달라: dollars misspelled, or asked for.</summary>
    public static bool PartOfIt(Cursor c)
    {
        c.Blank();
        return c.Sees("초반") || c.Sees("중반") || c.Sees("후반") || c.Sees("초중반") || c.Sees("중후반") || c.Sees("에 못") || c.Sees("못 ") || c.Sees("조금 안") || c.Sees("좀 안") || c.Sees("할인") || c.Sees("깎") || c.Sees("인하") || c.Sees("네고") || c.Sees("차이") || c.Sees("감액") || c.Sees("증액") || c.Sees("달라") || c.Word("off") || c.Word("discount");
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
