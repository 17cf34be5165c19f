using System.Numerics;
using System.Runtime.Intrinsics;

namespace SalesBot.Domain.Language;

/// <summary>
/// Which letters a text has, and which of them stand beside each other, folded to 64 bits each. A text that lacks a letter or a pair of a word does not hold the word. Worked out once for
/// many lists.
/// </summary>
internal readonly record struct Letters(ulong Single, ulong Pairs)
{
    public static Letters Of(ReadOnlySpan<char> text)
    {
        ulong single = 0, pairs = 0;
        uint before = 0;
        foreach (char c in text)
        {
            single |= 1UL << (c & 63);
            pairs |= 1UL << (int)(((before * 7) + c) & 63);
            before = c;
        }
        return new(single, pairs);
    }

    /// <summary>Those of a word that is looked for: what stands before its first letter does not matter.</summary>
    public static Letters OfWord(ReadOnlySpan<char> word)
    {
        ulong pairs = 0;
        for (int i = 1; i < word.Length; i++) pairs |= 1UL << (int)(((word[i - 1] * 7u) + word[i]) & 63);
        return new(Of(word).Single, pairs);
    }

    public bool MayHold(Letters word) => (word.Single & ~Single) == 0 && (word.Pairs & ~Pairs) == 0;
}

/// <summary>
/// A list of words to look for in a clause. Each word keeps its <see cref="Letters"/>: a clause that lacks one of them cannot hold the word, and most words are passed over without being
/// searched for.
/// </summary>
internal sealed class Words
{
    readonly string[] all;
    readonly ulong[] single, pairs;

    public Words(string[] all)
    {
        this.all = all;
        pairs = new ulong[all.Length];
        // Filled up to whole vectors.
        single = new ulong[(all.Length + Vector256<ulong>.Count - 1) / Vector256<ulong>.Count * Vector256<ulong>.Count];
        single.AsSpan(all.Length).Fill(ulong.MaxValue);
        // The closing dot only says that the word must end there.
        for (int i = 0; i < all.Length; i++) (single[i], pairs[i]) = Letters.OfWord(Scan.IsLatin(all[i][0]) ? all[i].AsSpan().TrimEnd('.') : all[i]);
    }

    public bool In(ReadOnlySpan<char> clause) => First(clause) >= 0;

    /// <param name="letters">The clause's letters.</param>
    public bool In(ReadOnlySpan<char> clause, Letters letters) => First(clause, letters) >= 0;

    /// <summary>Where the first of the words that are found stands; -1 for nowhere. The order is that of the list.</summary>
    public int First(ReadOnlySpan<char> clause) => First(clause, Letters.Of(clause));

    /// <summary>Writes <paramref name="mark"/> over the words where they are first found.</summary>
    public void Mark(ReadOnlySpan<char> clause, Letters letters, Span<char> into, char mark)
    {
        for (int i = 0; i < all.Length; i++)
            if (letters.MayHold(new(single[i], pairs[i])) && Cues.Find(clause, all[i]) is var at and >= 0)
            {
                int end = at + (Scan.IsLatin(all[i][0]) ? all[i].AsSpan().TrimEnd('.').Length : all[i].Length);
                // "decide" is found in "decided": the whole word is it.
                while (Scan.IsLatin(clause[end - 1]) && end < clause.Length && Scan.IsLatin(clause[end])) end++;
                into[at..end].Fill(mark);
            }
    }

    public int First(ReadOnlySpan<char> clause, Letters letters)
    {
        // Four words at a time: nearly all of them are passed over here.
        var lacks = Vector256.Create(~letters.Single);
        for (int i = 0; i < single.Length; i += Vector256<ulong>.Count)
            for (uint may = Vector256.Equals(Vector256.Create(single, i) & lacks, Vector256<ulong>.Zero).ExtractMostSignificantBits(); may != 0; may &= may - 1)
            {
                int word = i + BitOperations.TrailingZeroCount(may);
                // A very long clause has every letter there is, and so all of what fills up the last vector.
                if (word >= all.Length) break;
                if ((pairs[word] & ~letters.Pairs) != 0) continue;
                int at = Cues.Find(clause, all[word]);
                if (at >= 0) return at;
            }
        return -1;
    }
}
