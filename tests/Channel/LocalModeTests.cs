using System.Net;
using Microsoft.AspNetCore.Http;
using SalesBot.Channel.Receiving;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.Channel;

public sealed class LocalModeTests : IAsyncLifetime
{
    const string ServiceUrl = "http://localhost:5130/";

    ChannelHost bot = null!;

    public async Task InitializeAsync() => bot = await ChannelHost.Start([]);

    public async Task DisposeAsync() => await bot.DisposeAsync();

    static string Message => Samples.Message(ServiceUrl).ToJsonString();

    [Fact]
    public async Task A_program_on_this_machine_needs_no_token() => Assert.Equal(HttpStatusCode.OK, await bot.Status(Message));

    [Fact]
    public async Task A_client_that_knows_neither_tenants_nor_Entra_is_welcome()
    {
        var body = Samples.Message(ServiceUrl).With(it =>
        {
            it["channelId"] = "emulator";
            it["from"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "user-1" };
            it["conversation"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "c" };
            it.Remove("channelData");
        });
        Assert.Equal(HttpStatusCode.OK, await bot.Status(body));

        var verified = Assert.Single(bot.Receiver.Received);
        Assert.Equal(VerifiedActivity.LocalTenant, verified.TenantId);
        Assert.Equal("user-1", verified.Activity.From?.AadObjectId);
    }

    [Fact]
    public async Task A_tenant_and_an_object_id_that_are_given_are_kept()
    {
        await bot.Status(Message);
        var verified = Assert.Single(bot.Receiver.Received);
        Assert.Equal(ChannelHost.Tenant, verified.TenantId);
        Assert.Equal("oid-kim", verified.Activity.From?.AadObjectId);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:5130")]
    [InlineData("127.0.0.1:80")]
    [InlineData("[::1]:5130")]
    public async Task Loopback_names_are_fine(string host) => Assert.Equal(HttpStatusCode.OK, await bot.Status(Message, change: it => it.Headers.Host = host));

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("localhost.")]
    [InlineData("10.0.0.1")]
    [InlineData("abc.ngrok.app")]
    public async Task Any_other_name_is_refused(string host) =>
        Assert.Equal(HttpStatusCode.Forbidden, await bot.Status(Message, change: it => it.Headers.Host = host));

    [Theory]
    [InlineData("Forwarded", "for=10.0.0.1")]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("x-forwarded-host", "abc.ngrok.app")]
    [InlineData("X-Forwarded-Proto", "https")]
    public async Task What_came_through_a_proxy_or_a_tunnel_is_refused(string header, string value) =>
        Assert.Equal(HttpStatusCode.Forbidden, await bot.Status(Message, change: it => it.Headers.Add(header, value)));

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    public async Task A_page_of_somebody_else_is_refused(string origin) =>
        Assert.Equal(HttpStatusCode.Forbidden, await bot.Status(Message, change: it => it.Headers.Add("Origin", origin)));

    [Fact]
    public async Task The_bots_own_page_is_welcome()
    {
        var own = bot.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        Assert.Equal(HttpStatusCode.OK, await bot.Status(Message, change: it => it.Headers.Add("Origin", own)));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/kr/")]
    [InlineData("http://192.168.0.7:5130/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("")]
    public async Task A_service_URL_that_is_not_on_this_machine_is_refused(string url) =>
        Assert.Equal(HttpStatusCode.BadRequest, await bot.Status(Samples.Message(url).ToJsonString()));

    [Theory]
    [InlineData("10.0.0.1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData(null, false)]
    public void Only_callers_at_a_loopback_address_are_on_this_machine(string? address, bool here)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        context.Request.Host = new("localhost");
        Assert.Equal(here, LocalGuard.Objection(context) is null);
    }
}
