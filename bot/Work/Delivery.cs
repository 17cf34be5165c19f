using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>
/// Sends one notice when its time has come. It reads the record anew and shows its present state, so a notice can be late but never wrong;
/// what is settled by then is not sent at all.
/// </summary>
sealed class Delivery(Stores stores, Colleagues colleagues, IEnumerable<INoticeSubject> subjects, Speaker speaker, WorkCalendar calendar, TimeProvider clock) : IDueWork
{
    readonly Dictionary<RecordKind, INoticeSubject> subjects = subjects.ToDictionary(subject => subject.Kind);

    /// <summary>Coaching cards a leader gets on one day without having asked; requests for help always go out.</summary>
    public const int PromptsADay = 3;

    public DueKind Kind => DueKind.Notice;

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        if (!RecordRef.TryRead(due.Record, out var about) || !subjects.TryGetValue(about.Kind, out var subject)) return WorkResult.Done;
        var (readRecord, readNotice) = (subject.Read(due.Tenant, about, ct), stores.Notices.Of(due.Tenant, about, due.Part, ct).AsTask());
        var (record, kept) = (await readRecord, await readNotice);
        var now = clock.GetUtcNow();
        if (record is null || kept is null) return now - due.At > Commit.Longest ? WorkResult.Done : WorkResult.NotYet;
        var notice = kept.Value;
        if (notice.State is not NoticeState.Waiting) return WorkResult.Done;
        if (now < notice.SendAt) return WorkResult.NotYet;

        var to = colleagues.People.Find(notice.To);
        var people = await colleagues.PeopleFor(due.Tenant, notice.To, ct);
        // Whoever it was meant for is back: they have been told, and the deputy has no part in it any more.
        if (record.Settled(notice with { To = notice.Absent ?? notice.To }, people) || (notice.Absent is { } absent && !people.StandsIn(notice.To, absent))) return await Mark(due, kept, NoticeState.Dropped, null, ct);
        var sendable = SendTimes.Next(now, to, calendar, record.UrgencyOf(notice));
        if (sendable > now) return WorkResult.At(sendable);

        var entry = await colleagues.Stored(due.Tenant, notice.To, ct);
        // Nobody has heard from this person yet: the notice waits on their desk, and goes out when they first write.
        if (entry?.Value.Address is not { } address) return WorkResult.At(now.AddHours(1));
        var today = SendTimes.Zone(to).Today(now);
        if (notice.Absent is null && entry.Value.IsAway(today) && await Deputy(notice, record, due.Tenant, now, ct) is { } deputy)
        {
            var instead = notice.InPlaceTo(deputy, now);
            await stores.Dues.Put(Commit.IntentOf(instead, due.Tenant), ct);
            await stores.Notices.Add(due.Tenant, instead, ct);
            return await Mark(due, kept, NoticeState.Held, null, ct);
        }
        if (notice.Kind is NoticeKind.Coach && notice.ClaimedUntil is null && !await MayPrompt(due.Tenant, notice.To, to, now, ct)) return await Mark(due, kept, NoticeState.Held, null, ct);

        if (notice.ClaimedUntil > now) return WorkResult.NotYet;
        var claimed = notice with { ClaimedUntil = now + Claims.Length };
        if (await stores.Notices.Mark(due.Tenant, claimed, kept.ETag!, ct) is not { } mark) return WorkResult.NotYet;
        kept = new(claimed, mark);

        var lang = Sender.LangOf(entry.Value, to);
        var card = record.Card(notice, new(notice.To, lang, today, people));
        if (notice.Absent is { } away) card = StandInCard.Of(card, colleagues.NameOf(away), lang);
        var spoken = await speaker.Send(due.Tenant, notice.To, address, card, lang, ct);
        // What did not come was no prompt: a day on which Teams fails must not use up what the leader may be told.
        if (spoken is not Spoken.Sent && notice.Kind is NoticeKind.Coach) await Unprompt(due.Tenant, notice.To, today, ct);
        return spoken switch
        {
            Spoken.Sent sent => await Mark(due, kept, NoticeState.Sent, sent.Id, ct),
            Spoken.Later later => await Release(due, kept, WorkResult.At(now + later.After), ct),
            _ => await Release(due, kept, await Unreachable(due, notice.To, now, ct), ct),
        };
    }

    /// <summary>Who gets it instead: a deputy who is here, can be reached and can do something about it. Nobody: it goes to the one it was meant for, as ever.</summary>
    async Task<UserId?> Deputy(Notice notice, INoticeRecord record, TenantId tenant, DateTimeOffset now, CancellationToken ct)
    {
        if (colleagues.People.DeputyOf(notice.To) is not { } deputy) return null;
        var entry = await colleagues.Stored(tenant, deputy.Id, ct);
        if (entry?.Value is not { Address: not null } there || there.IsAway(SendTimes.Zone(deputy).LocalDate(now))) return null;
        return record.IsFor(deputy.Id, notice, await colleagues.PeopleFor(tenant, deputy.Id, ct)) ? deputy.Id : null;
    }

    async Task<WorkResult> Release(Due due, Kept<Notice> kept, WorkResult result, CancellationToken ct)
    {
        await stores.Notices.Mark(due.Tenant, kept.Value with { ClaimedUntil = null }, kept.ETag!, ct);
        return result;
    }

    async Task<WorkResult> Mark(Due due, Kept<Notice> kept, NoticeState state, string? card, CancellationToken ct)
    {
        await stores.Notices.Mark(due.Tenant, kept.Value with { State = state, Card = card, ClaimedUntil = null }, kept.ETag!, ct);
        return WorkResult.Done;
    }

    async Task<WorkResult> Unreachable(Due due, UserId to, DateTimeOffset now, CancellationToken ct)
    {
        await colleagues.Change(due.Tenant, to, entry => entry! with { Unreachable = entry.Unreachable ?? now }, ct);
        return WorkResult.At(now.AddHours(1));
    }

    /// <summary>Counts this prompt on the leader's own entry; false when the day's are used up.</summary>
    async Task<bool> MayPrompt(TenantId tenant, UserId leader, Employee? employee, DateTimeOffset now, CancellationToken ct)
    {
        var today = SendTimes.Zone(employee).LocalDate(now);
        var may = false;
        await colleagues.Change(tenant, leader, entry =>
        {
            var sent = entry!.PromptedOn == today ? entry.Prompts : 0;
            may = sent < PromptsADay;
            return may ? entry with { PromptedOn = today, Prompts = sent + 1 } : entry;
        }, ct);
        return may;
    }

    Task<RosterEntry> Unprompt(TenantId tenant, UserId leader, DateOnly today, CancellationToken ct) =>
        colleagues.Change(tenant, leader, entry => entry!.PromptedOn == today && entry.Prompts > 0 ? entry with { Prompts = entry.Prompts - 1 } : entry, ct).AsTask();
}
