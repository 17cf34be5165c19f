using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>What other cards shorten, in whole, in as many cards as Teams needs for it.</summary>
public static class WholeWordsCard
{
    /// <summary>A card of so many letters of any script is delivered.</summary>
    const int lettersAtMost = 6000;

    const int toldAtMost = 4;

    /// <param name="told">What was told, the oldest first; the latest long words are shown.</param>
    public static IEnumerable<AdaptiveCard> Of(Opportunity opportunity, IEnumerable<OpportunityEvent> told, Func<UserId, Text> nameOf, Today today, Lang lang) =>
        from happened in told.Reverse().Where(happened => LongWords.Are(Said(happened, lang)?.Words)).Take(toldAtMost)
        let said = Said(happened, lang)!.Value
        let parts = Parts(said.Words).ToList()
        from part in parts.Index()
        select new AdaptiveCard
        {
            FallbackText = $"{said.Label.In(lang)}: {opportunity.Title}",
            Body =
            [
                Sections.Heading(said.Label.In(lang) + (parts.Count > 1 ? $" ({part.Index + 1}/{parts.Count})" : "")),
                Sections.Subtle($"{opportunity.Title} · {nameOf(happened.By).In(lang)} · {Shown.Age(today.DayOf(happened.At), today).In(lang)}"),
                PeoplesWords.Block(part.Item),
            ],
        };

    static (Text Label, string Words)? Said(OpportunityEvent happened, Lang lang) => happened switch
    {
        FactLearned fact => (fact.Topic.About().Label, fact.Topic.About().AskAs("").Show(fact.Kept, lang)),
        ProblemReported problem => (CardWords.Problem, problem.Words),
        ProblemStillOpen { Words: { } words } => (CardWords.ProblemStill, words),
        QuestionAsked question => (CardWords.Question, question.Words),
        QuestionAnswered answer => (CardWords.Answer, answer.Words),
        HelpAsked help => (CardWords.HelpAsked, help.Words),
        _ => null,
    };

    /// <summary>Cut at a whole character, and before a name rather than inside it.</summary>
    static IEnumerable<string> Parts(string words)
    {
        for (int at = 0; at < words.Length;)
        {
            var end = Math.Min(at + lettersAtMost, words.Length);
            if (end < words.Length) end = NameTokens.Start(words, char.IsHighSurrogate(words[end - 1]) ? end - 1 : end) is var start && start > at ? start : end;
            yield return words[at..end];
            at = end;
        }
    }
}
