using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Settings;

/// <summary>The absence of a rep's leader, over or not; null for a leader who is here, or none.</summary>
sealed record LeaderAway(UserId Of) : Need<Absence?>
{
    public override async Task<Absence?> Load(Sources from, CancellationToken ct) =>
        from.Named.LeaderOf(Of) is { } leader ? (await from.Stores.Roster.Of(from.Tenant, leader.Id, ct))?.Value.Away : null;
}
