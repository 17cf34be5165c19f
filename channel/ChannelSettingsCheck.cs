using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SalesBot.Channel.Sending;

namespace SalesBot.Channel;

/// <summary>Says, before the program takes its first request, what is missing or wrong and what it should look like.</summary>
sealed class ChannelSettingsCheck(IHostEnvironment environment) : IValidateOptions<ChannelSettings>
{
    public ValidateOptionsResult Validate(string? name, ChannelSettings settings)
    {
        var wrong = Wrong(settings).ToList();
        return wrong is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    static IEnumerable<string> Proofs(ChannelSettings settings)
    {
        if (!string.IsNullOrWhiteSpace(settings.FederatedIdentity))
            yield return "Channel:FederatedIdentity";
        if (!string.IsNullOrWhiteSpace(settings.FederatedTokenFile))
            yield return "Channel:FederatedTokenFile";
        if (!string.IsNullOrWhiteSpace(settings.CertificateFile))
            yield return "Channel:CertificateFile";
        if (!string.IsNullOrWhiteSpace(settings.ClientSecret))
            yield return "Channel:ClientSecret";
    }

    static string? CertificateTrouble(string file, string? password)
    {
        if (!File.Exists(file))
            return $"there is no file '{file}'.";
        try
        {
            using var certificate = BotCredential.Certificate(file, password);
            return certificate.HasPrivateKey ? null : $"'{file}' has no private key.";
        }
        catch (CryptographicException)
        {
            return $"'{file}' cannot be read, or Channel:CertificatePassword is not its password.";
        }
    }

    IEnumerable<string> Wrong(ChannelSettings settings)
    {
        var development = environment.IsDevelopment();
        if (settings.IsLocal && !development)
            yield return "Channel:AppId is missing. Set it to the bot's Microsoft Entra app id, for example Channel:AppId=11111111-2222-3333-4444-555555555555, "
                + "or set DOTNET_ENVIRONMENT=Development to try the bot on this machine only.";
        if (settings.Seams.AreUsed && !development)
            yield return "Channel:Seams is only for Development. Remove Channel:Seams:MetadataAddress, Channel:Seams:OtherHost and Channel:Seams:AllowLoopback.";

        foreach (var profile in settings.EnabledProfiles)
            if (CloudProfile.Find(profile) is null)
                yield return $"Channel:Profiles has '{profile}'. Use {string.Join(", ", CloudProfile.All.Select(known => known.Name))}, for example Channel:Profiles:0=public.";
        foreach (var host in settings.AllowedServiceHosts)
            if (!ServiceHosts.IsRule(host))
                yield return $"Channel:AllowedServiceHosts has '{host}'. Write a host name that belongs to one owner, for example smba.trafficmanager.net or *.botframework.com.";

        if (settings.SendTimeout <= TimeSpan.Zero || settings.SendTimeout > TimeSpan.FromMinutes(1))
            yield return "Channel:SendTimeout must be more than zero and at most one minute, for example Channel:SendTimeout=00:00:10.";
        if (settings.Pace is not { PerConversation: > 0, Burst: >= 1, PerTenant: > 0 } || settings.Pace.WaitAtMost < TimeSpan.Zero)
            yield return "Channel:Pace needs positive numbers, for example Channel:Pace:PerConversation=1, Burst=7, PerTenant=30, WaitAtMost=00:00:02.";

        if (settings.IsLocal)
            yield break;

        if (!Guid.TryParse(settings.AppId, out _))
            yield return "Channel:AppId is not an app id. Example: Channel:AppId=11111111-2222-3333-4444-555555555555.";
        if (settings.ReadingAppId is { Length: > 0 } reading && !Guid.TryParse(reading, out _))
            yield return "Channel:ReadingAppId is not an app id. Example: Channel:ReadingAppId=11111111-2222-3333-4444-555555555555.";
        foreach (var tenant in settings.AllowedTenants)
            if (!Guid.TryParse(tenant, out _))
                yield return $"Channel:AllowedTenants has '{tenant}'. Write tenant ids, for example Channel:AllowedTenants:0=aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee.";
        if (settings.EnabledTenants is [])
            yield return "Channel:AllowedTenants is missing. List the tenants whose people may use the bot, for example "
                + "Channel:AllowedTenants:0=aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee.";
        if (settings.AppType is AppType.SingleTenant)
        {
            if (!Guid.TryParse(settings.TenantId, out _))
                yield return "Channel:TenantId is missing or not a tenant id. With Channel:AppType=SingleTenant it is the tenant of the app, for example "
                    + "Channel:TenantId=aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee.";
            var proofs = Proofs(settings).ToList();
            if (proofs is [])
                yield return "Channel:ClientSecret is missing. Set the app's client secret, for example with the environment variable Channel__ClientSecret; "
                    + "or do without a secret: Channel:FederatedIdentity=<client id of a managed identity>, Channel:FederatedTokenFile, Channel:CertificateFile, "
                    + "or a bot that is a managed identity itself, Channel:AppType=UserAssignedMSI.";
            if (proofs.Count > 1)
                yield return $"{string.Join(" and ", proofs)} are both set, and the bot needs one. Keep the first of them, for example, and remove the others.";
            if (settings.FederatedIdentity is { Length: > 0 } identity && !Guid.TryParse(identity, out _))
                yield return "Channel:FederatedIdentity is not a client id. Example: Channel:FederatedIdentity=11111111-2222-3333-4444-555555555555.";
            if (settings.CertificateFile is { Length: > 0 } certificate && CertificateTrouble(certificate, settings.CertificatePassword) is { } trouble)
                yield return $"Channel:CertificateFile: {trouble} Name a PEM or PKCS #12 file with certificate and private key, for example Channel:CertificateFile=/run/secrets/bot.pem.";
        }
        if (settings.EnabledProfiles.Any(profile => CloudProfile.Find(profile) is { IsEntra: true }))
        {
            if (!Guid.TryParse(settings.TenantId, out _))
                yield return "Channel:TenantId is needed by the profile 'entra', for example Channel:TenantId=aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee.";
            if (settings.EntraCallers is [] || !settings.EntraCallers.All(caller => Guid.TryParse(caller, out _)))
                yield return "Channel:EntraCallers is needed by the profile 'entra': the app ids of the channel services, for example "
                    + "Channel:EntraCallers:0=11111111-2222-3333-4444-555555555555.";
            if (settings.EntraCallers.Contains(settings.AppId, StringComparer.OrdinalIgnoreCase))
                yield return "Channel:EntraCallers names the bot itself. Tokens the bot or an emulator got in its name are not accepted; remove Channel:AppId's value there.";
        }
    }
}
