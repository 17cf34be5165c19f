using System.Text.Json;

namespace SalesBot.Bench.Dialogues;

/// <summary>A card with a form as it was shown: what its first button sends, with everything that is already filled in.</summary>
sealed record OpenForm(string Verb, IReadOnlyList<KeyValuePair<string, string>> Data)
{
    public static OpenForm Read(byte[] message)
    {
        using var json = JsonDocument.Parse(message);
        if (!json.RootElement.TryGetProperty("attachments", out var attachments)) throw new InvalidOperationException($"A card was expected, and this came: {json.RootElement}");
        var card = attachments[0].GetProperty("content");
        var button = card.GetProperty("actions")[0];
        return new(button.GetProperty("verb").GetString()!,
        [
            .. button.GetProperty("data").EnumerateObject().Where(field => field.Value.ValueKind is JsonValueKind.String).Select(field => KeyValuePair.Create(field.Name, field.Value.GetString()!)),
            .. card.GetProperty("body").EnumerateArray().Where(element => element.GetProperty("type").GetString()!.StartsWith("Input.", StringComparison.Ordinal) && element.TryGetProperty("value", out _))
                .Select(input => KeyValuePair.Create(input.GetProperty("id").GetString()!, input.GetProperty("value").GetString()!)),
        ]);
    }
}
