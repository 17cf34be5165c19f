using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Bot.Work;
using SalesBot.Channel.Activities;
using SalesBot.Domain;

namespace SalesBot.Bot.Files;

/// <summary>Brings a file to the one person it was made for: they are asked where to put it. The card carries the order, which is looked up anew then, so it is of no use to anybody else.</summary>
sealed class FileGiving(FileMaker maker, IFiles files, Speaker speaker, Colleagues colleagues)
{
    public async Task Offer(TenantId tenant, UserId user, string order, CancellationToken ct)
    {
        if (await maker.Make(tenant, user, order, ct) is { } made)
            await files.Offer(tenant, user, new FileOffer(FileMaker.Kind, order, made.Name, Text.Same(made.Name), made.Bytes.LongLength), ct);
        else if ((await colleagues.Stored(tenant, user, ct))?.Value is { Address: { } address } entry)
        {
            var lang = Sender.LangOf(entry, colleagues.People.Find(user));
            await speaker.Send(tenant, user, address, OutboundActivity.Message(WeeklyWords.NoFile.In(lang)), ct);
        }
    }
}
