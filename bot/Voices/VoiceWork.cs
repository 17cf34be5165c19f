using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Voices;

/// <summary>What happens to cases without anybody typing: reminders and escalations, causes that are gone elsewhere too, silences, and the monthly review.</summary>
sealed class VoiceWork(Stores stores, Colleagues colleagues, Commit commit, VoiceRecords records, Speaker speaker, TimeProvider clock) : IAuditor
{
    /// <summary>When reminders go out.</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Who did what nobody did.</summary>
    static readonly UserId theClock = UserId.Of("clock");

    const int daysOfTombstones = 2;
    const int daysOfExceptions = 45;

    /// <summary>Says what has come due. That it was said is written down in the same transaction, so it is said once.</summary>
    public Task<WorkResult> Tick(Due due, CancellationToken ct) => OnCase(due, ct, async (head, now) =>
    {
        var today = VoiceRecords.Today(now);
        var come = records.Rules.Clock.Come(today, head.Value);
        if (come.Count == 0) return WorkResult.Done;
        VoiceEvent[] events = [new VoiceReminded([.. come.Select(reminder => reminder.Key)], theClock, now, today)];
        var change = records.Changed(head, VoiceLedger.Apply(head.Value, events).After!, events, due.Tenant, theClock, now, colleagues.People);
        var notices = from told in VoiceClock.Told(come, head.Value, colleagues.People)
                      let to = told.To
                      let reminder = told.Reminder
                      select new Notice($"{change.Version}-{NoticeKind.VoiceDue}-{to}-{reminder.Key}", NoticeKind.VoiceDue, change.Record, to, reminder.Key, now, now);
        return await commit.OfWork(change with { Notices = [.. notices.DistinctBy(notice => notice.Id)] }, due.Tenant, now, ct) ? WorkResult.Done : WorkResult.NotYet;
    });

    /// <summary>A cause was removed in one case: every other open case that has it asks its owner to tell its customer.</summary>
    public Task<WorkResult> CauseRemoved(Due due, CancellationToken ct) => OnCase(due, ct, async (head, now) =>
    {
        if (head.Value is not { Removed: { } removed }) return WorkResult.Done;
        var cause = CauseId.Of(due.Part);
        if (await stores.Causes.History(due.Tenant, cause, ct) is not { } history) return Late(due, now);
        foreach (var other in history.ToTell(head.Value.Id))
        {
            if (await stores.Voices.Head(due.Tenant, other.Voice, ct) is not { } joined) continue;
            VoiceEvent happened = new CauseRemovedElsewhere(head.Value.Id, head.Value.Number, cause, removed.Words, removed.By, now, VoiceRecords.Today(now));
            if (VoiceMoves.IsMade(joined.Value, happened) || VoiceLedger.Apply(joined.Value, [happened]).After is not { } after) continue;
            if (!await commit.OfWork(records.Changed(joined, after, [happened], due.Tenant, removed.By, now, colleagues.People), due.Tenant, now, ct)) return WorkResult.NotYet;
        }
        return WorkResult.Done;
    });

    /// <summary>A customer with something left open has not been heard of: the rep and the leader are asked about it, once for each silence.</summary>
    public Task<WorkResult> Silent(Due due, CancellationToken ct) => OnCase(due, ct, async (head, now) =>
    {
        var (voice, today) = (head.Value, VoiceRecords.Today(now));
        var others = await LastContactElsewhere(due.Tenant, voice, ct);
        if (Silence.AskOn(voice, others, records.Rules.SilentAfterDays) is not { } day) return WorkResult.Done;
        if (day > today) return WorkResult.At(SendTimes.At(day, Morning, null, records.Rules.Calendar));
        var since = day.AddDays(-records.Rules.SilentAfterDays);
        if (voice.SilentSince == since) return WorkResult.Done;
        VoiceEvent[] events = [new SilenceSeen(since, theClock, now, today)];
        var change = records.Changed(head, VoiceLedger.Apply(voice, events).After!, events, due.Tenant, theClock, now, colleagues.People);
        var notices = Whom(voice).Select(to => new Notice($"{change.Version}-{NoticeKind.VoiceSilent}-{to}", NoticeKind.VoiceSilent, change.Record, to, null, now, now));
        return await commit.OfWork(change with { Notices = [.. notices] }, due.Tenant, now, ct) ? WorkResult.Done : WorkResult.NotYet;
    });

