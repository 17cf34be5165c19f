using System.Globalization;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Bot.Turns;

/// <summary>Every step that has just been agreed asks its owner for the result on its due day.</summary>
static class StepDueNotices
{
    static readonly TimeOnly morning = new(9, 0);

    public static IEnumerable<Notice> Of(Opportunity? before, Opportunity after, Incoming incoming, Known known) =>
        from step in after.Steps
        where step.State is StepState.Agreed && before?.Step(step.Id) is not { State: StepState.Agreed }
        let due = step.Terms.Due
        select new Notice($"{after.Version}-due-{step.Id}", NoticeKind.StepDue, after.Id, step.Terms.Owner, About(step), incoming.Now,
            SendTimes.At(due > incoming.Today ? due : incoming.Today, morning, known.People.Find(step.Terms.Owner), known.Calendar));

    /// <summary>Names the step and the day it was due, so a notice of earlier terms is recognised as such.</summary>
    public static string About(Step step) => $"{step.Id} {step.Terms.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    public static bool Holds(Notice notice, Opportunity opportunity) =>
        notice.About is { } about && opportunity.Steps.Any(step => step.IsRunning && About(step) == about && step.Terms.Owner == notice.To);
}
