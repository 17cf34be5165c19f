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
public sealed record Waits(WaitingKind Kind, Opportunity Opportunity, Text Words, DateOnly Since);

/// <summary>Works out from a desk what waits.</summary>
public static class Waiting
{
    public static IReadOnlyList<Waits> For(UserId user, IEnumerable<Opportunity> desk, DateOnly today) =>
        [.. desk.Where(opportunity => opportunity.IsOpen).SelectMany(opportunity => Of(user, opportunity, today)).OrderBy(waits => waits.Kind).ThenBy(waits => waits.Since)];

    static IEnumerable<Waits> Of(UserId user, Opportunity opportunity, DateOnly today)
    {
        var leads = opportunity.Rep != user;
        if (leads && opportunity.Help is { IsOpen: true } help) yield return new(WaitingKind.HelpAsked, opportunity, Text.Same(help.Words), Day(help.At));
        foreach (var step in opportunity.Steps)
        {
            if (step.AwaitsAnswer && step.AskedBy != user) yield return new(WaitingKind.StepToAnswer, opportunity, Text.Same(step.Terms.What), Day(step.At));
            if (step.IsRunning && step.Terms.Owner == user)
                yield return new(step.Terms.Due < today ? WaitingKind.OwnStepOverdue : step.Terms.Due == today ? WaitingKind.OwnStepDue : WaitingKind.OwnStepRunning, opportunity, Text.Same(step.Terms.What), step.Terms.Due);
        }
        if (!leads && opportunity.OpenQuestion is { } question) yield return new(WaitingKind.QuestionToAnswer, opportunity, Text.Same(question.Words), Day(question.At));
        if (!leads) yield break;
        if (opportunity.OpenProblems.FirstOrDefault() is { } problem) yield return new(WaitingKind.ProblemOfTeam, opportunity, Text.Same(problem.Latest ?? problem.Words), Day(problem.Since));
        else if (Gaps.Found(opportunity, today).Select(kind => kind.About().Label).FirstOrDefault() is { } gap) yield return new(WaitingKind.GapOfTeam, opportunity, gap, Day(opportunity.LastCheckIn ?? opportunity.OpenedAt));
    }

    static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
