using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Bot.Work;
using SalesBot.Channel.Activities;
using SalesBot.Domain;

namespace SalesBot.Bot.Files;

/// <summary>Brings a file to the one person it was made for: in Teams by asking where to put it, in local mode by a link into this program. Neither is of use to anybody else.</summary>
sealed class FileGiving(FileMaker maker, IFileDoor door, Speaker speaker, Colleagues colleagues)
{
    public async Task Offer(TenantId tenant, UserId user, string order, CancellationToken ct)
    {
        if ((await colleagues.Stored(tenant, user, ct))?.Value is not { Address: { } address } entry) return;
        var lang = Sender.LangOf(entry, colleagues.People.Find(user));
        if (await maker.Make(tenant, user, order, ct) is { } made) await door.Offer(tenant, user, address, order, made, lang, ct);
        else await speaker.Send(tenant, user, address, OutboundActivity.Message(WeeklyWords.NoFile.In(lang)), ct);
    }
}

/// <summary>How a file leaves the program.</summary>
interface IFileDoor
{
    Task Offer(TenantId tenant, UserId user, Domain.Roster.Address address, string order, MadeFile file, Lang lang, CancellationToken ct);
}

/// <summary>Teams: the person says yes, and the file goes into their own storage. The card carries the order, which is looked up anew then.</summary>
sealed class ConsentDoor(IFiles files) : IFileDoor
{
    public Task Offer(TenantId tenant, UserId user, Domain.Roster.Address address, string order, MadeFile file, Lang lang, CancellationToken ct) =>
        files.Offer(tenant, user, new FileOffer(FileMaker.Kind, order, file.Name, Text.Same(file.Name), file.Bytes.LongLength), ct);
}
