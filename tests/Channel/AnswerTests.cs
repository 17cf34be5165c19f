using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Channel.Activities;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.Channel;

public sealed class AnswerTests : IAsyncLifetime
{
    const string ServiceUrl = "http://localhost:5130/";

    ChannelHost bot = null!;

    public async Task InitializeAsync() => bot = await ChannelHost.Start([]);

    public async Task DisposeAsync() => await bot.DisposeAsync();

    async Task<(HttpStatusCode Status, string Body)> Post(JsonObject activity)
    {
        using var response = await bot.Post(activity.ToJsonString());
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    [Row("1 status 200")]
    public async Task A_message_is_answered_200_without_a_body() => Assert.Equal((HttpStatusCode.OK, ""), await Post(Samples.Message(ServiceUrl)));

    [Fact]
    [Row("1 status 501")]
    public async Task An_invoke_nobody_answers_is_501() => Assert.Equal((HttpStatusCode.NotImplemented, ""), await Post(Samples.Invoke(ServiceUrl, "task/fetch")));

    [Fact]
    [Row("2.1 200 message")]
    public async Task The_answer_to_an_invoke_is_the_response()
    {
        bot.Receiver.Answer = _ => AdaptiveCardInvokeResponse.Message("고맙습니다");
        using var response = await bot.Post(Samples.Invoke(ServiceUrl, InvokeNames.AdaptiveCardAction).ToJsonString());
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"고맙습니다"}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    [Row("1 status 500")]
    public async Task A_failure_is_500_and_gives_nothing_away()
    {
        bot.Receiver.Answer = _ => throw new InvalidOperationException("a customer's words", new FormatException("more of them"));
        var (status, body) = await Post(Samples.Message(ServiceUrl));
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Equal("InternalError", JsonDocument.Parse(body).RootElement.GetProperty("error").GetProperty("code").GetString());
        Assert.DoesNotContain("customer", body, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_logged_with_its_kind_and_place_but_without_words()
    {
        bot.Receiver.Answer = _ => throw new InvalidOperationException("a customer's words", new FormatException("more of them"));
        await bot.Status(Samples.Message(ServiceUrl).With(it => it["type"] = "made-up type"));
        Assert.Contains("System.InvalidOperationException <- System.FormatException", bot.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("customer", bot.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("more of them", bot.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", bot.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_of_the_receivers_own_is_a_failure_too()
    {
        bot.Receiver.Answer = _ => throw new OperationCanceledException();
        Assert.Equal(HttpStatusCode.InternalServerError, (await Post(Samples.Message(ServiceUrl))).Status);
    }

    static JsonElement BodyOf(InvokeResponse response) => JsonDocument.Parse(response.Body!.Utf8).RootElement;

    [Fact]
    [Row("2.1 200 card")]
    public void A_card_answers_as_it_is()
    {
        var response = AdaptiveCardInvokeResponse.Card(RawJson.Of("""{"type":"AdaptiveCard","body":[]}"""));
        Assert.Equal(200, response.Status);
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","body":[]}}""", response.Body!.ToString());
    }

    [Fact]
    [Row("2.1 400 500 error")]
    [Row("2.1 412 preconditionFailed")]
    public void Errors_of_a_card_action_are_in_the_body_of_a_200()
    {
        var made = new[]
        {
            AdaptiveCardInvokeResponse.BadRequest("c", "m"), AdaptiveCardInvokeResponse.PreconditionFailed("c", "m"), AdaptiveCardInvokeResponse.ServerError("c", "m"),
        };
        Assert.All(made, one => Assert.Equal(200, one.Status));
        Assert.Equal([400, 412, 500], made.Select(one => BodyOf(one).GetProperty("statusCode").GetInt32()));
        Assert.Equal(
            ["application/vnd.microsoft.error", "application/vnd.microsoft.error.preconditionFailed", "application/vnd.microsoft.error"],
            made.Select(one => BodyOf(one).GetProperty("type").GetString()));
        Assert.All(made, one => Assert.Equal("""{"code":"c","message":"m"}""", BodyOf(one).GetProperty("value").GetRawText()));
    }

    [Fact]
    [Row("2.2 continue")]
    [Row("2.2 message")]
    public void A_dialog_shows_a_card_or_a_text()
    {
        var card = TaskInvokeResponse.Continue("제목", RawJson.Of("{}"), new(400, 300));
        Assert.Equal(
            """{"task":{"type":"continue","value":{"title":"제목","height":300,"width":400,"card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{}}}}}""",
            card.Body!.ToString());
        Assert.Equal("""{"task":{"type":"message","value":"ok"}}""", TaskInvokeResponse.Message("ok").Body!.ToString());
    }
}
