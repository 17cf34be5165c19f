using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Channel.Activities;

/// <summary>Something known about a message besides its text: a mention, the client it came from. Mirrors "Entity" of the Activity protocol.</summary>
public sealed record Entity
{
    public const string Mention = "mention";
    public const string ClientInfo = "clientInfo";

    public string? Type { get; init; }

    /// <summary>Who is mentioned.</summary>
    [JsonConverter(typeof(LenientObject<ChannelAccount>))]
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>The words in the activity's text that are the mention; they must occur there verbatim.</summary>
    public string? Text { get; init; }

    public string? Locale { get; init; }

    public string? Country { get; init; }

    public string? Platform { get; init; }

    public string? Timezone { get; init; }

    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement> Unknown { get; internal set; } = [];

    /// <summary>A mention to send. The text of the message has to contain <c>&lt;at&gt;name&lt;/at&gt;</c>.</summary>
    public static Entity MentionOf(ChannelAccount who) =>
        new() { Type = Mention, Mentioned = new() { Id = who.Id, Name = who.Name }, Text = $"<at>{who.Name}</at>" };
}
