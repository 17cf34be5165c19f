using System.Text.Json.Nodes;
using NJsonSchema;
using SalesBot.Tests.Channel;

namespace SalesBot.Tests.Manifest;

/// <summary>Microsoft's own schemas, version 1.30.</summary>
public sealed class SchemaTests
{
    static readonly Task<JsonSchema> manifestSchema = Schema("MicrosoftTeams.schema.json"), localeSchema = Schema("MicrosoftTeams.Localization.schema.json");

    static Task<JsonSchema> Schema(string file) => JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Manifest/Schema", file)));

    [Fact]
    [Row("5 schema")]
    public async Task The_manifest_is_valid() => Assert.Empty((await manifestSchema).Validate(Packed.Manifest.ToJsonString()));

    [Fact]
    public async Task The_Korean_locale_file_is_valid() => Assert.Empty((await localeSchema).Validate(Packed.Json("ko.json").ToJsonString()));

    [Theory]
    [InlineData("bots[0].scopes[0]", "groupchat")]
    [InlineData("bots[0].botId", "${{APP_ID}}")]
    [InlineData("icons.color", null)]
    [InlineData("developer.privacyUrl", "bot.example.com/about")]
    [Row("5 schema")]
    public async Task The_schema_notices_what_Teams_would_refuse(string path, string? wrong)
    {
        var manifest = Packed.Manifest;
        Replace(manifest, path, wrong);
        Assert.NotEmpty((await manifestSchema).Validate(manifest.ToJsonString()));
    }

    [Fact]
    [Row("5 command lists")]
    public async Task The_schema_notices_a_thirteenth_command()
    {
        var manifest = Packed.Manifest;
        manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray().Add(new JsonObject { ["title"] = "thirteenth" });
        Assert.NotEmpty((await manifestSchema).Validate(manifest.ToJsonString()));
    }

    static void Replace(JsonNode node, string path, string? value)
    {
        var steps = path.Split('.', '[').Select(step => step.TrimEnd(']')).ToList();
        foreach (var step in steps[..^1]) node = Step(node, step);
        if (node is JsonArray array) array[int.Parse(steps[^1])] = value;
        else node[steps[^1]] = value;
    }

    static JsonNode Step(JsonNode node, string step) => (node is JsonArray array ? array[int.Parse(step)] : node[step])!;
}
