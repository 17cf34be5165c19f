using SalesBot.Cards.Elements;
using SalesBot.Domain;

namespace SalesBot.Cards;

/// <summary>
/// A record as somebody put it into a conversation: what kind it is and its number. Whose it is, a customer's name even, not every reader may see. For whoever may see more the
/// client asks for their own view, so that a leader and a rep see the same card differently; who presses the button is looked at anew.
/// </summary>
public static class SharedCard
{
    static readonly Text closed = new("자세한 내용은 볼 수 있는 분께만 열립니다.", "The details open only for those who may see them.");
    static readonly Text open = new("SalesBot에서 열기", "Open in SalesBot");

    /// <param name="number">Under which everybody may speak of it; null where the record has none.</param>
    /// <param name="readers">Ids in the channel of those who may see more.</param>
    /// <param name="news">What has happened to it, for everybody.</param>
    public static AdaptiveCard Of(Text kind, string? number, CardAction show, IReadOnlyList<string> readers, Lang lang, Text? news = null)
    {
        var data = show.Encode();
        return new()
        {
            FallbackText = string.Join(": ", ((string?[])[news is null || number is null ? kind.In(lang) : null, number, news?.In(lang)]).OfType<string>()),
            Refresh = readers.Count == 0 ? null : new() { Action = new ActionExecute { Verb = data[CardAction.Name], Data = data }, UserIds = readers },
            Body =
            [
                .. number is null ? (Element[])[Sections.Heading(kind.In(lang))] : [Sections.Subtle(kind.In(lang)), Sections.Heading(number)],
                .. news is null ? Array.Empty<Element>() : [new TextBlock { Text = PeoplesWords.Escape(news.In(lang)) }],
                new TextBlock { Text = closed.In(lang), IsSubtle = true },
            ],
            Actions = [Buttons.PressOnly(open, show, lang)],
        };
    }
}
