using System.Text;

namespace SalesBot.Cards.Elements;

/// <summary>An Adaptive Card 1.5, the newest version Teams takes from bots. Records spell the standard's elements and write the standard's JSON.</summary>
public sealed record AdaptiveCard : ICardPart
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>What a client that can't show the card shows instead, and what a notification says.</summary>
    public required string FallbackText { get; init; }

    public string? Speak { get; init; }

    /// <summary>BCP-47 tag of the card's words, for screen readers and date inputs.</summary>
    public string? Lang { get; init; }

    public Refresh? Refresh { get; init; }
    public IReadOnlyList<Element> Body { get; init; } = [];
    public IReadOnlyList<ActionElement>? Actions { get; init; }

    /// <summary>Teams' own extension. Cards use the full width of the chat unless this is set to null.</summary>
    public TeamsCard? MsTeams { get; init; } = TeamsCard.FullWidth;

    public ReadOnlyMemory<byte> ToUtf8Json() => CardWriter.Written(this);

    public string ToJson() => Encoding.UTF8.GetString(ToUtf8Json().Span);

    void ICardPart.Write(CardWriter to)
    {
        to.Add("type"u8, "AdaptiveCard"u8);
        to.Add("$schema"u8, "http://adaptivecards.io/schemas/adaptive-card.json"u8);
        to.Add("version"u8, "1.5"u8);
        to.Add("fallbackText"u8, FallbackText);
        to.Add("speak"u8, Speak);
        to.Add("lang"u8, Lang);
        to.Add("refresh"u8, Refresh);
        to.Add("body"u8, Body);
        to.Add("actions"u8, Actions);
        to.Add("msteams"u8, MsTeams);
    }
}

/// <summary>What Teams adds to a card.</summary>
public sealed record TeamsCard(string Width) : ICardPart
{
    public static readonly TeamsCard FullWidth = new("Full");

    void ICardPart.Write(CardWriter to) => to.Add("width"u8, Width);
}

/// <summary>
/// Asks for the card anew when it comes into view, for these users only. Runs without anybody pressing anything, so it must change nothing.
/// </summary>
public sealed record Refresh : ICardPart
{
    /// <summary>An <see cref="ActionExecute"/>. Only as an action among others is it written with its type, and without that no client runs it.</summary>
    public required ActionElement Action { get; init; }

    /// <summary>Channel ids (<c>29:…</c>), at most 60.</summary>
    public required IReadOnlyList<string> UserIds { get; init; }

    void ICardPart.Write(CardWriter to)
    {
        to.Add("action"u8, Action);
        to.Add("userIds"u8, UserIds);
    }
}
