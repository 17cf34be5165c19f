using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Channel.Activities;

/// <summary>
/// JSON that is passed on as it is: a card, the body of an answer. The channel does not look inside, so whoever makes cards needs no type of
/// ours. Two are equal when their bytes are.
/// </summary>
[JsonConverter(typeof(RawJsonConverter))]
public sealed class RawJson : IEquatable<RawJson>
{
    RawJson(ReadOnlyMemory<byte> utf8) => Utf8 = utf8;

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The bytes are kept, not copied: do not change them afterwards.</summary>
    public static RawJson Of(ReadOnlyMemory<byte> utf8) => new(utf8);

    public static RawJson Of(string json) => new(Encoding.UTF8.GetBytes(json));

    public static RawJson Of(JsonElement element) => new(JsonMarshal.GetRawUtf8Value(element).ToArray());

    public bool Equals(RawJson? other) => other is not null && Utf8.Span.SequenceEqual(other.Utf8.Span);

    public override bool Equals(object? obj) => Equals(obj as RawJson);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Utf8.Span);
        return hash.ToHashCode();
    }

    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}

/// <summary>Reads any value into its bytes and writes the bytes back; what is not JSON is refused when it is written.</summary>
public sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RawJson.Of(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Utf8.Span);
}
