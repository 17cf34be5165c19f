using SalesBot.Bot.Talks;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.Opportunities;

/// <summary>Notices about opportunities: each is the opportunity's card, with what is new on top.</summary>
sealed class OpportunityNotices(Stores stores, Colleagues colleagues, ICalendars calendars) : INoticeSubject
{
    public RecordKind Kind => RecordKind.Opportunity;

    public async Task<INoticeRecord?> Read(TenantId tenant, RecordRef record, CancellationToken ct) =>
        await stores.Opportunities.Head(tenant, record.Opportunity!.Value, ct) is { } head ? new OpportunityNotice(head.Value, colleagues, calendars.AreThere) : null;

    sealed class OpportunityNotice(Opportunity now, Colleagues colleagues, bool findsTimes) : INoticeRecord
    {
        public bool Settled(Notice notice, People people) => notice.Kind switch
        {
            // It has passed to another rep since: whoever has no part in it any more gets no card of it.
            _ when people.Of(notice.To, now) is Standing.None => true,
            // What has ended is not worked on: only what people have told each other still goes out.
            _ when !now.IsOpen => notice.Kind is not (NoticeKind.Answer or NoticeKind.Result or NoticeKind.StepNews or NoticeKind.TalkAnswer),
            NoticeKind.StepDue => !StepDueNotices.Holds(notice, now),
            NoticeKind.Help => now.Help is not { IsOpen: true },
            NoticeKind.Question => now.Questions.Find(question => question.Id == notice.About)?.Answer is not null,
            NoticeKind.Talk => now.Talks.Find(talk => talk.Id == notice.About)?.Accepted is not null,
            NoticeKind.Step => now.Steps.Find(step => step.Id.Value == notice.About) is not { AwaitsAnswer: true },
            _ => false,
        };

        /// <summary>The result of a step is its owner's to tell.</summary>
        public bool IsFor(UserId deputy, Notice notice, People people) => notice.Kind is not NoticeKind.StepDue && now.Rep != notice.To && people.Of(deputy, now) is Standing.Leader;

        public AdaptiveCard Card(Notice notice, NoticeReader reader) =>
            OpportunityCard.Of(new(now, reader.People.Of(reader.User, now), reader.User, colleagues.NameOf, reader.Today, NoticeWords.News(notice, now, colleagues.NameOf, reader.Today)) { FindsTimes = findsTimes }, reader.Lang);
    }
}
