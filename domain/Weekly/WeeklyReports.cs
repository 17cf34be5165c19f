using System.Collections.Immutable;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Weekly;

/// <summary>An opportunity as it stands, with what has happened to it since the week began.</summary>
public sealed record WeekOf(Opportunity Opportunity, IReadOnlyList<OpportunityEvent> Events);

/// <summary>
/// Makes a rep's weekly report from what they have said already. It says how things stood at the end of its week, whenever somebody looks: what happened in the week, the problems that were open
/// then, and what was planned for the week after.
/// </summary>
public static class WeeklyReports
{
    /// <param name="dayOf">The rep's local day of an instant.</param>
    public static (ImmutableList<CustomerWeek> Customers, ImmutableList<string> Quiet) Draft(IEnumerable<WeekOf> weeks, Week week, Func<DateTimeOffset, DateOnly> dayOf, DateOnly today, Lang lang)
    {
        var all = weeks.Where(told => dayOf(told.Opportunity.OpenedAt) <= week.Sunday)
            .OrderBy(told => told.Opportunity.CompanyName, StringComparer.Ordinal).ThenBy(told => told.Opportunity.Name, StringComparer.Ordinal)
            .Select(told => new Telling(told, week, dayOf, today, lang).Said()).ToList();
        // In whom nothing has happened is named in one line, not in a row of the table.
        return ([.. all.Where(customer => !customer.IsEmpty)], [.. all.Where(customer => customer.IsEmpty).Select(customer => $"{customer.Customer} · {customer.Subject}")]);
    }

    /// <summary>One opportunity in one week's report.</summary>
    sealed class Telling(WeekOf told, Week week, Func<DateTimeOffset, DateOnly> dayOf, DateOnly today, Lang lang)
    {
        static readonly Text overdue = new("기한 지남", "Past its day"), agreed = new("고객과 합의", "Agreed with the customer"), promised = new("약속", "Promise");

        readonly Opportunity opportunity = told.Opportunity;

        /// <summary>What was to be done by a day before this one was not yet done when the report was looked at, or when its week had ended.</summary>
        readonly DateOnly standsOn = today < week.After.Monday ? today : week.After.Monday;

        public CustomerWeek Said() => new(opportunity.Id, opportunity.CompanyName, opportunity.Name)
        {
            Done = [.. Done()],
            Problems = WasOpen ? [.. Problems()] : [],
            Plans = WasOpen ? [.. Plans()] : [],
        };

        bool WasOpen => opportunity.IsOpen || told.Events.Any(happened => happened is OpportunityEnded && IsAfter(happened.At));

        bool IsAfter(DateTimeOffset at) => dayOf(at) > week.Sunday;

        /// <summary>Said while this week was still the one to report.</summary>
        bool InTime(DateTimeOffset at) => Week.ToReport(dayOf(at)).Monday <= week.Monday;

        /// <summary>What happened in a week stands in its report, also if it is told on the Monday after; what is told when that report has gone stands in the next one.</summary>
        bool IsOfWeek(OpportunityEvent happened)
        {
            var at = dayOf(happened.At);
            var on = happened switch { FactLearned fact when fact.HeardOn < at => fact.HeardOn, StepDone done when done.On < at => done.On, _ => at };
            return week == (Week.Of(on).Monday > Week.ToReport(at).Monday ? Week.Of(on) : Week.ToReport(at));
        }

        IEnumerable<string> Done()
        {
            foreach (var happened in Corrected(told.Events, IsOfWeek))
                switch (happened)
                {
                    case OpportunityOpened:
                        yield return new Text("새 영업 기회로 등록", "New opportunity").In(lang);
                        break;
                    case FactLearned { Kept: not Question.Unknown } fact when fact.Topic is not (Topic.NextStep or Topic.Promise):
                        yield return $"{fact.Topic.About().Label.In(lang)}: {fact.Topic.About().AskAs("x").Show(fact.Kept, lang)} ({Source(fact)})";
                        break;
                    case ProblemResolved resolved:
                        yield return new Text("문제 해결: {0} → {1}", "Resolved: {0} → {1}").With(opportunity.Problem(resolved.Id)?.Words ?? "", resolved.How).In(lang);
                        break;
                    case StepDone done:
                        yield return new Text("{0} → {1} ({2})", "{0} → {1} ({2})").With(opportunity.Step(done.Id)?.Terms.What ?? "", done.What, done.Effect.Label().In(lang)).In(lang);
                        break;
                    case OpportunityEnded ended:
                        yield return $"{OpportunityTexts.State(ended.How).In(lang)}: {UnknownWords.Show(ended.Reason, lang)}";
                        break;
                }
        }

