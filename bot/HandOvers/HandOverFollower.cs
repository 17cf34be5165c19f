using System.Globalization;
using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.HandOvers;

/// <summary>
/// Moves what a hand-over moves: the opportunities with their steps and questions, the promises, and the desks. Each opportunity is a transaction of its own and is moved
/// once, because it can only pass from the one rep to the other; so whatever a dying process leaves undone is done by whoever comes later.
/// </summary>
sealed class HandOverFollower(Stores stores, Colleagues colleagues, OpportunityFollower opportunities, WorkCalendar calendar, TimeProvider clock) : IFollower
{
    const int attempts = 4, atOnce = 8;

    public RecordKind Kind => RecordKind.HandOver;

    public Task Follow(TenantId tenant, Change change, CancellationToken ct) => Move(tenant, ((HandOverChange)change).After, ct);

    public async Task<bool> FollowLate(TenantId tenant, RecordRef record, int version, CancellationToken ct)
    {
        if (await stores.HandOvers.Head(tenant, HandOverId.Of(record.Id), ct) is not { } head || head.Value.Version < version) return false;
        await Move(tenant, head.Value, ct);
        return true;
    }

    async Task Move(TenantId tenant, HandOver handOver, CancellationToken ct)
    {
        var row = HandOverRow.Of(handOver);
        UserId?[] desks = [handOver.From, handOver.To, handOver.StartedBy, colleagues.People.LeaderOf(handOver.From)?.Id, colleagues.People.LeaderOf(handOver.To)?.Id];
        await Task.WhenAll(desks.OfType<UserId>().Distinct().Select(user => stores.Desks.Put(tenant, user, row, ct).AsTask()));
        await Parallel.ForEachAsync(handOver.Customers.Where(customer => customer.Moved), new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = ct }, async (customer, stop) =>
        {
            var record = await stores.Customers.Company(tenant, customer.Company, stop);
            // With what the leaving rep has begun at this customer since.
            var since = record?.Opportunities.Where(opportunity => opportunity.Rep == handOver.From).Select(opportunity => opportunity.Id) ?? [];
            foreach (var id in customer.Opportunities.Concat(since).Distinct()) await Move(tenant, id, handOver, stop);
            foreach (var promise in record?.Promises.Where(promise => promise.IsOpen && promise.Owner == handOver.From) ?? [])
                await stores.Customers.Tell(tenant, customer.Company, promise.Person, new PromiseTakenOver(promise.Id, handOver.To, handOver.StartedBy, clock.GetUtcNow()), stop);
        });
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
            var notices = NoticesOf(head.Value, after, handOver, now).ToList();
            await stores.Dues.PutAll([new(now, DueKind.Follow, tenant, RecordRef.Of(after.Id).ToString(), after.Version.ToString(CultureInfo.InvariantCulture)), .. notices.Select(notice => Commit.IntentOf(notice, tenant))], ct);
            if (!await stores.Opportunities.Add(tenant, after, head.ETag, [moved], notices, ct)) continue;
            await opportunities.Follow(tenant, null, after, [moved], ct);
            return;
        }
        throw new StorageUnavailable($"An opportunity was changed by others {attempts} times in a row while it was handed over. The next try will move it.", WriteFate.NothingWritten);
    }

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
