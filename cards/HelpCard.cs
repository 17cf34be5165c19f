using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;

namespace SalesBot.Cards;

/// <summary>One thing that can be typed, and what it does.</summary>
public sealed record HelpLine(Text Words, Text About);

/// <param name="Answering">What can be typed while answering, in a line of its own.</param>
/// <param name="IsFolded">Nobody has asked for the list of all that can be typed: it unfolds on demand.</param>
public sealed record HelpView(string Name, Role Roles, IReadOnlyList<HelpLine> Lines, IReadOnlyList<Text> Answering, bool IsFolded = false);

/// <summary>What can be done here, for somebody with these roles.</summary>
public static class HelpCard
{
    const string everything = "everything";

    public static AdaptiveCard Of(HelpView view, Lang lang) => new()
    {
        FallbackText = CardWords.Welcome.With(Text.Same(view.Name)).In(lang),
        Body =
        [
            Sections.Heading(CardWords.Welcome.With(Text.Same(view.Name)).In(lang)),
            new TextBlock { Text = CardWords.WhatFor.In(lang) },
            .. view.Roles is Role.Employee ? [new TextBlock { Text = CardWords.EmployeeToo.In(lang), IsSubtle = true }] : Array.Empty<Element>(),
            Sections.Label(CardWords.YouCanType, lang),
            .. view.Roles.HasFlag(Role.Rep) ? [new TextBlock { Text = CardWords.SentenceToo.In(lang) }] : Array.Empty<Element>(),
            new TextBlock { Text = CardWords.VoiceToo.In(lang) },
            .. (view.Roles & (Role.Rep | Role.Leader | Role.Executive)) != 0 ? [new TextBlock { Text = CardWords.PeopleToo.In(lang) }] : Array.Empty<Element>(),
            new Container
            {
                Id = everything,
                IsVisible = view.IsFolded ? false : null,
                Items =
                [
                    new FactSet { Facts = [.. view.Lines.Select(line => new Elements.Fact(line.Words.In(lang), line.About.In(lang)))] },
                    .. view.Roles.HasFlag(Role.Rep) ? [Sections.Subtle(CardWords.WhileAnswering.With(Text.Same(string.Join(" · ", view.Answering.Select(words => words.In(lang))))).In(lang))] : Array.Empty<Element>(),
                ],
            },
        ],
        Actions = [.. Actions(view.Roles, lang), .. view.IsFolded ? [new ActionToggleVisibility { Title = CardWords.AllYouCanType.In(lang), TargetElements = [everything] }] : Array.Empty<ActionElement>()],
    };

    static IEnumerable<ActionElement> Actions(Role roles, Lang lang)
    {
        if (roles is Role.Employee) yield return Buttons.PressOnly(RegisterVoiceFlow.Title, new CardAction.RegisterVoice(), lang);
        if (roles.HasFlag(Role.Rep))
        {
            yield return Buttons.PressOnly(CardWords.CheckIn, new CardAction.CheckInList(), lang);
            yield return Buttons.PressOnly(CardWords.NewOpportunity, new CardAction.NewOpportunity(), lang);
        }
        if ((roles & (Role.Rep | Role.Leader | Role.Executive)) != 0) yield return Buttons.PressOnly(CardWords.Waiting, new CardAction.WhatWaits(), lang);
    }
}
