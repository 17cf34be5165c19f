using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Storage;

namespace SalesBot.Bot.CheckIns;

/// <summary>The one tap that settles the quiet opportunities.</summary>
public sealed record SettledQuiet(SettledCheckIn Tap) : Aside
{
    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.CheckIns.Add(tenant, Tap, ct);
}
