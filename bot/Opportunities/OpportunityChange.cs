using System.Globalization;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Opportunities;

/// <summary>What happens to one opportunity.</summary>
/// <param name="Before">What it was decided on; null for a new one.</param>
public sealed record OpportunityChange(Kept<Opportunity>? Before, Opportunity After, IReadOnlyList<OpportunityEvent> Events, IReadOnlyList<Notice> Notices) : Change(After.Id, After.Version, Notices)
{
    /// <summary>What is open with a customer when an opportunity there opens, or turns out to be theirs, is a gap in it from the start.</summary>
    public static IReadOnlyList<Due> CasesOf(Opportunity? before, Opportunity after, TenantId tenant, DateTimeOffset now) =>
        after.IsOpen && (before is not { IsOpen: true } || before.Company != after.Company) ? [new(now, DueKind.VoiceLinks, tenant, RecordRef.Of(after.Id).ToString(), after.Version.ToString(CultureInfo.InvariantCulture))] : [];

    public override ValueTask<bool> Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Opportunities.Add(tenant, After, Before?.ETag, Events, Notices, ct);
}
