using System.Collections.Immutable;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Weekly;

/// <summary>An opportunity as it stands, with what has happened to it in the week.</summary>
public sealed record WeekOf(Opportunity Opportunity, IReadOnlyList<OpportunityEvent> Events);

/// <summary>Makes a rep's weekly report from what they have said already.</summary>
public static class WeeklyReports
{
    /// <param name="dayOf">The rep's local day of an instant.</param>
    public static (ImmutableList<CustomerWeek> Customers, ImmutableList<string> Quiet) Draft(IEnumerable<WeekOf> weeks, Func<DateTimeOffset, DateOnly> dayOf, DateOnly today, Lang lang)
    {
        var all = weeks.OrderBy(week => week.Opportunity.CompanyName, StringComparer.Ordinal).ThenBy(week => week.Opportunity.Name, StringComparer.Ordinal)
            .Select(week => new CustomerWeek(week.Opportunity.Id, week.Opportunity.CompanyName, week.Opportunity.Name)
            {
                Done = [.. Done(week, lang)],
                Problems = week.Opportunity.IsOpen ? [.. Problems(week.Opportunity, dayOf, today, lang)] : [],
                Plans = week.Opportunity.IsOpen ? [.. Plans(week.Opportunity, today, lang)] : [],
            }).ToList();
        // Who only has plans of long ago and nothing new is named in one line, not in a row of the table.
        return ([.. all.Where(customer => !customer.Done.IsEmpty || !customer.Problems.IsEmpty || !customer.Plans.IsEmpty)], [.. all.Where(customer => customer.IsEmpty).Select(customer => $"{customer.Customer} · {customer.Subject}")]);
    }

    static IEnumerable<string> Done(WeekOf week, Lang lang)
    {
        var events = Corrected(week.Events);
        foreach (var happened in events)
            switch (happened)
            {
                case OpportunityOpened:
                    yield return new Text("새 영업 기회로 등록", "New opportunity").In(lang);
                    break;
                case FactLearned { Kept: not Question.Unknown } fact when fact.Topic is not (Topic.NextStep or Topic.Promise):
                    yield return $"{fact.Topic.About().Label.In(lang)}: {fact.Topic.About().AskAs("x").Show(fact.Kept, lang)} ({Source(fact, lang)})";
                    break;
                case ProblemResolved resolved:
                    yield return new Text("문제 해결: {0} → {1}", "Resolved: {0} → {1}").With(week.Opportunity.Problem(resolved.Id)?.Words ?? "", resolved.How).In(lang);
                    break;
                case StepDone done:
                    yield return new Text("{0} → {1} ({2})", "{0} → {1} ({2})").With(week.Opportunity.Step(done.Id)?.Terms.What ?? "", done.What, done.Effect.Label().In(lang)).In(lang);
                    break;
                case OpportunityEnded ended:
                    yield return $"{OpportunityTexts.State(ended.How).In(lang)}: {UnknownWords.Show(ended.Reason, lang)}";
                    break;
            }
    }

    /// <summary>A correction stands for what it corrects. Of one topic the last word of the week counts, except that every visit was a visit.</summary>
    static List<OpportunityEvent> Corrected(IReadOnlyList<OpportunityEvent> events)
    {
        var corrections = events.OfType<CorrectionGiven>().Select(given => given.At).ToHashSet();
        var kept = new List<OpportunityEvent>();
        foreach (var happened in events)
        {
            if (happened is FactLearned fact)
            {
                var earlier = kept.FindLastIndex(other => other is FactLearned same && same.Topic == fact.Topic);
                if (earlier >= 0 && (fact.Topic is not Topic.LastContact || corrections.Contains(fact.At))) kept.RemoveAt(earlier);
            }
            if (happened is StepDone done) kept.RemoveAll(other => other is StepDone same && same.Id == done.Id);
            kept.Add(happened);
        }
        return kept;
    }

    static IEnumerable<string> Problems(Opportunity opportunity, Func<DateTimeOffset, DateOnly> dayOf, DateOnly today, Lang lang)
    {
        foreach (var problem in opportunity.OpenProblems)
            yield return $"[{problem.Kind.About().Label.In(lang)}] {problem.Latest ?? problem.Words} ({new Text("{0}부터", "from {0} on").With(Shown.Day(dayOf(problem.Since), today)).In(lang)})";
        foreach (var step in opportunity.Steps.Where(step => step.State is StepState.Blocked))
            yield return $"[{CoachingWords.State(StepState.Blocked).In(lang)}] {step.Terms.What}: {step.Reason}";
        if (opportunity.Help is { IsOpen: true } help) yield return $"[{new Text("도움 요청", "Help needed").In(lang)}] {help.Words}";
    }

    static IEnumerable<string> Plans(Opportunity opportunity, DateOnly today, Lang lang)
    {
        string Until(string what, DateOnly? due) => due is { } day ? $"{what} ({new Text("{0}까지", "by {0}").With(Shown.Day(day, today)).In(lang)})" : what;
        if (opportunity.About(Topic.NextStep) is { IsKnown: true } next && !(next.Due < today)) yield return Until($"{new Text("고객과 합의", "Agreed with the customer").In(lang)}: {next.Kept}", next.Due);
        if (opportunity.About(Topic.Promise) is { IsKnown: true } promise) yield return Until($"{new Text("약속", "Promise").In(lang)}: {promise.Kept}", promise.Due);
        foreach (var step in opportunity.Steps.Where(step => step.IsRunning && step.State is not StepState.Blocked).OrderBy(step => step.Terms.Due)) yield return Until(step.Terms.What, step.Terms.Due);
    }

    static string Source(FactLearned fact, Lang lang) => fact.Who is { } who ? $"{who} · {fact.Grade.Label().In(lang)}" : fact.Grade.Label().In(lang);
}
