namespace SalesBot.Bot.Local;

/// <summary>
/// The page at <c>/</c> in which you are several people at once, and the little connector that answers the bot in Teams' place. Called only
/// when local mode is on.
/// </summary>
public static class LocalMode
{
    /// <summary>Where the connector stands under the program's own address: the service URL the page puts into its activities.</summary>
    public const string ServicePath = "/local/connector";

    const int BodyLimit = 256 * 1024;

    /// <summary>Also makes <see cref="MovableClock"/> the program's <see cref="TimeProvider"/>. The caller registers a <see cref="StartOver"/>.</summary>
    public static IServiceCollection AddLocal(this IServiceCollection services, Func<IServiceProvider, LocalSettings> settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(s => new MovableClock(s.GetRequiredService<LocalSettings>().DataFolder));
        services.AddSingleton<TimeProvider>(s => s.GetRequiredService<MovableClock>());
        services.AddSingleton(s => new Transcript(s.GetRequiredService<LocalSettings>().DataFolder, s.GetRequiredService<MovableClock>()));
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, LocalJson.Default));
        return services;
    }

    /// <summary>Guards every route of the program, <c>/api/messages</c> included, with <see cref="LoopbackOnly"/>, and maps page and connector.</summary>
    public static WebApplication MapLocal(this WebApplication app)
    {
        app.UseMiddleware<LoopbackOnly>();
        LocalPage.Use(app);

        var transcript = app.Services.GetRequiredService<Transcript>();
        app.Services.GetRequiredService<MovableClock>().Moved += () => transcript.Pass(HappeningKind.ClockMoved);

        var local = app.MapGroup("/local").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(BodyLimit));
        LocalClock.Map(local);
        LocalChats.Map(local);
        LocalDrive.Map(local);
        LocalConnector.Map(app.MapGroup(ServicePath + "/v3/conversations"));
        return app;
    }
}
