using SalesBot.Cards.Elements;
using SalesBot.Domain;

namespace SalesBot.Cards;

/// <summary>
/// Stands in a group chat or channel for a form that one person fills in: the form itself opens in a dialog, so nobody else sees or sends it. It names the person,
/// because everybody sees the button.
/// </summary>
public static class DoorCard
{
    static readonly Text whose = new("{0} 님, 아래에서 이어서 작성해 주세요.", "{0}, please go on below.");
    static readonly Text open = new("작성하기", "Fill in");

    public static AdaptiveCard Of(string name, Text what, CardAction.OpenRun action, Lang lang) => new()
    {
        FallbackText = $"{what.In(lang)}: {whose.With(Text.Same(name)).In(lang)}",
        Body = [Sections.Heading(what.In(lang)), new TextBlock { Text = PeoplesWords.Escape(whose.With(Text.Same(name)).In(lang)) }],
        Actions = [Buttons.Dialog(open, action, lang)],
    };
}
