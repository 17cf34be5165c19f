using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace SalesBot.Channel.Receiving;

/// <summary>An employee who asks over HTTP and not through Teams: who it is by Microsoft Entra.</summary>
public sealed record EmployeeCaller(string Tenant, string User);

/// <summary>
/// Looks at the token of whoever calls without Teams. It has to be one that Microsoft Entra gave to a person of a tenant that may use the bot, for this bot (or the registration made for reading) and for reading: what an
/// app gets in its own name belongs to nobody, so nobody's records could be shown for it.
/// </summary>
public sealed partial class EmployeeTokens(ILogger<EmployeeTokens> log)
{
    internal const string Scheme = "employees";

    /// <summary>What the person has agreed to, named when the app's API is exposed in Microsoft Entra.</summary>
    public const string Scope = "SalesBot.Read";

    /// <summary>Null with the status that is to be answered: 401 for no good token, 503 while tokens cannot be checked.</summary>
    public async Task<(EmployeeCaller? Caller, int Refused)> Of(HttpContext context)
    {
        try
        {
            return await context.AuthenticateAsync(Scheme) is { Succeeded: true, Principal: { } who } ? (new(who.FindFirst("tid")!.Value, who.FindFirst("oid")!.Value), 0) : (null, StatusCodes.Status401Unauthorized);
        }
        catch (InvalidOperationException noKeys)
        {
            LogNoKeys(noKeys);
            return (null, StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The signing keys of Microsoft Entra could not be fetched, so nobody can ask over HTTP. Check that its address can be reached.")]
    partial void LogNoKeys(Exception exception);
}

/// <summary>What such a token has to be. Signature, issuer, audience and lifetime are ASP.NET's.</summary>
sealed class EmployeeTokenRules(IOptions<ChannelSettings> channel, TimeProvider time) : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(JwtBearerOptions options) => Configure(null, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name != EmployeeTokens.Scheme)
            return;
        var settings = channel.Value;
        var authority = CloudProfile.Find(settings.EnabledProfiles[0])?.Authority;
        options.MetadataAddress = settings.Seams.MetadataAddress ?? $"{authority}/{settings.TenantId ?? settings.EnabledTenants.FirstOrDefault()}/v2.0/.well-known/openid-configuration";
        options.ConfigurationManager = new SigningKeys(options.MetadataAddress, TokenRules.Documents(settings), time);
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.TokenValidationParameters = TokenRules.OfAny(
            // Both forms of one issuer: which of them it is follows from the app's manifest.
            [.. settings.EnabledTenants.SelectMany(tenant => (string[])[$"{authority}/{tenant}/v2.0", $"https://sts.windows.net/{tenant}/"])],
            [.. settings.ReadingApps.SelectMany(app => (string[])[app, $"api://{app}", $"api://botid-{app}"])]);
        options.Events = new() { OnMessageReceived = TokenRules.FetchKeys, OnTokenValidated = CheckPerson };
    }

    static Task CheckPerson(TokenValidatedContext context)
    {
        string? Claim(string type) => context.Principal!.FindFirst(type)?.Value;
        var (tenant, issuer) = (Claim("tid"), context.SecurityToken.Issuer);
        if (string.IsNullOrEmpty(tenant) || !issuer.Contains($"/{tenant}/", StringComparison.OrdinalIgnoreCase))
            context.Fail("The token does not say of which tenant it is, or names another one than its issuer.");
        else if (!Guid.TryParse(Claim("oid"), out _))
            context.Fail("The token does not say who it was given to.");
        else if (Claim("scp")?.Split(' ').Contains(EmployeeTokens.Scope, StringComparer.Ordinal) is not true)
            context.Fail($"The token was not given to a person for reading: {EmployeeTokens.Scope} is not among its scopes.");
        return Task.CompletedTask;
    }
}
