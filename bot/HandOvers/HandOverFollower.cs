using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Desk;
using SalesBot.Domain.HandOvers;
using SalesBot.Storage;

namespace SalesBot.Bot.HandOvers;

/// <summary>Puts a hand-over on the desks of everybody who has a part in it.</summary>
sealed class HandOverFollower(Stores stores, Colleagues colleagues) : IFollower
{
    public RecordKind Kind => RecordKind.HandOver;

    public Task Follow(TenantId tenant, Change change, CancellationToken ct) => Write(tenant, ((HandOverChange)change).After, ct);

    public async Task<bool> FollowLate(TenantId tenant, RecordRef record, int version, CancellationToken ct)
    {
        if (await stores.HandOvers.Head(tenant, HandOverId.Of(record.Id), ct) is not { } head || head.Value.Version < version) return false;
        await Write(tenant, head.Value, ct);
        return true;
    }

    Task Write(TenantId tenant, HandOver handOver, CancellationToken ct)
    {
        var row = HandOverRow.Of(handOver);
        UserId?[] desks = [handOver.From, handOver.To, handOver.StartedBy, colleagues.People.LeaderOf(handOver.From)?.Id, colleagues.People.LeaderOf(handOver.To)?.Id];
        return Task.WhenAll(desks.OfType<UserId>().Distinct().Select(user => stores.Desks.Put(tenant, user, row, ct).AsTask()));
    }
}
