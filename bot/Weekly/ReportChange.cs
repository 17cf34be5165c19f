using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Weekly;
using SalesBot.Storage;

namespace SalesBot.Bot.Weekly;

/// <summary>What a rep does with the report of one week.</summary>
/// <param name="ETag">What it was decided on; null when nothing was kept of that week yet.</param>
sealed record ReportChange(string? ETag, ReportRecord After, IReadOnlyList<Notice> Notices) : Change(new RecordRef(RecordKind.Report, After.Id), After.Version, Notices)
{
    public override ValueTask<bool> Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Reports.Save(tenant, After, ETag, Notices, ct);
}

/// <summary>A meeting begins; what it looks at is kept beside the turn.</summary>
sealed record MeetingBegun(SalesMeeting Meeting) : Aside
{
    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Summaries.Begin(tenant, Meeting, ct);
}
