using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Channel;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Sending;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.Channel;

public sealed class ConnectorTests : IAsyncLifetime
{
    readonly ImpatientTime time = new();
    readonly CountedTokens tokens = new();
    StandInConnector teams = null!;
    ChannelHost bot = null!;

    public async Task InitializeAsync()
    {
        teams = await StandInConnector.Start();
        bot = await ChannelHost.Start(ChannelHost.WithApp(), services: services =>
            services.AddSingleton<TimeProvider>(time).AddSingleton<IBotTokens>(tokens));
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
    }

    static readonly OutboundActivity Hello = OutboundActivity.Message("안녕하세요");

    ConversationReference Chat(string id = "a:chat") => new()
    {
        ServiceUrl = teams.ServiceUrl, ConversationId = id, TenantId = ChannelHost.Tenant, BotId = "28:bot", UserId = "29:kim",
    };

    Task<SendResult> Send() => bot.Connector.Send(Chat(), Hello, default);

    Task<SendResult> Update() => bot.Connector.Update(Chat(), "1", Hello, default);

    Task<SendResult> Delete() => bot.Connector.Delete(Chat(), "1", default);

    static ConnectorBehaviour Fails(int status, string code = "Whatever") => ConnectorBehaviour.Error(status, code);

    [Fact]
    [Row("3 send")]
    public async Task A_message_is_posted_to_its_conversation()
    {
        Assert.Equal(new SendResult.Sent("1:1"), await Send());

        var call = Assert.Single(teams.Calls);
        Assert.Equal(("POST", "/v3/conversations/a%3Achat/activities", "Bearer token-1"), (call.Method, call.Path, call.Authorization));
        Assert.Equal(
            """{"type":"message","text":"안녕하세요","textFormat":"plain","from":{"id":"28:bot","role":"bot"},"recipient":{"id":"29:kim"},"conversation":{"id":"a:chat"}}""",
            call.Body);
    }

    [Fact]
    [Row("3 reply")]
    [Row("3 update")]
    [Row("3 delete")]
    public async Task Reply_update_and_delete_name_the_message()
    {
        Assert.Equal(new SendResult.Sent("1:1"), await bot.Connector.Reply(Chat(), "7", Hello, default));
        Assert.Equal(new SendResult.Sent("8"), await bot.Connector.Update(Chat(), "8", Hello, default));
        Assert.Equal(new SendResult.Sent(null), await bot.Connector.Delete(Chat(), "9", default));
        Assert.Equal(
            ["POST /v3/conversations/a%3Achat/activities/7", "PUT /v3/conversations/a%3Achat/activities/8", "DELETE /v3/conversations/a%3Achat/activities/9"],
            teams.Calls.Select(call => $"{call.Method} {call.Path}"));
        Assert.Equal("7", teams.Calls[0].Json.GetProperty("replyToId").GetString());
        Assert.Equal("", teams.Calls[2].Body);
    }

    [Fact]
    [Row("3 create")]
    public async Task A_chat_with_one_person_is_created_by_their_id()
    {
        var with = new NewConversation { ServiceUrl = teams.ServiceUrl, TenantId = ChannelHost.Tenant, UserId = "oid-kim" };
        var sent = Assert.IsType<SendResult.Sent>(await bot.Connector.CreateConversation(with, default));

        Assert.Equal("a:oid-kim", sent.Id);
        Assert.Equal("a:oid-kim", with.Reference(sent.Id!).ConversationId);
        var call = Assert.Single(teams.Calls);
        Assert.Equal("/v3/conversations", call.Path);
        Assert.Equal(
            """{"bot":{"id":"28:APP"},"members":[{"id":"oid-kim"}],"isGroup":false,"tenantId":"TENANT","channelData":{"tenant":{"id":"TENANT"}}}"""
                .Replace("APP", ChannelHost.AppId, StringComparison.Ordinal).Replace("TENANT", ChannelHost.Tenant, StringComparison.Ordinal),
            call.Body);
    }

    [Fact]
    public async Task A_created_conversation_without_an_id_is_no_success()
    {
        teams.Next(new ConnectorBehaviour(201, "{}"));
        Assert.IsType<SendResult.Unknown>(await bot.Connector.CreateConversation(
            new() { ServiceUrl = teams.ServiceUrl, TenantId = ChannelHost.Tenant, UserId = "oid-kim" }, default));
    }

