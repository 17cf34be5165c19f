using SalesBot.Bot.Administration;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;

namespace SalesBot.Bot.Weekly;

/// <summary>How far the summaries of this week are; nothing before the first of them has gone out.</summary>
sealed class SummarySection : IAdministrationSection
{
    public IReadOnlyList<Need> Needs(Incoming incoming) => [new RunsOf(Week.Of(incoming.Today))];

    public AdministrationPart? Of(Incoming incoming, Known known)
    {
        var runs = known.Of(new RunsOf(Week.Of(incoming.Today)))!.Value;
        return runs.Count == 0 ? null : new(WeeklyWords.Run, [WeeklyWords.RunIs.With(runs.Sum(run => run.Done), known.People.All.Count(known.People.Leads), incoming.Moment(runs.Max(run => run.At)))], []);
    }
}

/// <summary>What the processes have done of one week's summaries.</summary>
sealed record RunsOf(Week Week) : Need<IReadOnlyList<SummaryRun>>
{
    public override async Task<IReadOnlyList<SummaryRun>> Load(Sources from, CancellationToken ct) => await from.Stores.Summaries.Runs(from.Tenant, Week, ct);
}
