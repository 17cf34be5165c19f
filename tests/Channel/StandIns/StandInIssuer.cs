using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SalesBot.Tests.Channel.StandIns;

/// <summary>Bot Framework's token issuer: metadata, keys with endorsements, and tokens as right or wrong as a test needs them.</summary>
public sealed class StandInIssuer : StandIn
{
    public const string Name = "https://api.botframework.com";

    /// <summary>Endorsed for Teams.</summary>
    public const string TeamsKey = "teams-key";

    /// <summary>Endorsed for another channel only.</summary>
    public const string SlackKey = "slack-key";

    /// <summary>In the key set, without endorsements.</summary>
    public const string PlainKey = "plain-key";

    /// <summary>Endorsed for Teams as well; not published until a test says so.</summary>
    public const string NextKey = "next-key";

    // Making keys is slow, and nothing hangs on their being new.
    static readonly Dictionary<string, RSA> keys = new() { [TeamsKey] = RSA.Create(2048), [SlackKey] = RSA.Create(2048), [PlainKey] = RSA.Create(2048), [NextKey] = RSA.Create(2048) };
    static readonly RSA stranger = RSA.Create(2048);

    int fetches;

    public string Metadata => $"{Address}/v1/.well-known/openidconfiguration";

    /// <summary>The keys of the present day.</summary>
    public IReadOnlyList<string> Published { get; set; } = [TeamsKey, SlackKey, PlainKey];

    /// <summary>How often somebody asked for them.</summary>
    public int Fetches => fetches;

    /// <summary>As if the issuer were down.</summary>
    public bool Down { get; set; }

    public static async Task<StandInIssuer> Start()
    {
        var issuer = new StandInIssuer();
        await issuer.Listen();
        return issuer;
    }

    protected override void Map(WebApplication app)
    {
        app.MapGet("/v1/.well-known/openidconfiguration", () => Down ? Results.StatusCode(503) : Results.Text(new JsonObject
        {
            ["issuer"] = Name,
            ["jwks_uri"] = $"{Address}/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }.ToJsonString(), "application/json"));
        app.MapGet("/v1/.well-known/keys", () =>
        {
            Interlocked.Increment(ref fetches);
            return Results.Text(new JsonObject { ["keys"] = new JsonArray([.. Published.Select(Key)]) }.ToJsonString(), "application/json");
        });
    }

    static JsonNode Key(string id)
    {
        string[] endorsements = id switch { SlackKey => ["slack"], PlainKey => [], _ => ["msteams"] };
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(keys[id].ExportParameters(false)));
        var json = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id, ["n"] = key.N, ["e"] = key.E };
        if (endorsements is not [])
            json["endorsements"] = new JsonArray([.. endorsements.Select(one => (JsonNode)one)]);
        return json;
    }

    /// <summary>A token as the channel sends it; each argument makes one thing of it different.</summary>
    public static string Token(
        string audience,
        string? serviceUrl,
        string issuer = Name,
        string key = TeamsKey,
        string algorithm = SecurityAlgorithms.RsaSha256,
        TimeSpan? expiresIn = null,
        TimeSpan? validIn = null,
        bool forged = false,
        IEnumerable<Claim>? more = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var rsa = forged || !keys.TryGetValue(key, out var known) ? stranger : known;
        var claims = new List<Claim>(more ?? []);
        if (serviceUrl is not null)
            claims.Add(new("serviceurl", serviceUrl));
        var expires = now + (expiresIn ?? TimeSpan.FromHours(1));
        var from = now + (validIn ?? TimeSpan.FromMinutes(-10));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = from,
            Expires = expires,
            Subject = new ClaimsIdentity(claims),
            SigningCredentials = new(new RsaSecurityKey(rsa) { KeyId = key, CryptoProviderFactory = new() { CacheSignatureProviders = false } }, algorithm),
        });
    }

    /// <summary>A token nobody has signed.</summary>
    public static string Unsigned(string audience, string serviceUrl)
    {
        var expires = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        return Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""") + "."
            + Base64UrlEncoder.Encode(new JsonObject { ["iss"] = Name, ["aud"] = audience, ["exp"] = expires, ["serviceurl"] = serviceUrl }.ToJsonString()) + ".";
    }

    /// <summary>A token signed with the issuer's public key as if that were a shared secret, which a careless reader would accept.</summary>
    public static string SignedWithPublicKey(string audience, string serviceUrl)
    {
        var secret = new SymmetricSecurityKey(keys[TeamsKey].ExportRSAPublicKey()) { KeyId = TeamsKey };
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = audience,
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1),
            Subject = new ClaimsIdentity([new("serviceurl", serviceUrl)]),
            SigningCredentials = new(secret, SecurityAlgorithms.HmacSha256),
        });
    }
}
