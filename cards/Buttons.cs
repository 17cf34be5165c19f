using SalesBot.Cards.Elements;
using SalesBot.Domain;

namespace SalesBot.Cards;

/// <summary>Buttons, and forms that unfold under one.</summary>
static class Buttons
{
    /// <summary>A button that is answered in place. A client that does not know Action.Execute submits the same data as a message.</summary>
    public static ActionElement Press(Text title, CardAction action, Lang lang, bool primary = false) => Of(title.In(lang), action, primary, null);

    /// <summary>A button that leaves the inputs of the card alone, such as "cancel".</summary>
    public static ActionElement PressOnly(Text title, CardAction action, Lang lang) => Of(title.In(lang), action, false, AssociatedInputs.None);

    /// <summary>A button that opens a dialog, for the person who presses it.</summary>
    public static ActionElement Dialog(Text title, CardAction action, Lang lang) => new ActionSubmit
    {
        Title = title.In(lang),
        Data = new Dictionary<string, string>(action.Encode()) { [SubmittedData.Teams] = SubmittedData.OpensDialog },
        AssociatedInputs = AssociatedInputs.None,
    };

    /// <summary>A small form under a button. Its inputs need ids of their own in the whole card.</summary>
    public static ActionElement Unfold(Text title, IReadOnlyList<Element> inputs, Text send, CardAction action, Lang lang) => new ActionShowCard
    {
        Title = title.In(lang),
        Card = new() { FallbackText = title.In(lang), MsTeams = null, Body = inputs, Actions = [Press(send, action, lang, primary: true)] },
    };

    static ActionExecute Of(string title, CardAction action, bool primary, AssociatedInputs? inputs)
    {
        var data = action.Encode();
        return new()
        {
            Title = title,
            Verb = data[CardAction.Name],
            Data = data,
            Style = primary ? ActionStyle.Positive : null,
            AssociatedInputs = inputs,
            Fallback = new ActionSubmit { Title = title, Data = data, AssociatedInputs = inputs },
        };
    }
}
