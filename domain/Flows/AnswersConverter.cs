using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Domain.Flows;

/// <summary>Writes answers as one object of strings, and reads them back with ordinal keys (the default comparer would follow the machine's culture).</summary>
public sealed class AnswersConverter : JsonConverter<Answers>
{
    public override Answers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject) throw new JsonException("Answers are an object of strings.");
        var all = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            all[key] = reader.GetString() ?? "";
        }
        return new(all.ToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, Answers value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, kept) in value.All) writer.WriteString(key, kept);
        writer.WriteEndObject();
    }
}