    /// <summary>The monthly review of one executive. The next one is written down before this one is sent, so a failing send does not end them.</summary>
    public async Task<WorkResult> Review(Due due, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now < due.At) return WorkResult.NotYet;
        var user = UserId.Of(due.Record);
        if (colleagues.People.Find(user) is not { } executive || !executive.Is(Role.Executive)) return WorkResult.Done;
        await stores.Dues.Put(NextReview(due.Tenant, executive, now), ct);
        var sendable = SendTimes.Next(now, executive, records.Rules.Calendar);
        if (sendable > now) return WorkResult.At(sendable);
        if (await colleagues.Stored(due.Tenant, user, ct) is not { Value: { Address: { } address } entry }) return WorkResult.At(NextHour(now));
        var today = SendTimes.Zone(executive).LocalDate(now);
        var lines = ProcessReview.Of(await stores.Voices.Open(due.Tenant, ct), today.AddMonths(-1), today, records.Rules.Calendar, records.Rules.Days);
        return await speaker.Send(due.Tenant, user, address, ProcessReviewCard.Of(lines, colleagues.NameOf, today, Sender.LangOf(entry, executive)), Sender.LangOf(entry, executive), ct) switch
        {
            Spoken.Sent => WorkResult.Done,
            _ => WorkResult.At(NextHour(now)),
        };
    }

    /// <summary>A full hour, not an hour from now: an intent that a crash has doubled meets itself there.</summary>
    static DateTimeOffset NextHour(DateTimeOffset now) => new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(now.UtcDateTime.Hour + 1);

    /// <summary>Puts back what the open cases of a tenant need: their clocks and their notices that wait; and takes out what ended long enough ago.</summary>
    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = VoiceRecords.Today(now);
        if (employee.Is(Role.Executive)) await stores.Dues.Put(NextReview(tenant, employee, now), ct);
        await stores.Desks.TidyVoices(tenant, employee.Id, today.AddDays(-daysOfTombstones), ct);
        // The open cases are one list of the whole tenant: looked through once, with the first of its people.
        if (employee.Id != colleagues.People.All[0].Id) return 0;
        var open = await stores.Voices.Open(tenant, ct);
        foreach (var row in open.Where(voice => voice.IsOpen))
        {
            if (await stores.Voices.Head(tenant, row.Id, ct) is not { Value: var voice }) continue;
            await stores.Dues.PutAll([.. records.Clocks(voice, tenant, now)], ct);
            // Somebody else leads the owner or the customer's rep now.
            foreach (var leader in VoiceDesks.Watching(voice, colleagues.People, records.Rules.Clock).Except(voice.WatchedBy)) await stores.Desks.Put(tenant, leader, VoiceRow.Of(voice, watched: true), ct);
            foreach (var notice in await stores.Notices.All(tenant, RecordRef.Of(voice.Id), ct))
                if (notice.State is NoticeState.Waiting) await stores.Dues.Put(Commit.IntentOf(notice, tenant), ct);
        }
        await stores.Voices.Tidy(tenant, today.AddDays(-daysOfTombstones), today.AddDays(-daysOfExceptions), ct);
        return open.Count;
    }

    async Task<WorkResult> OnCase(Due due, CancellationToken ct, Func<Kept<Voice>, DateTimeOffset, Task<WorkResult>> act)
    {
        var now = clock.GetUtcNow();
        if (now < due.At) return WorkResult.NotYet;
        if (!RecordRef.TryRead(due.Record, out var record)) return WorkResult.Done;
        return await stores.Voices.Head(due.Tenant, VoiceId.Of(record.Id), ct) is { } head ? await act(head, now) : Late(due, now);
    }

    static WorkResult Late(Due due, DateTimeOffset now) => now - due.At > Commit.Longest ? WorkResult.Done : WorkResult.NotYet;

    /// <summary>The first working day of the next month, in the morning.</summary>
    Due NextReview(TenantId tenant, Employee executive, DateTimeOffset now)
    {
        var today = SendTimes.Zone(executive).LocalDate(now);
        var first = records.Rules.Calendar.NextWorkingDay(new DateOnly(today.Year, today.Month, 1).AddMonths(1));
        return new(SendTimes.At(first, Morning, executive, records.Rules.Calendar), DueKind.VoiceReview, tenant, executive.Id.Value, first.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The last contact with this customer that the opportunities know of.</summary>
    async Task<DateOnly?> LastContactElsewhere(TenantId tenant, Voice voice, CancellationToken ct)
    {
        if (voice.Company is not { } company || await stores.Customers.Company(tenant, company, ct) is not { } record) return null;
        var heads = await Task.WhenAll(record.Opportunities.Where(opportunity => opportunity.IsOpen).Take(20).Select(opportunity => stores.Opportunities.Head(tenant, opportunity.Id, ct).AsTask()));
        return heads.Select(head => head?.Value.LastContact).Max();
    }

    /// <summary>The reps of the customer and their leaders; where nobody serves it, the owner and the owner's leader.</summary>
    IEnumerable<UserId> Whom(Voice voice)
    {
        var people = colleagues.People;
        var reps = voice.Serving.Where(rep => people.Find(rep) is not null).ToList();
        IEnumerable<UserId> all = reps.Count > 0 ? reps.Concat(reps.Select(rep => people.LeaderOf(rep)?.Id).OfType<UserId>())
            : voice.Owner is { } owner && people.Find(owner) is not null ? [owner, .. people.LeaderOfOwner(voice)] : people.Triage(voice);
        return all.Distinct();
    }
}