    [Fact]
    [Row("3 alert and summary")]
    public async Task A_card_goes_out_byte_for_byte_with_an_alert_where_one_is_wanted()
    {
        const string card = """{ "type": "AdaptiveCard",  "body": [ "문장 \u2028" ] }""";
        await bot.Connector.Send(Chat(), OutboundActivity.Card(RawJson.Of(card), "요약").WithAlert(), default);
        var body = teams.Calls[0].Body;
        Assert.Contains(card, body, StringComparison.Ordinal);
        Assert.True(teams.Calls[0].Json.GetProperty("channelData").GetProperty("notification").GetProperty("alert").GetBoolean());
        Assert.Equal("요약", teams.Calls[0].Json.GetProperty("summary").GetString());
    }

    [Theory]
    [InlineData("19:abc@thread.tacv2;messageid=1700", "19%3Aabc%40thread.tacv2%3Bmessageid%3D1700")]
    [InlineData("a:1|2/../3?x=y#z", "a%3A1%7C2%2F..%2F3%3Fx%3Dy%23z")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("대화 방", "%EB%8C%80%ED%99%94%20%EB%B0%A9")]
    [Row("3 ids are escaped")]
    public async Task Ids_are_escaped(string id, string escaped)
    {
        await bot.Connector.Update(Chat(id), id, Hello, default);
        Assert.Equal($"/v3/conversations/{escaped}/activities/{escaped}", Assert.Single(teams.Calls).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_change_the_path_is_not_sent(string id)
    {
        Assert.Equal(new SendResult.Refused(Refusal.Bad, "BadId"), await bot.Connector.Send(Chat(id), Hello, default));
        Assert.Equal(new SendResult.Refused(Refusal.Bad, "BadId"), await bot.Connector.Update(Chat(), id, Hello, default));
        Assert.Empty(teams.Calls);
    }

    [Fact]
    public async Task A_service_URL_without_a_slash_at_its_end_is_as_good()
    {
        await bot.Connector.Send(Chat() with { ServiceUrl = teams.ServiceUrl.TrimEnd('/') }, Hello, default);
        Assert.Equal("/v3/conversations/a%3Achat/activities", Assert.Single(teams.Calls).Path);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://mybot.trafficmanager.net/")]
    [InlineData("https://contoso.sharepoint.com/")]
    [InlineData("https://contoso.blob.core.windows.net/")]
    [InlineData("https://graph.microsoft.com/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net/kr/?x=")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("")]
    [Row("4.3.1 service URL")]
    public async Task A_service_URL_from_storage_is_checked_again_and_no_token_is_even_fetched_for_a_wrong_one(string url)
    {
        Assert.Equal(
            new SendResult.Refused(Refusal.WrongHost, "ServiceUrlNotAllowed"), await bot.Connector.Send(Chat() with { ServiceUrl = url }, Hello, default));
        Assert.Equal(0, tokens.Asked);
    }

    [Theory]
    [InlineData(400, "BadArgument", Refusal.Bad)]
    [InlineData(403, "BotNotInConversationRoster", Refusal.Unreachable)]
    [InlineData(403, "BotDisabledByAdmin", Refusal.Unreachable)]
    [InlineData(403, "NotEnoughPermissions", Refusal.Unreachable)]
    [InlineData(403, "ForbiddenOperationException", Refusal.Unreachable)]
    [InlineData(403, "ConversationBlockedByUser", Refusal.Blocked)]
    [InlineData(404, "ConversationNotFound", Refusal.NotFound)]
    [InlineData(404, "ActivityNotFoundInConversation", Refusal.NotFound)]
    [InlineData(405, "MethodNotAllowed", Refusal.Bad)]
    [InlineData(413, "MessageSizeTooBig", Refusal.TooBig)]
    [Row("3 error 400")]
    [Row("3 error 403 unreachable")]
    [Row("3 error 404")]
    [Row("3 error 413")]
    public async Task What_the_connector_refuses_is_refused_once_with_its_reason(int status, string code, Refusal kind)
    {
        teams.Next(Fails(status, code));
        Assert.Equal(new SendResult.Refused(kind, code), await Send());
        Assert.Single(teams.Calls);
    }

    [Fact]
    [Row("3 error 403 nested")]
    public async Task A_reason_wrapped_as_text_in_a_message_is_found()
    {
        teams.Next(new ConnectorBehaviour(403, """{"errorCode":209,"message":"{\r\n \"subCode\":\"MessageWritesBlocked\",\"details\":\"Thread is not accessible\"}"}"""));
        Assert.Equal(new SendResult.Refused(Refusal.Blocked, "MessageWritesBlocked"), await Send());
        teams.Next(new ConnectorBehaviour(403, """{"error":{"code":"BotError","innerHttpError":{"statusCode":403,"body":{"message":"{\"subCode\":\"MessageWritesBlocked\"}"}}}}"""));
        Assert.Equal(new SendResult.Refused(Refusal.Blocked, "MessageWritesBlocked"), await Send());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Forbidden</html>")]
    [InlineData("{\"error\":\"no\"}")]
    [InlineData("{\"error\":{\"code\":\"what a customer said\"}}")]
    [InlineData("[[[")]
    [InlineData("7")]
    public async Task An_error_without_a_usable_word_keeps_its_number(string body)
    {
        teams.Next(new ConnectorBehaviour(403, body));
        Assert.Equal(new SendResult.Refused(Refusal.Unreachable, "403"), await Send());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("{\"id\":7}")]
    public async Task A_success_without_an_id_is_a_success(string body)
    {
        teams.Next(new ConnectorBehaviour(200, body));
        Assert.Equal(new SendResult.Sent(null), await Send());
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [Row("3 error 500")]
    [Row("3 POST is not repeated blindly")]
    public async Task A_post_that_may_have_been_taken_is_not_repeated(int status)
    {
        teams.Next(Fails(status));
        Assert.IsType<SendResult.Unknown>(await Send());
        Assert.Single(teams.Calls);
    }

    [Fact]
    [Row("3 POST is not repeated blindly")]
    public async Task A_post_whose_connection_is_lost_is_not_repeated_on_a_fresh_or_a_used_connection()
    {
        teams.Next(ConnectorBehaviour.Reset);
        Assert.Equal(new SendResult.Unknown("ConnectionLost"), await Send());
        Assert.IsType<SendResult.Sent>(await Send());
        teams.Next(ConnectorBehaviour.Reset);
        Assert.Equal(new SendResult.Unknown("ConnectionLost"), await Send());
        Assert.Equal(3, teams.Calls.Count);
    }

    [Fact]
    public async Task A_call_that_gets_no_answer_ends_at_its_bound()
    {
        teams.Next(ConnectorBehaviour.Hang, ConnectorBehaviour.Hang);
        foreach (var call in new[] { Send, Update })
        {
            var sending = call();
            await teams.Arrival();
            Assert.False(sending.IsCompleted);
            time.RunOut();
            Assert.Equal(new SendResult.Unknown("Timeout"), await sending.WaitAsync(TimeSpan.FromSeconds(20)));
        }
        Assert.Equal(2, teams.Calls.Count);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_the_callers()
    {
        teams.Next(ConnectorBehaviour.Hang);
        using var cancel = new CancellationTokenSource();
        var sending = bot.Connector.Send(Chat(), Hello, cancel.Token);
        await teams.Arrival();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [Row("3 error 502 503 504")]
    public async Task An_update_or_a_deletion_is_repeated_after_a_growing_pause(int status)
    {
        teams.Next(Fails(status), Fails(status));
        Assert.Equal(new SendResult.Sent("1"), await Update());
        teams.Next(Fails(status), Fails(status));
        Assert.Equal(new SendResult.Sent(null), await Delete());
        Assert.Equal(6, teams.Calls.Count);
        Assert.Equal(4, time.Pauses.Count);
        Assert.All(time.Pauses, pause => Assert.InRange(pause.TotalMilliseconds, 100, 600));
    }

    [Fact]
    public async Task An_update_is_given_up_after_three_attempts()
    {
        teams.Otherwise = _ => Fails(503, "ServiceUnavailable");
        Assert.Equal(new SendResult.Unknown("ServiceUnavailable"), await Update());
        Assert.Equal(3, teams.Calls.Count);
    }

    [Fact]
    [Row("3 error 500")]
    public async Task An_update_is_not_repeated_after_an_error_the_service_says_is_final()
    {
        teams.Next(Fails(500, "ServiceError"));
        Assert.Equal(new SendResult.Unknown("ServiceError"), await Update());
        Assert.Single(teams.Calls);
    }

    [Fact]
    public async Task An_update_is_repeated_when_the_connection_is_lost()
    {
        teams.Next(ConnectorBehaviour.Reset);
        Assert.Equal(new SendResult.Sent("1"), await Update());
        Assert.Equal(2, teams.Calls.Count);
    }

    [Fact]
    public async Task A_deletion_that_was_done_before_its_answer_was_lost_is_done()
    {
        teams.Next(ConnectorBehaviour.Reset, Fails(404, "ActivityNotFoundInConversation"));
        Assert.Equal(new SendResult.Sent(null), await Delete());
        teams.Next(Fails(404, "ActivityNotFoundInConversation"));
        Assert.Equal(new SendResult.Refused(Refusal.NotFound, "ActivityNotFoundInConversation"), await Delete());
    }

    [Fact]
    [Row("3 error 412")]
    public async Task A_post_refused_for_a_rival_change_is_repeated()
    {
        teams.Next(Fails(412, "PreconditionFailed"));
        Assert.Equal(new SendResult.Sent("1:1"), await Send());
        Assert.Equal(2, teams.Calls.Count);
    }

    [Theory]
    [InlineData("1", 1.0)]
    [InlineData(null, 1.0)]
    [InlineData("0", 0.0)]
    [Row("3 error 429")]
    public async Task After_a_short_pause_a_throttled_post_is_repeated(string? after, double seconds)
    {
        teams.Next(Fails(429, "Throttled") with { RetryAfter = after });
        Assert.Equal(new SendResult.Sent("1:1"), await Send());
        Assert.Equal(2, teams.Calls.Count);
        Assert.InRange(Assert.Single(time.Pauses).TotalSeconds, seconds, seconds + 0.5);
    }

    [Fact]
    [Row("3 error 429")]
    public async Task A_long_pause_is_the_callers_and_the_conversation_keeps_it()
    {
        teams.Next(Fails(429, "Throttled") with { RetryAfter = "60" });
        Assert.Equal(new SendResult.Throttled(TimeSpan.FromSeconds(60)), await Send());
        Assert.Equal(new SendResult.Throttled(TimeSpan.FromSeconds(60)), await Send());
        Assert.Single(teams.Calls);

        Assert.IsType<SendResult.Sent>(await bot.Connector.Send(Chat("a:other"), Hello, default));
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.IsType<SendResult.Sent>(await Send());
    }

    [Fact]
    [Row("3 error 429")]
    public async Task Without_a_pause_named_each_wait_is_twice_the_last_and_after_three_the_conversation_rests()
    {
        teams.Next(Fails(429, "Throttled"), Fails(429, "Throttled"), Fails(429, "Throttled"));
        Assert.Equal(new SendResult.Throttled(TimeSpan.FromSeconds(4)), await Send());
        Assert.Equal(3, teams.Calls.Count);
        Assert.Collection(time.Pauses, first => Assert.InRange(first.TotalSeconds, 1, 1.5), second => Assert.InRange(second.TotalSeconds, 2, 2.5));
        Assert.IsType<SendResult.Throttled>(await Send());
        Assert.Equal(3, teams.Calls.Count);
    }

    [Fact]
    [Row("3 error 403 InvalidBotApiHost")]
    public async Task The_wrong_host_is_followed_by_the_other_one_once()
    {
        await using var other = await StandInConnector.Start();
        var settings = ChannelHost.WithApp();
        settings["Channel:Seams:OtherHost"] = other.ServiceUrl;
        await using var there = await ChannelHost.Start(settings, services: services => services.AddSingleton<TimeProvider>(time).AddSingleton<IBotTokens>(tokens));
        teams.Otherwise = _ => Fails(403, "InvalidBotApiHost");
        Assert.Equal(new SendResult.Sent("1:1"), await there.Connector.Send(Chat(), Hello, default));
        Assert.Equal((1, 1), (teams.Calls.Count, other.Calls.Count));
        Assert.Equal(teams.Calls[0].Path, other.Calls[0].Path);

        other.Otherwise = _ => Fails(403, "InvalidBotApiHost");
        Assert.Equal(new SendResult.Refused(Refusal.WrongHost, "InvalidBotApiHost"), await there.Connector.Send(Chat(), Hello, default));
        Assert.Equal((2, 2), (teams.Calls.Count, other.Calls.Count));
    }

    [Fact]
    [Row("3 error 403 InvalidBotApiHost")]
    public void The_other_host_is_one_of_the_public_clouds() => Assert.Contains(new Uri(ConnectorClient.OtherHost).Host, CloudProfile.Find("public")!.ServiceHosts);

    [Fact]
    public async Task A_pause_given_as_a_date_is_understood()
    {
        teams.Next(Fails(429, "Throttled") with { RetryAfter = time.GetUtcNow().AddSeconds(30).ToString("R", System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Equal(new SendResult.Throttled(TimeSpan.FromSeconds(30)), await Send());
    }

    [Fact]
    public async Task Nobody_listening_means_that_nothing_was_sent()
    {
        // Taken and not listened at: a port that is free again is soon somebody else's.
        using var nobody = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)nobody.LocalEndPoint!).Port;

        var result = await bot.Connector.Send(Chat() with { ServiceUrl = $"http://127.0.0.1:{port}/" }, Hello, default);
        Assert.Equal(Refusal.NotConnected, Assert.IsType<SendResult.Refused>(result).Kind);
        Assert.Equal(2, time.Pauses.Count);
    }

    [Fact]
    [Row("3 error 401")]
    public async Task A_rejected_token_is_replaced_once()
    {
        teams.Next(Fails(401, "BotNotRegistered"));
        Assert.Equal(new SendResult.Sent("1:1"), await Send());
        Assert.Equal(["Bearer token-1", "Bearer token-2"], teams.Calls.Select(call => call.Authorization));

        teams.Otherwise = _ => Fails(401, "BotNotRegistered");
        Assert.Equal(new SendResult.Refused(Refusal.Unauthorized, "BotNotRegistered"), await Send());
        Assert.Equal(4, teams.Calls.Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        tokens.None = true;
        Assert.Equal(new SendResult.Refused(Refusal.Unauthorized, "NoToken"), await Send());
        Assert.Empty(teams.Calls);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    [Row("4.3.8 SSRF")]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var elsewhere = await StandInConnector.Start();
        teams.Next(new ConnectorBehaviour(status, Location: elsewhere.ServiceUrl));
        Assert.Equal(new SendResult.Refused(Refusal.Bad, $"{status}"), await Send());
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        teams.Next(new ConnectorBehaviour(200, "{\"id\":\"" + new string('x', 20_000_000) + "\"}"));
        Assert.Equal(new SendResult.Sent(null), await Send());
    }

    [Fact]
    public async Task Calls_are_counted_by_what_became_of_them()
    {
        var counted = new ConcurrentQueue<string>();
        var factory = bot.Services.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Meter.Name is ConnectorMeter.Name && instrument.Meter.Scope == factory)
                    it.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, by, tags, _) => counted.Enqueue($"{by} {tags[0].Value} {tags[1].Value}"));
        listener.Start();
        teams.Next(Fails(403, "ConversationBlockedByUser"));
        await Send();
        await Update();
        Assert.Equal(["1 POST Blocked", "1 PUT Sent"], counted);
    }

    [Fact]
    public async Task Neither_ids_nor_words_nor_tokens_are_logged()
    {
        teams.Next(Fails(403, "BotNotInConversationRoster"));
        await Send();
        Assert.Contains("BotNotInConversationRoster", bot.Log.All, StringComparison.Ordinal);
        foreach (var secret in new[] { "chat", "안녕", "token-1", "29:kim" })
            Assert.DoesNotContain(secret, bot.Log.All.Replace(ChannelHost.AppId, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_local_mode_no_token_goes_out_and_only_this_machine_is_called()
    {
        await using var local = await ChannelHost.Start([]);
        Assert.IsType<SendResult.Sent>(await local.Connector.Send(Chat(), Hello, default));
        Assert.Null(Assert.Single(teams.Calls).Authorization);
        Assert.Equal(
            Refusal.WrongHost,
            Assert.IsType<SendResult.Refused>(await local.Connector.Send(Chat() with { ServiceUrl = "https://smba.trafficmanager.net/" }, Hello, default)).Kind);
    }
}
