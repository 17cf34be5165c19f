namespace SalesBot.Bot;

/// <summary>Where settings come from.</summary>
static class SettingsFiles
{
    /// <summary>
    /// The committed defaults lie beside the program; <c>dotnet run</c> starts in the project folder, so they are found by where the program is, not by where it
    /// was started. Environment and command line win over them.
    /// </summary>
    public static void AddSettings(this WebApplicationBuilder builder, string[] args)
    {
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: false);
        if (builder.Environment.IsDevelopment()) builder.Configuration.AddUserSecrets(typeof(SettingsFiles).Assembly, optional: true);
        builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);
    }
}
