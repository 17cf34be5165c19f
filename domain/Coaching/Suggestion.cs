using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Coaching;

/// <summary>The one open question suggested to the leader, and what it is about.</summary>
public sealed record Suggestion(ProblemKind About, Text Question)
{
    /// <summary>
    /// The newest open problem that has a question of its own, else the first found gap, else the closing question: which one step first.
    /// </summary>
    public static Suggestion For(Opportunity opportunity, DateOnly today)
    {
        var problems = opportunity.OpenProblems.Reverse().Select(problem => problem.Kind);
        foreach (var kind in problems.Concat(Gaps.Found(opportunity, today)))
            if (kind is not ProblemKind.Other && !opportunity.HasBeenAsked(kind))
                return new(kind, kind.About().Question);
        return new(ProblemKind.Other, ProblemKinds.Closing);
    }
}
