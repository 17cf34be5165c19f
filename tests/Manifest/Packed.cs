using System.IO.Compression;
using System.Text.Json.Nodes;
using SalesBot.Bot.Package;

namespace SalesBot.Tests.Manifest;

/// <summary>The package as Teams gets it.</summary>
static class Packed
{
    public static readonly Guid AppId = new("11111111-2222-3333-4444-555555555555");

    public static readonly PackageDetails Details = PackageArguments.Read(["--app-id", AppId.ToString(), "--domain", "bot.example.com"]).Details!;

    public static readonly IReadOnlyDictionary<string, byte[]> Files = Unzipped(AppPackage.Of(Details));

    public static JsonObject Manifest => Json("manifest.json");

    public static JsonObject Json(string file) => JsonNode.Parse(Files[file])!.AsObject();

    public static IReadOnlyDictionary<string, byte[]> Unzipped(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return copy.ToArray();
        });
    }

    /// <summary>The manifest's words with the path a locale file names them by, for example <c>bots[0].commandLists[0].commands[2].title</c>.</summary>
    public static Dictionary<string, string> Words()
    {
        var manifest = Manifest;
        var words = new Dictionary<string, string>();
        foreach (var path in (string[])["name.short", "name.full", "description.short", "description.full"])
            words[path] = path.Split('.').Aggregate((JsonNode)manifest, (node, name) => node[name]!).GetValue<string>();
        Each(manifest["bots"], "bots", (bot, botAt) =>
            Each(bot["commandLists"], $"{botAt}.commandLists", (list, listAt) =>
                Each(list["commands"], $"{listAt}.commands", (command, at) =>
                {
                    words[$"{at}.title"] = command["title"]!.GetValue<string>();
                    words[$"{at}.description"] = command["description"]!.GetValue<string>();
                })));
        Each(manifest["composeExtensions"], "composeExtensions", (extension, extensionAt) =>
            Each(extension["commands"], $"{extensionAt}.commands", (command, at) =>
            {
                words[$"{at}.title"] = command["title"]!.GetValue<string>();
                words[$"{at}.description"] = command["description"]!.GetValue<string>();
                if (command["parameters"] is { } parameters)
                    Each(parameters, $"{at}.parameters", (parameter, of) =>
                    {
                        words[$"{of}.title"] = parameter["title"]!.GetValue<string>();
                        words[$"{of}.description"] = parameter["description"]!.GetValue<string>();
                    });
            }));
        return words;
    }

    static void Each(JsonNode? array, string path, Action<JsonNode, string> with)
    {
        foreach (var (at, item) in array!.AsArray().Index()) with(item!, $"{path}[{at}]");
    }
}
