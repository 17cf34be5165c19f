using Microsoft.Extensions.Options;
using SalesBot.Channel;

namespace SalesBot.Bot.Doctor;

/// <summary>Whether the program would start, and for whom it would listen.</summary>
static class SettingsChecks
{
    public static async Task<Finding> Channel(Installation installation, CancellationToken ct)
    {
        var services = new ServiceCollection().AddLogging().AddChannel(installation.Configuration, installation.Environment);
        await using var provider = services.BuildServiceProvider();
        var channel = provider.GetRequiredService<IOptions<ChannelSettings>>().Value;
        return Finding.Good(installation.IsLocal
            ? "Local mode: this machine only, without Teams. With Channel:AppId it is registered with Azure Bot Service."
            : $"Registered with Azure Bot Service as {channel.AppId} ({channel.AppType}).");
    }
}
