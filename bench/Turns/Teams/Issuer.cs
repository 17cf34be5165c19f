using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SalesBot.Bench.Teams;

/// <summary>Plays the two issuers of tokens: the one whose tokens the channel shows to the bot, and the managed identity from which the bot gets those it shows to the connector.</summary>
sealed class Issuer : IAsyncDisposable
{
    public const string Tenant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    const string AppId = "11111111-2222-3333-4444-555555555555";
    const string Name = "https://api.botframework.com";

    readonly RSA key = RSA.Create(2048);
    readonly WebApplication app;
    readonly string serviceUrl;

    Issuer(WebApplication app, string serviceUrl) => (this.app, this.serviceUrl) = (app, serviceUrl);

    string Address => app.Urls.First();

    public IReadOnlyList<string> Settings =>
    [
        "--Channel:AppId", AppId, "--Channel:TenantId", Tenant, "--Channel:AppType", "UserAssignedMSI", "--Channel:Seams:MetadataAddress", $"{Address}/metadata", "--Channel:Seams:AllowLoopback", "true",
    ];

    /// <summary>What a program finds around itself on a machine that has a managed identity.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["IDENTITY_ENDPOINT"] = $"{Address}/identity", ["IDENTITY_HEADER"] = "bench" };

    public static async Task<Issuer> Start(string serviceUrl)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var issuer = new Issuer(builder.Build(), serviceUrl);
        var app = issuer.app;
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/metadata", () => Json($$"""{"issuer":"{{Name}}","jwks_uri":"{{issuer.Address}}/keys","id_token_signing_alg_values_supported":["RS256"]}"""));
        app.MapGet("/keys", () => Json(issuer.Keys()));
        app.MapGet("/identity", () => Json($$"""{"access_token":"bench","expires_on":"{{TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeSeconds()}}","resource":"{{Name}}","token_type":"Bearer"}"""));
        await app.StartAsync();
        return issuer;

        static IResult Json(string text) => Results.Text(text, "application/json");
    }

    /// <summary>A token of the channel for a day.</summary>
    public string Token()
    {
        var now = TimeProvider.System.GetUtcNow();
        var said = $"{Encoded("""{"alg":"RS256","kid":"bench","typ":"JWT"}""")}.{Encoded($$"""{"iss":"{{Name}}","aud":"{{AppId}}","nbf":{{now.AddMinutes(-5).ToUnixTimeSeconds()}},"exp":{{now.AddDays(1).ToUnixTimeSeconds()}},"serviceurl":"{{serviceUrl}}"}""")}";
        return $"{said}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(said), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    string Keys()
    {
        var mine = key.ExportParameters(false);
        return $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"bench","n":"{{Base64Url.EncodeToString(mine.Modulus)}}","e":"{{Base64Url.EncodeToString(mine.Exponent)}}","endorsements":["msteams"]}]}""";
    }

    static string Encoded(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        key.Dispose();
    }
}
