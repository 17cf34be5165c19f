using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;
using SalesBot.Channel;
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
    [Row("4.1 observed token")]
    [Row("4.2 good 200")]
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
    [Row("4.1.1 scheme")]
    public async Task A_refused_caller_is_told_which_scheme_is_needed()
    {
        using var response = await bot.Post(Message);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    [Row("4.1.1 scheme")]
    [Row("4.2 no token 401")]
    [Row("1 status 401")]
    public Task No_token_is_refused() => Expect(HttpStatusCode.Unauthorized, null);

    [Theory]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [Row("4.1.2 well-formed signed JWT")]
    public Task Something_that_is_no_token_is_refused(string token) => Expect(HttpStatusCode.Unauthorized, token);

    [Fact]
    [Row("4.1.4 aud")]
    [Row("4.2 wrong aud 401")]
    public Task A_token_for_another_bot_is_refused() =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token("99999999-2222-3333-4444-555555555555", ServiceUrl));

    [Theory]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0")]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://api.botframework.com.evil.example")]
    [Row("4.1.3 iss")]
    [Row("4.1 emulator, skill and Entra tokens")]
    [Row("4.2 wrong iss 401")]
    public Task A_token_of_another_issuer_such_as_the_emulators_is_refused(string name) =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, issuer: name,
            more: [new("appid", ChannelHost.AppId), new("azp", ChannelHost.AppId), new("ver", "2.0")]));

    [Fact]
    [Row("4.1.5 lifetime")]
    [Row("4.2 exp -4 min 200")]
    public Task A_token_that_expired_within_the_skew_is_taken() =>
        Expect(HttpStatusCode.OK, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, expiresIn: TimeSpan.FromMinutes(-4)));

    [Fact]
    [Row("4.1.5 lifetime")]
    [Row("4.2 exp -6 min 401")]
    public Task A_token_that_expired_longer_ago_is_refused() =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, expiresIn: TimeSpan.FromMinutes(-6)));

    [Fact]
    [Row("4.1.5 lifetime")]
    public Task A_token_that_is_not_valid_yet_is_refused() =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, validIn: TimeSpan.FromMinutes(6)));

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    [Row("4.1.2 well-formed signed JWT")]
    [Row("4.2 RS512 401")]
    public Task Only_RS256_is_taken(string algorithm) =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, algorithm: algorithm));

    [Fact]
    [Row("4.1.2 well-formed signed JWT")]
    public Task An_unsigned_token_is_refused() => Expect(HttpStatusCode.Unauthorized, StandInIssuer.Unsigned(ChannelHost.AppId, ServiceUrl));

    [Fact]
    [Row("4.1.2 well-formed signed JWT")]
    public Task The_public_key_is_no_shared_secret() =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.SignedWithPublicKey(ChannelHost.AppId, ServiceUrl));

    [Fact]
    [Row("4.1.6 signature")]
    public Task A_token_signed_by_somebody_else_under_the_name_of_a_good_key_is_refused() =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, forged: true));

    [Fact]
    [Row("4.1.6 signature")]
    [Row("4.2 unknown kid 401")]
    public Task A_token_signed_with_an_unknown_key_is_refused() =>
        Expect(HttpStatusCode.Unauthorized, StandInIssuer.Token(ChannelHost.AppId, ServiceUrl, key: "unheard-of"));

    [Theory]
    [InlineData(StandInIssuer.SlackKey)]
    [InlineData(StandInIssuer.PlainKey)]
    [Row("4.1 endorsement")]
    [Row("4.2 key endorsed for slack only 401")]
    [Row("4.3.3 endorsement")]
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
    [Row("4.1 endorsement")]
    [Row("4.3.3 endorsement")]
    public Task Another_channel_is_refused_even_with_a_key_for_Teams(string? channel) =>
        Expect(HttpStatusCode.Forbidden, Good, Samples.Message(ServiceUrl).With(it => it["channelId"] = channel));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.example/")]
    [InlineData(null)]
    [Row("4.1.7 serviceurl")]
    [Row("4.2 body serviceUrl differs 403")]
    [Row("1 status 403")]
    public Task A_service_URL_other_than_the_tokens_is_refused(string? said) =>
        Expect(HttpStatusCode.Forbidden, Good, Samples.Message(ServiceUrl).With(it => it["serviceUrl"] = said));

    [Fact]
    [Row("4.1.7 serviceurl")]
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
    [Row("4.3.1 service URL")]
    public Task A_service_URL_outside_the_list_is_refused_even_where_the_token_names_it(string url) =>
        Expect(HttpStatusCode.BadRequest, StandInIssuer.Token(ChannelHost.AppId, url), Samples.Message(url).ToJsonString());

    [Fact]
    [Row("4.3.4 tenants")]
    public Task A_tenant_outside_the_list_is_refused() =>
        Expect(HttpStatusCode.Forbidden, Good, Samples.Message(ServiceUrl, "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee").ToJsonString());

    [Fact]
    [Row("4.3.4 tenants")]
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
    [Row("4.3.4 tenants")]
    [Row("1 request headers")]
    public async Task The_tenant_header_of_the_request_is_not_believed()
    {
        var body = Samples.Message(ServiceUrl, "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee").ToJsonString();
        Assert.Equal(HttpStatusCode.Forbidden, await bot.Status(body, Good, it => it.Headers.Add("x-ms-tenant-id", ChannelHost.Tenant)));
    }

    [Fact]
    [Row("4.3.12 cheap checks first")]
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
    [Row("4.3.11 logs")]
    public async Task Neither_tokens_nor_words_are_logged()
    {
        var token = Good;
        await bot.Status(Message, token);
        await bot.Status(Message, token[..^4] + "AAAA");
        Assert.DoesNotContain(token[..40], bot.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("안녕하세요", bot.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    [Row("4.3.10 no switch")]
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

/// <summary>A government's cloud has issuers, keys and hosts of its own, and those of the public cloud mean nothing there.</summary>
public sealed class CloudTests
{
    [Theory]
    [InlineData("public", "https://api.botframework.com", "https://smba.trafficmanager.net/kr/")]
    [InlineData("public", "https://api.botframework.com", "https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("usgov", "https://api.botframework.us", "https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("usgov", "https://api.botframework.us", "https://smba.infra.dod.teams.microsoft.us/teams")]
    [InlineData("china", "https://api.botframework.azure.cn", "https://emea.ng.msg.botframework.azure.cn/")]
    [Row("4.1 government and China")]
    public async Task Each_cloud_takes_its_own_issuer_and_hosts_and_no_others(string cloud, string name, string serviceUrl)
    {
        await using var issuer = await StandInIssuer.Start();
        var settings = ChannelHost.WithApp(issuer);
        settings["Channel:Profiles:0"] = cloud;
        await using var bot = await ChannelHost.Start(settings);
        Assert.Equal(HttpStatusCode.OK, await bot.Status(Samples.Message(serviceUrl).ToJsonString(), StandInIssuer.Token(ChannelHost.AppId, serviceUrl, issuer: name)));

        var otherIssuer = name is "https://api.botframework.com" ? "https://api.botframework.us" : "https://api.botframework.com";
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.Status(Samples.Message(serviceUrl).ToJsonString(), StandInIssuer.Token(ChannelHost.AppId, serviceUrl, issuer: otherIssuer)));
        var otherHost = cloud is "public" ? "https://smba.infra.gov.teams.microsoft.us/teams" : "https://smba.trafficmanager.net/kr/";
        Assert.Equal(HttpStatusCode.BadRequest, await bot.Status(Samples.Message(otherHost).ToJsonString(), StandInIssuer.Token(ChannelHost.AppId, otherHost, issuer: name)));
    }

    [Fact]
    [Row("4.1 government and China")]
    [Row("3 token: clouds")]
    public void Each_cloud_has_its_own_addresses_for_keys_and_tokens() => Assert.Equal(
        [
            "public https://login.botframework.com/v1/.well-known/openidconfiguration https://login.microsoftonline.com https://api.botframework.com/.default https://smba.trafficmanager.net/teams/ core.windows.net",
            "usgov https://login.botframework.azure.us/v1/.well-known/openidconfiguration https://login.microsoftonline.us https://api.botframework.us/.default https://smba.infra.gov.teams.microsoft.us/teams/ core.usgovcloudapi.net",
            "usdod https://login.botframework.azure.us/v1/.well-known/openidconfiguration https://login.microsoftonline.us https://api.botframework.us/.default https://smba.infra.dod.teams.microsoft.us/teams/ core.usgovcloudapi.net",
            "china https://login.botframework.azure.cn/v1/.well-known/openidconfiguration https://login.partner.microsoftonline.cn https://api.botframework.azure.cn/.default https://smba.trafficmanager.net/teams/ core.chinacloudapi.cn",
            "entra https://login.microsoftonline.com/{tenant}/v2.0/.well-known/openid-configuration https://login.microsoftonline.com https://api.botframework.com/.default https://smba.trafficmanager.net/teams/ core.windows.net",
        ],
        CloudProfile.All.Select(one => $"{one.Name} {one.Metadata} {one.Authority} {one.Scope} {one.Service} {one.Storage}"));

    [Theory]
    [InlineData(null, "https://mysalesbot.table.core.windows.net/")]
    [InlineData("usgov", "https://mysalesbot.table.core.usgovcloudapi.net/")]
    [InlineData("china", "https://mysalesbot.table.core.chinacloudapi.cn/")]
    public void The_storage_account_is_looked_for_in_the_bots_own_cloud(string? cloud, string address)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Account", "mysalesbot"), new("Channel:AppId", ChannelHost.AppId), .. cloud is null ? [] : new KeyValuePair<string, string?>[] { new("Channel:Profiles:0", cloud) }]).Build();
        Assert.Equal(address, SalesBot.Bot.Storage.StorageSettings.Of(settings).Address("table").ToString());
    }

    [Theory]
    [InlineData("https://sts.windows.net/{0}/", "appid", "1.0")]
    [InlineData("https://login.microsoftonline.com/{0}/v2.0", "azp", "2.0")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "appid", "1.0")]
    [InlineData("https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", "appid", "1.0")]
    [InlineData("https://login.microsoftonline.com/69e9b82d-4842-4902-8d1e-abc5b98a55e8/v2.0", "azp", "2.0")]
    [Row("4.1 emulator, skill and Entra tokens")]
    [Row("4.1 moving target")]
    [Row("4.3.2 skills")]
    public async Task Where_nothing_is_configured_the_profile_of_Entra_is_off_and_neither_emulators_nor_skills_nor_the_bots_own_app_get_in(string name, string claim, string version)
    {
        await using var issuer = await StandInIssuer.Start();
        await using var bot = await ChannelHost.Start(ChannelHost.WithApp(issuer));
        const string serviceUrl = "https://smba.trafficmanager.net/kr/";
        foreach (var caller in new[] { ChannelHost.AppId, "77777777-2222-3333-4444-555555555555" })
            foreach (var audience in new[] { ChannelHost.AppId, $"api://{ChannelHost.AppId}", $"api://botid-{ChannelHost.AppId}", "https://api.botframework.com" })
                Assert.Equal(HttpStatusCode.Unauthorized, await bot.Status(
                    Samples.Message(serviceUrl).ToJsonString(),
                    StandInIssuer.Token(audience, serviceUrl, issuer: string.Format(System.Globalization.CultureInfo.InvariantCulture, name, ChannelHost.Tenant),
                        more: [new(claim, caller), new("ver", version)])));
        Assert.Empty(bot.Receiver.Received);
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
    [Row("4.1 moving target")]
    public async Task A_listed_caller_gets_in_and_nobody_else()
    {
        Assert.Equal(HttpStatusCode.OK, await Status(Token(new Claim("azp", Caller))));
        Assert.Equal(HttpStatusCode.OK, await Status(Token(new Claim("appid", Caller))));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(Token()));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(Token(new Claim("azp", "88888888-2222-3333-4444-555555555555"))));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(Token(new Claim("azp", ChannelHost.AppId))));
    }

    [Fact]
    [Row("4.1 moving target")]
    [Row("4.3.1 service URL")]
    public async Task The_list_of_hosts_still_holds() =>
        Assert.Equal(HttpStatusCode.BadRequest, await Status(Token(new Claim("azp", Caller)), "https://evil.example/"));

    [Fact]
    public async Task The_classic_issuer_is_then_not_taken_unless_it_is_listed_too() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(StandInIssuer.Token(ChannelHost.AppId, ServiceUrl)));
}
