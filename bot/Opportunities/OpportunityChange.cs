using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;

namespace SalesBot.Bot.Opportunities;

/// <summary>What happens to one opportunity.</summary>
/// <param name="Before">What it was decided on; null for a new one.</param>
public sealed record OpportunityChange(Kept<Opportunity>? Before, Opportunity After, IReadOnlyList<OpportunityEvent> Events, IReadOnlyList<Notice> Notices) : Change(After.Id, After.Version, Notices)
{
    public override ValueTask<bool> Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Opportunities.Add(tenant, After, Before?.ETag, Events, Notices, ct);
}
