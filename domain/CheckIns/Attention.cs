using System.Text.Json.Serialization;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.CheckIns;

[JsonConverter(typeof(JsonStringEnumConverter<AttentionKind>))]
public enum AttentionKind
{
    LeaderAsks, StepDue, StepResult, OpenProblem, PromiseOverdue, ApproverUnknown, NoNextStep, LongAgo,
}

/// <summary>One reason why an opportunity deserves attention this week.</summary>
public sealed record Attention(AttentionKind Kind, string? Words = null, DateOnly? Since = null)
{
    public Text Reason(DateOnly today) => Kind switch
    {
        AttentionKind.LeaderAsks => new($"리더 질문이 기다리고 있어요: {Words}", $"Your leader asks: {Words}"),
        AttentionKind.StepDue => new($"합의한 단계의 결과: {Words}", $"Result of the agreed step: {Words}"),
        AttentionKind.StepResult => new($"지난 단계 그 뒤: {Words}", $"After the last step: {Words}"),
        AttentionKind.OpenProblem => new($"열린 문제: {Words}", $"Open problem: {Words}"),
        AttentionKind.PromiseOverdue => new($"약속 날짜가 지났어요: {Words}", $"A promise is past its date: {Words}"),
        AttentionKind.ApproverUnknown => new("최종 결재권자를 아직 모릅니다", "The final approver is not known yet"),
        AttentionKind.NoNextStep => new("고객과 합의한 다음 단계가 없습니다", "No next step agreed with the customer"),
        _ when Since is { } since => new($"마지막 접촉 {Shown.Age(since, today).Ko}", $"Last contact {Shown.Age(since, today).En}"),
        _ => new("최근 접촉 기록이 없습니다", "No contact on record"),
    };

    /// <summary>Why this opportunity deserves attention on that day; empty when it is quiet.</summary>
    public static IEnumerable<Attention> Of(Opportunity opportunity, DateOnly today, DateOnly? settledOn)
    {
        if (!opportunity.IsOpen) yield break;
        if (opportunity.OpenQuestion is { } question) yield return new(AttentionKind.LeaderAsks, Shown.Short(question.Words, 80));
        foreach (var step in opportunity.Steps)
        {
            if (step.IsRunning && step.Terms.Due <= today && step.Terms.Owner == opportunity.Rep) yield return new(AttentionKind.StepDue, Shown.Short(step.Terms.What, 80));
            if (IsNewResult(opportunity, step)) yield return new(AttentionKind.StepResult, $"{Shown.Short(step.Terms.What, 50)} → {Shown.Short(step.Result!.What, 50)}");
        }
        foreach (var problem in opportunity.OpenProblems) yield return new(AttentionKind.OpenProblem, Shown.Short(problem.Latest ?? problem.Words, 80));
        if (opportunity.About(Topic.Promise) is { IsKnown: true, Due: { } promised } promise && promised < today) yield return new(AttentionKind.PromiseOverdue, Shown.Short(promise.Kept, 80));
        if (!opportunity.Knows(Topic.Approver)) yield return new(AttentionKind.ApproverUnknown);
        if (!opportunity.Knows(Topic.NextStep) || opportunity.About(Topic.NextStep)!.Due < today) yield return new(AttentionKind.NoNextStep);
        // "Nothing new" settles the silence too: the rep has looked at it on that day.
        var heard = opportunity.LastContact > settledOn || settledOn is null ? opportunity.LastContact : settledOn;
        if (heard is null || today.DayNumber - heard.Value.DayNumber > Topic.LastContact.About().StaleAfterDays) yield return new(AttentionKind.LongAgo, Since: opportunity.LastContact);
    }

    internal static bool IsNewResult(Opportunity opportunity, Step step) =>
        step.Result is { } result && (opportunity.LastCheckIn is null || result.At > opportunity.LastCheckIn);
}
