using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Voices;

/// <summary>Notices about cases: each is the case's card, with what is new on top.</summary>
sealed class VoiceNotices(Stores stores, Colleagues colleagues, VoiceRecords records) : INoticeSubject
{
    public RecordKind Kind => RecordKind.Voice;

    public async Task<INoticeRecord?> Read(TenantId tenant, RecordRef record, CancellationToken ct)
    {
        if (await stores.Voices.Head(tenant, VoiceId.Of(record.Id), ct) is not { } head) return null;
        var history = head.Value is { IsOpen: true, Cause: { } cause } ? await stores.Causes.History(tenant, cause.Known, ct) : null;
        return new VoiceNotice(head.Value, history, colleagues, records);
    }

    sealed class VoiceNotice(Voice now, CauseHistory? history, Colleagues colleagues, VoiceRecords records) : INoticeRecord
    {
        public bool Settled(Notice notice, People people) => notice.Kind switch
        {
            NoticeKind.VoiceSilent => !Silence.LeftOpen(now),
            _ when people.Of(notice.To, now) is VoiceStanding.None => true,
            NoticeKind.VoiceToDo => !VoiceDesks.Of(now, people, records.Rules.Clock).Contains(notice.To),
            // A reminder of what was done meanwhile, of a case that waits or has ended, for somebody whose turn it no longer is, or late and overtaken by the next one, reaches nobody.
            NoticeKind.VoiceDue => Reminder.Read(notice.About) is not { } reminder || !records.Rules.Clock.Holds(reminder, now) || !VoiceClock.Recipients(reminder, now, people).Contains(notice.To)
                || VoiceClock.IsOvertaken(reminder, now, notice.To, people),
            _ => false,
        };

        /// <summary>What an owner or the triage group owes is theirs; what is told to a leader is for the deputy too.</summary>
        public bool IsFor(UserId deputy, Notice notice, People people) => notice.Kind is NoticeKind.VoiceDue or NoticeKind.VoiceSilent && now.Owner != notice.To && people.Of(deputy, now).HasFlag(VoiceStanding.Leader);

        public Urgency UrgencyOf(Notice notice) => now.Severity is VoiceSeverity.Urgent && notice.Kind is NoticeKind.VoiceToDo or NoticeKind.VoiceDue ? Urgency.Urgent : Urgency.Normal;

        public AdaptiveCard Card(Notice notice, NoticeReader reader) =>
            VoiceCard.Of(records.View(now, reader.User, reader.People, colleagues.NameOf, reader.Today) with { News = VoiceNoticeWords.News(notice, now, colleagues.NameOf, reader.Today), History = history }, reader.Lang);
    }
}
