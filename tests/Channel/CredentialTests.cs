using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SalesBot.Channel;
using SalesBot.Channel.Sending;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.Channel;

/// <summary>How the bot asks Microsoft Entra for its token, through the real Azure.Identity.</summary>
public sealed class CredentialTests : IAsyncLifetime
{
    const string Identity = "99999999-2222-3333-4444-555555555555";

    readonly string folder = Directory.CreateTempSubdirectory("salesbot-credential-").FullName;
    StandInEntra entra = null!;

    public async Task InitializeAsync() => entra = await StandInEntra.Start();

    public async Task DisposeAsync()
    {
        await entra.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    static ChannelSettings Settings => new() { AppId = ChannelHost.AppId, TenantId = ChannelHost.Tenant };

    async Task<string> Token(ChannelSettings settings)
    {
        var scope = CloudProfile.Find(settings.EnabledProfiles[0])!.Scope;
        return (await BotCredential.Of(settings, entra.Transport).GetTokenAsync(new TokenRequestContext([scope]), default)).Token;
    }

    X509Certificate2 Certificate(out string pem, out string pfx)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        (pem, pfx) = (Path.Combine(folder, "bot.pem"), Path.Combine(folder, "bot.pfx"));
        File.WriteAllText(pem, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        File.WriteAllBytes(pfx, certificate.Export(X509ContentType.Pkcs12, "open sesame"));
        return certificate;
    }

    [Theory]
    [InlineData(null, "login.microsoftonline.com", "https://api.botframework.com/.default")]
    [InlineData("usgov", "login.microsoftonline.us", "https://api.botframework.us/.default")]
    [InlineData("china", "login.partner.microsoftonline.cn", "https://api.botframework.azure.cn/.default")]
    [Row("3 token: SingleTenant")]
    [Row("3 token: clouds")]
    public async Task A_secret_is_shown_to_the_apps_own_tenant_in_the_bots_own_cloud(string? cloud, string host, string scope)
    {
        var settings = Settings;
        (settings.ClientSecret, settings.Profiles) = ("not a secret", cloud is null ? [] : [cloud]);
        Assert.Equal("token-of-the-bot", await Token(settings));

        var asked = Assert.Single(entra.Asked);
        Assert.Equal((host, $"/{ChannelHost.Tenant}/oauth2/v2.0/token"), (asked.Host, asked.Path));
        Assert.Equal(("client_credentials", ChannelHost.AppId, "not a secret"), (asked.Form["grant_type"], asked.Form["client_id"], asked.Form["client_secret"]));
        Assert.Equal(scope, asked.Form["scope"].Split(' ')[0]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Row("3 token: certificate")]
    public async Task A_certificate_signs_what_the_bot_says_of_itself(bool pkcs12)
    {
        using var certificate = Certificate(out var pem, out var pfx);
        var settings = Settings;
        (settings.CertificateFile, settings.CertificatePassword) = pkcs12 ? (pfx, "open sesame") : (pem, null);
        Assert.Equal("token-of-the-bot", await Token(settings));

        var asked = Assert.Single(entra.Asked);
        Assert.False(asked.Form.ContainsKey("client_secret"));
        var said = await new JsonWebTokenHandler().ValidateTokenAsync(asked.Form["client_assertion"], new()
        {
            IssuerSigningKey = new X509SecurityKey(certificate), ValidIssuer = ChannelHost.AppId, ValidateAudience = false,
        });
        Assert.True(said.IsValid, said.Exception?.Message);
    }

    [Fact]
    [Row("3 token: UserAssignedMSI")]
    public async Task A_bot_that_is_a_managed_identity_asks_the_machine_it_runs_on()
    {
        var settings = Settings;
        (settings.AppType, settings.TenantId) = (AppType.UserAssignedMSI, null);
        Assert.Equal("token-of-the-identity", await Token(settings));

        var asked = Assert.Single(entra.Asked);
        Assert.Equal(("169.254.169.254", ChannelHost.AppId, "https://api.botframework.com"), (asked.Host, asked.Form["client_id"], asked.Form["resource"]));
    }

    [Fact]
    [Row("3 token: federated")]
    public async Task A_managed_identity_the_app_trusts_stands_in_for_its_secret()
    {
        var settings = Settings;
        settings.FederatedIdentity = Identity;
        Assert.Equal("token-of-the-bot", await Token(settings));

        Assert.Equal(
            [("169.254.169.254", "api://AzureADTokenExchange"), ("login.microsoftonline.com", null)],
            entra.Asked.Select(asked => (asked.Host, asked.Form.GetValueOrDefault("resource"))));
        Assert.Equal(("token-of-the-identity", ChannelHost.AppId), (entra.Asked[1].Form["client_assertion"], entra.Asked[1].Form["client_id"]));
    }

    [Fact]
    [Row("3 token: federated")]
    public async Task A_token_the_platform_keeps_in_a_file_stands_in_for_the_secret()
    {
        var settings = Settings;
        settings.FederatedTokenFile = Path.Combine(folder, "token");
        await File.WriteAllTextAsync(settings.FederatedTokenFile, "token-of-the-platform");
        Assert.Equal("token-of-the-bot", await Token(settings));
        Assert.Equal("token-of-the-platform", Assert.Single(entra.Asked).Form["client_assertion"]);
    }

    [Fact]
    public void A_certificate_file_says_what_is_wrong_with_it()
    {
        using var certificate = Certificate(out _, out var pfx);
        var empty = Path.Combine(folder, "empty.pem");
        File.WriteAllText(empty, "");
        Assert.ThrowsAny<CryptographicException>(() => BotCredential.Certificate(pfx, "wrong"));
        Assert.ThrowsAny<CryptographicException>(() => BotCredential.Certificate(empty, null));
    }
}
