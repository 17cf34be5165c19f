using System.Globalization;
using System.Text;

namespace SalesBot.Domain.Language;

/// <summary>The currencies customers are quoted in. Others are not read at all rather than taken for one of these.</summary>
public enum Currency
{
    KRW,
    USD,
    EUR,
    JPY,
    CNY,
    GBP,
}

/// <summary>An amount, or a range of amounts, with its currency and what was said about it (정도, 이상, VAT 별도). Exact: no floating point.</summary>
public readonly record struct Money(decimal Low, decimal High, Currency Currency, Marks Marks = Marks.None)
{
    public static Money Of(decimal amount, Currency currency) => new(amount, amount, currency);

    public bool IsRange => Low != High;

    internal Money With(Marks more) => this with { Marks = Marks | more };

    /// <summary>Invariant text for storage; <see cref="Read"/> gives the same value back.</summary>
    public string Keep()
    {
        var into = new StringBuilder(32).Append(CultureInfo.InvariantCulture, $"{Currency} {Exact(Low)}");
        if (IsRange) into.Append("..").Append(Exact(High));
        foreach (var (mark, word) in Kept)
            if (Marks.HasFlag(mark)) into.Append(' ').Append(word);
        return into.ToString();
    }

    /// <summary>Reads what <see cref="Keep"/> wrote; null for anything else.</summary>
    public static Money? Read(string? kept)
    {
        var words = (kept ?? "").Split(' ');
        if (words.Length < 2 || words[0].Length != 3 || !Enum.TryParse(words[0], out Currency currency) || !Enum.IsDefined(currency)) return null;
        var ends = words[1].Split("..");
        if (ends.Length > 2 || !Number(ends[0], out decimal low) || !Number(ends[^1], out decimal high) || high < low) return null;
        var money = new Money(low, high, currency);
        foreach (var word in words.AsSpan(2))
        {
            int at = Array.FindIndex(Kept, k => k.Word == word);
            if (at < 0) return null;
            money = money.With(Kept[at].Mark);
        }
        return money;

        static bool Number(string text, out decimal value) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    static readonly (Marks Mark, string Word)[] Kept =
    [
        (Marks.About, "about"), (Marks.AtLeast, "at-least"), (Marks.AtMost, "at-most"), (Marks.VatExcluded, "vat-excluded"), (Marks.VatIncluded, "vat-included"),
    ];

    static string Exact(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>For people. What is shown can be typed back in and is read as the same value.</summary>
    public string Show(Lang lang) => lang is Lang.Ko ? Korean() : English();

    string Korean()
    {
        var into = new StringBuilder(40);
        Amount(into, Low);
        if (IsRange) Amount(into.Append('~'), High);
        if (Marks.HasFlag(Marks.About)) into.Append(" 정도");
        if (Marks.HasFlag(Marks.AtLeast)) into.Append(" 이상");
        if (Marks.HasFlag(Marks.AtMost)) into.Append(" 이하");
        if (Marks.HasFlag(Marks.VatExcluded)) into.Append(" (VAT 별도)");
        if (Marks.HasFlag(Marks.VatIncluded)) into.Append(" (VAT 포함)");
        return into.ToString();
    }

    void Amount(StringBuilder into, decimal value)
    {
        // "1억 7,159원" would look like 7,159만 with a word missing, so such amounts are shown in digits.
        if (Currency is not Currency.KRW || value != decimal.Truncate(value) || value is 0 || (value > 100_000_000 && value % 100_000_000 is > 0 and < 10_000))
        {
            into.Append(Grouped(value)).Append(Name(Lang.Ko));
            return;
        }
        bool first = true;
        foreach (var (unit, name) in Units)
        {
            decimal part = decimal.Truncate(value / unit);
            if (part == 0) continue;
            value -= part * unit;
            if (!first) into.Append(' ');
            into.Append(Grouped(part)).Append(name);
            first = false;
        }
        into.Append(into[^1] is '억' or '만' or '조' ? " 원" : "원");
    }

    static readonly (decimal Unit, string Name)[] Units = [(1_000_000_000_000m, "조"), (100_000_000m, "억"), (10_000m, "만"), (1m, "")];

    string English()
    {
        var into = new StringBuilder(40);
        if (Marks.HasFlag(Marks.About)) into.Append("about ");
        if (Marks.HasFlag(Marks.AtLeast)) into.Append("at least ");
        if (Marks.HasFlag(Marks.AtMost)) into.Append("up to ");
        into.Append(Currency).Append(' ').Append(Grouped(Low));
        if (IsRange) into.Append(" - ").Append(Grouped(High));
        if (Marks.HasFlag(Marks.VatExcluded)) into.Append(" (excl. VAT)");
        if (Marks.HasFlag(Marks.VatIncluded)) into.Append(" (incl. VAT)");
        return into.ToString();
    }

    static string Grouped(decimal value) => value.ToString("#,0.##########", CultureInfo.InvariantCulture);

    string Name(Lang lang) => (Currency, lang) switch
    {
        (Currency.KRW, Lang.Ko) => "원",
        (Currency.USD, Lang.Ko) => "달러",
        (Currency.EUR, Lang.Ko) => "유로",
        (Currency.JPY, Lang.Ko) => "엔",
        (Currency.CNY, Lang.Ko) => "위안",
        (Currency.GBP, Lang.Ko) => "파운드",
        _ => Currency.ToString(),
    };
}
