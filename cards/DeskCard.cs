using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Cards;

/// <summary>What waits for somebody, the most pressing first.</summary>
public static class DeskCard
{
    const int shownAtMost = 15, promisesShown = 5;

    /// <param name="inPlaceOf">The name of the leader in whose place the person attends to an opportunity, if it is so.</param>
    public static AdaptiveCard Of(IReadOnlyList<Waits> waiting, Func<UserId, Text> nameOf, Func<Opportunity, string?> inPlaceOf, DateOnly today, Lang lang, int cases = 0, IReadOnlyList<HandOverWaits>? handOvers = null, IReadOnlyList<Orphans>? orphans = null, IReadOnlyList<PromiseRow>? promises = null) => new()
    {
        FallbackText = CardWords.Waiting.In(lang),
        Body =
        [
            Sections.Heading(CardWords.Waiting.In(lang)),
            .. cases == 0 ? Array.Empty<Element>() : [new ActionSet { Actions = [Buttons.PressOnly(VoiceCardWords.Waiting.With(cases), new CardAction.VoicesToDo(), lang)] }],
            .. (orphans ?? []).Select(left => Row(left, nameOf, lang)),
            .. (handOvers ?? []).Select(waits => Row(waits, nameOf, today, lang)),
            .. (promises ?? []).Take(promisesShown).Select(lies => Row(lies, nameOf, today, lang)),
            .. promises?.Count > promisesShown ? [Sections.Subtle(CardWords.More.With(promises.Count - promisesShown).In(lang))] : Array.Empty<Element>(),
            .. waiting.Count == 0 && (cases > 0 || handOvers is { Count: > 0 } || orphans is { Count: > 0 } || promises is { Count: > 0 }) ? [] : waiting.Count == 0 ? [new TextBlock { Text = CardWords.NothingWaits.In(lang) }] : waiting.Take(shownAtMost).Select(waits => Row(waits, nameOf, inPlaceOf(waits.Opportunity), today, lang)),
            .. waiting.Count > shownAtMost ? [Sections.Subtle(CardWords.More.With(waiting.Count - shownAtMost).In(lang))] : Array.Empty<Element>(),
        ],
    };

    static Element Row(Orphans left, Func<UserId, Text> nameOf, Lang lang) => Sections.Row(
        [Sections.Line(left.Name.Length > 0 ? left.Name : nameOf(left.Rep).In(lang), HandOverLabels.LeftLine.With(left.Customers).In(lang), color: Colors.Attention)],
        Buttons.PressOnly(HandOverLabels.Begin, new CardAction.StartHandOver(), lang));

    static Element Row(PromiseRow lies, Func<UserId, Text> nameOf, DateOnly today, Lang lang) => Sections.Row(
        [PeoplesWords.Block($"{lies.CompanyName} · {NameTokens.Of(lies.Person)}"), PersonCard.PromiseLine(lies.Promise, nameOf, today, lang)],
        Buttons.PressOnly(CardWords.Open, new CardAction.ShowPerson(lies.Person), lang));

    static Element Row(HandOverWaits waits, Func<UserId, Text> nameOf, DateOnly today, Lang lang) => Sections.Row(
        [
            Sections.Line(HandOverLabels.TitleOf.With(Text.Same(waits.HandOver.FromName), nameOf(waits.HandOver.To)).In(lang), waits.Customers == 0 ? "" : HandOverLabels.WaitsFor(waits.Part).With(waits.Customers).In(lang)),
            .. waits.Introduction is { } introduction ? [Sections.Subtle(HandOverLabels.WillBeIntroduced.With(Text.Same(introduction.Name), Shown.Day(introduction.On, today)).In(lang))] : Array.Empty<Element>(),
        ],
        Buttons.PressOnly(CardWords.Open, new CardAction.ShowHandOver(waits.HandOver.Id), lang));

    static Element Row(Waits waits, Func<UserId, Text> nameOf, string? inPlaceOf, DateOnly today, Lang lang) => Sections.Row(
        [
            Sections.Line(WaitingWords.Label(waits.Kind).In(lang), waits.Gap is { } gap ? gap.About().Label.In(lang) : Shown.Short(waits.Words, 160), color: waits.Kind <= WaitingKind.OwnStepOverdue ? Colors.Attention : null),
            Sections.Subtle($"{waits.Opportunity.Title} · {nameOf(waits.Opportunity.Rep).In(lang)} · {Shown.Age(waits.Since, today).In(lang)}"),
            .. inPlaceOf is null ? Array.Empty<Element>() : [Sections.Subtle(CardWords.InPlaceOf.With(Text.Same(inPlaceOf)).In(lang))],
        ],
        Buttons.PressOnly(CardWords.Open, new CardAction.Show(waits.Opportunity.Id), lang));
}
