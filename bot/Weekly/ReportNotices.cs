using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Weekly;
using SalesBot.Storage;

namespace SalesBot.Bot.Weekly;

/// <summary>To the leader: a report that the rep has sent, as it was sent.</summary>
sealed class ReportNotices(Stores stores, Colleagues colleagues) : INoticeSubject
{
    public RecordKind Kind => RecordKind.Report;

    public async Task<INoticeRecord?> Read(TenantId tenant, RecordRef record, CancellationToken ct) =>
        await stores.Reports.Of(tenant, record.Id, ct) is { Value: { Sent: not null } kept } ? new ReportNotice(kept, colleagues) : null;

    sealed class ReportNotice(ReportRecord kept, Colleagues colleagues) : INoticeRecord
    {
        /// <summary>Sent again since: the later notice carries the later report.</summary>
        public bool Settled(Notice notice, People people) => notice.To != kept.SentTo;

        public bool IsFor(UserId deputy, Notice notice, People people) => deputy != kept.Rep && ReportHandler.MayRead(people, deputy, kept);

        public AdaptiveCard Card(Notice notice, NoticeReader reader) => ReportCard.Of(
            new(kept.Sent!, kept, IsRep: false, OwnForm: false, reader.Today, News: WeeklyWords.ReportCame.With(colleagues.NameOf(kept.Rep))), reader.Lang);
    }
}
