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
    public static IReadOnlyList<Waits> For(UserId user, IEnumerable<Opportunity> desk, DateOnly today) =>
        [.. desk.Where(opportunity => opportunity.IsOpen).SelectMany(opportunity => Of(user, opportunity, today)).OrderBy(waits => waits.Kind).ThenBy(waits => waits.Since)];

    static IEnumerable<Waits> Of(UserId user, Opportunity opportunity, DateOnly today)
    {
        var leads = opportunity.Rep != user;
        if (leads && opportunity.Help is { IsOpen: true } help) yield return new(WaitingKind.HelpAsked, opportunity, help.Words, Day(help.At));
        foreach (var step in opportunity.Steps)
        {
            if (step.AwaitsAnswerOf(leads ? Side.Leader : Side.Rep, opportunity)) yield return new(WaitingKind.StepToAnswer, opportunity, step.Terms.What, Day(step.At));
            if (step.IsRunning && step.Terms.Owner == user)
                yield return new(step.Terms.Due < today ? WaitingKind.OwnStepOverdue : step.Terms.Due == today ? WaitingKind.OwnStepDue : WaitingKind.OwnStepRunning, opportunity, step.Terms.What, step.Terms.Due);
        }
        if (!leads && opportunity.OpenTalk is { } talk) yield return new(WaitingKind.TalkToAnswer, opportunity, talk.When, Day(talk.At));
        if (!leads && opportunity.OpenQuestion is { } question) yield return new(WaitingKind.QuestionToAnswer, opportunity, question.Words, Day(question.At));
        if (!leads) yield break;
        if (opportunity.OpenProblems.FirstOrDefault() is { } problem) yield return new(WaitingKind.ProblemOfTeam, opportunity, problem.Latest ?? problem.Words, Day(problem.Since));
        else if (Gaps.Found(opportunity, today).Select(kind => (ProblemKind?)kind).FirstOrDefault() is { } gap) yield return new(WaitingKind.GapOfTeam, opportunity, "", Day(opportunity.LastCheckIn ?? opportunity.OpenedAt), gap);
    }

    static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
