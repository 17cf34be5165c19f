using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;

namespace SalesBot.Cards;

/// <summary>What deserves attention this week and why, and one tap for everything that is quiet.</summary>
public static class CheckInListCard
{
    const int shownAtMost = 12;
    const int reasonsAtMost = 3;
    const int teamsAtMost = 20;

    public static AdaptiveCard Of(CheckInList list, Lang lang, Text? news = null) => new()
    {
        FallbackText = CardWords.WeekTitle.In(lang),
        Body =
        [
            .. Sections.News(news, lang),
            Sections.Heading(CardWords.WeekTitle.In(lang)),
            .. Attention(list, lang),
            .. Quiet(list, lang),
            .. Done(list, lang),
        ],
        Actions = [.. Actions(list, lang)],
    };

    /// <summary>Several opportunities fit what was typed.</summary>
    /// <param name="viewer">Checks in on their own ones; those of others, and what has ended, can be looked at.</param>
    public static AdaptiveCard Which(IReadOnlyList<Opportunity> named, UserId viewer, Lang lang) => new()
    {
        FallbackText = CardWords.WhichOne.In(lang),
        Body =
        [
            Sections.Heading(CardWords.WhichOne.In(lang)),
            .. named.Take(shownAtMost).Select(opportunity => opportunity.Rep == viewer && opportunity.IsOpen ? Row(opportunity, [], lang) : Row(opportunity, [], lang, Buttons.Press(CardWords.Open, new CardAction.Show(opportunity.Id), lang))),
        ],
    };

    /// <summary>The opportunities of a leader's team, and the teams of the leaders below.</summary>
    public static AdaptiveCard Team(IReadOnlyList<Opportunity> all, IReadOnlyList<Employee> below, Func<UserId, Text> nameOf, Lang lang) => new()
    {
        FallbackText = CardWords.TeamTitle.In(lang),
        Body =
        [
            Sections.Heading(CardWords.TeamTitle.In(lang)),
            .. all.OrderBy(opportunity => opportunity.Title, StringComparer.Ordinal).Take(shownAtMost).Select(opportunity =>
                Row(opportunity.Title, [nameOf(opportunity.Rep).In(lang)], Buttons.PressOnly(CardWords.Open, new CardAction.Show(opportunity.Id), lang))),
            .. Below(below, lang),
            .. all.Count > shownAtMost ? [Sections.Subtle(CardWords.AndMore.With(all.Count - shownAtMost).In(lang))] : Array.Empty<Element>(),
        ],
        Actions = [Buttons.PressOnly(CardWords.Waiting, new CardAction.WhatWaits(), lang)],
    };

    static IEnumerable<Element> Attention(CheckInList list, Lang lang)
    {
        if (list.Attention.Count == 0) yield break;
        yield return Sections.Label(CardWords.NeedAttention.With(list.Attention.Count), lang);
        foreach (var (opportunity, reasons) in list.Attention.Take(shownAtMost))
            yield return Row(opportunity, [.. reasons.Take(reasonsAtMost).Select(reason => reason.Reason(list.Today).In(lang))], lang);
        if (list.Attention.Count > shownAtMost) yield return Sections.Subtle(CardWords.AndMore.With(list.Attention.Count - shownAtMost).In(lang));
    }

    static IEnumerable<Element> Below(IReadOnlyList<Employee> leaders, Lang lang)
    {
        if (leaders.Count == 0) yield break;
        yield return Sections.Label(CardWords.TeamsBelow, lang);
        yield return new TextBlock { Text = CardWords.TypeCustomer.In(lang), IsSubtle = true, Size = FontSize.Small, Spacing = Spacing.None };
        foreach (var leader in leaders.Take(teamsAtMost)) yield return Row(leader.Name, leader.Team.Length > 0 ? [leader.Team] : [], Buttons.PressOnly(CardWords.Open, new CardAction.Summary(0, leader.Id), lang));
    }

    static ColumnSet Row(Opportunity opportunity, IReadOnlyList<string> reasons, Lang lang, ActionElement? press = null) =>
        Row(opportunity.Title, reasons, press ?? Buttons.Press(CardWords.CheckIn, new CardAction.CheckInOf(opportunity.Id), lang));

    static ColumnSet Row(string title, IReadOnlyList<string> reasons, ActionElement press) => Sections.Row(
        [
            new TextBlock { Text = PeoplesWords.Escape(title), Weight = FontWeight.Bolder },
            .. reasons.Select(reason => PeoplesWords.Block(reasons.Count > 1 ? "· " + reason : reason, isSubtle: true, spacing: Spacing.None)),
        ],
        press);

    static IEnumerable<Element> Quiet(CheckInList list, Lang lang)
    {
        if (list.Quiet.Count == 0) yield break;
        yield return Sections.Label(CardWords.Quiet.With(list.Quiet.Count), lang);
        yield return PeoplesWords.Block(string.Join(", ", list.Quiet.Take(40).Select(opportunity => opportunity.Title)), isSubtle: true, spacing: Spacing.Small);
        yield return new ActionSet
        {
            Actions = [Buttons.Press(CardWords.AllQuiet.With(list.Quiet.Count), new CardAction.SettleQuiet([.. list.Quiet.Take(100).Select(opportunity => opportunity.Id)]), lang, primary: true)],
        };
    }

    static IEnumerable<Element> Done(CheckInList list, Lang lang)
    {
        if (list.Settled.Count > 0)
            yield return PeoplesWords.Block(string.Format(System.Globalization.CultureInfo.InvariantCulture, CardWords.Settled.In(lang), list.Settled.Count, string.Join(", ", list.Settled.Take(40).Select(opportunity => opportunity.Title))), isSubtle: true, spacing: Spacing.Medium);
        if (list.Attention.Count + list.Quiet.Count > 0) yield break;
        yield return new TextBlock { Text = (list.Settled.Count > 0 ? CardWords.AllDone : CardWords.NoOpportunities).In(lang), Spacing = Spacing.Medium };
    }

    static IEnumerable<ActionElement> Actions(CheckInList list, Lang lang)
    {
        yield return Buttons.PressOnly(CardWords.NewOpportunity, new CardAction.NewOpportunity(), lang);
        if (list.Attention.Count + list.Quiet.Count > 0) yield return Buttons.PressOnly(CardWords.Later, new CardAction.Later(), lang);
    }
}
