using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace SalesBot.Bench.Teams;

/// <summary>Activities as Teams sends them from a personal chat, written before the clock runs.</summary>
/// <param name="tenant">Whose people they are; "local" where there is no authentication.</param>
sealed class Activities(string serviceUrl, string tenant = "local")
{
    int count;

    public byte[] Typed(Seat from, string text) => Write(from, "message", null, writer =>
    {
        writer.WriteString("text", text);
        writer.WriteString("textFormat", "plain");
    });

    /// <summary>A press on a button of a card, with what stands in the card's inputs.</summary>
    public byte[] Executed(Seat from, string card, string verb, IEnumerable<KeyValuePair<string, string>> data) => Write(from, "invoke", card, writer =>
    {
        writer.WriteString("name", "adaptiveCard/action");
        writer.WriteStartObject("value");
        writer.WriteStartObject("action");
        writer.WriteString("type", "Action.Execute");
        writer.WriteString("verb", verb);
        writer.WriteStartObject("data");
        foreach (var (name, value) in data) writer.WriteString(name, value);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteString("trigger", "manual");
        writer.WriteEndObject();
    });

    byte[] Write(Seat from, string type, string? replyTo, Action<Utf8JsonWriter> more)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"1700000000000-{Interlocked.Increment(ref count)}"));
            writer.WriteString("timestamp", "2026-11-23T01:00:00.0000000Z");
            writer.WriteString("localTimestamp", "2026-11-23T10:00:00.0000000+09:00");
            writer.WriteString("localTimezone", "Asia/Seoul");
            writer.WriteString("channelId", "msteams");
            writer.WriteString("serviceUrl", serviceUrl);
            writer.WriteStartObject("from");
            writer.WriteString("id", $"29:{from.Id}");
            writer.WriteString("name", from.Name);
            writer.WriteString("aadObjectId", from.Id);
            writer.WriteEndObject();
            writer.WriteStartObject("conversation");
            writer.WriteString("conversationType", "personal");
            writer.WriteString("tenantId", tenant);
            writer.WriteString("id", from.Conversation);
            writer.WriteEndObject();
            writer.WriteStartObject("recipient");
            writer.WriteString("id", "28:salesbot");
            writer.WriteString("name", "SalesBot");
            writer.WriteEndObject();
            writer.WriteStartArray("entities");
            writer.WriteStartObject();
            writer.WriteString("type", "clientInfo");
            writer.WriteString("locale", "ko-KR");
            writer.WriteString("country", "KR");
            writer.WriteString("platform", "Windows");
            writer.WriteString("timezone", "Asia/Seoul");
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteStartObject("channelData");
            writer.WriteStartObject("tenant");
            writer.WriteString("id", tenant);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteString("locale", "ko-KR");
            if (replyTo is not null) writer.WriteString("replyToId", replyTo);
            more(writer);
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
