using Azure.Core;
using SalesBot.Channel.Sending;

namespace SalesBot.Channel;

/// <summary>The cloud the bot is registered in (that of the first profile): who the bot is there, and where its other services are.</summary>
public static class BotCloud
{
    /// <summary>A new one: a credential keeps its tokens, so whoever has had one refused takes another.</summary>
    public static TokenCredential Credential(ChannelSettings settings) => BotCredential.Of(settings);

    /// <summary>Where Microsoft Graph answers, without a slash at the end.</summary>
    public static string Graph(ChannelSettings settings) => Of(settings).Graph;

    /// <summary>The connector for somebody from whose tenant no message has come yet.</summary>
    public static string Service(ChannelSettings settings) => Of(settings).Service;

    static CloudProfile Of(ChannelSettings settings) => CloudProfile.Find(settings.EnabledProfiles[0])!;
}
