using System.Text.Json.Serialization;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;

namespace SalesBot.Domain.Weekly;

/// <summary>Why a line stands in a leader's weekly summary, the most pressing first: the leader's own debts before anybody else's.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WeeklyKind>))]
public enum WeeklyKind
{
    OwnStepOverdue, HelpUnanswered, AnswerOwed, Problem, StepOverdue, StepDue, StepResult, HandOver, StanceChanged, SharedConcern, NoNews, PositionUnknown, Voice, CauseCameBack, CustomerSilent,
}

/// <summary>One line of a summary: what, whose, since when. It leads to the original words of <paramref name="Record"/> and to one action.</summary>
/// <param name="Title">What people know the record by.</param>
/// <param name="Whose">Whose work it is, or whose customer.</param>
/// <param name="Words">What it is, in the words of those who wrote it, shortened.</param>
/// <param name="Since">Since when, or for a step its due day.</param>
/// <param name="Part">The step or problem it is about; of a changed stance both stances, of a concern its topic, of a case its stage, of positions their codes, of a hand-over how many customers wait.</param>
/// <param name="Gap">The kind of problem, or of what is missing: the question that helps hangs on it.</param>
/// <param name="Move">What this leader can do about a case.</param>
public sealed record WeeklyLine(WeeklyKind Kind, RecordRef Record, string Title, UserId Whose, string Words, DateOnly Since, string? Part = null, ProblemKind? Gap = null, VoiceMove? Move = null);

/// <summary>What the kinds are called.</summary>
public static class WeeklyKinds
{
    public static Text Label(this WeeklyKind kind) => kind switch
    {
        WeeklyKind.OwnStepOverdue => new("내 단계, 기한 지남", "My step, overdue"),
        WeeklyKind.HelpUnanswered => new("도움 요청, 답 기다림", "Help asked, not answered"),
        WeeklyKind.AnswerOwed => new("제안받은 단계, 답 기다림", "Step proposed to me"),
        WeeklyKind.Problem => new("열린 문제", "Open problem"),
        WeeklyKind.StepOverdue => new("기한이 지난 단계", "Step past its day"),
        WeeklyKind.StepDue => new("이번 주까지인 단계", "Step due this week"),
        WeeklyKind.StepResult => new("단계의 결과", "Result of a step"),
        WeeklyKind.HandOver => new("확인을 기다리는 인수인계", "Hand-over not confirmed"),
        WeeklyKind.StanceChanged => new("태도가 달라진 고객", "Customer whose stance has changed"),
        WeeklyKind.SharedConcern => new("여러 분이 말씀하신 걱정", "Concern that several share"),
        WeeklyKind.NoNews => new("새 소식이 없는 기회", "Opportunity without news"),
        WeeklyKind.PositionUnknown => new("아직 파악하지 못한 역할", "Position unknown"),
        WeeklyKind.Voice => new("고객의 소리", "Customer voice"),
        WeeklyKind.CauseCameBack => new("다시 나타난 원인", "Cause that came back"),
        _ => new("조용해진 고객", "Customer gone silent"),
    };
}
