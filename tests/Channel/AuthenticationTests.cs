using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.Channel;

public sealed class AuthenticationTests : IAsyncLifetime
{
    const string ServiceUrl = "https://smba.trafficmanager.net/kr/";

    StandInIssuer issuer = null!;
    ChannelHost bot = null!;

    public async Task InitializeAsync()
    {
        issuer = await StandInIssuer.Start();
        var settings = ChannelHost.WithApp(issuer);
        settings["Channel:AllowedTenants:0"] = ChannelHost.Tenant;
        bot = await ChannelHost.Start(settings);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await issuer.DisposeAsync();
    }

    static string Good => StandInIssuer.Token(ChannelHost.AppId, ServiceUrl);

    static string Message => Samples.Message(ServiceUrl).ToJsonString();

    async Task Expect(HttpStatusCode status, string? token, string? body = null)
    {
        Assert.Equal(status, await bot.Status(body ?? Message, token));
        Assert.Equal(status is HttpStatusCode.OK ? 1 : 0, bot.Receiver.Received.Count);
    }

    [Fact]
    public async Task An_activity_with_the_channels_token_reaches_the_receiver()
    {
        await Expect(HttpStatusCode.OK, Good);

        var verified = Assert.Single(bot.Receiver.Received);
        Assert.Equal(ChannelHost.Tenant, verified.TenantId);
        Assert.Equal(
            new() { ServiceUrl = ServiceUrl, ConversationId = "a:chat", TenantId = ChannelHost.Tenant, BotId = "28:bot", UserId = "29:kim" },
            verified.Reference);
        Assert.Equal("안녕하세요", verified.Activity.Text);
    }

    [Fact]
    public async Task A_refused_caller_is_told_which_scheme_is_needed()
    {
        using var response = await bot.Post(Message);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public Task No_token_is_refused() => Expect(HttpStatusCode.Unauthorized, null);

    [Theory]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    public Task Something_that_is_no_token_is_refused(string token) => Expect(HttpStatusCode.Unauthorized, token);

    [Fact]
    public Task A_token_for_another_bot_is_refused() =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token("99999999-2222-3333-4444-555555555555", ServiceUrl));

