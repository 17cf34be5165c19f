using System.Buffers;

namespace SalesBot.Storage;

/// <summary>
/// What a store accepts: the limits of Azure Table Storage and its queues, checked by us before either backend is called, so that the
/// embedded file never takes what production would refuse.
/// </summary>
public static class Limits
{
    public const int KeyLength = 512;
    public const int Operations = 100;
    public const int EntityBytes = 1024 * 1024;
    public const int BatchBytes = 4 * 1024 * 1024;
    public const int Take = 1000;
    public const int WorkAtOnce = 32;

    /// <summary>How often an item of work is handed out before it is set aside.</summary>
    public const int Deliveries = 5;

    const int WorkKindLength = 64;
    const int WorkIdLength = 2048;

    // Every entity carries, next to its body, the mark of the write that made it (see AzureTables).
    internal const int WriteMarkLength = 16;

    // The headers, keys and braces around one operation on the wire, seen generously.
    const int EnvelopeBytes = 4 * 1024;

    static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => c is not ('/' or '\\' or '#' or '?'))]);

    // The serializer of the Azure client writes these as themselves and everything else as six characters (\u0022).
    static readonly SearchValues<char> PlainOnTheWire = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => c is not ('"' or '\\' or '&' or '\'' or '<' or '>' or '+' or '`'))]);

    public static void CheckKey(string name, string key)
    {
        if (string.IsNullOrEmpty(key))
            throw new StorageRefusal($"The {name} is empty. Compose it with Keys.Of.");
        if (key.Length > KeyLength)
            throw new StorageRefusal($"The {name} has {key.Length} characters, at most {KeyLength} are possible. Put Keys.Digest in place of its longest part: '{Shown(key)}'.");
        var at = key.AsSpan().IndexOfAnyExcept(KeyCharacters);
        if (at >= 0)
            throw new StorageRefusal($"The {name} holds U+{(int)key[at]:X4} at position {at}, which a key cannot hold. Compose it with Keys.Of, which encodes it: '{Shown(key)}'.");
    }

    public static void CheckRange(KeyRange range)
    {
        CheckBound(nameof(range.From), range.From);
        CheckBound(nameof(range.Before), range.Before);
        CheckBound(nameof(range.After), range.After);
    }

    public static void CheckTake(int take)
    {
        if (take is < 1 or > Take)
            throw new StorageRefusal($"{take} rows cannot be asked for at once. Ask for 1 to {Take} and follow the pages.");
    }

    public static void CheckScan(string? afterPartition, string? afterKey)
    {
        if (afterPartition is not null)
            CheckKey("partition to go on after", afterPartition);
        if (afterKey is null)
            return;
        if (afterPartition is null)
            throw new StorageRefusal("A scan that goes on after a key needs the partition of that key too.");
        CheckKey("key to go on after", afterKey);
    }

    public static void CheckSubmit(string partition, IReadOnlyList<RowOp> operations)
    {
        CheckKey("partition", partition);
        if (operations.Count is 0 or > Operations)
            throw new StorageRefusal($"A submission has 1 to {Operations} operations, this one has {operations.Count}. Divide it so that what belongs together stays together.");
        long entities = 0, mostOnWire = 0;
        foreach (var operation in operations)
        {
            CheckKey("key", operation.Key);
            if (operation is RowOp.Replace { ETag: var replaced })
                CheckETag(replaced);
            if (operation is RowOp.Delete { ETag: { } deleted })
                CheckETag(deleted);
            if (BodyOf(operation) is not { } body)
                continue;
            CheckBody(operation.Key, body);
            var bytes = EntityBytesOf(partition, operation.Key, body);
            if (bytes > EntityBytes)
                throw new StorageRefusal($"The row '{Shown(operation.Key)}' takes {bytes} bytes, at most {EntityBytes} are possible. Spread it over several rows.");
            entities += bytes;
            mostOnWire += MostBytesOf(operation);
        }
        CheckDistinct(operations);
        if (entities > BatchBytes || (mostOnWire > BatchBytes && WireBytes(operations) > BatchBytes))
            throw new StorageRefusal($"The {operations.Count} operations take more than {BatchBytes} bytes together. Divide them so that what belongs together stays together.");
    }

    public static void CheckWork(WorkItem item)
    {
        if (item.Kind.Length is 0 or > WorkKindLength || !item.Kind.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            throw new StorageRefusal($"'{Shown(item.Kind)}' cannot be a kind of work. Use 1 to {WorkKindLength} plain letters, digits, '-' or '_'.");
        if (item.Id.Length is 0 or > WorkIdLength || item.Id.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new StorageRefusal($"'{Shown(item.Id)}' cannot be the id of work. Compose it with Keys.Of; at most {WorkIdLength} characters.");
    }

    public static void CheckWorkAtOnce(int atMost)
    {
        if (atMost is < 1 or > WorkAtOnce)
            throw new StorageRefusal($"{atMost} items of work cannot be asked for at once. Ask for 1 to {WorkAtOnce}.");
    }

    public static void CheckLease(TimeSpan lease)
    {
        if (lease < TimeSpan.FromSeconds(1) || lease > TimeSpan.FromDays(7))
            throw new StorageRefusal($"A lease of {lease} is not possible. Choose one second to seven days.");
    }

    internal static string? BodyOf(RowOp operation) => operation switch
    {
        RowOp.Insert insert => insert.Body,
        RowOp.Replace replace => replace.Body,
        RowOp.Upsert upsert => upsert.Body,
        _ => null,
    };

    /// <summary>Azure's own formula: 4 + keys + for each property 8 + its name + 4 + its value, two bytes a character.</summary>
    internal static long EntityBytesOf(string partition, string key, string body)
    {
        long bytes = 4 + (2 * (partition.Length + key.Length)) + (8 + 2 + 4 + (2 * WriteMarkLength));
        for (int start = 0, part = 0; start < body.Length; part++)
        {
            var length = BodyParts.LengthAt(body, start);
            bytes += 8 + (2 * (part < 10 ? 2 : 3)) + 4 + (2L * length);
            start += length;
        }
        return bytes;
    }

    /// <summary>What an operation takes on the wire at most. Operations whose sum stays within <see cref="BatchBytes"/> may be submitted together.</summary>
    internal static long MostBytesOf(RowOp operation) => EnvelopeBytes + (6L * (BodyOf(operation)?.Length ?? 0));

    static long WireBytes(IReadOnlyList<RowOp> operations)
    {
        long bytes = 0;
        foreach (var operation in operations)
        {
            bytes += EnvelopeBytes;
            foreach (var character in BodyOf(operation) ?? "")
                bytes += PlainOnTheWire.Contains(character) ? 1 : 6;
        }
        return bytes;
    }

    static void CheckBody(string key, string body)
    {
        if (string.IsNullOrEmpty(body))
            throw new StorageRefusal($"The row '{Shown(key)}' has no body. Store a JSON document; {{}} is the smallest.");
        var text = body.AsSpan();
        if (text.ContainsAnyInRange('\0', '\u001F') && HasControlCharacter(text))
            throw new StorageRefusal($"The body of the row '{Shown(key)}' holds a bare control character, so it is no JSON document. Write it with System.Text.Json.");
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = Next(text, at))
        {
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                throw new StorageRefusal($"The body of the row '{Shown(key)}' holds half a character at position {at}. Text cut in the middle of an emoji? Cut at whole characters.");
        }

        static int Next(ReadOnlySpan<char> text, int at)
        {
            var next = text[(at + 2)..].IndexOfAnyInRange('\uD800', '\uDFFF');
            return next < 0 ? -1 : at + 2 + next;
        }
    }

    static readonly SearchValues<char> Whitespace = SearchValues.Create("\t\r\n");

    static bool HasControlCharacter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character < ' ' && !Whitespace.Contains(character))
                return true;
        }
        return false;
    }

    static void CheckETag(string etag)
    {
        if (string.IsNullOrEmpty(etag) || etag == "*")
            throw new StorageRefusal("A replace or delete of a version needs the ETag that was read. To write whatever is there, say so: Upsert, or Delete without an ETag.");
    }

    static void CheckBound(string name, string? bound)
    {
        if (bound is null)
            return;
        if (bound.Length is 0 or > KeyLength || bound.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw new StorageRefusal($"'{Shown(bound)}' cannot bound a range ({name}). Compose it with Keys, or leave it null for no bound.");
    }

    static void CheckDistinct(IReadOnlyList<RowOp> operations)
    {
        if (operations.Count == 1)
            return;
        var seen = new HashSet<string>(operations.Count, StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            if (!seen.Add(operation.Key))
                throw new StorageRefusal($"The row '{Shown(operation.Key)}' is written twice in one submission. Write its last state once.");
        }
    }

    static string Shown(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
