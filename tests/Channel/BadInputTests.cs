using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.Channel;

public sealed class BadInputTests : IAsyncLifetime
{
    const string ServiceUrl = "http://localhost:5130/";

    ChannelHost bot = null!;

    public async Task InitializeAsync() => bot = await ChannelHost.Start([]);

    public async Task DisposeAsync() => await bot.DisposeAsync();

    static string Message => Samples.Message(ServiceUrl).ToJsonString();

    static string Padded(int bytes)
    {
        var empty = Samples.Message(ServiceUrl).With(it => it["text"] = "");
        return Samples.Message(ServiceUrl).With(it => it["text"] = new string('x', bytes - Encoding.UTF8.GetByteCount(empty)));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [Row("1 status 405")]
    public async Task Only_POST_is_taken(string method)
    {
        using var request = new HttpRequestMessage(new(method), "/api/messages");
        using var response = await bot.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonx")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("")]
    public async Task Only_JSON_in_UTF_8_is_taken(string type)
    {
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await bot.Status(Message, change: it =>
        {
            it.Content!.Headers.Remove("Content-Type");
            it.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task The_content_type_may_be_spelt_differently(string type)
    {
        Assert.Equal(HttpStatusCode.OK, await bot.Status(Message, change: it =>
        {
            it.Content!.Headers.Remove("Content-Type");
            it.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }));
    }

    [Fact]
    public async Task Ids_that_are_nobodys_are_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await bot.Status(Samples.Message(ServiceUrl).With(it => it["conversation"]!["tenantId"] = new string('가', 600))));
        Assert.Equal(HttpStatusCode.BadRequest, await bot.Status(Samples.Message(ServiceUrl).With(it => it["from"]!["aadObjectId"] = new string('a', 65))));
    }

    [Fact]
    public async Task A_compressed_body_is_refused() =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await bot.Status(Message, change: it => it.Content!.Headers.ContentEncoding.Add("gzip")));

    [Fact]
    [Row("4.3.12 cheap checks first")]
    public async Task A_body_at_the_limit_is_taken_and_one_byte_more_is_not()
    {
        Assert.Equal(HttpStatusCode.OK, await bot.Status(Padded(256 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await bot.Status(Padded(256 * 1024 + 1)));
    }

    [Theory]
    [InlineData(256 * 1024, HttpStatusCode.OK)]
    [InlineData(256 * 1024 + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task The_limit_is_the_same_for_a_body_that_does_not_say_its_length(int bytes, HttpStatusCode status)
    {
        Assert.Equal(status, await bot.Status(Padded(bytes), change: it =>
        {
            it.Headers.TransferEncodingChunked = true;
            it.Content!.Headers.ContentLength = null;
        }));
    }

    [Fact]
    public async Task A_body_that_does_not_say_its_length_and_never_ends_is_cut_off()
    {
        using var endless = new EndlessJson();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StreamContent(endless) { Headers = { ContentType = new("application/json") } },
        };
        request.Headers.TransferEncodingChunked = true;
        HttpStatusCode? status = null;
        try
        {
            using var response = await bot.Client.SendAsync(request);
            status = response.StatusCode;
        }
        catch (HttpRequestException)
        {
            // The server has hung up while the body was still being sent: as good.
        }
        Assert.True(status is null or HttpStatusCode.RequestEntityTooLarge, $"{status}");
        Assert.Empty(bot.Receiver.Received);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":")]
    [InlineData("{\"type\":\"message\"} trailing")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("{'type':'message'}")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\" \"}")]
    [InlineData("{\"Type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"http://localhost/\"}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"http://localhost/\",\"conversation\":\"a:chat\"}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"http://localhost/\",\"conversation\":{\"id\":7}}")]
    [Row("1 status 400")]
    public async Task What_is_not_an_activity_gets_400_and_a_reason(string body)
    {
        using var response = await bot.Post(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("error");
        Assert.Equal("BadActivity", error.GetProperty("code").GetString());
        Assert.NotEqual("", error.GetProperty("message").GetString());
        Assert.Empty(bot.Receiver.Received);
    }

    [Theory]
    [InlineData(60, HttpStatusCode.OK)]
    [InlineData(65, HttpStatusCode.BadRequest)]
    [InlineData(50_000, HttpStatusCode.BadRequest)]
    [Row("4.3.12 cheap checks first")]
    public async Task Nesting_has_a_limit(int deep, HttpStatusCode status)
    {
        var body = Message[..^1] + ",\"value\":" + new string('[', deep) + new string(']', deep) + "}";
        Assert.Equal(status, await bot.Status(body));
    }

    [Theory]
    [InlineData("serviceUrl", "\"http://localhost/\"")]
    [InlineData("from", "{\"id\":\"29:boss\"}")]
    [InlineData("value", "{\"a\":1,\"a\":2}")]
    public async Task A_name_that_comes_twice_is_refused(string name, string value) =>
        Assert.Equal(HttpStatusCode.BadRequest, await bot.Status(Message[..^1] + $",\"{name}\":{value}}}"));

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_refused()
    {
        // In a part that is kept as it is, where nobody would look until a turn does.
        var body = Encoding.UTF8.GetBytes(Message[..^1] + ",\"value\":{\"note\":\"~\"}}");
        body[Array.LastIndexOf(body, (byte)'~')] = 0xC3;
        using var response = await bot.Post(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("\"text\":\"\\ud800\"")]
    [InlineData("\"value\":{\"note\":\"half \\udc00 of it\"}")]
    [InlineData("\"value\":{\"\\ud83d\":1}")]
    public async Task Half_a_character_is_refused_here_and_does_not_come_up_in_a_turn(string field)
    {
        var activity = Samples.Message(ServiceUrl);
        activity.Remove("text");
        Assert.Equal(HttpStatusCode.BadRequest, await bot.Status(activity.ToJsonString()[..^1] + "," + field + "}"));
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
    {
        using var response = await bot.Post([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Message)]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    [Row("1 unknown type")]
    public async Task An_unknown_type_of_activity_is_accepted_like_any_other()
    {
        Assert.Equal(HttpStatusCode.OK, await bot.Status(Samples.Message(ServiceUrl).With(it => it["type"] = "somethingNew")));
        Assert.Equal("somethingNew", Assert.Single(bot.Receiver.Received).Activity.Type);
    }

    [Fact]
    public async Task Refusals_do_not_repeat_what_was_sent()
    {
        using var response = await bot.Post("{\"type\":\"message\",\"text\":\"a secret\",}");
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", bot.Log.All, StringComparison.Ordinal);
    }

    /// <summary>A string that never ends, with a bound so that a server which does read it fails the test instead of the machine.</summary>
    sealed class EndlessJson : Stream
    {
        long given;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (given > 64L * 1024 * 1024)
                return 0;
            Array.Fill(buffer, (byte)'"', offset, count);
            given += count;
            return count;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => given; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
