using SalesBot.Cards.Elements;
using SalesBot.Domain;

namespace SalesBot.Cards;

/// <summary>A card somebody sees in place of a colleague who is away: whose it is stands above it.</summary>
public static class StandInCard
{
    public static AdaptiveCard Of(AdaptiveCard card, Text absent, Lang lang) =>
        card with { Body = [Sections.Subtle(CardWords.StandsIn.With(absent).In(lang)), .. card.Body] };
}
