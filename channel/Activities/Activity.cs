using System.Collections.ObjectModel;
using System.Text.Json;

namespace SalesBot.Channel.Activities;

/// <summary>
/// What a channel tells the bot. Mirrors "Activity object" of the Bot Framework Activity protocol. Read-only; fields we do not know are kept
/// in <see cref="Unknown"/>, and a field of the wrong type reads as missing, because a channel may grow and a bot must not fall over that.
/// </summary>
public sealed record Activity
{
    public Activity()
    {
    }

    internal Activity(JsonElement json)
    {
        Dictionary<string, JsonElement>? unknown = null;
        foreach (var field in json.EnumerateObject())
        {
            var (name, value) = (field.Name, field.Value);
            switch (name)
            {
                case "type": Type = value.AsText() ?? ""; break;
                case "id": Id = value.AsText(); break;
                case "timestamp": Timestamp = value.AsTime(); break;
                case "localTimestamp": LocalTimestamp = value.AsTime(); break;
                case "localTimezone": LocalTimezone = value.AsText(); break;
                case "locale": Locale = value.AsText(); break;
                case "serviceUrl": ServiceUrl = value.AsText(); break;
                case "channelId": ChannelId = value.AsText(); break;
                case "from": From = value.AsObject(account => new ChannelAccount(account)); break;
                case "recipient": Recipient = value.AsObject(account => new ChannelAccount(account)); break;
                case "conversation": Conversation = value.AsObject(conversation => new ConversationAccount(conversation)); break;
                case "replyToId": ReplyToId = value.AsText(); break;
                case "text": Text = value.AsText(); break;
                case "textFormat": TextFormat = value.AsText(); break;
                case "value": Value = value.AsAny(); break;
                case "name": Name = value.AsText(); break;
                case "action": Action = value.AsText(); break;
                case "membersAdded": MembersAdded = value.AsList(account => new ChannelAccount(account)); break;
                case "membersRemoved": MembersRemoved = value.AsList(account => new ChannelAccount(account)); break;
                case "entities": Entities = value.AsList(entity => new Entity(entity)); break;
                case "attachments": Attachments = value.AsList(Attachment.Read); break;
                case "channelData": ChannelData = value.AsObject(data => new ChannelData(data)); break;
                case "deliveryMode": DeliveryMode = value.AsText(); break;
                // For the receiving host to set; one that came over the wire is a lie and must be discarded (A2251).
                case "callerId": break;
                default: (unknown ??= []).Add(name, value); break;
            }
        }
        if (unknown is not null)
            Unknown = unknown;
    }

    /// <summary>One of <see cref="ActivityTypes"/>, or a type newer than this program. Never empty.</summary>
    public string Type { get; init; } = "";

    /// <summary>Opaque. A retried delivery may carry the same id, or a new one.</summary>
    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>IANA name of the sender's time zone, such as <c>Asia/Seoul</c>.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>BCP-47 tag of the sender's language, such as <c>ko-KR</c>.</summary>
    public string? Locale { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    /// <summary>The bot, as the channel knows it.</summary>
    public ChannelAccount? Recipient { get; init; }

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

    public IReadOnlyList<ChannelAccount> MembersAdded { get; init; } = [];

    public IReadOnlyList<ChannelAccount> MembersRemoved { get; init; } = [];

    public IReadOnlyList<Entity> Entities { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public ChannelData? ChannelData { get; init; }

    public string? DeliveryMode { get; init; }

    /// <summary>Everything else that was sent.</summary>
    public IReadOnlyDictionary<string, JsonElement> Unknown { get; } = ReadOnlyDictionary<string, JsonElement>.Empty;

    /// <summary>Says what kind of activity this is and nothing anybody wrote, so that it may be logged.</summary>
    public override string ToString() => $"Activity {Type} {Name ?? Action}".TrimEnd();
}
