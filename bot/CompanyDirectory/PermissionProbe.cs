using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;
using SalesBot.Channel;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>Tries what the settings need beyond reading people, with calls that change nothing.</summary>
sealed class PermissionProbe(Graph graph, DirectorySettings settings, ChannelSettings channel, TimeProvider clock)
{
    /// <param name="somebody">Whose apps and calendar are looked at; null when there is nobody.</param>
    public async IAsyncEnumerable<DirectoryTrouble> Try(DirectoryPerson? somebody, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (settings.Install.Length > 0)
        {
            if (await Status(async () => await graph.Client.AppCatalogs.TeamsApps.GetAsync(request => request.QueryParameters.Filter = $"externalId eq '{channel.AppId}'", ct) is { Value.Count: > 0 }, ct) is { } catalog)
                yield return new(DirectoryPart.Catalog, catalog);
            if (somebody is not null && await Status(async () => await graph.Client.Users[somebody.Id.Value].Teamwork.InstalledApps.GetAsync(cancellationToken: ct) is not null, ct) is { } installing)
                yield return new(DirectoryPart.Installing, installing);
        }
        if (settings.Calendar && somebody?.Mail is { } mail && await Status(() => Calendar(somebody, mail, ct), ct) is { } calendar) yield return new(DirectoryPart.Calendar, calendar);
    }

    async Task<bool> Calendar(DirectoryPerson somebody, string mail, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await graph.Client.Users[somebody.Id.Value].Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(
            new GetSchedulePostRequestBody { Schedules = [mail], StartTime = GraphTime.Of(now), EndTime = GraphTime.Of(now.AddHours(1)), AvailabilityViewInterval = 30 }, cancellationToken: ct);
        return true;
    }

    /// <summary>Null: it worked. 404: the answer was empty.</summary>
    static async Task<int?> Status(Func<Task<bool>> ask, CancellationToken ct)
    {
        try
        {
            return await ask() ? null : 404;
        }
        catch (Exception failure) when (GraphFailure.StatusOf(failure, ct) is not null)
        {
            return GraphFailure.StatusOf(failure, ct);
        }
    }
}

/// <summary>Moments as Graph writes them. Everything is sent as UTC.</summary>
static class GraphTime
{
    public static DateTimeTimeZone Of(DateTimeOffset moment) => new() { DateTime = moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), TimeZone = "UTC" };
}
