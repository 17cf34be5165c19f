using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;

namespace SalesBot.Bot.Opportunities;

/// <summary>Puts an opportunity on the desks it belongs on: its rep's and the rep's leader's.</summary>
sealed class OpportunityFollower(Stores stores, Colleagues colleagues) : IFollower
{
    public RecordKind Kind => RecordKind.Opportunity;

    public Task Follow(TenantId tenant, Change change, CancellationToken ct) => PutOnDesks(tenant, ((OpportunityChange)change).After, ct);

    public async Task<bool> FollowLate(TenantId tenant, RecordRef record, int version, CancellationToken ct)
    {
        if (await stores.Opportunities.Head(tenant, record.Opportunity!.Value, ct) is not { } head || head.Value.Version < version) return false;
        await PutOnDesks(tenant, head.Value, ct);
        return true;
    }

    public Task PutOnDesks(TenantId tenant, Opportunity opportunity, CancellationToken ct)
    {
        var row = OpportunityRow.Of(opportunity);
        var rep = stores.Desks.Put(tenant, opportunity.Rep, row, ct).AsTask();
        return colleagues.People.LeaderOf(opportunity.Rep) is { } leader ? Task.WhenAll(rep, stores.Desks.Put(tenant, leader.Id, row, ct).AsTask()) : rep;
    }
}
