using System.Text.Json.Nodes;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Storage;

/// <summary>
/// A surname with a title in stored words: 김 부장님. Whose it is, is decided where the words stand: what points at the erased person means them; what is about their company means them when
/// nobody else there is called so; else it is in doubt. Words about no company of theirs mean somebody else.
/// </summary>
static class TitledNames
{
    /// <param name="isOfMany">The row tells of several customers: what nothing nearer points at is in doubt.</param>
    public static (bool Theirs, bool Doubt) In(Row row, ErasedName name, bool isOfMany)
    {
        var (theirs, doubt) = (false, false);
        Walk(row, name, isOfMany, (words, isTheirs) =>
        {
            if (isTheirs) theirs = true;
            else doubt = true;
            return words;
        });
        return (theirs, doubt);
    }

    /// <summary>The row's document with the person's token where it is certain that they are meant.</summary>
    public static string Hidden(Row row, ErasedName name, bool isOfMany) =>
        name.Titled.Count == 0 || !name.Titled.Any(words => row.Body.Contains(words, StringComparison.Ordinal)) ? row.Body
        : Walk(row, name, isOfMany, (words, isTheirs) => isTheirs ? NameTokens.Hide(words, name.Titled.Select(titled => new WrittenName(name.Person, titled))) : words);

    /// <summary>Whether one of these stands in the text as a word.</summary>
    public static bool IsIn(string text, IReadOnlyList<string> titled) => NameTokens.Hide(text, titled.Select(words => new WrittenName(PersonId.Of("x"), words))) != text;

    static string Walk(Row row, ErasedName name, bool isOfMany, Func<string, bool, string> change)
    {
        var root = JsonNode.Parse(row.Body)!;
        Walk(root, []);
        return NamesInJson.Written(root);

        void Walk(JsonNode node, IReadOnlyList<JsonNode> around)
        {
            IReadOnlyList<JsonNode> path = [node, .. around];
            switch (node)
            {
                case JsonObject fields:
                    foreach (var (field, value) in fields.ToList())
                        if (value is JsonValue said && said.TryGetValue<string>(out var words)) fields[field] = Changed(words, path);
                        else if (value is not null) Walk(value, path);
                    break;
                case JsonArray list:
                    for (int at = 0; at < list.Count; at++)
                        if (list[at] is JsonValue said && said.TryGetValue<string>(out var words)) list[at] = Changed(words, path);
                        else if (list[at] is { } value) Walk(value, path);
                    break;
            }
        }

        string Changed(string words, IReadOnlyList<JsonNode> path)
        {
            if (!IsIn(words, name.Titled)) return words;
            // The smallest part that says whom or what it is about decides.
            if (path.OfType<JsonObject>().FirstOrDefault() is { } own && Holds(own, [name.Person.Value])) return change(words, true);
            var about = path.FirstOrDefault(part => Holds(part, name.At));
            if (about is null && !name.At.Any(part => row.Partition.Contains(part, StringComparison.Ordinal))) return words;
            return change(words, name.IsOnlyOne && !(isOfMany && (about is null || about == path[^1])));
        }
    }

    static bool Holds(JsonNode part, IReadOnlyList<string> any) => NamesInJson.Written(part) is var text && any.Any(one => text.Contains(one, StringComparison.Ordinal));
}
