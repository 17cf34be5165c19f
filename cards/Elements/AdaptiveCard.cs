using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Cards.Elements;

/// <summary>An Adaptive Card 1.5, the newest version Teams takes from bots. Records spell the standard's elements and write the standard's JSON.</summary>
public sealed record AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyOrder(-20)]
    public string Type => "AdaptiveCard";

    [JsonPropertyName("$schema"), JsonPropertyOrder(-19)]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-18)]
    public string Version => "1.5";

    /// <summary>What a client that can't show the card shows instead, and what a notification says.</summary>
    [JsonPropertyOrder(-17)]
    public required string FallbackText { get; init; }

    public string? Speak { get; init; }

    /// <summary>BCP-47 tag of the card's words, for screen readers and date inputs.</summary>
    public string? Lang { get; init; }

    public Refresh? Refresh { get; init; }
    public IReadOnlyList<Element> Body { get; init; } = [];
    public IReadOnlyList<ActionElement>? Actions { get; init; }

    /// <summary>Teams' own extension. Cards use the full width of the chat unless this is set to null.</summary>
    [JsonPropertyName("msteams")]
    public TeamsCard? MsTeams { get; init; } = TeamsCard.FullWidth;

    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, CardJson.Written.AdaptiveCard);

    public string ToJson() => JsonSerializer.Serialize(this, CardJson.Written.AdaptiveCard);
}

/// <summary>What Teams adds to a card.</summary>
public sealed record TeamsCard(string Width)
{
    public static readonly TeamsCard FullWidth = new("Full");
}

/// <summary>
/// Asks for the card anew when it comes into view, for these users only. Runs without anybody pressing anything, so it must change nothing.
/// </summary>
public sealed record Refresh
{
    /// <summary>An <see cref="ActionExecute"/>. Only as an action among others is it written with its type, and without that no client runs it.</summary>
    public required ActionElement Action { get; init; }

    /// <summary>Channel ids (<c>29:…</c>), at most 60.</summary>
    public required IReadOnlyList<string> UserIds { get; init; }
}
