using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesBot.Storage;

/// <summary>Changes the words in a JSON document, and nothing else of it: no field's name, no number.</summary>
public static class NamesInJson
{
    static readonly JsonSerializerOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Change(string document, Func<string, string> change)
    {
        var node = JsonNode.Parse(document)!;
        Change(node, change);
        return Written(node);
    }

    public static string Written(JsonNode node) => node.ToJsonString(readable);

    public static void Change(JsonNode node, Func<string, string> change)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                    if (value is JsonValue said && said.TryGetValue<string>(out var words)) fields[name] = change(words);
                    else if (value is not null) Change(value, change);
                break;
            case JsonArray list:
                for (int at = 0; at < list.Count; at++)
                    if (list[at] is JsonValue said && said.TryGetValue<string>(out var words)) list[at] = change(words);
                    else if (list[at] is { } value) Change(value, change);
                break;
        }
    }
}
