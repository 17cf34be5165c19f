using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Channel.Activities;

/// <summary>
/// What a channel tells the bot. Mirrors "Activity object" of the Bot Framework Activity protocol. Read-only; fields we do not know are kept
/// in <see cref="Unknown"/>, and a field of the wrong type reads as missing, because a channel may grow and a bot must not fall over that.
/// </summary>
public sealed record Activity : IJsonOnDeserialized
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a type newer than this program. Never empty.</summary>
    public string Type { get; init; } = "";

    /// <summary>Opaque. A retried delivery may carry the same id, or a new one.</summary>
    public string? Id { get; init; }

    [JsonConverter(typeof(LenientTime))]
    public DateTimeOffset? Timestamp { get; init; }

    [JsonConverter(typeof(LenientTime))]
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>IANA name of the sender's time zone, such as <c>Asia/Seoul</c>.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>BCP-47 tag of the sender's language, such as <c>ko-KR</c>.</summary>
    public string? Locale { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    [JsonConverter(typeof(LenientObject<ChannelAccount>))]
    public ChannelAccount? From { get; init; }

    /// <summary>The bot, as the channel knows it.</summary>
    [JsonConverter(typeof(LenientObject<ChannelAccount>))]
    public ChannelAccount? Recipient { get; init; }

    [JsonConverter(typeof(LenientObject<ConversationAccount>))]
    public ConversationAccount? Conversation { get; init; }

    /// <summary>For a card action the id of the message that carries the card.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>As sent, mentions included; see <see cref="ActivityMentions.TextWithoutMention"/>.</summary>
    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    /// <summary>Payload of a card action or an invoke. Comes from the client: never trust what it claims.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Which invoke or event this is.</summary>
    public string? Name { get; init; }

    /// <summary>For <c>installationUpdate</c>: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    [JsonConverter(typeof(LenientList<ChannelAccount>))]
    public IReadOnlyList<ChannelAccount> MembersAdded { get; set; } = [];

    [JsonConverter(typeof(LenientList<ChannelAccount>))]
    public IReadOnlyList<ChannelAccount> MembersRemoved { get; set; } = [];

    [JsonConverter(typeof(LenientList<Entity>))]
    public IReadOnlyList<Entity> Entities { get; set; } = [];

    [JsonConverter(typeof(LenientList<Attachment>))]
    public IReadOnlyList<Attachment> Attachments { get; set; } = [];

    [JsonConverter(typeof(LenientObject<ChannelData>))]
    public ChannelData? ChannelData { get; init; }

    public string? DeliveryMode { get; init; }

    /// <summary>Everything else that was sent.</summary>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement> Unknown { get; internal set; } = [];

    /// <summary><c>callerId</c> is for the receiving host to set; one that came over the wire is a lie and must be discarded (A2251).</summary>
    void IJsonOnDeserialized.OnDeserialized() => Unknown.Remove("callerId");

    /// <summary>Says what kind of activity this is and nothing anybody wrote, so that it may be logged.</summary>
    public override string ToString() => $"Activity {Type} {Name ?? Action}".TrimEnd();
}
