using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Talks;

/// <summary>Puts a talk that both have agreed to into their calendars, and tells both. What the calendar will not take is told to both as well.</summary>
sealed class TalkWork(Stores stores, ICalendars calendars, Commit commit, ShownNames names, TimeProvider clock) : IDueWork
{
    static readonly TimeSpan again = TimeSpan.FromMinutes(2), givesUp = TimeSpan.FromHours(1);

    public DueKind Kind => DueKind.Talk;

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        if (!RecordRef.TryRead(due.Record, out var record) || record.Opportunity is not { } id) return WorkResult.Done;
        var now = clock.GetUtcNow();
        if (await stores.Opportunities.Head(due.Tenant, id, ct) is not { } head || head.Value.Talks.Find(talk => talk.Id == due.Part) is not { } talk || talk.Accepted is null)
            return now - due.At > Commit.Longest ? WorkResult.Done : WorkResult.NotYet;
        if (talk is not { Accepted: true, Start: { } start, Arranged: null } || start <= now) return WorkResult.Done;

        var arranged = await calendars.Arrange(talk.Id, talk.By, head.Value.Rep, start, TalkWords.Subject.With(Text.Same(await names.In(due.Tenant, head.Value.Title, Lang.Ko, ct))), ct);
        if (arranged is Arranged.Later && now - talk.AnsweredAt < givesUp) return WorkResult.At(now + again);
        var happened = new TalkArranged(talk.Id, arranged is Arranged.Made, (arranged as Arranged.Made)?.Link, talk.By, now);
        if (OpportunityLedger.Apply(head.Value, [happened]) is not { After: { } after }) return WorkResult.Done;
        Notice To(UserId who) => new($"{after.Version}-{NoticeKind.TalkArranged}-{who}-{talk.Id}", NoticeKind.TalkArranged, after.Id, who, talk.Id, now, now);
        // Overtaken by somebody who changed the opportunity: the next sweep finds the event and tells then.
        return await commit.OfWork(new OpportunityChange(head, after, [happened], [To(talk.By), To(after.Rep)]), due.Tenant, now, ct) ? WorkResult.Done : WorkResult.NotYet;
    }
}
