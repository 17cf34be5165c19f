using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Weekly;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Weekly;

/// <summary>Every row of one desk.</summary>
sealed record RowsOf(UserId User) : Need<IReadOnlyList<DeskRow>>
{
    public override async Task<IReadOnlyList<DeskRow>> Load(Sources from, CancellationToken ct) => await from.Stores.Desks.Rows(from.Tenant, User, ct);
}

/// <summary>The summary that was kept of a leader's team this week, or last week while this one has none.</summary>
sealed record LatestSummary(UserId Leader, Week Week) : Need<KeptSummary?>
{
    public override async Task<KeptSummary?> Load(Sources from, CancellationToken ct) =>
        await from.Stores.Summaries.Of(from.Tenant, Leader, Week, ct) ?? await from.Stores.Summaries.Of(from.Tenant, Leader, Week.Before, ct);
}

/// <summary>What a rep has done with the report of a week.</summary>
sealed record ReportOf(string Id) : Need<Kept<ReportRecord>?>
{
    public override async Task<Kept<ReportRecord>?> Load(Sources from, CancellationToken ct) => await from.Stores.Reports.Of(from.Tenant, Id, ct);
}

/// <summary>A meeting that was begun.</summary>
sealed record MeetingOf(UserId Leader, string Id) : Need<SalesMeeting?>
{
    public override async Task<SalesMeeting?> Load(Sources from, CancellationToken ct) => await from.Stores.Summaries.Meeting(from.Tenant, Leader, Id, ct);
}

/// <summary>A rep's opportunities with what happened to each in one week.</summary>
sealed record WeekOfRep(UserId Rep, Week Week, string Zone) : Need<IReadOnlyList<WeekOf>>
{
    public override async Task<IReadOnlyList<WeekOf>> Load(Sources from, CancellationToken ct) => await Read(from.Stores, from.Tenant, Rep, Week, Zones.TryFind(Zone, out var zone, out _) ? zone : TimeZoneInfo.Utc, ct);

    /// <summary>Only what was touched in the week is read beyond the desk.</summary>
    public static async Task<IReadOnlyList<WeekOf>> Read(Stores stores, TenantId tenant, UserId rep, Week week, TimeZoneInfo zone, CancellationToken ct)
    {
        var (from, before) = (zone.FirstInstant(week.Monday, TimeOnly.MinValue), zone.FirstInstant(week.After.Monday, TimeOnly.MinValue));
        var own = (await stores.Desks.Rows(tenant, rep, ct)).OfType<OpportunityRow>().Where(row => row.Opportunity.Rep == rep).ToList();
        return [.. (await Task.WhenAll(own.Select(One))).OfType<WeekOf>()];

        async Task<WeekOf?> One(OpportunityRow row)
        {
            if (!row.Gone && row.Opportunity.TouchedAt < from) return new(row.Opportunity, []);
            if (await stores.Opportunities.Head(tenant, row.Opportunity.Id, ct) is not { } head) return null;
            var events = (await stores.Opportunities.EventsSince(tenant, head.Value.Id, head.Value.Version, from, ct)).Where(happened => happened.At < before).ToList();
            // What has ended is part of the week in which it ended, and of none after it.
            return row.Gone && events.Count == 0 ? null : new(head.Value, events);
        }
    }
}
