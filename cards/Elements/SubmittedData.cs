using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Cards.Elements;

/// <summary>The data of a submitted button. Under one name Teams looks for what the client is to do with it; that is an object, everything else is text.</summary>
sealed class SubmittedData : JsonConverter<IReadOnlyDictionary<string, string>>
{
    /// <summary>The name; its value is the kind of action, such as <see cref="OpensDialog"/>.</summary>
    public const string Teams = "msteams";

    /// <summary>The client asks the bot for a dialog.</summary>
    public const string OpensDialog = "task/fetch";

    public override IReadOnlyDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are written, not read.");

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, text) in value)
        {
            writer.WritePropertyName(name);
            if (name is not Teams)
            {
                writer.WriteStringValue(text);
                continue;
            }
            writer.WriteStartObject();
            writer.WriteString("type", text);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }
}
