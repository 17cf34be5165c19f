using Microsoft.Extensions.Options;
using Microsoft.Graph.Models;
using SalesBot.Bot.Roster;
using SalesBot.Bot.Turns;
using SalesBot.Channel;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>
/// Installs the app for the members of the groups that are to have it, so that SalesBot can write to people who have never written to it. Whoever removes the app
/// keeps it removed: nobody gets it twice.
/// </summary>
sealed class AppInstalls(Graph graph, Stores stores, Colleagues colleagues, DirectoryTenant tenant, IOptions<DirectorySettings> directory, IOptions<ChannelSettings> channel, TimeProvider clock, ILogger<AppInstalls> log)
{
    /// <summary>What was refused may have been allowed meanwhile, or licensed.</summary>
    static readonly TimeSpan betweenAttempts = TimeSpan.FromHours(20);

    public async Task Round(CancellationToken ct)
    {
        if (directory.Value.Install.Length == 0) return;
        var wanted = (await stores.Directory.People(tenant.Id, ct)).Where(person => person is { Install: true, IsEnabled: true, IsGuest: false }).ToList();
        var (entries, service) = (new Dictionary<Domain.UserId, RosterEntry>(), BotCloud.Service(channel.Value));
        await foreach (var entry in stores.Roster.All(tenant.Id, ct))
        {
            entries[entry.Id] = entry;
            // The one this tenant's messages come from is nearer than the cloud's own.
            if (entry.Address is { } address) service = address.ServiceUrl;
        }
        var now = clock.GetUtcNow();
        wanted.RemoveAll(person => entries.TryGetValue(person.Id, out var entry) && (entry.Address is not null || entry.Install is { IsDone: true } || now - entry.Install?.At < betweenAttempts));
        if (wanted.Count == 0) return;
        try
        {
            if (await InCatalog(ct) is not { } app)
            {
                DirectoryLog.Trouble(log, DirectoryPart.Catalog, 404);
                return;
            }
            foreach (var person in wanted)
            {
                var (status, chat) = await Install(person, app, ct);
                // A minute's trouble is not this person's: the next round goes on here.
                if (GraphFailure.IsPassing(status)) return;
                await colleagues.Change(tenant.Id, person.Id, stored => (stored ?? new(person.Id, person.Name)) with
                {
                    Install = new(now, status),
                    // An address that came with a message of the person's own is better than this one.
                    Address = stored?.Address ?? (chat is null ? null : new(service, chat, $"28:{channel.Value.AppId}", "")),
                }, ct);
            }
        }
        catch (Exception failure) when (GraphFailure.StatusOf(failure, ct) is not null)
        {
            DirectoryLog.Trouble(log, DirectoryPart.Catalog, GraphFailure.StatusOf(failure, ct)!.Value);
        }
    }

    /// <summary>The id under which the organisation's catalog knows our package.</summary>
    async Task<string?> InCatalog(CancellationToken ct) =>
        (await graph.Client.AppCatalogs.TeamsApps.GetAsync(request => request.QueryParameters.Filter = $"externalId eq '{channel.Value.AppId}'", ct))?.Value is [{ Id: { } id }, ..] ? id : null;

    async Task<(int Status, string? Chat)> Install(DirectoryPerson person, string app, CancellationToken ct)
    {
        try
        {
            var teamwork = graph.Client.Users[person.Id.Value].Teamwork;
            try
            {
                await teamwork.InstalledApps.PostAsync(new UserScopeTeamsAppInstallation { AdditionalData = { ["teamsApp@odata.bind"] = $"{Graph.AddressOf(directory.Value, channel.Value)}/appCatalogs/teamsApps/{app}" } }, cancellationToken: ct);
            }
            catch (Exception failure) when (GraphFailure.StatusOf(failure, ct) is 409)
            {
                // Somebody has installed it already.
            }
            var installed = await teamwork.InstalledApps.GetAsync(
                request =>
                {
                    request.QueryParameters.Expand = ["teamsApp"];
                    request.QueryParameters.Filter = $"teamsApp/id eq '{app}'";
                },
                ct);
            return (200, installed?.Value is [{ Id: { } installation }, ..] ? (await teamwork.InstalledApps[installation].Chat.GetAsync(cancellationToken: ct))?.Id : null);
        }
        catch (Exception failure) when (GraphFailure.StatusOf(failure, ct) is not null)
        {
            var status = GraphFailure.StatusOf(failure, ct)!.Value;
            DirectoryLog.Trouble(log, DirectoryPart.Installing, status);
            return (status, null);
        }
    }
}
