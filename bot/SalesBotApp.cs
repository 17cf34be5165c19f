using SalesBot.Bot.Api;
using SalesBot.Bot.CompanyDirectory;
using SalesBot.Bot.Files;
using SalesBot.Bot.Health;
using SalesBot.Bot.Local;
using SalesBot.Bot.Package;
using SalesBot.Bot.Roster;
using SalesBot.Bot.Search;
using SalesBot.Bot.Sentences;
using SalesBot.Bot.Storage;
using SalesBot.Bot.Telemetry;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Voices;
using SalesBot.Bot.Work;
using SalesBot.Channel;
using SalesBot.Channel.Receiving;

namespace SalesBot.Bot;

/// <summary>The program as a table of contents: one line a capability, in the order in which they matter.</summary>
public static class SalesBotApp
{
    /// <param name="replace">What tests put in place of the clock, the store or the outside world.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? replace = null)
    {
        // Settings are read once, at the start. Watching their files would watch the whole folder below the program, the data of the embedded store included.
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        builder.AddSettings(args);
        SettingsCheck.Check(builder.Configuration);
        Secrets.Check(builder.Configuration, builder.Environment);
        var local = LocalStart.IsOn(builder.Configuration, builder.Environment);
        if (!local) builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddRoster(builder.Configuration, local);
        builder.Services.AddChannel(builder.Configuration, builder.Environment);
        builder.Services.AddDirectory(builder.Configuration);
        builder.Services.AddSentences(builder.Configuration);
        builder.Services.AddVoices();
        builder.Services.AddHealth();
        builder.AddTelemetry();
        builder.Services.AddDocuments(builder.Configuration);
        builder.Services.AddApi();
        builder.Services.AddTurns();
        builder.Services.AddSearch();
        builder.Services.AddFiles();
        builder.Services.AddWork(builder.Configuration);
        if (local) builder.Services.AddLocalPage(builder.Configuration);
        replace?.Invoke(builder);

        var app = builder.Build();
        app.MapMessages("/api/messages");
        app.MapHealth();
        app.MapAbout();
        app.MapApi(local);
        if (local) app.MapLocal();
        return app;
    }
}
