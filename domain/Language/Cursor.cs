namespace SalesBot.Domain.Language;

/// <summary>
/// A place in a text that grammars move forward. Copying it is remembering the place; every look ahead is bounded, so reading stays linear.
/// </summary>
internal ref struct Cursor(ReadOnlySpan<char> text, int at)
{
    // More blanks than this between two words of one phrase are a layout, not a phrase; it also bounds the look ahead.
    const int MostBlanks = 3;

    readonly ReadOnlySpan<char> text = text;

    public int At = at;

    public readonly ReadOnlySpan<char> Text => text;

    public readonly bool End => At >= text.Length;

    public readonly char Now => At < text.Length ? text[At] : '\0';

    public readonly char Before => At > 0 ? text[At - 1] : '\0';

    public readonly char Peek(int ahead)
    {
        int i = At + ahead;
        return (uint)i < (uint)text.Length ? text[i] : '\0';
    }

    /// <summary>The first letter tells most words apart, so it is looked at before anything else.</summary>
    public readonly bool Sees(string word) => (uint)At < (uint)text.Length && text[At] == word[0] && text[At..].StartsWith(word, StringComparison.Ordinal);

    public bool Eat(string word)
    {
        if (!Sees(word)) return false;
        At += word.Length;
        return true;
    }

    public bool Eat(char c)
    {
        if (Now != c || End) return false;
        At++;
        return true;
    }

    /// <summary>Passes a few blanks. True also when there are none.</summary>
    public bool Blank()
    {
        for (int i = 0; i < MostBlanks && Now == ' '; i++) At++;
        return true;
    }

    /// <summary>Eats the word, with or without blanks before it: Korean is typed both ways.</summary>
    public bool Loose(string word)
    {
        var c = this;
        c.Blank();
        if (!c.Eat(word)) return false;
        this = c;
        return true;
    }

    public bool LooseAny(scoped ReadOnlySpan<string> words)
    {
        var c = this;
        c.Blank();
        foreach (var word in words)
            if (c.Eat(word)) { this = c; return true; }
        return false;
    }

    /// <summary>Eats an English word that ends here: "mar" is not eaten from "margin".</summary>
    public bool Word(string word)
    {
        var c = this;
        c.Blank();
        if (c.Now != word[0] || !c.Eat(word) || Scan.IsLatin(c.Now) || (Scan.IsDigit(c.Now) && Scan.IsLatin(word[^1]))) return false;
        this = c;
        return true;
    }

    public bool WordAny(scoped ReadOnlySpan<string> words)
    {
        var c = this;
        c.Blank();
        foreach (var word in words)
        {
            if (!c.Sees(word) || !c.Word(word)) continue;
            this = c;
            return true;
        }
        return false;
    }

    /// <summary>The English word at this place, after blanks; empty when there is none.</summary>
    public readonly ReadOnlySpan<char> NextWord(out Cursor after)
    {
        after = this;
        after.Blank();
        int start = after.At;
        while (Scan.IsLatin(after.Now) && after.At - start < 24) after.At++;
        if (Scan.IsLatin(after.Now)) after.At = start;
        return text[start..after.At];
    }
}

internal static class Scan
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsHangul(char c) => c is >= '가' and <= '힣';

    public static bool IsLatin(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '\u00C0' and <= '\u024F' and not '×' and not '÷';

    /// <summary>The letter in lower case; Hangul has none, and asking the culture's tables about it is slow.</summary>
    public static char Lower(char c) => c < 0x80 ? c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c : IsHangul(c) ? c : char.ToLowerInvariant(c);

    public static bool IsWordChar(char c) => IsDigit(c) || IsHangul(c) || IsLatin(c);

    /// <summary>True where a Korean time word has come to its end: no more Hangul, or a particle or ending that only follows finished words.</summary>
    public static bool Ended(in Cursor c) => !IsHangul(c.Now) || Particle(c);

    static readonly string[] Particles =
    [
        "은", "는", "을", "를", "에", "까지", "까진", "쯤", "부터", "으로", "로", "이나", "이랑", "이면", "이라", "이에", "이고", "이후", "이전", "이내", "이요", "이야", "이 ", "가 ", "의 ",
        "도 ", "만 ", "경에", "경까", "경 ", "께 ", "정도", "무렵", "즈음", "안에", "안으", "내로", "내에", "중에", "중으", "전에", "전까", "전후", "입니", "인데", "예정", "예요", "요", "날", "오전", "오후",
        "아침", "저녁", "점심", "하기", "하고", "한다", "이다", "임", "과", "와", "랑", "나", "뒤", "후에", "미팅", "방문", "회의", "계약", "발주", "결정", "마감", "납품",
    ];

    static bool Particle(in Cursor c)
    {
        foreach (var particle in Particles)
        {
            // A particle listed with a blank must itself end the word.
            bool alone = particle[^1] == ' ';
            int length = alone ? particle.Length - 1 : particle.Length;
            if (!c.Text[c.At..].StartsWith(particle.AsSpan(0, length), StringComparison.Ordinal)) continue;
            if (!alone || !IsHangul(c.Peek(length))) return true;
        }
        return false;
    }
}
