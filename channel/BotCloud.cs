using Azure.Core;
using Azure.Identity;

namespace SalesBot.Channel;

/// <summary>The cloud the bot is registered in (that of the first profile): who the bot is there, and where its services are.</summary>
public static class BotCloud
{
    /// <summary>The bot's managed identity, or its app with a client secret. A new one: a credential keeps its tokens, so whoever has had one refused takes another.</summary>
    public static TokenCredential Credential(ChannelSettings settings) => settings.AppType is AppType.UserAssignedMSI
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(settings.AppId!))
        : new ClientSecretCredential(settings.TenantId, settings.AppId, settings.ClientSecret, new() { AuthorityHost = new(Of(settings).Authority) });

    /// <summary>What the bot's own tokens are for.</summary>
    public static string Scope(ChannelSettings settings) => Of(settings).Scope;

    /// <summary>Where Microsoft Graph answers, without a slash at the end.</summary>
    public static string Graph(ChannelSettings settings) => Of(settings).Graph;

    /// <summary>The connector for somebody from whose tenant no message has come yet.</summary>
    public static string Service(ChannelSettings settings) => Of(settings).Service;

    static CloudProfile Of(ChannelSettings settings) => CloudProfile.Find(settings.EnabledProfiles[0])!;
}
