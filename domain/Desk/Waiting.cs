using SalesBot.Domain.Coaching;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Desk;

/// <summary>Why something waits for somebody, the most pressing first: a leader's own debts before anybody else's.</summary>
public enum WaitingKind
{
    HelpAsked, OwnStepOverdue, StepToAnswer, TalkToAnswer, QuestionToAnswer, OwnStepDue, ProblemOfTeam, GapOfTeam, OwnStepRunning,
}

/// <summary>One thing that waits for a person.</summary>
/// <param name="Words">What it is, in the words of those who wrote it, shortened.</param>
/// <param name="Since">Since when, or for a step its due day.</param>
/// <param name="Gap">For something missing: what; it is called by its label and not by anybody's words.</param>
public sealed record Waits(WaitingKind Kind, Opportunity Opportunity, string Words, DateOnly Since, ProblemKind? Gap = null);

/// <summary>Works out from a desk what waits.</summary>
public static class Waiting
{
    /// <param name="standingOf">What the person is to an opportunity now; what lies on the desk of old and is no longer theirs does not wait for them.</param>
    public static IReadOnlyList<Waits> For(UserId user, IEnumerable<Opportunity> desk, Func<Opportunity, Standing> standingOf, Today today) =>
        [.. desk.Where(opportunity => opportunity.IsOpen).SelectMany(opportunity => Of(user, opportunity, standingOf(opportunity), today)).OrderBy(waits => waits.Kind).ThenBy(waits => waits.Since)];

    static IEnumerable<Waits> Of(UserId user, Opportunity opportunity, Standing standing, Today today)
    {
        if (standing is Standing.None) yield break;
        var (leads, isRep) = (standing is Standing.Leader, standing is Standing.Rep);
        if (leads && opportunity.Help is { IsOpen: true } help) yield return new(WaitingKind.HelpAsked, opportunity, help.Words, today.DayOf(help.At));
        foreach (var step in opportunity.Steps)
        {
            if ((leads || isRep) && step.AwaitsAnswerOf(leads ? Side.Leader : Side.Rep, opportunity)) yield return new(WaitingKind.StepToAnswer, opportunity, step.Terms.What, today.DayOf(step.At));
            if (step.IsRunning && step.Terms.Owner == user)
                yield return new(step.Terms.Due < today ? WaitingKind.OwnStepOverdue : step.Terms.Due == today ? WaitingKind.OwnStepDue : WaitingKind.OwnStepRunning, opportunity, step.Terms.What, step.Terms.Due);
        }
        if (isRep && opportunity.OpenTalk is { } talk) yield return new(WaitingKind.TalkToAnswer, opportunity, talk.When, today.DayOf(talk.At));
        if (isRep && opportunity.OpenQuestion is { } question) yield return new(WaitingKind.QuestionToAnswer, opportunity, question.Words, today.DayOf(question.At));
        if (!leads) yield break;
        if (opportunity.OpenProblems.FirstOrDefault() is { } problem) yield return new(WaitingKind.ProblemOfTeam, opportunity, problem.Latest ?? problem.Words, today.DayOf(problem.Since));
        else if (Gaps.Found(opportunity, today).Select(kind => (ProblemKind?)kind).FirstOrDefault() is { } gap) yield return new(WaitingKind.GapOfTeam, opportunity, "", today.DayOf(opportunity.LastCheckIn ?? opportunity.OpenedAt), gap);
    }
}
