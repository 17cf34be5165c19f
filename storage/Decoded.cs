using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SalesBot.Storage;

/// <summary>
/// Rows of one kind together with what their text means, so that a row that is read again and again, as an opportunity is while it is talked of, is parsed once. It is asked
/// with the text that was read, so it cannot be wrong about what is stored; a row that another process has written is another text and is parsed.
/// </summary>
sealed class Decoded<T>(JsonTypeInfo<T> type) where T : class
{
    // Records are larger than chats, and one that lost its place is only parsed once more.
    readonly Remembered<Meaning> known = new(atMost: 4096);

    public T Of(Row row)
    {
        if (known.Of(row.Partition) is { } seen && seen.Body == row.Body) return seen.Value;
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
        known.Keep(partition, new(body, value));
        return value;
    }

    sealed record Meaning(string Body, T Value);
}
