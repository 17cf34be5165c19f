using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>Notices about a customer person: a promise whose day has come.</summary>
sealed class PromiseNotices(Stores stores, Colleagues colleagues) : INoticeSubject
{
    public RecordKind Kind => RecordKind.Person;

    public async Task<INoticeRecord?> Read(TenantId tenant, RecordRef record, CancellationToken ct)
    {
        var (events, promises) = await stores.Customers.History(tenant, PersonId.Of(record.Id), ct);
        return PersonLedger.Of(PersonId.Of(record.Id), events, promises) is { } person ? new PromiseNotice(person, colleagues) : null;
    }

    sealed class PromiseNotice(Person person, Colleagues colleagues) : INoticeRecord
    {
        /// <summary>It was kept, or is neither the reader's nor one of their team's any more.</summary>
        public bool Settled(Notice notice, People people) => Of(notice) is not { IsOpen: true } promise || (promise.Owner != notice.To && !people.IsLedBy(promise.Owner, notice.To));

        public bool IsFor(UserId deputy, Notice notice, People people) => Of(notice) is { } promise && people.IsLedBy(promise.Owner, deputy);

        public AdaptiveCard Card(Notice notice, NoticeReader reader) => PromiseCard.Of(new(Of(notice)!, person.Id, person.Latest?.CompanyName ?? "", colleagues.NameOf, reader.Today), reader.Lang);

        CustomerPromise? Of(Notice notice) => person.Promises.FirstOrDefault(promise => promise.Id == notice.About);
    }
}
