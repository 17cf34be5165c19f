using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SalesBot.Bot.Files;
using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Domain;

namespace SalesBot.Bot.Local;

/// <summary>Files in local mode: the page fetches them from this program, as the person of the column in which they were asked for.</summary>
sealed class LocalFiles(IServer server, Speaker speaker) : IFileDoor
{
    const string path = "/files/{user}/{order}";

    public async Task Offer(TenantId tenant, UserId user, Domain.Roster.Address address, string order, MadeFile file, Lang lang, CancellationToken ct)
    {
        var here = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        await speaker.Send(tenant, user, address, FileChoiceCard.Ready(file.Name, $"{here}/local/files/{Uri.EscapeDataString(user.Value)}/{Uri.EscapeDataString(order)}", lang), lang, ct);
    }

    public static void Map(RouteGroupBuilder local) => local.MapGet(path, async (string user, string order, LocalSettings settings, [Microsoft.AspNetCore.Mvc.FromServices] FileMaker maker, CancellationToken gone) =>
        settings.People.Any(person => person.Id.Value == user) && await maker.Make(SampleData.Tenant, UserId.Of(user), order, gone) is { } made ? Results.File(made.Bytes, made.MediaType, made.Name) : Results.NotFound());
}
