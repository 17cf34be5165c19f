using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Desk;

/// <summary>
/// An opportunity as it lies on somebody's desk: the rep's own ones, and on a leader's desk those of the team. Derived from the record and
/// written only over an older version, so it may be rebuilt at any time.
/// </summary>
/// <param name="Gone">The opportunity no longer belongs here; the row stays so that a late older write cannot bring it back.</param>
public sealed record DeskRow(Opportunity Opportunity, bool Gone)
{
    const int words = 160;

    /// <summary>The row of an opportunity: what is open, shortened; the record holds the rest.</summary>
    public static DeskRow Of(Opportunity opportunity) => new(
        opportunity with
        {
            Facts = [.. opportunity.Facts.Select(fact => fact with { Kept = Shown.Short(fact.Kept, words) })],
            Problems = [.. opportunity.Problems.Where(problem => problem.IsOpen).Select(problem => problem with { Words = Shown.Short(problem.Words, words), Latest = problem.Latest is null ? null : Shown.Short(problem.Latest, words) })],
            Steps = [.. opportunity.Steps.Where(step => step.IsOpen || step.Result is not null)],
            Questions = [.. opportunity.Questions.Where(question => question.Answer is null)],
            Talks = [.. opportunity.Talks.TakeLast(1).Where(talk => talk.Accepted is null)],
            Runs = [],
        },
        !opportunity.IsOpen);
}
