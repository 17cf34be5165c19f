using System.Text.Json.Nodes;

namespace SalesBot.Tests.Conversations;

/// <summary>Reads a card as a person does: its words, its buttons, the inputs a button sends along.</summary>
static class CardReading
{
    static readonly string[] worded = ["text", "title", "label", "value", "placeholder"];

    public static IEnumerable<string> Words(JsonNode node) => node switch
    {
        JsonObject element when element["type"]?.GetValue<string>() is "RichTextBlock" => [string.Concat(element["inlines"]!.AsArray().Select(run => run!["text"]!.GetValue<string>()))],
        JsonObject element => element.Where(field => field.Key is not ("data" or "fallback" or "fallbackText" or "choices")).SelectMany(field =>
            field.Value is JsonValue value && worded.Contains(field.Key) && value.TryGetValue<string>(out var words) && words.Length > 0 ? [words.Replace("\\", "")]
            : field.Value is JsonObject or JsonArray ? Words(field.Value) : []),
        JsonArray list => list.Where(item => item is not null).SelectMany(item => Words(item!)),
        _ => [],
    };

    /// <summary>The first button of this title; with <paramref name="onto"/>, the one in the smallest part of the card that shows these words.</summary>
    /// <param name="inputs">The inputs the button must send along, by label or id.</param>
    /// <param name="title">With "Change > Send": Send in the form that unfolds under Change.</param>
    public static JsonNode? Button(JsonNode card, string title, string? onto, IEnumerable<string>? inputs = null)
    {
        if (title.IndexOf(" > ", StringComparison.Ordinal) is > 0 and var at)
            return All(card).OfType<JsonObject>().Where(element => element["type"]?.GetValue<string>() is "Action.ShowCard" && element["title"]?.GetValue<string>() == title[..at] && (onto is null || Near(element, onto, card)))
                .Select(form => Button(form["card"]!, title[(at + 3)..], null, inputs)).FirstOrDefault(found => found is not null);
        var buttons = All(card).OfType<JsonObject>().Where(element => element["type"]?.GetValue<string>() is "Action.Execute" or "Action.Submit" && element["title"]?.GetValue<string>() == title && Has(card, element, inputs ?? []));
        return onto is null ? buttons.FirstOrDefault() : buttons.FirstOrDefault(button => Near(button, onto, card));
    }

    public static IEnumerable<string> Buttons(JsonNode card) =>
        All(card).OfType<JsonObject>().Where(element => element["type"]?.GetValue<string>()?.StartsWith("Action.", StringComparison.Ordinal) is true && element.Parent is not JsonObject).Select(element => element["title"]!.GetValue<string>());

    public static IEnumerable<string> InputIds(JsonNode card) => All(card).OfType<JsonObject>().Where(element => element["type"]?.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal) is true).Select(input => input["id"]!.GetValue<string>());

    /// <summary>The inputs the client sends with this button: all of its own card and of the cards around it, filled in by label or id, else with their present values.</summary>
    public static IEnumerable<(string Id, string Value)> Inputs(JsonNode card, JsonNode button, IReadOnlyDictionary<string, string> filled)
    {
        if (button["associatedInputs"]?.GetValue<string>() is "none") yield break;
        var unused = new HashSet<string>(filled.Keys);
        foreach (var input in All(card).OfType<JsonObject>().Where(element => element["type"]?.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal) is true && Sends(element, button)))
        {
            var (id, label) = (input["id"]!.GetValue<string>(), Label(input));
            var key = filled.Keys.FirstOrDefault(key => key == id) ?? filled.Keys.Where(key => label.Contains(key, StringComparison.Ordinal)).OrderByDescending(key => key == label).ThenByDescending(key => key.Length).FirstOrDefault();
            if (key is not null) unused.Remove(key);
            var value = key is not null ? Chosen(input, filled[key]) : input["value"]?.ToString();
            if (value is not null) yield return (id, value);
        }
        if (unused.Count > 0) throw new InvalidOperationException($"The card has no input '{string.Join("', '", unused)}'. It shows:\n{string.Join('\n', Words(card))}");
    }

    static bool Has(JsonNode card, JsonNode button, IEnumerable<string> inputs) => inputs.All(wanted => All(card).OfType<JsonObject>().Any(element =>
        element["type"]?.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal) is true && Sends(element, button)
        && (element["id"]!.GetValue<string>() == wanted || Label(element).Contains(wanted, StringComparison.Ordinal))));

    /// <summary>A check box is called by the words beside it.</summary>
    static string Label(JsonObject input) => (input["type"]!.GetValue<string>() is "Input.Toggle" ? input["title"] : input["label"])?.GetValue<string>() ?? "";

    /// <summary>Of a list where several may be chosen: "one + another".</summary>
    static string Chosen(JsonObject input, string wanted) =>
        input["isMultiSelect"]?.GetValue<bool>() is true ? string.Join(',', wanted.Split(" + ").Select(one => Coded(input, one))) : Coded(input, wanted);

    static string Coded(JsonObject input, string wanted) =>
        input["choices"]?.AsArray().FirstOrDefault(choice => choice!["title"]!.GetValue<string>() == wanted)?["value"]!.GetValue<string>() ?? wanted;

    /// <summary>An input is sent when its card is the button's card or one around it.</summary>
    static bool Sends(JsonNode input, JsonNode button)
    {
        var card = CardOf(input);
        for (var around = CardOf(button); around is not null; around = around.Parent is null ? null : CardOf(around.Parent))
            if (ReferenceEquals(around, card)) return true;
        return false;
    }

    static JsonNode? CardOf(JsonNode? node)
    {
        while (node is not null && !(node is JsonObject element && element["type"]?.GetValue<string>() is "AdaptiveCard")) node = node.Parent;
        return node;
    }

    static bool Near(JsonNode button, string words, JsonNode card)
    {
        for (var part = button.Parent; part is not null; part = part.Parent)
        {
            if (part is not JsonObject element || element["type"]?.GetValue<string>() is not ("Column" or "ColumnSet" or "Container" or "AdaptiveCard")) continue;
            if (Words(element).Any(line => line.Contains(words, StringComparison.Ordinal))) return true;
            if (element["type"]!.GetValue<string>() is "ColumnSet" or "Container") return false;
        }
        return false;
    }

    static IEnumerable<JsonNode> All(JsonNode node)
    {
        yield return node;
        var children = node switch { JsonObject element => element.Where(field => field.Key is not "fallback").Select(field => field.Value), JsonArray list => list, _ => [] };
        foreach (var child in children.OfType<JsonNode>())
            foreach (var below in All(child)) yield return below;
    }
}
