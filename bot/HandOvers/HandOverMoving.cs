using System.Globalization;
using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Voices;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.HandOvers;

/// <summary>
/// Moves what changes hands with a customer: the opportunities with their steps and questions, the customer's cases, the promises. It is due work, so nobody waits for it and no crash
/// stops it. Each record is a transaction of its own and moves once, because it can only pass from the one rep to the other; so whatever a dying process leaves undone is done by whoever
/// comes later.
/// </summary>
sealed class HandOverMoving(Stores stores, Colleagues colleagues, Commit commit, OpportunityFollower opportunities, VoiceRecords cases, WorkCalendar calendar, TimeProvider clock) : IDueWork, IAuditor
{
    const int attempts = 4, atOnce = 8, casesAtMost = 200;

    public DueKind Kind => DueKind.HandOver;

    /// <summary>The intent that goes with a hand-over which has changed who has a customer.</summary>
    public static IReadOnlyList<Due> Intents(HandOver? before, HandOver after, TenantId tenant, DateTimeOffset now) =>
        after.Customers.Exists(customer => customer.Moved && before?.Customer(customer.Company)?.Moved is not true) ? [IntentOf(after, tenant, now)] : [];

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        if (await stores.HandOvers.Head(due.Tenant, HandOverId.Of(due.Record), ct) is not { } head || head.Value.Version < int.Parse(due.Part, CultureInfo.InvariantCulture))
            return clock.GetUtcNow() - due.At > Commit.Longest ? WorkResult.Done : WorkResult.NotYet;
        await Move(due.Tenant, head.Value, ct);
        await EndEarlier(due.Tenant, head.Value, ct);
        return WorkResult.Done;
    }

    /// <summary>What a hand-over that goes on has moved so far is looked at again, and so are its notices, in case their intents were lost.</summary>
    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        var going = (await stores.Desks.HandOvers(tenant, employee.Id, ct)).Where(row => !row.Gone && row.HandOver.To == employee.Id).ToList();
        foreach (var row in going)
        {
            await stores.Dues.PutBack(IntentOf(row.HandOver, tenant, clock.GetUtcNow()), ct);
            foreach (var notice in await stores.Notices.All(tenant, row.Record, ct))
                if (notice.State is NoticeState.Waiting) await stores.Dues.PutBack(Commit.IntentOf(notice, tenant), ct);
        }
        return going.Count;
    }

    static Due IntentOf(HandOver handOver, TenantId tenant, DateTimeOffset at) => new(at, DueKind.HandOver, tenant, handOver.Id.Value, handOver.Version.ToString(CultureInfo.InvariantCulture));

    Task Move(TenantId tenant, HandOver handOver, CancellationToken ct) =>
        Parallel.ForEachAsync(handOver.Customers.Where(customer => customer.Moved), new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = ct }, async (customer, stop) =>
        {
            var record = await stores.Customers.Company(tenant, customer.Company, stop);
            // With what the leaving rep has begun at this customer since.
            var since = record?.Opportunities.Where(opportunity => opportunity.Rep == handOver.From).Select(opportunity => opportunity.Id) ?? [];
            foreach (var id in customer.Opportunities.Concat(since).Distinct()) await Move(tenant, id, handOver, stop);
            foreach (var promise in record?.Promises.Where(promise => promise.IsOpen && promise.Owner == handOver.From) ?? [])
                await TakeOver(tenant, customer, promise, handOver, stop);
            foreach (var voice in await stores.Voices.Of(tenant, VoiceList.Of(customer.Company), casesAtMost, stop)) await Move(tenant, voice.Id, handOver, stop);
        });

    /// <summary>What the leaving rep had still to read and confirm of these customers, somebody else reads now.</summary>
    async Task EndEarlier(TenantId tenant, HandOver handOver, CancellationToken ct)
    {
        foreach (var row in await stores.Desks.HandOvers(tenant, handOver.From, ct))
            if (!row.Gone && row.HandOver.Id != handOver.Id && row.HandOver.To == handOver.From && row.HandOver.StartedAt <= handOver.StartedAt) await EndEarlier(tenant, row.HandOver.Id, handOver, ct);
    }

    async Task EndEarlier(TenantId tenant, HandOverId id, HandOver handOver, CancellationToken ct)
    {
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            if (await stores.HandOvers.Head(tenant, id, ct) is not { Value.IsOpen: true } head) return;
            var now = clock.GetUtcNow();
            List<HandOverEvent> gone = [.. head.Value.Customers.Where(customer => customer is { IsOpen: true, Moved: true } && handOver.Customer(customer.Company) is { Moved: true, WentOnAt: null }).Select(customer => new CustomerWentOn(customer.Company, handOver.StartedBy, now))];
            if (gone.Count == 0 || HandOverLedger.Apply(head.Value, gone).After is not { } after || await commit.OfWork(new HandOverChange(head, after, gone, []), tenant, now, ct)) return;
        }
        throw Overtaken("An earlier hand-over");
    }

    /// <summary>The desks come first: a promise that has been taken over is looked at no more.</summary>
    async Task TakeOver(TenantId tenant, HandedCustomer customer, CustomerPromise promise, HandOver handOver, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (promise is { Person: { } person, Due: not null })
            await Task.WhenAll(
                stores.Desks.Put(tenant, handOver.From, PromiseRow.Left(person, promise, now), ct).AsTask(),
                stores.Desks.Put(tenant, handOver.To, PromiseRow.Of(person, customer.Name, promise with { Owner = handOver.To }, now), ct).AsTask());
        await stores.Customers.Tell(tenant, customer.Company, promise.Person, new PromiseTakenOver(promise.Id, handOver.To, handOver.StartedBy, now), ct);
    }

    async Task Move(TenantId tenant, OpportunityId id, HandOver handOver, CancellationToken ct)
    {
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            if (await stores.Opportunities.Head(tenant, id, ct) is not { } head) return;
            var now = clock.GetUtcNow();
            var moved = new OpportunityHandedOver(handOver.Id.Value, handOver.From, handOver.To, handOver.StartedBy, now);
            var (after, _) = OpportunityLedger.Apply(head.Value, [moved]);
            if (after is null)
            {
                // It has moved already, or was never the leaving rep's: only the desks may still be behind.
                if (head.Value.Rep == handOver.To) await opportunities.Follow(tenant, null, head.Value, [moved], ct);
                return;
            }
            if (await commit.OfWork(new OpportunityChange(head, after, [moved], [.. NoticesOf(head.Value, after, handOver, now)]), tenant, now, ct)) return;
        }
        throw Overtaken("An opportunity");
    }

    /// <summary>The customer's case concerns the successor now, and what the leaving rep had to do in it is theirs; a case they owned they are asked to accept.</summary>
    async Task Move(TenantId tenant, VoiceId id, HandOver handOver, CancellationToken ct)
    {
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            if (await stores.Voices.Head(tenant, id, ct) is not { } head || !head.Value.Concerns(handOver.From)) return;
            var now = clock.GetUtcNow();
            VoiceEvent moved = new CaseHandedOver(handOver.From, handOver.To, handOver.StartedBy, now, VoiceRecords.Today(now));
            if (VoiceLedger.Apply(head.Value, [moved]).After is not { } after) return;
            if (await commit.OfWork(cases.Changed(head, after, [moved], tenant, handOver.StartedBy, now, colleagues.People), tenant, now, ct)) return;
        }
        throw Overtaken("A case");
    }

    static StorageUnavailable Overtaken(string what) => new($"{what} was changed by others {attempts} times in a row while it was handed over. The next try will move it.", WriteFate.NothingWritten);

    /// <summary>What waited for the leaving rep waits for the successor: questions, offers to talk, steps to answer, and steps that come due.</summary>
    IEnumerable<Notice> NoticesOf(Opportunity before, Opportunity after, HandOver handOver, DateTimeOffset now)
    {
        if (!after.IsOpen) yield break;
        Notice To(NoticeKind kind, string about) => new($"{after.Version}-{kind}-{handOver.To}-{about}", kind, after.Id, handOver.To, about, now, now);
        if (after.OpenQuestion is { } question) yield return To(NoticeKind.Question, question.Id);
        if (after.OpenTalk is { } talk) yield return To(NoticeKind.Talk, talk.Id);
        foreach (var step in after.OpenSteps.Where(step => step.AwaitsAnswerOf(Side.Rep, after))) yield return To(NoticeKind.Step, step.Id.Value);
        foreach (var due in StepDueNotices.Of(before, after, SendTimes.Zone(colleagues.People.Find(handOver.To)).LocalDate(now), now, colleagues.People, calendar)) yield return due;
    }
}
