using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Channel.Activities;

/// <summary>A person or a bot in a channel. Mirrors "Channel account object" of the Activity protocol.</summary>
public sealed record ChannelAccount
{
    public ChannelAccount()
    {
    }

    internal ChannelAccount(JsonElement json)
    {
        Dictionary<string, JsonElement>? unknown = null;
        foreach (var field in json.EnumerateObject())
        {
            var (name, value) = (field.Name, field.Value);
            switch (name)
            {
                case "id": Id = value.AsText(); break;
                case "name": Name = value.AsText(); break;
                case "aadObjectId": AadObjectId = value.AsText(); break;
                case "role": Role = value.AsText(); break;
                default: (unknown ??= []).Add(name, value); break;
            }
        }
        if (unknown is not null)
            Unknown = unknown;
    }

    /// <summary>Opaque: <c>29:…</c> for a person, <c>28:&lt;app id&gt;</c> for a bot.</summary>
    public string? Id { get; init; }

    /// <summary>For display only. Anybody can call themselves anything.</summary>
    public string? Name { get; init; }

    /// <summary>Object id in Microsoft Entra; together with the tenant this is who somebody is. Guests may lack it.</summary>
    public string? AadObjectId { get; init; }

    public string? Role { get; init; }

    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> Unknown { get; } = ReadOnlyDictionary<string, JsonElement>.Empty;

    public override string ToString() => $"ChannelAccount {Id}";
}

/// <summary>Where something was said. Mirrors "Conversation account object" of the Activity protocol.</summary>
public sealed record ConversationAccount
{
    public ConversationAccount()
    {
    }

    internal ConversationAccount(JsonElement json)
    {
        Dictionary<string, JsonElement>? unknown = null;
        foreach (var field in json.EnumerateObject())
        {
            var (name, value) = (field.Name, field.Value);
            switch (name)
            {
                case "id": Id = value.AsText(); break;
                case "conversationType": ConversationType = value.AsText(); break;
                case "isGroup": IsGroup = value.AsFlag(); break;
                case "tenantId": TenantId = value.AsText(); break;
                case "name": Name = value.AsText(); break;
                default: (unknown ??= []).Add(name, value); break;
            }
        }
        if (unknown is not null)
            Unknown = unknown;
    }

    /// <summary>Opaque: <c>a:…</c> for a chat with one person, <c>19:…</c> for a group or a channel.</summary>
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    public bool? IsGroup { get; init; }

    public string? TenantId { get; init; }

    public string? Name { get; init; }

    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> Unknown { get; } = ReadOnlyDictionary<string, JsonElement>.Empty;

    /// <summary>A chat between the bot and one person, where private things may be said.</summary>
    [JsonIgnore]
    public bool IsPersonal => ConversationType is "personal";

    public override string ToString() => $"ConversationAccount {ConversationType} {Id}";
}
