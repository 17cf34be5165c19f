using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Domain;
using SalesBot.Storage;
using SalesBot.Tests.Cards;
using SalesBot.Tests.Channel;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Surface;

/// <summary>Finding a record while writing a message: everybody finds what they may see, and inserts what everybody may see.</summary>
public sealed class SearchTests : IAsyncLifetime
{
    const string Group = "19:sales@thread.v2";

    Surface here = null!;

    public async Task InitializeAsync() => here = await Surface.Open();

    public async Task DisposeAsync() => await here.DisposeAsync();

    async Task<JsonNode> Find(Seat who, string words, string? command = "find", JsonNode? skip = null)
    {
        var query = Surface.Query(words);
        if (skip is not null) query["queryOptions"]!["skip"] = skip;
        query["commandId"] = command;
        var (status, body) = await here.Teams.Invokes(who, "composeExtension/query", query, Group);
        Assert.Equal(200, status);
        return body!["composeExtension"]!;
    }

    static IEnumerable<string> Titles(JsonNode answer) => answer["attachments"]?.AsArray().Select(one => one!["preview"]!["content"]!["title"]!.GetValue<string>()) ?? [];

    [Fact]
    [Row("2.3 composeExtension/query")]
    public async Task A_rep_finds_their_own_opportunities_a_leader_the_teams_and_others_nothing()
    {
        Assert.Equal(["한빛전자(샘플) · MES 교체", "김철수 부장"], Titles(await Find(Seat.Haneul, "한빛")));
        Assert.Equal(["한빛전자(샘플) · MES 교체", "김철수 부장"], Titles(await Find(Seat.Jihoon, "한빛")));
        foreach (var other in new[] { Seat.Emma, Seat.Seojun, Seat.Stranger })
        {
            var answer = await Find(other, "한빛");
            Assert.Equal("message", answer["type"]!.GetValue<string>());
            Assert.DoesNotContain("한빛", Text(answer), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_empty_search_shows_the_latest_and_a_strange_one_finds_nothing()
    {
        Assert.InRange(Titles(await Find(Seat.Haneul, "")).Count(), 2, 10);
        Assert.Equal("message", (await Find(Seat.Haneul, "<script>'; --"))["type"]!.GetValue<string>());
        Assert.Equal("message", (await Find(Seat.Haneul, new string('한', 5000)))["type"]!.GetValue<string>());
    }

    [Fact]
    [Row("2.3 composeExtension/query")]
    public async Task A_further_page_goes_on_where_the_first_ended()
    {
        var first = Titles(await Find(Seat.Haneul, "")).ToList();
        Assert.Equal(first.Skip(1), Titles(await Find(Seat.Haneul, "", skip: 1)));
        var after = await Find(Seat.Haneul, "", skip: first.Count);
        Assert.Equal(("result", 0), (after["type"]!.GetValue<string>(), after["attachments"]!.AsArray().Count));
        foreach (var strange in (JsonNode[])[-3, "x", 1e300, new JsonObject()]) Assert.Equal(first, Titles(await Find(Seat.Haneul, "", skip: strange)));
    }

    [Fact]
    public async Task The_inserted_card_says_what_it_is_and_its_number_and_names_neither_the_customer_nor_anything_that_not_every_reader_may_see()
    {
        await here.Teams.Says(Seat.Jihoon, "도움말");
        await here.Teams.Says(Seat.Haneul, "도움말");
        await here.Teams.Says(Seat.Seojun, "서울병원 박 과장이 납기 때문에 화가 많이 났어요");
        await here.Teams.Presses(Seat.Seojun, "접수");
        const string closed = "자세한 내용은 볼 수 있는 분께만 열립니다.", open = "SalesBot에서 열기";
        foreach (var (who, words, title, shows) in ((Seat, string, string, string[])[])
        [
            (Seat.Haneul, "한빛", "한빛전자(샘플) · MES 교체", ["영업 기회", closed, open]), (Seat.Haneul, "김철수", "김철수 부장", ["고객", closed, open]), (Seat.Seojun, "VOC-1001", "VOC-1001 · 서울병원(샘플)", ["고객의 소리", "VOC-1001", closed, open]),
        ])
        {
            var found = (await Find(who, words))["attachments"]![0]!;
            Assert.Equal(title, found["preview"]!["content"]!["title"]!.GetValue<string>());
            var card = found["content"]!;
            Assert.Empty(CardSchema.Check(card.ToJsonString()));
            Assert.Equal(shows, CardReading.Words(card));
            Assert.All((string[])["한빛", "MES", "김철수", "서울병원", "수율"], withheld => Assert.DoesNotContain(withheld, Text(card), StringComparison.Ordinal));
        }
    }

    [Fact]
    [Row("2.1 refresh")]
    public async Task Leader_and_rep_see_the_same_card_differently_and_everybody_else_the_shared_one()
    {
        await here.Teams.Says(Seat.Jihoon, "도움말");
        await here.Teams.Says(Seat.Haneul, "도움말");
        var card = (await Find(Seat.Haneul, "한빛"))["attachments"]![0]!["content"]!;
        var readers = card["refresh"]!["userIds"]!.AsArray().Select(id => id!.GetValue<string>()).ToList();
        Assert.Equal([$"29:{Seat.Haneul.Id}", $"29:{Seat.Jihoon.Id}"], readers);
        Assert.InRange(readers.Count, 1, 60);

        var rep = await Refreshed(Seat.Haneul, card);
        var leader = await Refreshed(Seat.Jihoon, card);
        Assert.Contains("체크인", CardReading.Buttons(rep));
        Assert.Contains("단계 정하기", CardReading.Buttons(leader));
        Assert.DoesNotContain("체크인", CardReading.Buttons(leader));

        // Whoever makes their client ask all the same is shown nothing.
        var (_, nosy) = await here.Teams.Invokes(Seat.Emma, "adaptiveCard/action", Pressed(card, "automatic"), Group);
        Assert.DoesNotContain("수율", Text(nosy!), StringComparison.Ordinal);
        Assert.Equal("application/vnd.microsoft.activity.message", nosy!["type"]!.GetValue<string>());
        Assert.Empty(here.Teams.Chat(Group));
    }

    [Fact]
    public async Task A_customers_person_is_found_by_name_and_opens_only_when_somebody_presses_which_is_written_down()
    {
        await here.Teams.Says(Seat.Haneul, "도움말");
        var found = (await Find(Seat.Haneul, "김철수"))["attachments"]![0]!;
        Assert.Equal("김철수 부장", found["preview"]!["content"]!["title"]!.GetValue<string>());
        var card = found["content"]!;
        Assert.Empty(CardSchema.Check(card.ToJsonString()));
        Assert.Null(card["refresh"]);
        var person = PersonId.Of(card["actions"]![0]!["data"]!["person"]!.GetValue<string>());
        Assert.Empty(await here.Bot.Stores.Customers.Looks(TenantId.Of("local"), person, default));

        var (_, opened) = await here.Teams.Invokes(Seat.Haneul, "adaptiveCard/action", Pressed(card, "manual"), Group, "1:1");
        Assert.Contains("김철수", Text(opened!), StringComparison.Ordinal);
        Assert.Single(await here.Bot.Stores.Customers.Looks(TenantId.Of("local"), person, default));
        var (_, nosy) = await here.Teams.Invokes(Seat.Seojun, "adaptiveCard/action", Pressed(card, "manual"), Group, "1:1");
        Assert.DoesNotContain("김철수", Text(nosy!), StringComparison.Ordinal);
        Assert.Equal("message", (await Find(Seat.Seojun, "김철수"))["type"]!.GetValue<string>());
    }

    [Fact]
    [Row("2.1 refresh")]
    public async Task A_refresh_changes_nothing()
    {
        await here.Teams.Says(Seat.Haneul, "도움말");
        var card = (await Find(Seat.Haneul, "한빛"))["attachments"]![0]!["content"]!;
        var before = await Rows();
        await Refreshed(Seat.Haneul, card);
        Assert.Equal(before, await Rows());
    }

    [Fact]
    public async Task A_press_in_a_group_is_answered_to_the_one_who_pressed_and_to_nobody_else()
    {
        await here.Teams.Says(Seat.Haneul, "도움말");
        var card = (await Find(Seat.Haneul, "한빛"))["attachments"]![0]!["content"]!;
        Assert.Contains("수율", Text(await Refreshed(Seat.Haneul, card, "manual")), StringComparison.Ordinal);

        // A client too old for Action.Execute submits: its answer would stand where everybody looks, so it goes to the person's own chat.
        var submitted = here.Teams.Envelope(Seat.Haneul, "message", ("value", card["actions"]![0]!["fallback"]!["data"]));
        submitted["conversation"] = new JsonObject { ["id"] = Group, ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = "local" };
        submitted["replyToId"] = "1:1";
        using var response = await here.Teams.Post(submitted);
        Assert.True(response.IsSuccessStatusCode);
        Assert.Empty(here.Teams.Chat(Group));
        Assert.Contains("수율", here.Newest(Seat.Haneul), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_of_another_package_is_nobodys() =>
        Assert.Equal(501, (await here.Teams.Invokes(Seat.Haneul, "composeExtension/query", new JsonObject { ["commandId"] = "other" })).Status);

    static string Text(JsonNode node) => node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    static JsonObject Pressed(JsonNode card, string trigger)
    {
        var action = trigger is "automatic" ? card["refresh"]!["action"]! : card["actions"]![0]!;
        return new() { ["action"] = new JsonObject { ["type"] = action["type"]!.DeepClone(), ["verb"] = action["verb"]!.DeepClone(), ["data"] = action["data"]!.DeepClone() }, ["trigger"] = trigger };
    }

    async Task<JsonNode> Refreshed(Seat who, JsonNode card, string trigger = "automatic")
    {
        var (status, body) = await here.Teams.Invokes(who, "adaptiveCard/action", Pressed(card, trigger), Group, "1:1");
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (status, body!["type"]!.GetValue<string>()));
        return body["value"]!;
    }

    async Task<string> Rows()
    {
        var rows = new List<string>();
        var tables = here.Bot.Services.GetRequiredService<ITables>();
        foreach (var table in Enum.GetValues<Table>())
            await foreach (var row in tables.Everything(table, default)) rows.Add($"{table} {row.Partition} {row.Key} {row.ETag}");
        return string.Join('\n', rows);
    }
}
