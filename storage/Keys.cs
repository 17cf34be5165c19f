using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace SalesBot.Storage;

/// <summary>
/// The only place where keys are composed. A key is a list of parts joined by <c>|</c>. Plain ids stand for themselves, so keys can be read
/// and sort as their ids do; every other UTF-16 unit is written <c>~</c> and four hex digits, so any text, half an emoji included, is encoded
/// reversibly and different lists of parts never make the same key. An empty part is a lone <c>~</c>.
/// </summary>
public static class Keys
{
    const char Separator = '|';
    const char Escape = '~';

    static readonly SearchValues<char> Plain = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.:@");

    /// <summary>The key of these parts: <c>Of("fact", Time(at), id)</c>.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        if (parts.Length == 0)
            throw new StorageRefusal("A key needs at least one part.");
        if (parts.Length == 1 && parts[0].Length > 0 && !parts[0].AsSpan().ContainsAnyExcept(Plain))
            return Checked(parts[0]);
        var key = new StringBuilder();
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0)
                key.Append(Separator);
            Append(key, parts[i]);
        }
        return Checked(key.ToString());
    }

    /// <summary>The parts a key was composed of.</summary>
    public static IReadOnlyList<string> Parts(string key) => [.. key.Split(Separator).Select(Decode)];

    /// <summary>All keys that have these parts and at least one more: <c>Prefix("fact")</c> is every fact.</summary>
    public static KeyRange Prefix(params ReadOnlySpan<string> parts) => KeyRange.Prefix(Of(parts) + Separator);

    /// <summary>All keys that have these parts but the last one, and go on with a part that begins like the last one, as when a name is being typed.</summary>
    public static KeyRange Beginning(params ReadOnlySpan<string> parts) =>
        parts is [.. var before, ""]
            ? before.Length == 0 ? KeyRange.All : Prefix(before)
            : KeyRange.Prefix(Of(parts));

    /// <summary>A moment as a part that sorts by time: UTC ticks, always 19 digits.</summary>
    public static string Time(DateTimeOffset moment) => moment.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>The moment a part made by <see cref="Time"/> stands for.</summary>
    public static DateTimeOffset TimeOf(string part) => new(long.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>The UTC hour of a moment as a part that sorts by time: <c>2025120409</c>.</summary>
    public static string Hour(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    /// <summary>
    /// Stands for a text that is too long for a key, or that nobody should read in one: 32 characters, 160 bits of SHA-256 over its UTF-16
    /// units. It cannot be turned back, so the text itself belongs into the body.
    /// </summary>
    public static string Digest(string text)
    {
        const string alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
        var hash = SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()));
        return string.Create(32, hash, static (into, bytes) =>
        {
            for (int i = 0; i < into.Length; i++)
            {
                var bit = i * 5;
                var window = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                into[i] = alphabet[(window >> (11 - (bit % 8))) & 31];
            }
        });
    }

    static string Checked(string key) =>
        key.Length <= Limits.KeyLength
            ? key
            : throw new StorageRefusal($"The key '{key[..80]}…' has {key.Length} characters once encoded, at most {Limits.KeyLength} are possible. Put Keys.Digest in place of its longest part.");

    static void Append(StringBuilder key, string part)
    {
        if (part.Length == 0)
            key.Append(Escape);
        foreach (var unit in part)
        {
            if (Plain.Contains(unit))
                key.Append(unit);
            else
                key.Append(Escape).Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    static string Decode(string part)
    {
        if (part == "~")
            return "";
        if (!part.Contains(Escape))
            return part;
        var text = new StringBuilder(part.Length);
        for (int i = 0; i < part.Length; i++)
        {
            if (part[i] != Escape)
            {
                text.Append(part[i]);
                continue;
            }
            if (i + 4 >= part.Length || !int.TryParse(part.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
                throw new StorageRefusal($"'{part}' is not part of a key that Keys composed.");
            text.Append((char)unit);
            i += 4;
        }
        return text.ToString();
    }
}
