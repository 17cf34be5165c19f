using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Channel.Activities;

/// <summary>Something known about a message besides its text: a mention, the client it came from. Mirrors "Entity" of the Activity protocol.</summary>
public sealed record Entity
{
    public const string Mention = "mention";
    public const string ClientInfo = "clientInfo";

    public Entity()
    {
    }

    internal Entity(JsonElement json)
    {
        Dictionary<string, JsonElement>? unknown = null;
        foreach (var field in json.EnumerateObject())
        {
            var (name, value) = (field.Name, field.Value);
            switch (name)
            {
                case "type": Type = value.AsText(); break;
                case "mentioned": Mentioned = value.AsObject(mentioned => new ChannelAccount(mentioned)); break;
                case "text": Text = value.AsText(); break;
                case "locale": Locale = value.AsText(); break;
                case "country": Country = value.AsText(); break;
                case "platform": Platform = value.AsText(); break;
                case "timezone": Timezone = value.AsText(); break;
                default: (unknown ??= []).Add(name, value); break;
            }
        }
        if (unknown is not null)
            Unknown = unknown;
    }

    public string? Type { get; init; }

    /// <summary>Who is mentioned.</summary>
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>The words in the activity's text that are the mention; they must occur there verbatim.</summary>
    public string? Text { get; init; }

    public string? Locale { get; init; }

    public string? Country { get; init; }

    public string? Platform { get; init; }

    public string? Timezone { get; init; }

    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> Unknown { get; } = ReadOnlyDictionary<string, JsonElement>.Empty;

    /// <summary>A mention to send. The text of the message has to contain <c>&lt;at&gt;name&lt;/at&gt;</c>.</summary>
    public static Entity MentionOf(ChannelAccount who) =>
        new() { Type = Mention, Mentioned = new() { Id = who.Id, Name = who.Name }, Text = $"<at>{who.Name}</at>" };
}
