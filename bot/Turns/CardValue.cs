using System.Text.Json;

namespace SalesBot.Bot.Turns;

/// <summary>What a card sent back: the data of the pressed button with every input of the card merged into it, as plain strings.</summary>
static class CardValue
{
    /// <summary>More than any card of ours has; the rest of a made-up payload is not looked at.</summary>
    const int fieldsAtMost = 100;

    static readonly IReadOnlyDictionary<string, string> nothing = new Dictionary<string, string>();

    /// <summary>Never throws: what is no object, and what in it is no plain value, is left out.</summary>
    public static IReadOnlyDictionary<string, string> Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } sent) return nothing;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in sent.EnumerateObject())
        {
            if (fields.Count == fieldsAtMost) break;
            if (Plain(field.Value) is { } text) fields[field.Name] = text;
        }
        return fields;
    }

    static string? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
