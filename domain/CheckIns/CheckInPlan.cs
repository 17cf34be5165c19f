using SalesBot.Domain.Coaching;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.CheckIns;

/// <summary>Chooses what a check-in of one opportunity asks: only what is unknown, stale, promised, due or still a problem.</summary>
public static class CheckInPlan
{
    /// <summary>The most questions one opportunity is asked; what hangs on an answer ("resolved: how?") comes on top only when that answer is given.</summary>
    public const int Most = 5;

    public static IReadOnlyList<PlannedQuestion> For(Opportunity opportunity, DateOnly today)
    {
        var first = new List<PlannedQuestion>();
        var facts = new List<PlannedQuestion>();
        var positions = new List<PlannedQuestion>();
        // Every check-in ends with "any new problem?", and facts need their evidence: two places are taken from the start.
        int Left() => Most - 1 - first.Count - facts.Count - positions.Count - (facts.Count > 0 ? 1 : 0);

        foreach (var step in opportunity.Steps.Where(step => Attention.IsNewResult(opportunity, step)).Take(1))
            first.Add(new(PlannedKind.StepAfter, step.Id.Value, $"{step.Terms.What}\n{step.Result!.What}\n{step.Result.Effect}"));
        foreach (var step in opportunity.Steps.Where(step => step.IsRunning && step.Terms.Owner == opportunity.Rep && step.Terms.Due <= today).Take(2))
            first.Add(new(PlannedKind.StepEffect, step.Id.Value, step.Terms.What));
        if (opportunity.OpenQuestion is { } question) first.Add(new(PlannedKind.LeaderAsks, question.Id, question.Words));
        foreach (var problem in opportunity.OpenProblems.OrderBy(problem => problem.AskedAt ?? problem.Since))
            if (Left() > 0) first.Add(new(PlannedKind.ProblemState, problem.Id.Value, problem.Latest ?? problem.Words));

        // Once it is known who approves, the other positions are asked for, one at a time.
        if (Left() > 2 && opportunity.Knows(Topic.Approver))
            positions.AddRange(Customers.PositionMap.ToAsk(opportunity, today).Take(1).Select(role => new PlannedQuestion(PlannedKind.Position, role.ToString())));
        foreach (var about in InOrder(opportunity, today))
        {
            // The first fact brings the question about its evidence with it.
            if (Left() < (facts.Count == 0 ? 2 : 1)) break;
            facts.Add(new(PlannedKind.Fact, about.Topic.ToString(), opportunity.About(about.Topic) is { IsKnown: true } known ? known.Kept : null));
        }
        return [.. first, .. facts, .. facts.Count > 0 ? [new PlannedQuestion(PlannedKind.Evidence)] : Array.Empty<PlannedQuestion>(), .. positions, new PlannedQuestion(PlannedKind.NewProblem)];
    }

    /// <summary>Asks again for one fact, or for the words of one problem: a correction is appended, never written over.</summary>
    public static IReadOnlyList<PlannedQuestion> ToCorrect(Opportunity opportunity, Topic topic) =>
        [new(PlannedKind.Fact, topic.ToString(), opportunity.About(topic) is { IsKnown: true } known ? known.Kept : null), new(PlannedKind.Evidence)];

    /// <summary>An open problem may read differently; one that was called resolved may not be.</summary>
    public static IReadOnlyList<PlannedQuestion> ToCorrect(Problem problem) =>
        problem.IsOpen ? [new(PlannedKind.ProblemWords, problem.Id.Value, problem.Words)] : [new(PlannedKind.ProblemState, problem.Id.Value, problem.Words)];

    public static IReadOnlyList<PlannedQuestion> ToCorrect(Step step) => [new(PlannedKind.StepEffect, step.Id.Value, step.Terms.What)];

    public static IReadOnlyList<PlannedQuestion> ToCorrect(LeaderQuestion question) => [new(PlannedKind.LeaderAsks, question.Id, question.Words)];

    /// <summary>"No problem" was said and there is one after all.</summary>
    public static IReadOnlyList<PlannedQuestion> ToAddProblem { get; } = [new(PlannedKind.NewProblem)];

    /// <summary>Promises past their date first, then what only the CRM says and what is stale, then what was never known; what was just answered "unknown" comes last.</summary>
    static IEnumerable<TopicAbout> InOrder(Opportunity opportunity, DateOnly today)
    {
        var overdue = Topics.All.Where(about => opportunity.About(about.Topic) is { IsKnown: true, Due: { } due } && due < today);
        var wanted = Topics.All.Where(about => about.Topic is Topic.Approver or Topic.NextStep && !opportunity.Knows(about.Topic));
        var unconfirmed = Topics.All.Where(about => opportunity.About(about.Topic) is { IsOfCrm: true });
        var stale = Topics.All.Where(about => opportunity.About(about.Topic) is { IsKnown: true } fact && about.StaleAfterDays is { } days && today.DayNumber - fact.FreshOn.DayNumber > days);
        var never = Topics.All.Where(about => about.Topic is not (Topic.Promise or Topic.Paperwork) && opportunity.About(about.Topic) is null);
        var unknown = Topics.All.Where(about => opportunity.About(about.Topic) is { IsKnown: false } fact && today.DayNumber - fact.HeardOn.DayNumber >= 6);
        return overdue.Concat(wanted).Concat(unconfirmed).Concat(stale).Concat(never).Concat(unknown).DistinctBy(about => about.Topic);
    }
}
