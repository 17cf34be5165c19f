using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SalesBot.Storage;

/// <summary>
/// Rows of one kind together with what their text means, so that a row that is read again and again, as a chat is with each answer, is parsed once. It is asked
/// with the text that was read, so it cannot be wrong about what is stored; a row that another process has written is another text and is parsed.
/// </summary>
sealed class Decoded<T>(JsonTypeInfo<T> type) where T : class
{
    // Of each kind. A benchmark that fills all of them takes about 180 MB more; what is in the air at one time is far less.
    const int Most = 4096;

    readonly ConcurrentDictionary<string, (string Body, T Value)> known = new();

    public T Of(Row row)
    {
        if (known.TryGetValue(row.Partition, out var seen) && seen.Body == row.Body) return seen.Value;
        return Keep(row.Partition, row.Body, JsonSerializer.Deserialize(row.Body, type)!);
    }

    /// <summary>The text of what is going to be written there; most likely that is what is read next.</summary>
    public string Encode(string partition, T value)
    {
        var body = JsonSerializer.Serialize(value, type);
        Keep(partition, body, value);
        return body;
    }

    T Keep(string partition, string body, T value)
    {
        // A help, not a record: it may be empty at any time.
        if (known.Count >= Most) known.Clear();
        known[partition] = (body, value);
        return value;
    }
}
