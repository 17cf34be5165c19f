using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Desk;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Notices;
using SalesBot.Storage;

namespace SalesBot.Bot.HandOvers;

/// <summary>A hand-over; null when there is none of this id.</summary>
sealed record HandOverOf(HandOverId Id) : Need<Kept<HandOver>?>
{
    public override async Task<Kept<HandOver>?> Load(Sources from, CancellationToken ct) => await from.Stores.HandOvers.Head(from.Tenant, Id, ct);
}

/// <summary>The hand-overs on somebody's desk, those that are over too.</summary>
sealed record HandOversOf(UserId User) : Need<IReadOnlyList<HandOver>>
{
    public override async Task<IReadOnlyList<HandOver>> Load(Sources from, CancellationToken ct) =>
        [.. (await from.Stores.Desks.Rows(from.Tenant, User, ct)).OfType<HandOverRow>().Select(row => row.HandOver)];
}

/// <summary>What happens to one hand-over. It is the whole decision: who has which customer. What that moves in other records is <see cref="HandOverMoving"/>, due at once.</summary>
sealed record HandOverChange(Kept<HandOver>? Before, HandOver After, IReadOnlyList<HandOverEvent> Events, IReadOnlyList<Notice> Notices)
    : Change(new(RecordKind.HandOver, After.Id.Value), After.Version, Notices)
{
    public override ValueTask<bool> Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.HandOvers.Add(tenant, After, Before?.ETag, Events, Notices, ct);
}
