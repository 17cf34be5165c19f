using Azure.Identity;
using SalesBot.Channel;
using SalesBot.Channel.Sending;

namespace SalesBot.Bot.Doctor;

/// <summary>Gets the token with which the bot speaks to Teams, as the program would.</summary>
static class TokenCheck
{
    public static async Task<Finding> Get(Installation installation, CancellationToken ct)
    {
        if (installation.IsLocal) return Finding.Good("None is needed in local mode.");
        var services = new ServiceCollection().AddLogging().AddSingleton(installation.Clock).AddChannel(installation.Configuration, installation.Environment);
        await using var provider = services.BuildServiceProvider();
        try
        {
            await provider.GetRequiredService<IBotTokens>().Get(ct);
            return Finding.Good("Microsoft Entra gives the bot a token.");
        }
        catch (AuthenticationFailedException refused)
        {
            return Finding.Fix($"Microsoft Entra gives the bot no token. {Advice(refused.Message)}");
        }
    }

    /// <summary>The message of Entra is long and speaks to developers; its number says what to do.</summary>
    static string Advice(string message) => true switch
    {
        _ when message.Contains("AADSTS7000222", StringComparison.Ordinal) => "The client secret has expired. Make a new one and set it as Channel__ClientSecret.",
        _ when message.Contains("AADSTS7000215", StringComparison.Ordinal) => "The client secret is wrong. Copy its value, not its id, to Channel__ClientSecret.",
        _ when message.Contains("AADSTS700016", StringComparison.Ordinal) => "The tenant does not know the app. Check Channel:AppId and Channel:TenantId.",
        _ when message.Contains("AADSTS90002", StringComparison.Ordinal) => "There is no such tenant. Check Channel:TenantId.",
        _ when message.Contains("ManagedIdentity", StringComparison.Ordinal) || message.Contains("Managed Identity", StringComparison.OrdinalIgnoreCase) =>
            "This machine has no managed identity with the client id in Channel:AppId. Assign it to the app, or set Channel:AppType=SingleTenant.",
        _ => message.Split('\n')[0].Trim(),
    };
}
