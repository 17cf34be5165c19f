using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Domain;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Work;

/// <summary>The plan of the week as an administrator set it; until one does, as the settings say.</summary>
sealed class WeekPlans(Stores stores, WeeklySettings settings)
{
    public async ValueTask<WeekPlan> Of(TenantId tenant, CancellationToken ct) => await stores.Roster.Plan(tenant, ct) ?? settings.Plan;
}

/// <summary>The plan was changed: what has been planned for each person moves to its new time.</summary>
sealed class PlanWork(Colleagues colleagues, CheckInTime checkIns, Weekly.SummaryTime summaries) : IDueWork
{
    public DueKind Kind => DueKind.Plan;

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        foreach (var employee in colleagues.People.All)
        {
            await checkIns.Replan(due.Tenant, employee, ct);
            await summaries.Replan(due.Tenant, employee, ct);
        }
        return WorkResult.Done;
    }
}
