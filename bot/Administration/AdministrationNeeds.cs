using SalesBot.Bot.Turns;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Administration;

/// <summary>Who could be reached when the audit last looked; null before it has.</summary>
sealed record ReachNeed : Need<ReachReport?>
{
    public override async Task<ReachReport?> Load(Sources from, CancellationToken ct) => await from.Stores.Roster.Reach(from.Tenant, ct);
}

/// <summary>The first of what was set aside.</summary>
sealed record SetAsideNeed : Need<IReadOnlyList<Due>>
{
    public const int AtMost = 50;

    public override async Task<IReadOnlyList<Due>> Load(Sources from, CancellationToken ct) => await from.Stores.Dues.SetAside(from.Tenant, AtMost, ct);
}

/// <summary>When check-ins and summaries come; null where nobody has changed it.</summary>
sealed record PlanNeed : Need<WeekPlan?>
{
    public override async Task<WeekPlan?> Load(Sources from, CancellationToken ct) => await from.Stores.Roster.Plan(from.Tenant, ct);
}

/// <summary>How the reading of the company directory stands, with the row's mark for changing it.</summary>
sealed record DirectoryNeed : Need<Kept<DirectoryState>>
{
    public override async Task<Kept<DirectoryState>> Load(Sources from, CancellationToken ct) => await from.Stores.Directory.State(from.Tenant, ct);
}
