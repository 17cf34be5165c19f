using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Voices;
using SalesBot.Storage;

namespace SalesBot.Bot.Voices;

/// <summary>What happens to one case.</summary>
/// <param name="Before">What it was decided on; null for a new one.</param>
sealed record VoiceChange(Kept<Voice>? Before, Voice After, IReadOnlyList<VoiceEvent> Events, IReadOnlyList<Notice> Notices) : Change(RecordRef.Of(After.Id), After.Version, Notices)
{
    public override ValueTask<bool> Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Voices.Add(tenant, After, Before?.ETag, Events, Notices, ct);
}

/// <summary>Says which case a number names.</summary>
sealed record NamedCase(VoiceNumber Number, VoiceId Id) : Aside
{
    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Voices.Name(tenant, Number, Id, ct);
}
