using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Desk;
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
        LeftBehind.RepIn(record) is { } rep ? await Left(tenant, rep, ct) : await stores.HandOvers.Head(tenant, HandOverId.Of(record.Id), ct) is { } head ? new HandOverNotice(head.Value, colleagues) : null;

    async Task<INoticeRecord> Left(TenantId tenant, UserId rep, CancellationToken ct)
    {
        var (desk, entry) = (stores.Desks.Rows(tenant, rep, ct).AsTask(), stores.Roster.Of(tenant, rep, ct).AsTask());
        var own = (await desk).OfType<OpportunityRow>().Where(row => !row.Gone && row.Opportunity.Rep == rep).Select(row => row.Opportunity);
        var left = new Leaver(rep, (await entry)?.Value.Name ?? "");
        return new LeftNotice(left, OrphanedCustomers.Of(rep, own, (await desk).OfType<HandOverRow>().Select(row => row.HandOver), colleagues.People, [left]).FirstOrDefault());
    }

    /// <summary>A rep is gone; what they left is settled once a hand-over has begun, or they are back.</summary>
    sealed class LeftNotice(Leaver left, Orphans? orphans) : INoticeRecord
    {
        public bool Settled(Notice notice, People people) => orphans is null || people.Find(notice.To) is null;

        public bool IsFor(UserId deputy, Notice notice, People people) => people.Find(deputy)?.Is(Role.Leader) is true;

        public AdaptiveCard Card(Notice notice, NoticeReader reader) => orphans is null
            ? HandOverCard.Nobody(reader.Lang)
            : HandOverCard.Left(new(left.Id, left.Name.Length > 0 ? Text.Same(left.Name) : HandOverReplies.SomebodyGone), orphans.Customers, HandOverHandler.Successors(reader.People), reader.Lang);
    }

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
