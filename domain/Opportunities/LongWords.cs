namespace SalesBot.Domain.Opportunities;

/// <summary>Words that are too long for a card: it shows their beginning, and the whole of them on request.</summary>
public static class LongWords
{
    /// <summary>Longer words are shortened.</summary>
    public const int AtMost = 220;

    public static bool Are(string? words) => words?.Length > AtMost;

    /// <summary>When the first of what is shown shortened was told, as far as it is still of interest; null where all is shown in whole.</summary>
    public static DateTimeOffset? Since(Opportunity now) => Shown(now).Where(shown => Are(shown.Words)).Select(shown => (DateTimeOffset?)shown.At).Min();

    static IEnumerable<(string? Words, DateTimeOffset At)> Shown(Opportunity now) =>
    [
        .. now.OpenProblems.SelectMany(problem => ((string?, DateTimeOffset)[])[(problem.Words, problem.Since), (problem.Latest, problem.Since)]),
        .. now.Facts.Select(fact => ((string?)fact.Kept, fact.At)),
        .. now.Questions.TakeLast(2).SelectMany(question => ((string?, DateTimeOffset)[])[(question.Words, question.At), (question.Answer, question.At)]),
        .. now.Help is { IsOpen: true } help ? [(help.Words, help.At)] : Array.Empty<(string?, DateTimeOffset)>(),
    ];
}
