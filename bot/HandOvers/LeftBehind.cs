using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Desk;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.HandOvers;

/// <summary>
/// A rep is gone from the directory and has left customers: whoever led them is told at once, with the form that begins the hand-over; where that leader is gone too, the
/// administrators are. The notice lies where the hand-over would, under an id of its own.
/// </summary>
sealed class LeftBehind(Stores stores, Colleagues colleagues, TimeProvider clock) : IAuditor
{
    const string prefix = "left-";

    /// <summary>The rep whom a notice is about that belongs to no hand-over yet.</summary>
    public static UserId? RepIn(RecordRef record) => record.Id.StartsWith(prefix, StringComparison.Ordinal) ? UserId.Of(record.Id[prefix.Length..]) : null;

    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        var told = 0;
        if (employee.Is(Role.Leader))
            foreach (var orphans in Of(employee.Id, await stores.Desks.Rows(tenant, employee.Id, ct), []))
                if ((await colleagues.Stored(tenant, orphans.Rep, ct))?.Value is var entry && (entry?.LedBy is null || entry.LedBy == employee.Id)) told += await Tell(tenant, employee.Id, orphans.Rep, ct);
        if (employee.Is(Role.Administrator))
            foreach (var left in (await stores.Roster.Reach(tenant, ct))?.Left ?? [])
                if (left.LedBy is { } leader && colleagues.People.Find(leader) is null)
                    foreach (var orphans in Of(leader, await stores.Desks.Rows(tenant, left.Id, ct), [left]).Where(orphans => orphans.Rep == left.Id)) told += await Tell(tenant, employee.Id, orphans.Rep, ct);
        return told;
    }

    IReadOnlyList<Orphans> Of(UserId leader, IReadOnlyList<DeskRow> desk, IReadOnlyList<Leaver> left) =>
        OrphanedCustomers.Of(leader, desk.OfType<OpportunityRow>().Where(row => !row.Gone).Select(row => row.Opportunity), desk.OfType<HandOverRow>().Select(row => row.HandOver), colleagues.People, left);

    async Task<int> Tell(TenantId tenant, UserId leader, UserId rep, CancellationToken ct)
    {
        var (now, record) = (clock.GetUtcNow(), new RecordRef(RecordKind.HandOver, $"{prefix}{rep}"));
        var notice = new Notice($"left-{leader}", NoticeKind.HandOver, record, leader, rep.Value, now, now);
        await stores.Notices.Add(tenant, notice, ct);
        if ((await stores.Notices.Of(tenant, record, notice.Id, ct))?.Value is not { State: NoticeState.Waiting } waiting) return 0;
        await stores.Dues.PutBack(Commit.IntentOf(waiting, tenant), ct);
        return 1;
    }
}
