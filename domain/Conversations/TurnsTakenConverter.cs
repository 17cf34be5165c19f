using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Domain.Conversations;

/// <summary>Writes the marks of the turns as one text in Base64.</summary>
public sealed class TurnsTakenConverter : JsonConverter<TurnsTaken>
{
    public override TurnsTaken Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.StartArray ? OfNames(ref reader) : new(reader.GetBytesFromBase64());

    public override void Write(Utf8JsonWriter writer, TurnsTaken value, JsonSerializerOptions options) => writer.WriteBase64StringValue(value.Marks);

    /// <summary>Rows of earlier releases hold the names themselves.</summary>
    static TurnsTaken OfNames(ref Utf8JsonReader reader)
    {
        var taken = TurnsTaken.None;
        while (reader.Read() && reader.TokenType is JsonTokenType.String) taken = taken.With(reader.GetString()!);
        return taken;
    }
}