        IEnumerable<string> Problems()
        {
            foreach (var problem in opportunity.Problems.Where(problem => !IsAfter(problem.Since) && (problem.ResolvedAt is not { } resolved || IsAfter(resolved))))
                yield return $"[{problem.Kind.About().Label.In(lang)}] {problem.Latest ?? problem.Words} ({new Text("{0}부터", "from {0} on").With(Day(dayOf(problem.Since))).In(lang)})";
            foreach (var step in opportunity.Steps.Where(IsBlocked)) yield return $"[{CoachingWords.State(StepState.Blocked).In(lang)}] {step.Terms.What}: {step.Reason}";
            foreach (var (what, due) in Owed().Where(owed => owed.Due < standsOn)) yield return $"[{overdue.In(lang)}] {Until(what, due)}";
            if (opportunity.Help is { } help && !IsAfter(help.At) && (help.AnsweredAt is not { } answered || IsAfter(answered))) yield return $"[{new Text("도움 요청", "Help needed").In(lang)}] {help.Words}";
        }

        IEnumerable<string> Plans()
        {
            if (opportunity.About(Topic.NextStep) is { IsKnown: true } next && InTime(next.At) && (next.Due is { } day ? day >= standsOn : next.FreshOn >= week.Monday)) yield return Until($"{agreed.In(lang)}: {Dated(next)}", next.Due);
            foreach (var (what, due) in Owed().Where(owed => !(owed.Due < standsOn))) yield return Until(what, due);
        }

        /// <summary>What was promised, and the steps that run.</summary>
        IEnumerable<(string What, DateOnly? Due)> Owed()
        {
            if (opportunity.About(Topic.Promise) is { IsKnown: true } promise && InTime(promise.At)) yield return ($"{promised.In(lang)}: {Dated(promise)}", promise.Due);
            var later = told.Events.OfType<StepProposed>().Where(proposed => !InTime(proposed.At)).Select(proposed => proposed.Id).ToHashSet();
            foreach (var step in opportunity.Steps.Where(step => step.IsRunning && !IsBlocked(step) && !later.Contains(step.Id)).OrderBy(step => step.Terms.Due)) yield return (step.Terms.What, step.Terms.Due);
        }

        bool IsBlocked(Step step) => step.State is StepState.Blocked && !IsAfter(step.At);

        /// <summary>“Next week” said weeks ago is no longer next week: words of before the week go with the day on which they were said, unless a day was named.</summary>
        string Dated(Fact fact) => fact.Due is null && fact.HeardOn < week.Monday ? new Text("{0} ({1}에 들음)", "{0} (heard on {1})").With(fact.Kept, Day(fact.HeardOn)).In(lang) : fact.Kept;

        string Until(string what, DateOnly? due) => due is { } day ? $"{what} ({new Text("{0}까지", "by {0}").With(Day(day)).In(lang)})" : what;

        string Source(FactLearned fact) => string.Join(" · ", ((string?[])[fact.Who, fact.Grade.Label().In(lang), Day(fact.HeardOn).In(lang)]).OfType<string>());

        Text Day(DateOnly day) => Shown.Day(day, today);
    }

    /// <summary>A correction stands for what it corrects. Of one topic the last word of the week counts, except that every visit was a visit.</summary>
    static List<OpportunityEvent> Corrected(IReadOnlyList<OpportunityEvent> events, Func<OpportunityEvent, bool> ofWeek)
    {
        var corrections = events.OfType<CorrectionGiven>().Select(given => given.At).ToHashSet();
        var kept = new List<OpportunityEvent>();
        foreach (var happened in events.Where(ofWeek))
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
}
