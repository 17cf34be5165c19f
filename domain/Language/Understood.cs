namespace SalesBot.Domain.Language;

/// <summary>
/// Whether words beside a value leave it as it is. The words that turn a value (전날, 빼고, 절반, the day after, instead of …) never end, so it is put the other way round: a value
/// stands only among words that are known to say nothing about it, and one unknown word is reason enough to ask. What is known lies in <see cref="KnownWords"/>.
/// </summary>
internal static class Understood
{
    /// <summary>Stands for letters that were read already; an ending may follow at once.</summary>
    public const char Read = '\u0001';

    // Longer runs of letters are no words, and the bound keeps reading linear.
    const int LongestWord = 24, LongestPiece = 8;

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Stems = Of(KnownWords.Stems), Endings = Of(KnownWords.Endings), Latin = Of(KnownWords.English), TroubleStems = Of(KnownWords.TroubleStems), TroubleLatin = Of(KnownWords.TroubleEnglish), NameLatin = Of(KnownWords.BesideNames);

    // Marks that separate or close; signs of counting (+, ×, ±, /, =) and questions turn a value.
    const string Silent = " \n.,!~()[]:;-'\"^…·㈜“”‘’ㅋㅎㅠㅜㅇㄱㅅㄷ*&@>\u0001";

    static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string words) =>
        new HashSet<string>(words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when every word of a piece of typed text is known and harmless.</summary>
    /// <param name="behind">The text stands right behind something that was read.</param>
    /// <param name="trouble">It tells of a problem: how large it is changes nothing about what it is.</param>
    public static bool All(ReadOnlySpan<char> low, bool behind, bool trouble = false)
    {
        for (int at = 0; at < low.Length;)
        {
            char c = low[at];
            int start = at;
            bool glued = at == 0 ? behind : low[at - 1] == Read || Scan.IsLatin(low[at - 1]) || Scan.IsDigit(low[at - 1]);
            if (Scan.IsHangul(c))
            {
                while (at < low.Length && Scan.IsHangul(low[at])) at++;
                if (!Korean(low[start..at], glued, trouble)) return false;
            }
            else if (Scan.IsLatin(c))
            {
                while (at < low.Length && (Scan.IsLatin(low[at]) || (low[at] == '\'' && at + 1 < low.Length && Scan.IsLatin(low[at + 1])))) at++;
                if (!English(low[start..at], trouble)) return false;
            }
            else if (Silent.Contains(c) || c == '/' && at > 0 && low[at - 1] == 'w' || trouble && (Scan.IsDigit(c) || c == '%')) at++;
            else if (c is >= '1' and <= '9' && at + 2 < low.Length && Counter(low[(at + 1)..])) at++;
            else return false;
        }
        return true;
    }

    /// <summary>Whether English words beside a name leave it to be who was meant.</summary>
    public static bool Name(ReadOnlySpan<char> low)
    {
        for (int at = 0; at < low.Length; at++)
        {
            if (!Scan.IsLatin(low[at])) continue;
            int start = at;
            while (at < low.Length && (Scan.IsLatin(low[at]) || low[at] == '\'')) at++;
            if (!NameLatin.Contains(low[start..at].TrimEnd('\''))) return false;
        }
        return true;
    }

    /// <summary>비교견적 3곳, 3개사: how many offers were asked for.</summary>
    static bool Counter(ReadOnlySpan<char> low) => low.StartsWith("곳") || low.StartsWith("군데") || low.StartsWith("개사");

    /// <summary>A Korean word is a stem and what is chained to it, 보내 + 드리 + 기로 + 했 + 습니다; behind a value it may be a mere ending, 3억 + 이라고.</summary>
    static bool Korean(ReadOnlySpan<char> word, bool glued, bool trouble)
    {
        if (word.Length > LongestWord) return false;
        // Bit n: the word is a chain of pieces up to its nth letter.
        ulong reached = 1;
        for (int from = 0; from < word.Length; from++)
        {
            if ((reached >> from & 1) == 0) continue;
            for (int length = 1; length <= LongestPiece && from + length <= word.Length; length++)
            {
                if ((reached >> (from + length) & 1) != 0) continue;
                var piece = word.Slice(from, length);
                if (Stems.Contains(piece) || (trouble && TroubleStems.Contains(piece)) || (from > 0 || glued) && Endings.Contains(piece)) reached |= 1UL << (from + length);
            }
        }
        return (reached >> word.Length & 1) != 0;
    }

    static bool English(ReadOnlySpan<char> word, bool trouble) => word.Length <= LongestWord && (Latin.Contains(word) || (trouble && TroubleLatin.Contains(word)) || (word.EndsWith("'s") && Latin.Contains(word[..^2])));
}
