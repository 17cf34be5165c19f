using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;

namespace SalesBot.Tests.Channel;

public sealed class ActivityTests
{
    const string ServiceUrl = "https://smba.trafficmanager.net/kr/";

    static Activity Read(string json)
    {
        var (activity, rejection) = ActivityReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Null(rejection);
        return activity!;
    }

    [Fact]
    [Row("1 envelope")]
    [Row("1 channelData")]
    public void A_message_of_Teams_is_read_in_full()
    {
        var activity = Read(Samples.Message(ServiceUrl).With(it =>
        {
            it["replyToId"] = "1";
            it["textFormat"] = "plain";
            it["deliveryMode"] = "normal";
            it["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>안녕</p>" });
            it["channelData"]!["team"] = new JsonObject { ["id"] = "19:t", ["name"] = "영업팀", ["aadGroupId"] = "g" };
            it["channelData"]!["channel"] = new JsonObject { ["id"] = "19:c" };
            it["channelData"]!["eventType"] = "editMessage";
        }));

        Assert.Equal("message", activity.Type);
        Assert.Equal("1700000000001", activity.Id);
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 1, 2, 3, 456, TimeSpan.Zero), activity.Timestamp);
        Assert.Equal(TimeSpan.FromHours(9), activity.LocalTimestamp?.Offset);
        Assert.Equal(("Asia/Seoul", "ko-KR", ServiceUrl, "msteams"), (activity.LocalTimezone, activity.Locale, activity.ServiceUrl, activity.ChannelId));
        Assert.Equal(("29:kim", "김민수", "oid-kim"), (activity.From?.Id, activity.From?.Name, activity.From?.AadObjectId));
        Assert.Equal("28:bot", activity.Recipient?.Id);
        Assert.Equal(("a:chat", "personal", true), (activity.Conversation?.Id, activity.Conversation?.ConversationType, activity.Conversation?.IsPersonal));
        Assert.Equal("<p>안녕</p>", JsonDocument.Parse(Assert.Single(activity.Attachments).Content!.Utf8).RootElement.GetString());
        Assert.Equal(("19:t", "영업팀", "g"), (activity.ChannelData?.Team?.Id, activity.ChannelData?.Team?.Name, activity.ChannelData?.Team?.AadGroupId));
        Assert.Equal(("19:c", "editMessage"), (activity.ChannelData?.Channel?.Id, activity.ChannelData?.EventType));
    }

    [Fact]
    public void Fields_we_do_not_know_are_kept()
    {
        var activity = Read(Samples.Message(ServiceUrl).With(it =>
        {
            it["importance"] = "high";
            it["from"]!["hat"] = "red";
            it["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        }));
        Assert.Equal("high", activity.Unknown["importance"].GetString());
        Assert.Equal("red", activity.From?.Unknown["hat"].GetString());
        Assert.Equal("message", activity.ChannelData?.Unknown["source"].GetProperty("name").GetString());
    }

    [Fact]
    [Row("1 callerId")]
    public void The_caller_id_is_discarded()
    {
        var activity = Read(Samples.Message(ServiceUrl).With(it => it["callerId"] = "urn:botframework:azure"));
        Assert.DoesNotContain("callerId", activity.Unknown.Keys);
    }

    /// <summary>Every field of every wrong type: the rest is read as if it were not there.</summary>
    [Fact]
    [Row("1 envelope")]
    public void A_field_of_the_wrong_type_reads_as_missing()
    {
        string[] fields =
        [
            "id", "timestamp", "localTimestamp", "localTimezone", "locale", "serviceUrl", "channelId", "from", "recipient", "conversation", "replyToId",
            "text", "textFormat", "name", "action", "membersAdded", "membersRemoved", "entities", "attachments", "channelData", "deliveryMode", "value",
        ];
        string[] values = ["null", "7", "-1.5e300", "true", "\"words\"", "\"2026-99-99T00:00:00Z\"", "[]", "[1,null,\"x\",[],{}]", "{}", "{\"id\":{\"id\":1},\"isGroup\":\"maybe\",\"tenant\":5}"];
        foreach (var field in fields)
        {
            foreach (var value in values)
            {
                var activity = Read($$"""{"type":"message","{{field}}":{{value}},"suggestion":1}""");
                Assert.Equal("message", activity.Type);
                Assert.Equal(1, activity.Unknown["suggestion"].GetInt32());
                Assert.Null(activity.Timestamp);
            }
        }
    }

    [Fact]
    public void The_good_elements_of_a_list_are_kept() =>
        Assert.Equal(["29:a", "29:b"], Read("""{"type":"conversationUpdate","membersAdded":[{"id":"29:a"},7,null,"x",[{"id":"no"}],{"id":"29:b"}]}""").MembersAdded.Select(one => one.Id));

    [Theory]
    [InlineData("<at>SalesBot</at> 안녕하세요", "안녕하세요")]
    [InlineData("안녕 <AT>salesbot</AT> 하세요 ", "안녕  하세요")]
    [InlineData("<at>SalesBot</at>\u00a0help", "help")]
    [InlineData("<at>SalesBot</at> <at>SalesBot</at>", "")]
    [InlineData("<at>박지영</at> 안녕", "<at>박지영</at> 안녕")]
    [InlineData("hello", "hello")]
    [Row("1 mentions")]
    public void The_mention_of_the_bot_is_no_part_of_what_was_said(string text, string said)
    {
        var activity = Read(Samples.Message(ServiceUrl).With(it =>
        {
            it["text"] = text;
            it["entities"] = new JsonArray(
                new JsonObject { ["type"] = "clientInfo", ["locale"] = "ko-KR" },
                new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SalesBot" }, ["text"] = "<at>SalesBot</at>" },
                new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = "29:park" }, ["text"] = "<at>박지영</at>" });
        }));
        Assert.Equal(said, activity.TextWithoutMention());
    }

    [Fact]
    public void A_mention_without_a_text_is_known_by_its_name()
    {
        var activity = Read(Samples.Message(ServiceUrl).With(it =>
        {
            it["text"] = "<at>Sales (Bot)</at> hi";
            it["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Sales (Bot)" } });
        }));
        Assert.Equal("hi", activity.TextWithoutMention());
    }

    [Theory]
    [InlineData("\"text\":\"\"")]
    [InlineData("\"text\":\" \"")]
    [InlineData("\"mentioned\":null")]
    public void A_broken_mention_takes_nothing_away(string broken)
    {
        var activity = Read($$"""{"type":"message","text":"a b","recipient":{"id":"28:bot"},"entities":[{"type":"mention","mentioned":{"id":"28:bot"},{{broken}}}]}"""
            .Replace("\"mentioned\":{\"id\":\"28:bot\"},\"mentioned\":null", "\"mentioned\":null", StringComparison.Ordinal));
        Assert.Equal("a b", activity.TextWithoutMention());
    }

    [Fact]
    public void No_text_is_an_empty_text() => Assert.Equal("", Read("""{"type":"message","value":{}}""").TextWithoutMention());

    [Fact]
    public void Nothing_anybody_wrote_is_in_the_name_of_an_activity() =>
        Assert.Equal("Activity message", Read(Samples.Message(ServiceUrl).ToJsonString()).ToString());

    static bool TryRead(string? value, out AdaptiveCardInvokeValue? read, out InvokeResponse? refusal) => AdaptiveCardInvokeValue.TryRead(
        Read(Samples.Invoke(ServiceUrl, InvokeNames.AdaptiveCardAction, value is null ? null : JsonNode.Parse(value)).ToJsonString()), out read, out refusal);

    [Fact]
    [Row("2.1 request")]
    public void A_press_on_a_card_is_read()
    {
        Assert.True(TryRead("""{"action":{"type":"Action.Execute","id":"i","verb":"save","data":{"note":"글"}},"trigger":"manual","state":"s"}""", out var value, out _));
        Assert.Equal(("save", "i", "s", false), (value!.Action!.Verb, value.Action.Id, value.State, value.IsRefresh));
        Assert.Equal("글", value.Action.Data?.GetProperty("note").GetString());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(",\"trigger\":\"manual\"", false)]
    [InlineData(",\"trigger\":7", false)]
    [InlineData(",\"trigger\":\"automatic\"", true)]
    [Row("2.1 refresh")]
    public void Only_an_automatic_trigger_is_a_refresh(string trigger, bool refresh)
    {
        Assert.True(TryRead($$"""{"action":{"type":"Action.Execute","verb":"show"}{{trigger}}}""", out var value, out _));
        Assert.Equal(refresh, value!.IsRefresh);
        Assert.Null(value.Action!.Data);
    }

    [Theory]
    [InlineData(null, "BadRequest")]
    [InlineData("[]", "BadRequest")]
    [InlineData("\"Action.Execute\"", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":"Action.Execute"}""", "BadRequest")]
    [InlineData("""{"action":{}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"save"}}""", "NotSupported")]
    [Row("2.1 malformed")]
    public void A_malformed_press_is_refused_as_the_protocol_says(string? value, string code)
    {
        Assert.False(TryRead(value, out _, out var refusal));
        Assert.Equal(400, refusal!.Status);
        Assert.Equal(code, JsonDocument.Parse(refusal.Body!.Utf8).RootElement.GetProperty("value").GetProperty("code").GetString());
    }

    [Fact]
    public void A_reference_survives_being_stored()
    {
        var reference = new ConversationReference { ServiceUrl = ServiceUrl, ConversationId = "a:1|2", TenantId = "t", BotId = "28:b", UserId = "29:u" };
        var stored = JsonSerializer.Serialize(reference, ChannelJson.Wire.ConversationReference);
        Assert.Equal(reference, JsonSerializer.Deserialize(stored, ChannelJson.Wire.ConversationReference));
    }
}
