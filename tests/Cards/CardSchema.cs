using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace SalesBot.Tests.Cards;

/// <summary>
/// What Teams, the official Adaptive Cards 1.5 schema and our own rules ask of a card. Empty means the card is fine; each line says where and what.
/// </summary>
public static class CardSchema
{
    const int Budget = 28 * 1024;
    const int WideBudget = 40 * 1024;
    const int ButtonsShown = 6;

    static readonly Lazy<JsonSchema> official = new(() =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cards/Schema/adaptive-card-1.5.0.json"))).GetAwaiter().GetResult());

    public static IReadOnlyList<string> Check(string json)
    {
        if (JsonNode.Parse(json) is not JsonObject card)
            return ["A card is one JSON object."];
        List<string> errors = [.. Rules(card)];
        if (Encoding.UTF8.GetByteCount(json) is var bytes and >= Budget)
            errors.Add($"The card has {bytes} bytes; Teams takes {Budget}. Show fewer records and say how many there are.");
        if (json.Length * 2 is var wide and >= WideBudget)
            errors.Add($"The card has {wide} bytes as UTF-16, which Teams counts in; it takes {WideBudget}. Show fewer records and say how many there are.");

        // The official schema is strict and knows nothing of Teams' own extension.
        foreach (var each in Objects(card, "card").ToList())
            if (each.Node["type"]?.ToString() == "AdaptiveCard")
                each.Node.Remove("msteams");
        errors.AddRange(official.Value.Validate(card.ToJsonString()).SelectMany(Readable).Distinct());
        return errors;
    }

    static IEnumerable<string> Rules(JsonObject card)
    {
        if (string.IsNullOrWhiteSpace(Word(card, "fallbackText")))
            yield return "card: fallbackText is missing.";
        if (Word(card, "version") != "1.5")
            yield return "card: version must be 1.5, the newest Teams takes from bots.";

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, node) in Objects(card, "card"))
        {
            var type = Word(node, "type") ?? "";
            if (Word(node, "id") is { } id && !seen.Add(id))
                yield return $"{path}: the id '{id}' is used twice.";
            if (type.StartsWith("Input.", StringComparison.Ordinal))
                foreach (var error in InputRules(path, node))
                    yield return error;
            if (type.StartsWith("Action.", StringComparison.Ordinal) && path.EndsWith(']') && string.IsNullOrWhiteSpace(Word(node, "title")))
                yield return $"{path}: a button needs a title.";
            if (node["actions"] is JsonArray { Count: > ButtonsShown } actions)
                yield return $"{path}: {actions.Count} buttons; Teams shows {ButtonsShown}. Use a second ActionSet.";
        }
    }

    static IEnumerable<string> InputRules(string path, JsonObject input)
    {
        if (string.IsNullOrWhiteSpace(Word(input, "label")))
            yield return $"{path}: an input needs a label.";
        bool canFail = input["isRequired"]?.GetValue<bool>() == true || input["regex"] is not null || input["min"] is not null || input["max"] is not null;
        if (canFail && string.IsNullOrWhiteSpace(Word(input, "errorMessage")))
            yield return $"{path}: an input that can be refused needs an errorMessage that says what to do.";
        if (input["choices"] is JsonArray choices && choices.Any(c => Word(c as JsonObject, "value")?.Contains(',') == true))
            yield return $"{path}: a choice's value contains a comma, which separates several choices.";
    }

    static string? Word(JsonObject? node, string name) => node?[name] is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;

    /// <summary>Every object of the card with its path, but not what actions send back: there, ids mean something else.</summary>
    static IEnumerable<(string Path, JsonObject Node)> Objects(JsonNode? node, string path)
    {
        if (node is JsonObject here)
        {
            yield return (path, here);
            foreach (var (name, child) in here)
                if (name is not ("data" or "msteams"))
                    foreach (var inner in Objects(child, $"{path}.{name}"))
                        yield return inner;
        }
        else if (node is JsonArray list)
        {
            for (int i = 0; i < list.Count; i++)
                foreach (var inner in Objects(list[i], $"{path}[{i}]"))
                    yield return inner;
        }
    }

    /// <summary>The schema offers each element as "one of twenty"; of those twenty refusals only the one for the element's own type says anything.</summary>
    static IEnumerable<string> Readable(ValidationError error)
    {
        if (error is not ChildSchemaValidationError { Errors: { Count: > 0 } branches })
            return [$"{error.Path}: {error.Kind}{(error.Property is { } p ? $" ({p})" : "")}"];
        if (error.Kind is not (ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf))
            return branches.Values.SelectMany(b => b).SelectMany(Readable);
        var ownType = branches.Values.Where(b => !b.Any(e => IsOtherType(e, error.Path))).ToList();
        return ownType.Count is 0
            ? [$"{error.Path}: no element of this type is allowed here."]
            : ownType.SelectMany(b => b).SelectMany(Readable);
    }

    static bool IsOtherType(ValidationError error, string? path) => error.Kind is ValidationErrorKind.NotInEnumeration && error.Path == $"{path}.type";
}
