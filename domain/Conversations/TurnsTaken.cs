using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Domain.Conversations;

/// <summary>
/// The turns a chat has taken lately. Of each only a mark is kept, the first 48 bits of SHA-256 over its name: the chat's row is written with every turn, and the names
/// themselves would be most of it. That a new turn has the mark of one that is remembered comes once in 10^12 turns.
/// </summary>
/// <param name="Marks">Twelve hexadecimal digits each, one behind the other, the latest last. No letter beyond f: no name that is searched for in all rows, as in an erasure, stands in it by itself.</param>
[JsonConverter(typeof(Converter))]
public sealed record TurnsTaken(string Marks)
{
    /// <summary>
    /// How many are remembered. Teams delivers again within minutes, and a request that somebody got hold of is good for an hour with its token: nobody
    /// types this many lines in that time.
    /// </summary>
    public const int Remembered = 200;

    const int bytesOfMark = 6;

    const int digits = 2 * bytesOfMark;

    public static readonly TurnsTaken None = new("");

    public bool Has(string turn)
    {
        var mark = MarkOf(turn);
        for (int at = 0; at + digits <= Marks.Length; at += digits)
            if (Marks.AsSpan(at, digits).SequenceEqual(mark)) return true;
        return false;
    }

    public TurnsTaken With(string turn) => new(string.Concat(Marks.AsSpan(Math.Max(0, Marks.Length - ((Remembered - 1) * digits))), MarkOf(turn)));

    static string MarkOf(string turn)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(turn.AsSpan()), hash);
        return Convert.ToHexStringLower(hash[..bytesOfMark]);
    }

    /// <summary>Kept as the text alone.</summary>
    public sealed class Converter : JsonConverter<TurnsTaken>
    {
        public override TurnsTaken Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, TurnsTaken value, JsonSerializerOptions options) => writer.WriteStringValue(value.Marks);
    }
}
