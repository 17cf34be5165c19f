using System.Text.Json.Serialization;

namespace SalesBot.Channel.Activities;

/// <summary>
/// What the bot says: only the fields of the Activity protocol a bot may set. Send either text or attachments: Teams splits an activity with
/// both in two messages and gives no id back, so that it can never be updated.
/// </summary>
public sealed record OutboundActivity
{
    public string Type { get; init; } = ActivityTypes.Message;

    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>What a notification shows of a card.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public OutboundChannelData? ChannelData { get; init; }

    public string? ReplyToId { get; init; }

    public string? Importance { get; init; }

    /// <summary>Sender, addressee and place are the connector client's to fill, from the reference it was given.</summary>
    [JsonInclude]
    internal ChannelAccount? From { get; init; }

    [JsonInclude]
    internal ChannelAccount? Recipient { get; init; }

    [JsonInclude]
    internal ConversationAccount? Conversation { get; init; }

    /// <summary>A text without markup: what people typed can be quoted in it as it is.</summary>
    public static OutboundActivity Message(string text) => new() { Text = text, TextFormat = "plain" };

    /// <summary>A card. The summary is what the notification shows.</summary>
    public static OutboundActivity Card(RawJson card, string? summary = null) => new() { Attachments = [Attachment.Card(card)], Summary = summary };

    public static OutboundActivity Typing { get; } = new() { Type = ActivityTypes.Typing };

    /// <summary>The same, and it also appears in the person's activity feed.</summary>
    public OutboundActivity WithAlert() => this with { ChannelData = new() { Notification = new() { Alert = true } } };

    /// <summary>Says nothing of what is said, so that it may be logged.</summary>
    public override string ToString() => $"OutboundActivity {Type}";
}

/// <summary>What a bot may tell Teams about a message. Mirrors <c>channelData.notification</c> of the Bot Connector REST API.</summary>
public sealed record OutboundChannelData
{
    public NotificationInfo? Notification { get; init; }
}

public sealed record NotificationInfo
{
    public bool Alert { get; init; }
}
