using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.HandOvers;

/// <summary>Notices about hand-overs: each is the hand-over's card as its reader sees it.</summary>
sealed class HandOverNotices(Stores stores, Colleagues colleagues) : INoticeSubject
{
    public RecordKind Kind => RecordKind.HandOver;

    public async Task<INoticeRecord?> Read(TenantId tenant, RecordRef record, CancellationToken ct) =>
        await stores.HandOvers.Head(tenant, HandOverId.Of(record.Id), ct) is { } head ? new HandOverNotice(head.Value, colleagues) : null;

    sealed class HandOverNotice(HandOver now, Colleagues colleagues) : INoticeRecord
    {
        public bool Settled(Notice notice, People people) => people.Of(notice.To, now) is HandOverPart.None;

        public bool IsFor(UserId deputy, Notice notice, People people) => people.Of(deputy, now) is HandOverPart.Leader;

        public AdaptiveCard Card(Notice notice, NoticeReader reader)
        {
            var part = reader.People.Of(reader.User, now);
            return HandOverCard.Of(new(now, part, colleagues.NameOf, reader.Today, HandOverReplies.News(now, part, colleagues.NameOf)), reader.Lang);
        }
    }
}
