using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Settings;

/// <summary>Somebody's deputy, if cards reach that one: they have written to us, and are not away themselves. Null: cards go on coming to the person.</summary>
sealed record DeputyWhoIsThere(UserId Of) : Need<Employee?>
{
    public override async Task<Employee?> Load(Sources from, CancellationToken ct) =>
        from.Named.DeputyOf(Of) is { } deputy && (await from.Stores.Roster.Of(from.Tenant, deputy.Id, ct))?.Value is { Address: not null } entry && !entry.IsAway(SendTimes.Zone(deputy).LocalDate(from.Now)) ? deputy : null;
}

/// <summary>How a rep's leader is away and who looks after the rep instead; null for a leader who is here, or has nobody to stand in.</summary>
sealed record LeaderAway(UserId Rep) : Need<(Employee Leader, DateOnly Until, Employee Deputy)?>
{
    public override async Task<(Employee Leader, DateOnly Until, Employee Deputy)?> Load(Sources from, CancellationToken ct)
    {
        if (from.Named.LeaderOf(Rep) is not { } leader) return null;
        var (readEntry, readDeputy) = (from.Stores.Roster.Of(from.Tenant, leader.Id, ct).AsTask(), new DeputyWhoIsThere(leader.Id).Load(from, ct));
        var (entry, deputy) = (await readEntry, await readDeputy);
        return entry?.Value.Away is { } away && away.Covers(SendTimes.Zone(leader).LocalDate(from.Now)) && deputy is not null && deputy.Id != Rep ? (leader, away.Until, deputy) : null;
    }
}
