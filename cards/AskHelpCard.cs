using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>
/// Help is asked for and it has not been said with which opportunity: the words wait here, to be looked over, and go to the leader with the tap that says whom they are about.
/// </summary>
public static class AskHelpCard
{
    const int shownAtMost = 12;

    /// <param name="offered">The likeliest first.</param>
    /// <param name="words">What was typed; it may still be empty.</param>
    public static AdaptiveCard Of(IReadOnlyList<Opportunity> offered, string words, Lang lang) => new()
    {
        FallbackText = CardWords.HelpWith.In(lang),
        Body =
        [
            Sections.Heading(CardWords.HelpWith.In(lang)),
            Sections.Subtle(CardWords.NotSentYet.In(lang)),
            Sections.Words("help", CardWords.HelpWhat, lang, value: words.Length == 0 ? null : words, many: true),
            .. offered.Take(shownAtMost).Select(opportunity => Row(opportunity, lang)),
            .. offered.Count > shownAtMost ? [Sections.Subtle(CardWords.AndMore.With(offered.Count - shownAtMost).In(lang))] : Array.Empty<Element>(),
        ],
    };

    static ColumnSet Row(Opportunity opportunity, Lang lang) => Sections.Row(
        [new TextBlock { Text = PeoplesWords.Escape(opportunity.Title), Weight = FontWeight.Bolder }], Buttons.Press(CardWords.AskHelp, new CardAction.AskForHelp(opportunity.Id), lang));
}
