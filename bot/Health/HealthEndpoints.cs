using SalesBot.Storage;

namespace SalesBot.Bot.Health;

/// <summary>Whether the program is alive, and whether it can do its work.</summary>
static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("alive"));
        app.MapGet("/readyz", async (ITables tables, CancellationToken ct) =>
        {
            try
            {
                await tables.Get(Table.Roster, "ready", "ready", ct);
                return Results.Text("ready");
            }
            catch (StorageUnavailable)
            {
                return Results.Text("storage cannot be reached", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
