using SalesBot.Bot.Customers;
using SalesBot.Bot.Weekly;

namespace SalesBot.Bot.Files;

/// <summary>Files that people get, and the company's own form.</summary>
static class DocumentsRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(WeeklySettings.Section).Get<WeeklySettings>() ?? new();
        services.AddSingleton(settings).AddSingleton(new ReportForms(settings.Form())).AddSingleton<PersonFiles>().AddSingleton<SeenRecords>().AddSingleton<FileMaker>().AddSingleton<IFileSource>(provider => provider.GetRequiredService<FileMaker>()).AddSingleton<FileGiving>();
        return services;
    }
}
