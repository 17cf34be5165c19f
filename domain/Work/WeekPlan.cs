using System.Text.Json.Serialization;

namespace SalesBot.Domain.Work;

/// <summary>When check-ins and weekly summaries come by themselves, each in the person's own time.</summary>
public sealed record WeekPlan(DayOfWeek CheckInDay, TimeOnly CheckInAt, DayOfWeek SummaryDay, TimeOnly SummaryAt)
{
    [JsonIgnore]
    public WeeklySchedule CheckIn => WeeklySchedule.CheckIn with { Day = CheckInDay, At = CheckInAt };

    [JsonIgnore]
    public WeeklySchedule Summary => WeeklySchedule.Summary with { Day = SummaryDay, At = SummaryAt };

    /// <summary>Whether somebody can be written to then: on a weekend or at night it would come later than planned.</summary>
    public static bool Fits(DayOfWeek day, TimeOnly at) => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !QuietHours.Default.Covers(at);
}