    [Theory]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0")]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://api.botframework.com.evil.example")]
    public Task A_token_of_another_issuer_such_as_the_emulators_is_refused(string name) =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, issuer: name,
            more: [new("appid", ChannelHost.AppId), new("azp", ChannelHost.AppId), new("ver", "2.0")]));

    [Fact]
    public Task A_token_that_expired_within_the_skew_is_taken() =>
        Expect(HttpStatusCode.OK, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, expiresIn: TimeSpan.FromMinutes(-4)));

    [Fact]
    public Task A_token_that_expired_longer_ago_is_refused() =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, expiresIn: TimeSpan.FromMinutes(-6)));

    [Fact]
    public Task A_token_that_is_not_valid_yet_is_refused() =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, validIn: TimeSpan.FromMinutes(6)));

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public Task Only_RS256_is_taken(string algorithm) =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, algorithm: algorithm));

    [Fact]
    public Task An_unsigned_token_is_refused() => Expect(HttpStatusCode.Unauthorized, StandInIssuer.Unsigned(ChannelHost.AppId, ServiceUrl));

    [Fact]
    public Task The_public_key_is_no_shared_secret() =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.SignedWithPublicKey(ChannelHost.AppId, ServiceUrl));

    [Fact]
    public Task A_token_signed_by_somebody_else_under_the_name_of_a_good_key_is_refused() =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, forged: true));

    [Fact]
    public Task A_token_signed_with_an_unknown_key_is_refused() =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, key: "unheard-of"));

    [Theory]
    [InlineData(StandInIssuer.SlackKey)]
    [InlineData(StandInIssuer.PlainKey)]
    public Task A_key_that_is_not_endorsed_for_Teams_is_refused(string key) =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, key: key));

    [Fact]
    public async Task A_token_in_the_address_or_in_a_form_is_no_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/messages?access_token={Good}")
        {
            Content = new StringContent(Message, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
        };
        using var response = await bot.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("emulator")]
    [InlineData("directline")]
    [InlineData("MSTEAMS")]
    [InlineData("")]
    [InlineData(null)]
    public Task Another_channel_is_refused_even_with_a_key_for_Teams(string? channel) =>
        Expect(HttpStatusCode.Forbidden, Good, Samples.Message(ServiceUrl).With(it => it["channelId"] = channel));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.example/")]
    [InlineData(null)]
    public Task A_service_URL_other_than_the_tokens_is_refused(string? said) =>
        Expect(HttpStatusCode.Forbidden, Good, Samples.Message(ServiceUrl).With(it => it["serviceUrl"] = said));

    [Fact]
    public Task A_token_without_a_service_URL_is_refused() => Expect(HttpStatusCode.Forbidden, StandInIssuer.Token(ChannelHost.AppId, null));

    [Fact]
    public Task A_token_with_an_empty_service_URL_does_not_open_for_an_activity_without_one() =>
        Expect(HttpStatusCode.BadRequest, StandInIssuer.Token(ChannelHost.AppId, ""), Samples.Message("").ToJsonString());

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://mybot.trafficmanager.net/kr/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/kr/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/kr/")]
    [InlineData("https://smba.trafficmanager.net:8443/kr/")]
    [InlineData("http://smba.trafficmanager.net/kr/")]
    public Task A_service_URL_outside_the_list_is_refused_even_where_the_token_names_it(string url) =>
        Expect(HttpStatusCode.BadRequest, StandInIssuer.Token(ChannelHost.AppId, url), Samples.Message(url).ToJsonString());

    [Fact]
    public Task A_tenant_outside_the_list_is_refused() =>
        Expect(HttpStatusCode.Forbidden, Good, Samples.Message(ServiceUrl, "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee").ToJsonString());

    [Fact]
    public Task Two_different_tenants_in_one_activity_are_refused() =>
        Expect(HttpStatusCode.Forbidden, Good, Samples.Message(ServiceUrl).With(it =>
            it["channelData"]!["tenant"]!["id"] = "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee"));

    [Fact]
    public Task No_tenant_at_all_is_refused() => Expect(HttpStatusCode.Forbidden, Good, Samples.Message(ServiceUrl).With(it =>
    {
        it["conversation"]!.AsObject().Remove("tenantId");
        it.Remove("channelData");
    }));

    [Theory]
    [InlineData("conversation")]
    [InlineData("channelData")]
    public async Task One_place_that_names_the_tenant_is_enough(string missing)
    {
        await Expect(HttpStatusCode.OK, Good, Samples.Message(ServiceUrl).With(it =>
        {
            if (missing is "conversation")
                it["conversation"]!.AsObject().Remove("tenantId");
            else
                it.Remove("channelData");
        }));
        Assert.Equal(ChannelHost.Tenant, bot.Receiver.Received[0].TenantId);
    }

    [Fact]
    public async Task The_tenant_is_the_same_in_other_letters()
    {
        await Expect(HttpStatusCode.OK, Good, Samples.Message(ServiceUrl, ChannelHost.Tenant.ToUpperInvariant()).ToJsonString());
        Assert.Equal(ChannelHost.Tenant, bot.Receiver.Received[0].TenantId);
        Assert.Equal(ChannelHost.Tenant, bot.Receiver.Received[0].Reference.TenantId);
    }

    [Fact]
    public async Task The_tenant_header_of_the_request_is_not_believed()
    {
        var body = Samples.Message(ServiceUrl, "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee").ToJsonString();
        Assert.Equal(HttpStatusCode.Forbidden, await bot.Status(body, Good, it => it.Headers.Add("x-ms-tenant-id", ChannelHost.Tenant)));
    }

    [Fact]
    public async Task Nothing_of_a_body_is_looked_at_before_the_caller_is_known()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.Status("not even JSON"));
        Assert.Equal(HttpStatusCode.BadRequest, await bot.Status("not even JSON", Good));
    }

    [Fact]
    public async Task Keys_that_cannot_be_fetched_mean_that_nobody_gets_in_and_the_log_says_why()
    {
        issuer.Down = true;
        await Expect(HttpStatusCode.ServiceUnavailable, Good);
        Assert.Contains("signing keys", bot.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_tokens_nor_words_are_logged()
    {
        var token = Good;
        await bot.Status(Message, token);
        await bot.Status(Message, token[..^4] + "AAAA");
        Assert.DoesNotContain(token[..40], bot.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("안녕하세요", bot.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_ASP_NETs_own_schemes_do_not_open_a_side_door()
    {
        var settings = ChannelHost.WithApp(issuer);
        settings["Authentication:Schemes:channel-public:ValidAudiences:0"] = "anything";
        settings["Authentication:Schemes:channel-public:ValidIssuers:0"] = "https://evil.example";
        settings["Authentication:Schemes:channel-public:RequireHttpsMetadata"] = "false";
        await using var other = await ChannelHost.Start(settings);
        Assert.Equal(HttpStatusCode.Unauthorized, await other.Status(Message, StandInIssuer.Token("anything", ServiceUrl)));
        Assert.Equal(HttpStatusCode.Unauthorized, await other.Status(Message, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, issuer: "https://evil.example")));
        Assert.Equal(HttpStatusCode.OK, await other.Status(Message, Good));
    }
}

public sealed class EntraProfileTests : IAsyncLifetime
{
    const string ServiceUrl = "https://smba.trafficmanager.net/kr/";
    const string Caller = "77777777-2222-3333-4444-555555555555";
    const string Issuer = $"https://login.microsoftonline.com/{ChannelHost.Tenant}/v2.0";

    StandInIssuer issuer = null!;
    ChannelHost bot = null!;

    public async Task InitializeAsync()
    {
        issuer = await StandInIssuer.Start();
        var settings = ChannelHost.WithApp(issuer);
        settings["Channel:Profiles:0"] = "entra";
        settings["Channel:EntraCallers:0"] = Caller;
        bot = await ChannelHost.Start(settings);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await issuer.DisposeAsync();
    }

    Task<HttpStatusCode> Status(string token, string serviceUrl = ServiceUrl) => bot.Status(Samples.Message(serviceUrl).ToJsonString(), token);

    static string Token(params Claim[] claims) => StandInIssuer.Token(ChannelHost.AppId, null, issuer: Issuer, key: StandInIssuer.PlainKey, more: claims);

    [Fact]
    public async Task A_listed_caller_gets_in_and_nobody_else()
    {
        Assert.Equal(HttpStatusCode.OK, await Status(Token(new Claim("azp", Caller))));
        Assert.Equal(HttpStatusCode.OK, await Status(Token(new Claim("appid", Caller))));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(Token()));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(Token(new Claim("azp", "88888888-2222-3333-4444-555555555555"))));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(Token(new Claim("azp", ChannelHost.AppId))));
    }

    [Fact]
    public async Task The_list_of_hosts_still_holds() =>
        Assert.Equal(HttpStatusCode.BadRequest, await Status(Token(new Claim("azp", Caller)), "https://evil.example/"));

    [Fact]
    public async Task The_classic_issuer_is_then_not_taken_unless_it_is_listed_too() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(StandInIssuer.Token(ChannelHost.AppId, ServiceUrl)));
}
