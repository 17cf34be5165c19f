namespace SalesBot.Bot.Health;

/// <summary>Whether the program is alive, and whether it can do its work.</summary>
static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services.AddSingleton<Readiness>();

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("alive"));
        app.MapGet("/readyz", async (Readiness readiness) =>
            await readiness.Trouble() is { } trouble ? Results.Text(trouble, statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Text("ready"));
    }
}
