using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Weekly;

namespace SalesBot.Documents.Meetings;

/// <summary>One fact as it is shown: what, how it is known, and how well.</summary>
sealed record FactLine(string Label, string Known, string Source, Grade Grade);

/// <summary>What is said about one opportunity, line by line: the same in the document and on the slides.</summary>
static class PackLines
{
    public static IReadOnlyList<FactLine> Facts(Opportunity opportunity, Today today, Lang lang) =>
    [
        .. Topics.All.Select(about => (about, fact: opportunity.About(about.Topic))).Where(pair => pair.fact is { IsKnown: true }).Select(pair => new FactLine(
            pair.about.Label.In(lang), pair.about.AskAs("x").Show(pair.fact!.Kept, lang) + (pair.fact.Due is { } due ? $" (~{Shown.Day(due, lang, today)})" : ""), Source(pair.fact, today, lang), pair.fact.Grade)),
    ];

    /// <summary>Only what is worth asking for; that a topic was never spoken of is no finding.</summary>
    public static IReadOnlyList<string> NotKnown(Opportunity opportunity, Lang lang) =>
        [.. Topics.All.Where(about => opportunity.About(about.Topic) is { IsKnown: false } || (about.Topic is Topic.Approver or Topic.NextStep or Topic.Budget && !opportunity.Knows(about.Topic))).Select(about => about.Label.In(lang))];

    public static IReadOnlyList<string> Problems(Opportunity opportunity, Today today, Lang lang) =>
    [
        .. opportunity.OpenProblems.OrderBy(problem => problem.Since).Select(problem => $"[{problem.Kind.About().Label.In(lang)}] {problem.Latest ?? problem.Words} ({DocumentWords.Since.With(Shown.Day(today.DayOf(problem.Since), today)).In(lang)})"),
        .. opportunity.Help is { IsOpen: true } help ? [$"[{DocumentWords.Help.In(lang)}] {help.Words} ({Shown.Age(today.DayOf(help.At), today).In(lang)})"] : Array.Empty<string>(),
    ];

    /// <summary>The oldest open problem in short, and how many more there are.</summary>
    public static string First(Opportunity opportunity, Today today, Lang lang)
    {
        var problems = Problems(opportunity, today, lang);
        return problems.Count == 0 ? "–" : Shown.Short(problems[0], 90) + (problems.Count > 1 ? $" +{problems.Count - 1}" : "");
    }

    /// <summary>What is running first, by its day; then the latest results.</summary>
    public static IReadOnlyList<Step> Steps(Opportunity opportunity) =>
        [.. opportunity.OpenSteps.OrderBy(step => step.Terms.Due), .. opportunity.Steps.Where(step => step.Result is not null).OrderByDescending(step => step.Result!.At).Take(4)];

    public static string Result(Step step, Lang lang) => step.Result is { } result
        ? $"{result.What} ({result.Effect.Label().In(lang)})"
        : step.Reason is { } reason ? $"{CoachingWords.State(step.State).In(lang)}: {reason}" : CoachingWords.State(step.State).In(lang);

    public static string Contact(PackItem item, DateOnly today, Lang lang) => item.Opportunity.LastContact is { } contact ? $"{Shown.Day(contact, lang, today)} ({Shown.Age(contact, today).In(lang)})" : "–";

    public static string Stage(Opportunity opportunity, Lang lang) =>
        opportunity.IsOpen
            ? opportunity.About(Topic.Stage) is { IsKnown: true } stage ? Topic.Stage.About().AskAs("x").Show(stage.Kept, lang) : OpportunityTexts.State(opportunity.State).In(lang)
            : OpportunityTexts.State(opportunity.State).In(lang) + (opportunity.EndReason is { } reason ? $": {UnknownWords.Show(reason, lang)}" : "");

    static string Source(Fact fact, DateOnly today, Lang lang) => string.Join(" · ", ((string?[])[fact.Who, fact.Grade.Label().In(lang), Shown.Day(fact.HeardOn, lang, today)]).Where(part => !string.IsNullOrEmpty(part)));

    public static string Colour(Grade grade) => grade switch { Grade.Confirmed => Look.Green, Grade.Hearsay => Look.Amber, _ => Look.Subtle };
}
