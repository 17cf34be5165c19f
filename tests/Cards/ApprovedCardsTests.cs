using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Cards;
using SalesBot.Tests.Channel;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Cards;

/// <summary>What holds for every approved card, whatever it is about.</summary>
public class ApprovedCardsTests
{
    public static IEnumerable<object[]> Cards() => Directory.GetFiles(Approved.Folder, "*.json").Where(file => !file.EndsWith(".received.json", StringComparison.Ordinal)).Select(file => new object[] { Path.GetFileName(file) });

    [Theory, MemberData(nameof(Cards))]
    [Row("6 schema and version")]
    [Row("3 message size")]
    [Row("6 labels and errors")]
    [Row("6 six actions")]
    public void Is_a_card_that_Teams_takes(string card) => Assert.Empty(CardSchema.Check(Compact(card)));

    [Theory, MemberData(nameof(Cards))]
    [Row("2.1 old clients")]
    public void Has_no_button_that_nobody_answers(string card)
    {
        foreach (var action in Objects(JsonNode.Parse(Compact(card))).Where(node => Word(node, "type") is "Action.Execute" or "Action.Submit"))
        {
            // What Teams is to do with a submitted button stands beside what it sends back.
            var data = action["data"]?.AsObject().Where(field => field.Value is JsonValue).ToDictionary(field => field.Key, field => field.Value!.GetValue<string>()) ?? throw new Xunit.Sdk.XunitException($"The button '{Word(action, "title")}' sends nothing back.");
            var decoded = CardAction.Decode(data);
            Assert.True(decoded is not null, $"The button '{Word(action, "title")}' sends {action["data"]!.ToJsonString()}, which {nameof(CardAction)} does not know.");
            Assert.Equal(data, decoded.Encode());
            if (Word(action, "type") is "Action.Submit" || action["title"] is null) continue;
            Assert.Equal(data[CardAction.Name], Word(action, "verb"));
            Assert.True(JsonNode.DeepEquals(action["data"], action["fallback"]?["data"]), $"The button '{Word(action, "title")}' sends something else from a client that does not know Action.Execute.");
        }
    }

    /// <summary>Without its type no client runs the action, and the card stays as it is without a word.</summary>
    [Fact]
    [Row("2.1 refresh")]
    public void A_card_that_asks_for_itself_anew_does_so_by_an_action_that_clients_know()
    {
        var refreshing = Cards().SelectMany(card => Objects(JsonNode.Parse(Compact((string)card[0])))).Select(here => here["refresh"]).OfType<JsonObject>().ToList();
        Assert.NotEmpty(refreshing);
        Assert.All(refreshing, refresh => Assert.Equal("Action.Execute", Word(refresh["action"]!.AsObject(), "type")));
    }

    /// <summary>The samples on a card are in its language, so what stands there in the other one is a word of ours that was forgotten.</summary>
    [Theory, MemberData(nameof(Cards))]
    public void Speaks_one_language(string card)
    {
        var words = Words(JsonNode.Parse(Compact(card))).ToList();
        if (card.EndsWith(".en.json", StringComparison.Ordinal)) Assert.DoesNotContain(words, word => word.Any(Hangul.Is));
        else Assert.Contains(words, word => word.Any(Hangul.Is));
    }

    [Fact]
    public void Every_card_is_approved_in_both_languages_and_compared_by_a_test()
    {
        var names = Cards().Select(card => (string)card[0]).ToList();
        Assert.Equal(names.Where(name => name.EndsWith(".ko.json", StringComparison.Ordinal)).Select(Name).Order(), names.Where(name => name.EndsWith(".en.json", StringComparison.Ordinal)).Select(Name).Order());
        var tests = string.Concat(Directory.GetFiles(Path.Combine(Repository.Folder, "tests"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        Assert.All(names.Select(Name).Distinct(), name => Assert.True(tests.Contains($"Approved.Card(\"{name}\"", StringComparison.Ordinal), $"No test compares a card with {name}. Remove its pictures or bring its test back."));
    }

    static string Name(string file) => file[..file.IndexOf('.')];

    static string Compact(string card) => JsonNode.Parse(File.ReadAllText(Path.Combine(Approved.Folder, card)))!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject here => [here, .. here.Where(field => field.Key is not ("data" or "fallback")).SelectMany(field => Objects(field.Value))],
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    static IEnumerable<string> Words(JsonNode? node) => Objects(node).SelectMany(here => (string[])["text", "title", "label", "placeholder", "errorMessage", "fallbackText"], Word).OfType<string>();

    static string? Word(JsonObject node, string name) => node[name] is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;
}
