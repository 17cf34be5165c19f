using System.Numerics;
using System.Runtime.Intrinsics;

namespace SalesBot.Domain.Language;

/// <summary>
/// A list of words to look for in a clause. Each word keeps the set of its characters (folded to 64 bits): a clause that lacks one of them cannot hold the
/// word, and most words are passed over without being searched for.
/// </summary>
internal sealed class Words
{
    readonly string[] all;
    readonly ulong[] sets;

    public Words(string[] all)
    {
        this.all = all;
        // Filled up to whole vectors.
        sets = new ulong[(all.Length + Vector256<ulong>.Count - 1) / Vector256<ulong>.Count * Vector256<ulong>.Count];
        sets.AsSpan(all.Length).Fill(ulong.MaxValue);
        // The closing dot only says that the word must end there.
        for (int i = 0; i < all.Length; i++) sets[i] = SetOf(Scan.IsLatin(all[i][0]) ? all[i].AsSpan().TrimEnd('.') : all[i]);
    }

    public static ulong SetOf(ReadOnlySpan<char> text)
    {
        ulong set = 0;
        foreach (char c in text) set |= 1UL << (c & 63);
        return set;
    }

    public bool In(ReadOnlySpan<char> clause) => First(clause) >= 0;

    /// <summary>Where the first of the words that are found stands; -1 for nowhere. The order is that of the list.</summary>
    public int First(ReadOnlySpan<char> clause) => First(clause, SetOf(clause));

    public bool In(ReadOnlySpan<char> clause, ulong set) => First(clause, set) >= 0;

    /// <summary>Writes <paramref name="mark"/> over the words where they are first found.</summary>
    public void Mark(ReadOnlySpan<char> clause, Span<char> into, char mark)
    {
        ulong set = SetOf(clause);
        for (int i = 0; i < all.Length; i++)
            if ((sets[i] & ~set) == 0 && Cues.Find(clause, all[i]) is var at and >= 0)
            {
                int end = at + (Scan.IsLatin(all[i][0]) ? all[i].AsSpan().TrimEnd('.').Length : all[i].Length);
                // "decide" is found in "decided": the whole word is it.
                while (Scan.IsLatin(clause[end - 1]) && end < clause.Length && Scan.IsLatin(clause[end])) end++;
                into[at..end].Fill(mark);
            }
    }

    /// <param name="set">The clause's characters, worked out once for many lists.</param>
    int First(ReadOnlySpan<char> clause, ulong set)
    {
        // Four words at a time: nearly all of them are passed over here.
        var lacks = Vector256.Create(~set);
        for (int i = 0; i < sets.Length; i += Vector256<ulong>.Count)
            for (uint may = Vector256.Equals(Vector256.Create(sets, i) & lacks, Vector256<ulong>.Zero).ExtractMostSignificantBits(); may != 0; may &= may - 1)
            {
                int word = i + BitOperations.TrailingZeroCount(may);
                // A very long clause has every letter there is, and so all of what fills up the last vector.
                if (word >= all.Length) break;
                int at = Cues.Find(clause, all[word]);
                if (at >= 0) return at;
            }
        return -1;
    }
}
