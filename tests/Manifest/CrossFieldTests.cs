using System.Text;
using System.Text.Json.Nodes;
using SalesBot.Tests.Channel;

namespace SalesBot.Tests.Manifest;

/// <summary>What the schema does not look at, and Teams or its reviewers do.</summary>
public sealed class CrossFieldTests
{
    readonly JsonObject manifest = Packed.Manifest;

    [Fact]
    [Row("5 cross-field: files")]
    public void The_zip_has_the_manifest_and_exactly_the_files_it_names_at_its_root()
    {
        var named = manifest["icons"]!.AsObject().Select(icon => Word(icon.Value)).Concat(Languages.Select(language => Word(language!["file"]))).Append("manifest.json");
        Assert.Equal(named.Order(StringComparer.Ordinal), Packed.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(Packed.Files.Keys, name => Assert.DoesNotContain('/', name));
    }

    [Fact]
    public void The_app_and_its_bot_have_the_app_id_that_was_given()
    {
        Assert.Equal(Packed.AppId.ToString(), Word(manifest["id"]));
        Assert.Equal(Packed.AppId.ToString(), Word(manifest["bots"]![0]!["botId"]));
    }

    [Fact]
    public void No_placeholder_is_left()
    {
        foreach (var (name, content) in Packed.Files.Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)))
            Assert.False(Encoding.UTF8.GetString(content).Contains("{{", StringComparison.Ordinal), $"{name} still has a placeholder.");
    }

    [Theory]
    [InlineData("websiteUrl", "https://bot.example.com/about")]
    [InlineData("privacyUrl", "https://bot.example.com/about#privacy")]
    [InlineData("termsOfUseUrl", "https://bot.example.com/about#terms")]
    [Row("5 cross-field: https")]
    public void The_links_of_the_developer_are_https_and_lead_to_the_bot(string name, string address) => Assert.Equal(address, Word(manifest["developer"]![name]));

    [Fact]
    [Row("5 cross-field: https")]
    public void Every_address_is_https()
    {
        // The resource is a name, not an address.
        var addresses = Words(manifest).Concat(Words(Packed.Json("ko.json"))).Where(word => word.Contains("://", StringComparison.Ordinal) && !word.StartsWith("api://", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.StartsWith("https://", address));
    }

    [Fact]
    [Row("5 bots")]
    public void The_bot_is_for_the_personal_chat_and_for_groups_and_gives_files()
    {
        var bot = Assert.Single(manifest["bots"]!.AsArray())!;
        Assert.Equal(["personal", "groupChat", "team"], Texts(bot["scopes"]));
        Assert.Equal([["personal"], ["groupChat", "team"]], bot["commandLists"]!.AsArray().Select(list => Texts(list!["scopes"]).ToArray()));
        Assert.Equal("personal", Word(manifest["defaultInstallScope"]));
        // Spelt otherwise than the scope.
        Assert.Equal(["team", "groupchat"], manifest["defaultGroupCapability"]!.AsObject().Select(capability => capability.Key));
        Assert.True(bot["supportsFiles"]!.GetValue<bool>());
    }

    [Fact]
    [Row("5 composeExtensions")]
    [Row("5 cross-field: botId")]
    public void The_message_extension_is_the_bots_and_has_what_the_program_answers()
    {
        var extension = Assert.Single(manifest["composeExtensions"]!.AsArray())!;
        Assert.Equal(Word(manifest["bots"]![0]!["botId"]), Word(extension["botId"]));
        var commands = extension["commands"]!.AsArray().ToDictionary(command => Word(command!["id"]), command => command!);
        Assert.Equal([Bot.Search.Searching.Command, Bot.Turns.MessageAction.LogVoice], commands.Keys);
        Assert.Equal("query", Word(commands[Bot.Search.Searching.Command]["type"]));
        var action = commands[Bot.Turns.MessageAction.LogVoice];
        Assert.Equal("action", Word(action["type"]));
        Assert.True(action["fetchTask"]!.GetValue<bool>());
        Assert.Contains("message", Texts(action["context"]));
        Assert.Null(extension["messageHandlers"]);
    }

    [Theory]
    [InlineData("permissions")]
    [InlineData("devicePermissions")]
    [InlineData("authorization")]
    [InlineData("validDomains")]
    [Row("5 permissions")]
    public void The_app_asks_for_nothing_it_does_not_need(string name) => Assert.False(manifest.ContainsKey(name));

    [Fact]
    [Row("5 webApplicationInfo")]
    public void The_app_names_its_registration_so_that_it_can_be_installed_for_people_and_asks_for_no_permission_by_that()
    {
        Assert.Equal(Packed.AppId.ToString(), Word(manifest["webApplicationInfo"]!["id"]));
        Assert.Equal($"api://botid-{Packed.AppId}", Word(manifest["webApplicationInfo"]!["resource"]));
    }

    [Fact]
    public void The_manifest_and_the_locale_files_follow_version_1_30_of_the_schema()
    {
        // A "const" of the schema, which its own draft does not know.
        Assert.Equal("1.30", Word(manifest["manifestVersion"]));
        const string version = "/teams/v1.30/";
        Assert.Contains(version, Word(manifest["$schema"]));
        Assert.Contains(version, Word(Packed.Json("ko.json")["$schema"]));
    }

    [Fact]
    [Row("5 localizationInfo")]
    public void Every_word_is_translated_and_nothing_else_is()
    {
        var translated = Packed.Json("ko.json").Select(entry => entry.Key).Where(key => key != "$schema");
        Assert.Equal(Packed.Words().Keys.Order(StringComparer.Ordinal), translated.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_default_language_is_English_as_the_bot_speaks_English_to_everybody_whose_Teams_is_not_Korean()
    {
        Assert.Equal("en", Word(manifest["localizationInfo"]!["defaultLanguageTag"]));
        Assert.Equal(["ko"], Languages.Select(language => Word(language!["languageTag"])));
        Assert.All(Packed.Words().Values, word => Assert.DoesNotContain(word, letter => letter is >= '가' and <= '힣'));
        Assert.All(Packed.Json("ko.json").Where(entry => entry.Key is not ("$schema" or "name.short")), entry => Assert.Contains(Word(entry.Value), letter => letter is >= '가' and <= '힣'));
    }

    [Fact]
    [Row("5 command lists")]
    public void Words_are_short_enough_for_older_clients_in_both_languages()
    {
        var words = Packed.Words().Concat(Packed.Json("ko.json").Where(entry => entry.Key != "$schema").Select(entry => KeyValuePair.Create(entry.Key, Word(entry.Value))));
        foreach (var (path, word) in words)
        {
            Assert.InRange(word.Length, 1, AtMost(path));
            Assert.Equal(word.Trim(), word);
        }
    }

    static int AtMost(string path) => path switch
    {
        "name.short" => 30,
        "name.full" => 100,
        "description.short" => 80,
        "description.full" => 4000,
        _ when path.EndsWith(".title", StringComparison.Ordinal) => 32,
        _ => 128,
    };

    JsonArray Languages => manifest["localizationInfo"]!["additionalLanguages"]!.AsArray();

    static IEnumerable<string> Texts(JsonNode? array) => array!.AsArray().Select(Word);

    static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject children => children.SelectMany(child => Words(child.Value)),
        JsonArray children => children.SelectMany(Words),
        JsonValue value when value.TryGetValue<string>(out var word) => [word],
        _ => [],
    };

    static string Word(JsonNode? node) => node!.GetValue<string>();
}
