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

    /// <summary>What the address of a storage account ends with, behind its name and the service.</summary>
    public static string Storage(ChannelSettings settings) => Of(settings).Storage;

    /// <summary>Where identities of this cloud get their tokens.</summary>
    public static Uri Authority(ChannelSettings settings) => new(Of(settings).Authority);

    // With a profile that nobody knows the program does not start; whoever looks at the settings before that is not to fall over it.
    static CloudProfile Of(ChannelSettings settings) => CloudProfile.Find(settings.EnabledProfiles[0]) ?? CloudProfile.All[0];
}
