using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace SalesBot.Domain.Conversations;

/// <summary>
/// The turns a chat has taken lately. Of each only a mark is kept, the first 64 bits of SHA-256 over its name: the chat's row is written with every turn, and the names
/// themselves would be most of it. That a new turn has the mark of one that is remembered comes once in 10^17 turns.
/// </summary>
[JsonConverter(typeof(TurnsTakenConverter))]
public sealed class TurnsTaken
{
    /// <summary>
    /// How many are remembered. Teams delivers again within minutes, and a request that somebody got hold of is good for an hour with its token: nobody
    /// types this many lines in that time.
    /// </summary>
    public const int Remembered = 200;

    const int bytesOfMark = sizeof(ulong);

    public static readonly TurnsTaken None = new([]);

    // One behind the other, the latest last.
    readonly byte[] marks;

    internal TurnsTaken(byte[] marks) => this.marks = marks;

    internal ReadOnlySpan<byte> Marks => marks;

    public bool Has(string turn)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        return MemoryMarshal.Cast<byte, ulong>(marks).Contains(MemoryMarshal.Read<ulong>(MarkOf(turn, hash)));
    }

    public TurnsTaken With(string turn)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        return new([.. marks.AsSpan(Math.Max(0, marks.Length - ((Remembered - 1) * bytesOfMark))), .. MarkOf(turn, hash)]);
    }

    static ReadOnlySpan<byte> MarkOf(string turn, Span<byte> hash)
    {
        SHA256.HashData(MemoryMarshal.AsBytes(turn.AsSpan()), hash);
        return hash[..bytesOfMark];
    }
}
