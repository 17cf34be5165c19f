namespace SalesBot.Bot.Files;

/// <summary>Files for people. Whoever makes a kind of them registers its <see cref="IFileSource"/>.</summary>
static class FileRegistration
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton<FileOffers>()
        .AddSingleton<IFiles>(provider => provider.GetRequiredService<FileOffers>());
}
