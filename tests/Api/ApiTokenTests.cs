using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Bot.Local;
using SalesBot.Channel.Sending;
using SalesBot.Domain;
using SalesBot.Tests.Channel.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Api;

/// <summary>In a company the API is opened by a token that Microsoft Entra gave to a person, and by nothing else.</summary>
public sealed class ApiTokenTests : IAsyncLifetime
{
    const string Issuer = $"https://login.microsoftonline.com/{ChannelHost.Tenant}/v2.0";
    const string ReadingApp = "77777777-2222-3333-4444-555555555555";
    const string Elsewhere = "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee";

    readonly string folder = Directory.CreateTempSubdirectory("salesbot-api-").FullName;
    StandInIssuer issuer = null!;
    BotHost bot = null!;
    HttpClient http = null!;

    public async Task InitializeAsync()
    {
        issuer = await StandInIssuer.Start();
        string[] settings = [.. ChannelHost.WithApp(issuer).Select(setting => $"--{setting.Key}={setting.Value}"), "--People:File", LocalStart.SamplePeople, "--Channel:ReadingAppId", ReadingApp, .. BotHost.Sqlite(folder)];
        bot = await BotHost.Start(folder, new FakeTimeProvider(BotHost.Monday), settings, samples: true, services: services => services.Replace(ServiceDescriptor.Singleton<IBotTokens>(new CountedTokens())));
        await ActivatorUtilities.CreateInstance<SampleData>(bot.Services).Write(TenantId.Of(ChannelHost.Tenant), default);
        await bot.Audit();
        http = new() { BaseAddress = bot.Address };
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await bot.DisposeAsync();
        await issuer.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    static string Token(
        string? user, string issuer = Issuer, string? tenant = ChannelHost.Tenant, string? scope = "openid SalesBot.Read", string audience = ChannelHost.AppId, bool forged = false, TimeSpan? expiresIn = null, IEnumerable<Claim>? more = null) =>
        StandInIssuer.Token(audience, null, issuer, forged: forged, expiresIn: expiresIn, key: StandInIssuer.PlainKey,
            more: ((string Type, string? Value)[])[("oid", user), ("tid", tenant), ("scp", scope)] is var claims ? [.. claims.Where(claim => claim.Value is not null).Select(claim => new Claim(claim.Type, claim.Value!)), .. more ?? []] : []);

    async Task<(HttpStatusCode Status, JsonNode? Body)> Get(string? token, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/opportunities{query}");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        if (response.StatusCode is HttpStatusCode.Unauthorized) Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_persons_token_gives_what_this_person_may_see_in_either_form_of_the_issuer()
    {
        foreach (var (token, reps) in ((string, string[])[])
        [
            (Token(Seat.Jihoon.Id), ["Emma Clark", "김하늘"]), (Token(Seat.Emma.Id), ["Emma Clark"]),
            // A managed identity has no API to expose, so a registration of its own is for reading.
            (Token(Seat.Emma.Id, audience: $"api://{ReadingApp}"), ["Emma Clark"]), (Token(Seat.Emma.Id, audience: ReadingApp), ["Emma Clark"]),
            (Token(Seat.Haneul.Id, $"https://sts.windows.net/{ChannelHost.Tenant}/", audience: $"api://{ChannelHost.AppId}"), ["김하늘"]),
        ])
        {
            var (status, body) = await Get(token);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Equal(reps, body!["rows"]!.AsArray().Select(row => row!["rep"]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Whoever_names_somebody_else_in_the_address_is_still_who_the_token_says() =>
        Assert.All((await Get(Token(Seat.Emma.Id), $"?as={Seat.Jihoon.Id}")).Body!["rows"]!.AsArray(), row => Assert.Equal("Emma Clark", row!["rep"]!.GetValue<string>()));

    [Fact]
    public async Task Nothing_else_opens_it()
    {
        var good = Token(Seat.Jihoon.Id);
        foreach (var (what, token) in ((string, string?)[])
        [
            ("no token", null), ("no token at all", "x"), ("forged", Token(Seat.Jihoon.Id, forged: true)), ("for another app", Token(Seat.Jihoon.Id, audience: "99999999-2222-3333-4444-555555555555")), ("late", Token(Seat.Jihoon.Id, expiresIn: TimeSpan.FromMinutes(-9))),
            ("of another tenant", Token(Seat.Jihoon.Id, $"https://login.microsoftonline.com/{Elsewhere}/v2.0", Elsewhere)), ("that names another tenant than its issuer", Token(Seat.Jihoon.Id, tenant: Elsewhere)), ("of no tenant", Token(Seat.Jihoon.Id, tenant: null)),
            ("of an app in its own name", Token(Seat.Jihoon.Id, scope: null, more: [new("roles", "SalesBot.Read"), new("idtyp", "app")])), ("for another scope", Token(Seat.Jihoon.Id, scope: "access_as_user")), ("of nobody", Token(null)), ("of no person", Token("jihoon")),
            ("of the channel", StandInIssuer.Token(ChannelHost.AppId, "https://smba.trafficmanager.net/kr/", more: [new("oid", Seat.Jihoon.Id), new("tid", ChannelHost.Tenant), new("scp", "SalesBot.Read")])),
            ("unsigned", StandInIssuer.Unsigned(ChannelHost.AppId, "x")), ("signed with the public key", StandInIssuer.SignedWithPublicKey(ChannelHost.AppId, "x")), ("half", good[..^20]),
        ])
        {
            var (status, body) = await Get(token);
            Assert.Equal((what, HttpStatusCode.Unauthorized), (what, status));
            Assert.DoesNotContain("rows", body!.ToJsonString(), StringComparison.Ordinal);
        }
        // A good token of somebody who has no part in sales, or whom SalesBot does not know.
        foreach (var user in (string[])[Seat.Seojun.Id, Seat.Mina.Id, Seat.Stranger.Id]) Assert.Equal(HttpStatusCode.Forbidden, (await Get(Token(user))).Status);
        using var post = await http.PostAsync("/api/v1/opportunities", null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_fetched_it_says_so_and_the_description_asks_for_a_token()
    {
        issuer.Down = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Get(Token(Seat.Jihoon.Id))).Status);
        using var response = await http.GetAsync("/api/v1/openapi.json");
        Assert.Contains("\"bearer\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
