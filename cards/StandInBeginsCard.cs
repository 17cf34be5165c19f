using SalesBot.Cards.Elements;
using SalesBot.Domain;

namespace SalesBot.Cards;

/// <summary>To a deputy: somebody is away from now on.</summary>
public static class StandInBeginsCard
{
    public static AdaptiveCard Of(Text absent, Text until, Lang lang) => new()
    {
        FallbackText = AbsenceWords.Begins.With(absent, until).In(lang),
        Body =
        [
            .. Sections.News(AbsenceWords.Begins.With(absent, until), lang),
            new TextBlock { Text = PeoplesWords.Escape(AbsenceWords.Begins2.With(absent).In(lang)) },
        ],
        Actions = [Buttons.PressOnly(CardWords.Waiting, new CardAction.WhatWaits(), lang)],
    };
}
