using Microsoft.AspNetCore.Http;
using SalesBot.Bot.CompanyDirectory;
using SalesBot.Bot.Customers;
using SalesBot.Bot.Roster;
using SalesBot.Bot.Voices;
using SalesBot.Bot.Weekly;
using SalesBot.Channel;

namespace SalesBot.Bot;

/// <summary>What is wrong with the settings as they stand there: the program refuses to start with it, and the doctor says the same.</summary>
static class SettingsCheck
{
    /// <exception cref="SettingsRefusal">At least one is not as it should be.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (Wrong(configuration).ToList() is { Count: > 0 } wrong) throw new SettingsRefusal(string.Join('\n', wrong));
    }

    /// <summary>Each with its key and an example. What a value means is asked only where all of them can be read.</summary>
    public static IReadOnlyList<string> Wrong(IConfiguration configuration)
    {
        List<string> shapes = [.. SettingsShapes.Wrong(configuration)];
        return shapes.Count > 0 ? shapes : [.. Meanings(configuration)];
    }

    static IEnumerable<string> Meanings(IConfiguration configuration) =>
    [
        .. Addresses(configuration["urls"]),
        .. Of<PrivacySettings>(configuration, PrivacySettings.Section).Troubles(),
        .. Of<VoiceSettings>(configuration, VoiceSettings.Section).Troubles(),
        .. Refused(() => Of<WeeklySettings>(configuration, WeeklySettings.Section).Form()),
        .. Nobody(configuration),
    ];

    static IEnumerable<string> Addresses(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!IsAddress(url))
                yield return $"--urls has '{url}', which is no address to listen at. Write, for example, --urls http://localhost:5000.";
    }

    static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>A registered bot to which nobody is a rep or a leader would greet everybody and help nobody.</summary>
    static IEnumerable<string> Nobody(IConfiguration configuration)
    {
        if (!Of<ChannelSettings>(configuration, ChannelSettings.Section).IsLocal && Of<PeopleSettings>(configuration, PeopleSettings.Section).File is null
            && !Of<DirectorySettings>(configuration, DirectorySettings.Section).HasPeople)
            yield return PeopleSettings.Nobody;
    }

    static IEnumerable<string> Refused(Action read)
    {
        try
        {
            read();
            return [];
        }
        catch (SettingsRefusal refusal)
        {
            return [refusal.Message];
        }
    }

    static T Of<T>(IConfiguration configuration, string section)
        where T : class, new() => configuration.GetSection(section).Get<T>() ?? new();
}
