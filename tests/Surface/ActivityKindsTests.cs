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
