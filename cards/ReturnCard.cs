using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>To somebody who is back: what the deputy has done, what else has moved, and how much waits. One card, however long they were away.</summary>
public static class ReturnCard
{
    const int shownAtMost = 8;
    const int actsAtMost = 3;

    public static AdaptiveCard Of(ReturnView view, Lang lang) => new()
    {
        FallbackText = AbsenceWords.Back.In(lang),
        Body =
        [
            Sections.Heading(AbsenceWords.Back.In(lang)),
            .. Part(AbsenceWords.Settled, view.Settled, settled => Row(settled.Opportunity, settled.Acts.TakeLast(actsAtMost).Select(act => Did(act, view, lang)), view, lang), lang),
            .. Part(AbsenceWords.Moved, view.Moved, moved => Row(moved, [], view, lang), lang),
            .. view.Settled.Count + view.Moved.Count == 0 ? [new TextBlock { Text = AbsenceWords.NothingHappened.In(lang) }] : Array.Empty<Element>(),
        ],
        Actions = view.Waiting == 0 ? [] : [Buttons.PressOnly(AbsenceWords.Waits.With(view.Waiting), new CardAction.WhatWaits(), lang)],
    };

    static IEnumerable<Element> Part<T>(Text label, IReadOnlyList<T> all, Func<T, Element> row, Lang lang) =>
        all.Count == 0 ? [] : [Sections.Label(label, lang), .. all.Take(shownAtMost).Select(row), .. all.Count > shownAtMost ? [Sections.Subtle(CardWords.More.With(all.Count - shownAtMost).In(lang))] : Array.Empty<Element>()];

    static RichTextBlock Did(StoodIn act, ReturnView view, Lang lang) =>
        Sections.Line($"{view.NameOf(act.By).In(lang)}: {AbsenceWords.Did(act).In(lang)}", act.Words, Shown.Age(view.Today.DayOf(act.At), view.Today).In(lang));

    static ColumnSet Row(Opportunity opportunity, IEnumerable<Element> lines, ReturnView view, Lang lang) => Sections.Row(
        [
            new TextBlock { Text = PeoplesWords.Escape(opportunity.Title), Weight = FontWeight.Bolder },
            Sections.Subtle($"{view.NameOf(opportunity.Rep).In(lang)} · {Shown.Age(view.Today.DayOf(opportunity.TouchedAt), view.Today).In(lang)}"),
            .. lines,
        ],
        Buttons.PressOnly(CardWords.Open, new CardAction.Show(opportunity.Id), lang));
}
