using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace SalesBot.Channel.Sending;

/// <summary>
/// How the bot proves to Microsoft Entra that it is itself: by what its settings name, see <see cref="ChannelSettings"/>. A managed identity has nothing that
/// could leak and comes first; a client secret is for a pilot.
/// </summary>
static class BotCredential
{
    /// <param name="through">What carries the requests; the network where none is given.</param>
    public static TokenCredential Of(ChannelSettings settings, HttpPipelineTransport? through = null)
    {
        var cloud = CloudProfile.Find(settings.EnabledProfiles[0])!;
        var (tenant, app, authority) = (settings.TenantId, settings.AppId, new Uri(cloud.Authority));
        if (settings.AppType is AppType.UserAssignedMSI)
            return Managed(app!, through);
        if (settings.FederatedIdentity is { Length: > 0 } identity)
        {
            var managed = Managed(identity, through);
            var request = new TokenRequestContext([cloud.Exchange]);
            return new ClientAssertionCredential(
                tenant, app, async cancel => (await managed.GetTokenAsync(request, cancel)).Token, With(new ClientAssertionCredentialOptions { AuthorityHost = authority }, through));
        }
        if (settings.FederatedTokenFile is { Length: > 0 } file)
            return new WorkloadIdentityCredential(With(new WorkloadIdentityCredentialOptions { TenantId = tenant, ClientId = app, TokenFilePath = file, AuthorityHost = authority }, through));
        if (settings.CertificateFile is { Length: > 0 } certificate)
            return new ClientCertificateCredential(
                tenant, app, Certificate(certificate, settings.CertificatePassword), With(new ClientCertificateCredentialOptions { AuthorityHost = authority, SendCertificateChain = true }, through));
        return new ClientSecretCredential(tenant, app, settings.ClientSecret, With(new ClientSecretCredentialOptions { AuthorityHost = authority }, through));
    }

    /// <summary>A PEM file with certificate and key, or a PKCS #12 file.</summary>
    internal static X509Certificate2 Certificate(string file, string? password) => X509Certificate2.GetCertContentType(file) is X509ContentType.Pkcs12
        ? X509CertificateLoader.LoadPkcs12FromFile(file, password)
        : password is { Length: > 0 } ? X509Certificate2.CreateFromEncryptedPemFile(file, password) : X509Certificate2.CreateFromPemFile(file);

    static ManagedIdentityCredential Managed(string clientId, HttpPipelineTransport? through) => new(With(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(clientId)), through));

    static TOptions With<TOptions>(TOptions options, HttpPipelineTransport? through)
        where TOptions : TokenCredentialOptions
    {
        if (through is not null)
            options.Transport = through;
        return options;
    }
}
