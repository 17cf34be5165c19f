using SalesBot.Documents.Reports;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Weekly;

/// <summary>When leaders get their summary, and the company's own form of the weekly report.</summary>
public sealed class WeeklySettings
{
    public const string Section = "Weekly";

    /// <summary>The day of the week, in the leader's own time; a holiday moves it to the next working day.</summary>
    public DayOfWeek SummaryDay { get; set; } = WeeklySchedule.Summary.Day;

    /// <summary>The time of the day, in the leader's own time.</summary>
    public TimeOnly SummaryAt { get; set; } = WeeklySchedule.Summary.At;

    /// <summary>A .docx or .pptx with named content controls or shapes, filled in place of SalesBot's own form.</summary>
    public string? ReportForm { get; set; }

    /// <summary>The plan of the week until an administrator changes it in the chat.</summary>
    public WeekPlan Plan => new(WeeklySchedule.CheckIn.Day, WeeklySchedule.CheckIn.At, SummaryDay, SummaryAt);

    /// <exception cref="SettingsRefusal">The form cannot be used; the message says what to do.</exception>
    public ReportForm? Form()
    {
        if (ReportForm is not { } file) return null;
        if (!File.Exists(file)) throw new SettingsRefusal($"Weekly:ReportForm names '{file}', which is not there. Give the path of your form, for example Weekly:ReportForm=weekly-report.docx.");
        return Documents.Reports.ReportForm.Read(File.ReadAllBytes(file)) switch
        {
            FormReading.Good good => good.Form,
            FormReading.Bad bad => throw new SettingsRefusal($"Weekly:ReportForm '{file}' cannot be used. {bad.Problem.En}\n{bad.Problem.Ko}"),
            var other => throw new InvalidOperationException($"Unknown result {other.GetType().Name}."),
        };
    }
}
