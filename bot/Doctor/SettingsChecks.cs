using Microsoft.Extensions.Options;
using SalesBot.Bot.CompanyDirectory;
using SalesBot.Bot.Telemetry;
using SalesBot.Channel;

namespace SalesBot.Bot.Doctor;

/// <summary>Whether the program would start, and for whom it would listen.</summary>
static class SettingsChecks
{
    public static async Task<Finding> Settings(Installation installation, CancellationToken ct)
    {
        List<string> wrong = [.. SettingsCheck.Wrong(installation.Configuration)];
        var services = new ServiceCollection().AddLogging().AddSingleton(installation.Environment).AddChannel(installation.Configuration, installation.Environment).AddDirectory(installation.Configuration);
        await using var provider = services.BuildServiceProvider();
        wrong.AddRange(Failures<ChannelSettings>(provider));
        // The directory's settings hang on those of the channel.
        if (wrong.Count == 0) wrong.AddRange(Failures<DirectorySettings>(provider));
        if (wrong.Count > 0) return Finding.Fix(string.Join('\n', wrong.Distinct()));
        var channel = provider.GetRequiredService<IOptions<ChannelSettings>>().Value;
        return Finding.Good(installation.IsLocal
            ? "Local mode: this machine only, without Teams. With Channel:AppId it is registered with Azure Bot Service."
            : $"Registered with Azure Bot Service as {channel.AppId} ({channel.AppType}).");
    }

    public static Task<Finding> Secrets(Installation installation, CancellationToken ct) =>
        Task.FromResult(Bot.Secrets.Wrong(installation.Configuration, installation.Environment).ToList() is { Count: > 0 } wrong
            ? Finding.Fix(string.Join('\n', wrong))
            : Finding.Good("No secret stands in a settings file."));

    public static Task<Finding> Telemetry(Installation installation, CancellationToken ct) =>
        Task.FromResult(TelemetryRegistration.Endpoint(installation.Configuration) is { } endpoint
            ? Finding.Good($"On: traces, metrics and logs go to {endpoint.Authority}.")
            : Finding.Good($"Off: nothing is exported. {TelemetryRegistration.EndpointKey} turns it on."));

    static IEnumerable<string> Failures<T>(IServiceProvider provider)
        where T : class
    {
        try
        {
            _ = provider.GetRequiredService<IOptions<T>>().Value;
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return wrong.Failures;
        }
        catch (InvalidOperationException)
        {
            // A value that cannot be read: the shapes have said so, with its key.
            return [];
        }
    }
}
