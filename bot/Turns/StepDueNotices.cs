using System.Globalization;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Turns;

/// <summary>Every step that has just been agreed, or comes back with its reopened opportunity, asks its owner for the result on its due day.</summary>
static class StepDueNotices
{
    static readonly TimeOnly morning = new(9, 0);

    public static IEnumerable<Notice> Of(Opportunity? before, Opportunity after, Incoming incoming, Known known) => Of(before, after, incoming.Today, incoming.Now, known.People, known.Calendar);

    public static IEnumerable<Notice> Of(Opportunity? before, Opportunity after, DateOnly today, DateTimeOffset now, People people, WorkCalendar calendar) =>
        from step in after.Steps
        where after.IsOpen && step.IsRunning && !IsPlanned(before, step, today)
        let due = step.Terms.Due
        select new Notice($"{after.Version}-due-{step.Id}", NoticeKind.StepDue, after.Id, step.Terms.Owner, About(step), now,
            SendTimes.At(due > today ? due : today, morning, people.Find(step.Terms.Owner), calendar));

    /// <summary>
    /// The same owner was going to be asked on the same day before: a second card would ask twice. A day that came while a change was being talked
    /// about has passed without a question, so it is asked for again.
    /// </summary>
    static bool IsPlanned(Opportunity? before, Step step, DateOnly today) =>
        before is { IsOpen: true } && before.Step(step.Id) is { } old
        && (old.IsRunning || (old.Before is not null && step.Terms.Due > today))
        && ((old.Before ?? old.Terms).Due, old.Owner) == (step.Terms.Due, step.Terms.Owner);

    /// <summary>Names the step and the day it was due, so a notice of earlier terms is recognised as such.</summary>
    public static string About(Step step) => $"{step.Id} {step.Terms.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    public static bool Holds(Notice notice, Opportunity opportunity) =>
        notice.About is { } about && opportunity.Steps.Any(step => step.IsRunning && About(step) == about && step.Terms.Owner == notice.To);
}
