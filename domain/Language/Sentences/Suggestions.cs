using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Language;

/// <summary>
/// What somebody who need not be right (a language model) says a text tells: codes, and the words it points at. None of it is a value: values are read by our own
/// readers where the words stand.
/// </summary>
public sealed record Suggestions(IReadOnlyList<SuggestedFact> Facts, IReadOnlyList<SuggestedProblem> Problems)
{
    public static Suggestions None { get; } = new([], []);

    /// <summary>The states a topic may be in by code; empty where a fact is told in words.</summary>
    public static IReadOnlyList<Option> CodesOf(Topic topic) => topic switch
    {
        Topic.Budget => Topics.BudgetStates,
        Topic.Purchasing => Topics.PurchasingRoutes,
        Topic.Stage => Topics.Stages,
        _ => [],
    };

    /// <summary>The problems people tell. That information is old is found in the record, never in a sentence.</summary>
    public static IReadOnlyList<ProblemAbout> Problem { get; } = [.. ProblemKinds.All.Where(about => about.Kind is not ProblemKind.Stale)];
}

/// <param name="Words">The part of the text that tells it; the other words stand inside of these.</param>
public sealed record SuggestedFact(string Topic, string Words, string? Code = null, string? DateWords = null, string? AmountWords = null, string? PersonWords = null);

public sealed record SuggestedProblem(string Kind, string Words);
