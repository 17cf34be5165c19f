namespace SalesBot.Domain.Language;

/// <summary>
/// Names that differ by a slip of the fingers. Korean is compared by the letters a keyboard has (한빚전자 and 한빛전자 differ in one), other names letter by letter.
/// </summary>
internal static class Near
{
    // Longer names are compared by their beginnings only, so that one name never costs more than this.
    const int Longest = 48;

    /// <summary>True for another spelling of the same name; false for the same spelling, and for names that are too short to tell.</summary>
    public static bool Is(ReadOnlySpan<char> typed, ReadOnlySpan<char> name)
    {
        if (typed.Length < 2 || name.Length < 2 || Math.Abs(typed.Length - name.Length) > 2) return false;
        Span<char> one = stackalloc char[Longest], other = stackalloc char[Longest];
        int length = Letters(typed, one), to = Letters(name, other);
        int slips = Math.Min(length, to) >= 8 ? 2 : 1;
        return length >= 5 && to >= 5 && Math.Abs(length - to) <= slips && Distance(one[..length], other[..to], slips) is > 0 and var away && away <= slips;
    }

    static int Letters(ReadOnlySpan<char> name, Span<char> into)
    {
        int length = 0;
        foreach (char c in name)
        {
            if (length + 3 > into.Length) break;
            if (Scan.IsHangul(c))
            {
                int syllable = c - '가';
                into[length++] = (char)('ᄀ' + (syllable / 588));
                into[length++] = (char)('ᅡ' + (syllable % 588 / 28));
                if (syllable % 28 > 0) into[length++] = (char)('ᆧ' + (syllable % 28));
            }
            else if (c is not (' ' or '-' or '.')) into[length++] = char.ToLowerInvariant(c);
        }
        return length;
    }

    /// <summary>How many letters have to be put in, taken out, replaced or swapped with their neighbour.</summary>
    static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int atMost)
    {
        Span<int> before = stackalloc int[Longest + 1], last = stackalloc int[Longest + 1], now = stackalloc int[Longest + 1];
        for (int j = 0; j <= other.Length; j++) last[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int cost = one[i - 1] == other[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }
            if (least > atMost) return atMost + 1;
            last.CopyTo(before);
            now.CopyTo(last);
        }
        return last[other.Length];
    }
}
