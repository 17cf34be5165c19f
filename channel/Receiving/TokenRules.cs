using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace SalesBot.Channel.Receiving;

/// <summary>
/// What a token has to be, one scheme for each issuer. Mirrors "Authentication" of the Bot Connector REST API. Signature, issuer, audience and
/// lifetime are ASP.NET's; the endorsement of the key for Teams is the protocol's own: without it a token made for another channel of the
/// same bot could claim to be anybody in Teams.
/// </summary>
sealed class TokenRules(IOptions<ChannelSettings> channel, TimeProvider time) : IConfigureNamedOptions<JwtBearerOptions>
{
    static readonly TimeSpan FetchAtMost = TimeSpan.FromSeconds(10);

    public void Configure(JwtBearerOptions options) => Configure(null, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (CloudProfile.All.FirstOrDefault(one => one.Scheme == name) is not { } profile)
            return;
        var settings = channel.Value;
        var standIn = settings.EnabledProfiles[0] == profile.Name ? settings.Seams.MetadataAddress : null;
        options.MetadataAddress = standIn ?? profile.Metadata.Replace("{tenant}", settings.TenantId);
        options.ConfigurationManager = new SigningKeys(options.MetadataAddress, Documents(settings), time);
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.TokenValidationParameters = OfAny(
            profile.IsEntra ? [$"https://sts.windows.net/{settings.TenantId}/", $"https://login.microsoftonline.com/{settings.TenantId}/v2.0"] : [profile.Issuer],
            [settings.AppId]);
        options.Events = new()
        {
            OnMessageReceived = FetchKeys,
            OnTokenValidated = context => profile.IsEntra ? CheckCaller(context, settings) : CheckEndorsement(context),
        };
    }

    /// <summary>What holds for every token, whoever gave it to whom.</summary>
    internal static TokenValidationParameters OfAny(IEnumerable<string?> issuers, IEnumerable<string?> audiences) => new()
    {
        ValidIssuers = issuers,
        ValidAudiences = audiences,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ClockSkew = TimeSpan.FromMinutes(5),
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidateIssuer = true,
        ValidateAudience = true,
        ValidateLifetime = true,
        ValidateIssuerSigningKey = true,
    };

    // Validation would call a token bad for want of keys. Fetched here (from memory, but for the first time) their absence is an error of its own.
    internal static async Task FetchKeys(MessageReceivedContext context)
    {
        if (context.Request.Headers.Authorization is [{ } header] && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            await ((SigningKeys)context.Options.ConfigurationManager!).With(SigningKeys.NamedBy(header["Bearer ".Length..].Trim()), context.HttpContext.RequestAborted);
    }

    internal static HttpDocumentRetriever Documents(ChannelSettings settings) => new(new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = !settings.Seams.AllowLoopback,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    }) { Timeout = FetchAtMost, MaxResponseContentBufferSize = 1024 * 1024 }) { RequireHttps = !settings.Seams.AllowLoopback };

    static async Task CheckEndorsement(TokenValidatedContext context)
    {
        var signedWith = ((JsonWebToken)context.SecurityToken).SigningKey?.KeyId;
        var issuer = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        var keys = issuer.JsonWebKeySet?.Keys.Where(key => key.Kid == signedWith).ToList() ?? [];
        if (string.IsNullOrEmpty(signedWith) || keys is [] || !keys.All(IsForTeams))
            context.Fail("The key that signed the token is not endorsed for msteams.");
    }

    // The signing key ASP.NET validated with has lost its endorsements; the key set as it was read still has them.
    static bool IsForTeams(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var endorsements)
        && endorsements is JsonElement { ValueKind: JsonValueKind.Array } list
        && list.EnumerateArray().Any(one => one.ValueKind is JsonValueKind.String && one.ValueEquals("msteams"));

    static Task CheckCaller(TokenValidatedContext context, ChannelSettings settings)
    {
        var caller = context.Principal!.FindFirst("azp")?.Value ?? context.Principal.FindFirst("appid")?.Value;
        if (caller is null || !settings.EntraCallers.Contains(caller, StringComparer.OrdinalIgnoreCase))
            context.Fail("The token was given to an app that is not in Channel:EntraCallers.");
        return Task.CompletedTask;
    }
}
