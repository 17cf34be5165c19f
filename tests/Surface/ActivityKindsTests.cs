using System.Text.Json.Nodes;
using SalesBot.Domain;
using SalesBot.Tests.Channel;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Surface;

/// <summary>What Teams sends besides plain lines and pressed buttons.</summary>
public sealed class ActivityKindsTests : IAsyncLifetime
{
    const string Line = "새 기회 누리전자 물류 자동화";

    Surface here = null!;

    public async Task InitializeAsync() => here = await Surface.Open();

    public async Task DisposeAsync() => await here.DisposeAsync();

    async Task Post(JsonObject activity)
    {
        using var response = await here.Teams.Post(activity);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    [Row("1 conversationUpdate")]
    [Row("1 messageReaction")]
    [Row("1 messageUpdate and messageDelete")]
    [Row("1 typing")]
    [Row("1 event")]
    [Row("1 unknown type")]
    public async Task What_is_nobodys_doing_is_accepted_and_says_and_changes_nothing()
    {
        JsonObject Of(string type, params (string Name, JsonNode? Value)[] more) => here.Teams.Envelope(Seat.Haneul, type, [("text", Line), .. more]);
        JsonObject Happened(string type, string what) => Of(type, ("channelData", new JsonObject { ["tenant"] = new JsonObject { ["id"] = "local" }, ["eventType"] = what }));
        JsonArray One(string id) => [new JsonObject { ["id"] = id }];
        JsonObject[] activities =
        [
            Of("typing"), Of("handoff"), Of("contactRelationUpdate"), Of("event", ("name", "application/vnd.microsoft.readReceipt")), Of("event", ("name", "application/vnd.microsoft.meetingStart")),
            Of("messageReaction", ("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "like" })), ("replyToId", "1:1")), Of("messageReaction", ("reactionsRemoved", new JsonArray(new JsonObject { ["type"] = "like" }))),
            Happened("messageUpdate", "editMessage"), Happened("messageUpdate", "undeleteMessage"), Happened("messageDelete", "softDeleteMessage"),
            Of("conversationUpdate", ("membersAdded", One("29:somebody"))), Of("conversationUpdate", ("membersRemoved", One("28:salesbot"))), Happened("conversationUpdate", "channelRenamed"), Happened("conversationUpdate", "teamDeleted"),
        ];
        foreach (var activity in activities) await Post(activity);
        await here.Bot.Work();
        Assert.Empty(here.Teams.Chat(Seat.Haneul));
        Assert.DoesNotContain(await here.Bot.Stores.Desks.Opportunities(TenantId.Of("local"), UserId.Of(Seat.Haneul.Id), default), one => one.CompanyName.Contains("누리전자", StringComparison.Ordinal));
        Assert.Null((await here.Bot.Stores.Roster.Of(TenantId.Of("local"), UserId.Of(Seat.Haneul.Id), default))?.Value.Address);
    }

    [Fact]
    [Row("2 invoke without a name")]
    [Row("2 names that are none of ours")]
    [Row("2.4 composeExtension/fetchTask")]
    [Row("2.9 sign-in")]
    public async Task An_invoke_that_is_none_of_ours_is_501_and_changes_nothing()
    {
        string?[] names =
        [
            null, "", "application/search", "composeExtension/selectItem", "composeExtension/queryLink", "composeExtension/anonymousQueryLink", "composeExtension/querySettingUrl", "composeExtension/setting",
            "composeExtension/onCardButtonClicked", "signin/verifyState", "signin/tokenExchange", "signin/failure", "message/submitAction", "message/fetchTask", "suggestedActions/submit", "actionableMessage/executeAction",
            "config/fetch", "config/submit", "tab/fetch", "tab/submit", "made/up", "Task/Fetch",
        ];
        foreach (var name in names) await Unknown(name, new JsonObject { ["state"] = "x", ["data"] = new JsonObject { ["do"] = "Help" } });
        // An action that this program's package does not have.
        await Unknown("composeExtension/fetchTask", new JsonObject { ["commandId"] = "other", ["commandContext"] = "message" });
        await Unknown("composeExtension/fetchTask", new JsonArray());
        Assert.Empty(here.Teams.Chat(Seat.Haneul));
        Assert.Null((await here.Bot.Stores.Roster.Of(TenantId.Of("local"), UserId.Of(Seat.Haneul.Id), default))?.Value.Address);

        async Task Unknown(string? name, JsonNode value)
        {
            using var response = await here.Teams.Post(here.Teams.Envelope(Seat.Haneul, "invoke", ("name", name), ("value", value)));
            Assert.Equal((name, 501, ""), (name, (int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        }
    }

    [Fact]
    [Row("2.4 composeExtension/fetchTask")]
    public async Task The_action_in_the_box_one_writes_in_opens_an_empty_form()
    {
        var (status, body) = await here.Teams.Invokes(Seat.Seojun, "composeExtension/fetchTask", new JsonObject { ["commandId"] = "logVoice", ["commandContext"] = "compose", ["context"] = new JsonObject { ["theme"] = "dark" } });
        Assert.Equal((200, "continue"), (status, body!["task"]!["type"]!.GetValue<string>()));
        Assert.Contains("고객의 소리 접수", CardReading.Words(body["task"]!["value"]!["card"]!["content"]!).First(), StringComparison.Ordinal);
    }

    [Fact]
    [Row("1 messageBack")]
    public async Task A_value_that_is_no_object_reads_as_nothing_and_the_words_beside_it_are_heard()
    {
        foreach (var value in (JsonNode[])["{\"do\":\"Help\"}", "words", 7, true, new JsonArray(1, 2)])
        {
            var before = here.Teams.Chat(Seat.Haneul).Count;
            await Post(here.Teams.Envelope(Seat.Haneul, "message", ("text", "도움말"), ("value", value)));
            Assert.Contains("체크인", here.Teams.Chat(Seat.Haneul)[before].Words, StringComparison.Ordinal);
            await Post(here.Teams.Envelope(Seat.Haneul, "message", ("value", value)));
            Assert.Equal(before + 1, here.Teams.Chat(Seat.Haneul).Count);
        }
    }

    [Fact]
    [Row("4.3.7 replay")]
    public async Task A_line_that_is_replayed_after_it_was_forgotten_makes_nothing_a_second_time()
    {
        var said = here.Teams.Envelope(Seat.Haneul, "message", ("text", Line));
        await Post(said);
        // A token is good for an hour and five minutes: long enough for more turns than a chat remembers.
        here.Clock.Advance(TimeSpan.FromMinutes(64));
        for (int turn = 0; turn <= Domain.Conversations.TurnsTaken.Remembered; turn++) await here.Teams.Says(Seat.Haneul, "한국어");
        await Post(said);
        await here.Bot.Work();
        Assert.Single(await here.Bot.Stores.Desks.Opportunities(TenantId.Of("local"), UserId.Of(Seat.Haneul.Id), default), one => one.CompanyName.Contains("누리전자", StringComparison.Ordinal));
    }

    [Fact]
    [Row("1 timestamps")]
    [Row("1 attachments")]
    public async Task A_line_is_read_by_its_text_whatever_its_age_and_beside_its_HTML_twin()
    {
        await Post(here.Teams.Envelope(Seat.Haneul, "message", ("text", "도움말"), ("timestamp", "2001-01-01T00:00:00Z"), ("localTimestamp", "2001-01-01T09:00:00+09:00"), ("localTimezone", "Asia/Seoul"),
            ("attachments", new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<div><div>도움말</div></div>" }))));
        Assert.Contains("체크인", Assert.Single(here.Teams.Chat(Seat.Haneul)).Words, StringComparison.Ordinal);
    }

    [Fact]
    [Row("1 Action.Submit")]
    [Row("3 update")]
    [Row("3 text and attachment")]
    public async Task A_button_that_an_old_client_submits_is_answered_in_its_card()
    {
        await here.Teams.Says(Seat.Jihoon, "도움말");
        await here.Teams.Says(Seat.Haneul, "체크인 한빛전자");
        var form = here.Teams.Chat(Seat.Haneul)[^1];
        Assert.Null(form.Activity["text"]);
        var button = CardReading.Button(form.Card!, "보내기 (빈칸은 ‘모름’)", null, null)!;
        var value = button["fallback"]!["data"]!.DeepClone().AsObject();
        foreach (var (id, words) in CardReading.Inputs(form.Card!, button, new Dictionary<string, string> { ["새로 생긴 문제"] = "경쟁사가 가격을 많이 낮췄다고 합니다" })) value[id] = words;
        await Post(here.Teams.Envelope(Seat.Haneul, "message", ("value", value), ("replyToId", form.Id)));
        var shown = Assert.Single(here.Teams.Chat(Seat.Haneul));
        Assert.Contains("저장했습니다", shown.Words, StringComparison.Ordinal);
        Assert.Contains("경쟁사가 가격을 많이 낮췄다고 합니다", shown.Words, StringComparison.Ordinal);
        Assert.Null(shown.Activity["text"]);
    }
}
