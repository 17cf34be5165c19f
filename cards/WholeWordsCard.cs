using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;

namespace SalesBot.Cards;

/// <summary>What other cards shorten, in whole, in as many cards as Teams needs for it.</summary>
public static class WholeWordsCard
{
    /// <summary>A card of so many letters of any script is delivered.</summary>
    const int lettersAtMost = 6000;

    const int toldAtMost = 4;

    /// <param name="told">What was told of an opportunity, the oldest first; the latest long words are shown.</param>
    public static IEnumerable<AdaptiveCard> Of(Opportunity opportunity, IEnumerable<OpportunityEvent> told, Func<UserId, Text> nameOf, Today today, Lang lang) =>
        Of(opportunity.Title, told.Select(happened => Said(happened, lang) is var (label, words) ? new Told(label, words, happened.By, happened.At) : null), nameOf, today, lang);

    /// <param name="told">What was told of a case, the oldest first.</param>
    public static IEnumerable<AdaptiveCard> Of(Voice voice, IEnumerable<VoiceEvent> told, Func<UserId, Text> nameOf, Today today, Lang lang) =>
        Of(voice.Title, told.Select(happened => Said(happened) is var (label, words) ? new Told(label, words, happened.By, happened.At) : null), nameOf, today, lang);

    static IEnumerable<AdaptiveCard> Of(string title, IEnumerable<Told?> told, Func<UserId, Text> nameOf, Today today, Lang lang) =>
        from one in told.OfType<Told>().Where(one => LongWords.Are(one.Words)).Reverse().Take(toldAtMost)
        let parts = Parts(one.Words).ToList()
        from part in parts.Index()
        select new AdaptiveCard
        {
            FallbackText = $"{one.Label.In(lang)}: {title}",
            Body =
            [
                Sections.Heading(one.Label.In(lang) + (parts.Count > 1 ? $" ({part.Index + 1}/{parts.Count})" : "")),
                Sections.Subtle($"{title} · {nameOf(one.By).In(lang)} · {Shown.Age(today.DayOf(one.At), today).In(lang)}"),
                PeoplesWords.Block(part.Item),
            ],
        };

    sealed record Told(Text Label, string Words, UserId By, DateTimeOffset At);

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

    static (Text Label, string Words)? Said(VoiceEvent happened) => happened switch
    {
        VoiceRegistered registered => (VoiceCardWords.InTheirWords, registered.Words),
        HeardAgain again => (VoiceCardWords.InTheirWords, again.Words),
        CustomerSpoke spoke => (VoiceCardWords.News, spoke.Words),
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
