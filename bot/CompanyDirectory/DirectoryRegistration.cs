using Microsoft.Extensions.Options;
using SalesBot.Bot.Talks;
using SalesBot.Bot.Work;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>People, installs and calendars from Microsoft Graph, where it is configured.</summary>
static class DirectoryRegistration
{
    public static IServiceCollection AddDirectory(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectorySettings>().Bind(configuration.GetSection(DirectorySettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectorySettings>, DirectorySettingsCheck>();
        services.AddSingleton<IGraphCredential, BotGraphCredential>();
        services.AddSingleton<Graph>();
        var settings = configuration.GetSection(DirectorySettings.Section).Get<DirectorySettings>() ?? new();
        if (settings.Calendar) services.AddSingleton<ICalendars, GraphCalendars>();
        else services.AddSingleton<ICalendars, NoCalendars>();
        services.AddSingleton<IDueWork, TalkWork>();
        if (!settings.HasPeople) return services;
        services.AddSingleton<DirectoryReader>();
        services.AddSingleton<AppInstalls>();
        services.AddSingleton<DirectorySync>();
        services.AddHostedService<StoredPeople>();
        services.AddHostedService<DirectoryLoop>();
        return services;
    }
}
