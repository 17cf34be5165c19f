using SalesBot.Domain;

namespace SalesBot.Bot.Roster;

/// <summary>The tenants this installation serves.</summary>
public sealed record Tenants(IReadOnlyList<TenantId> All);
