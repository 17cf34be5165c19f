using Microsoft.Extensions.Configuration.CommandLine;
using SalesBot.Bot.CompanyDirectory;
using SalesBot.Bot.Customers;
using SalesBot.Bot.Roster;
using SalesBot.Bot.Sentences;
using SalesBot.Bot.Storage;
using SalesBot.Bot.Voices;
using SalesBot.Bot.Weekly;
using SalesBot.Channel;

namespace SalesBot.Bot;

/// <summary>
/// A setting that is misspelt, is of another kind, or should be a list would be passed over in silence, and the bot would run without what somebody meant it to have.
/// So it does not run.
/// </summary>
static class SettingsShapes
{
    static readonly (string Section, Action<IConfiguration> Bind)[] sections =
    [
        (ChannelSettings.Section, Bind<ChannelSettings>), (StorageSettings.Section, Bind<StorageSettings>), (PeopleSettings.Section, Bind<PeopleSettings>),
        (DirectorySettings.Section, Bind<DirectorySettings>), (ModelSettings.Section, Bind<ModelSettings>), (PrivacySettings.Section, Bind<PrivacySettings>),
        (WeeklySettings.Section, Bind<WeeklySettings>), (VoiceSettings.Section, Bind<VoiceSettings>),
    ];

    /// <summary>Sections that are not bound to anything here: the local page's, and those of the host.</summary>
    static readonly string[] others = ["Local", "Logging", "Kestrel", "hostBuilder"];

    /// <summary>Those that hold several values, each under a number.</summary>
    static readonly string[] lists =
    [
        "Channel:AllowedTenants", "Channel:AllowedServiceHosts", "Channel:Profiles", "Channel:EntraCallers", "Directory:Install", "Voices:Routes",
        .. from kind in (string[])["Groups", "Users"] from role in (string[])["Reps", "Leaders", "Executives", "Administrators", "Triage"] select $"Directory:{kind}:{role}",
    ];

    /// <summary>What the settings that are no plain text look like.</summary>
    static readonly Dictionary<string, string> examples = new()
    {
        ["Channel:AppType"] = "SingleTenant", ["Channel:SendTimeout"] = "00:00:10", ["Channel:Pace:PerConversation"] = "1", ["Channel:Pace:Burst"] = "7", ["Channel:Pace:PerTenant"] = "30",
        ["Channel:Pace:WaitAtMost"] = "00:00:02", ["Channel:Seams:AllowLoopback"] = "true", ["Directory:Every"] = "01:00:00", ["Directory:Calendar"] = "true", ["Privacy:RetentionMonths"] = "36",
        ["Weekly:SummaryDay"] = "Monday", ["Weekly:SummaryAt"] = "08:00", ["Voices:SilentAfterDays"] = "21",
        ["Voices:Days:Assign"] = "1", ["Voices:Days:Accept"] = "1", ["Voices:Days:Acknowledge"] = "1", ["Voices:Days:Cause"] = "5", ["Voices:Days:Plan"] = "2", ["Voices:Days:Check"] = "2", ["Voices:Days:Tell"] = "2",
        ["Voices:Days:Hear"] = "5", ["Voices:Days:Close"] = "2", ["Voices:Days:Age"] = "30", ["Voices:Days:Leader"] = "1", ["Voices:Days:Executive"] = "3",
    };

    /// <exception cref="SettingsRefusal">At least one is not written as it should be.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (Wrong(configuration).ToList() is { Count: > 0 } wrong) throw new SettingsRefusal(string.Join('\n', wrong));
    }

    public static IEnumerable<string> Wrong(IConfiguration configuration)
    {
        foreach (var list in lists)
            if (configuration[list] is { Length: > 0 } value)
                yield return $"{list} takes several values, each under a number, for example {list}:0={value}.";
        foreach (var (key, example) in examples)
            if (configuration[key] is { Length: > 0 } value && !Fits(configuration, key))
                yield return $"{key} is '{value}', which cannot be read, for example {key}={example}.";
        foreach (var (section, bind) in sections)
            if (Unknown(configuration.GetSection(section), bind) is { } trouble)
                yield return trouble;
        foreach (var section in Typed(configuration).Where(typed => !others.Concat(sections.Select(known => known.Section)).Contains(typed, StringComparer.OrdinalIgnoreCase)))
            yield return $"There is no setting of SalesBot that begins with {section}:. Correct or remove it; README.md and docs/deploy list all settings, for example Storage:File=data/salesbot.db.";
    }

    /// <summary>The sections on the command line: what is typed there is meant for this program, which cannot be said of the environment.</summary>
    static IEnumerable<string> Typed(IConfiguration configuration) =>
        ((configuration as IConfigurationRoot)?.Providers.OfType<CommandLineConfigurationProvider>() ?? [])
            .SelectMany(line => line.GetChildKeys([], null).Where(section => line.GetChildKeys([], section).Any()))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the section can be read with this one value in it.</summary>
    static bool Fits(IConfiguration configuration, string key)
    {
        var section = key[..key.IndexOf(':', StringComparison.Ordinal)];
        var alone = new ConfigurationBuilder().AddInMemoryCollection([new(key, configuration[key])]).Build();
        try
        {
            sections.First(known => known.Section == section).Bind(alone.GetSection(section));
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    static string? Unknown(IConfigurationSection section, Action<IConfiguration> bind)
    {
        try
        {
            bind(section);
            return null;
        }
        catch (InvalidOperationException failure) when (failure.Message.Contains("ErrorOnUnknownConfiguration", StringComparison.Ordinal) && failure.Message.Split('\'') is { Length: > 3 } parts)
        {
            // The binder quotes the option, then the names it did not know.
            var names = parts.Where((part, at) => at % 2 == 1 && !part.Contains("ErrorOnUnknownConfiguration", StringComparison.Ordinal) && !part.Contains('.', StringComparison.Ordinal));
            return $"{section.Key} has {string.Join(", ", names)}, which is no setting of SalesBot. Correct or remove it; README.md and docs/deploy list all settings, for example {Example(section.Key)}.";
        }
        catch (InvalidOperationException)
        {
            // A value of another kind: said above, with its key.
            return null;
        }
    }

    static string Example(string section) => section switch
    {
        ChannelSettings.Section => "Channel:AppId=11111111-2222-3333-4444-555555555555",
        StorageSettings.Section => "Storage:Account=mysalesbot",
        PeopleSettings.Section => "People:File=people.csv",
        PrivacySettings.Section => "Privacy:RetentionMonths=36",
        WeeklySettings.Section => "Weekly:SummaryAt=08:00",
        VoiceSettings.Section => "Voices:Days:Cause=5",
        DirectorySettings.Section => "Directory:Groups:Reps:0=11111111-2222-3333-4444-555555555555",
        _ => "Model:Name=gpt-4.1-mini",
    };

    static void Bind<T>(IConfiguration section)
        where T : class, new() => section.Bind(new T(), strict => strict.ErrorOnUnknownConfiguration = true);
}
