using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Channel.Activities;

/// <summary>A person or a bot in a channel. Mirrors "Channel account object" of the Activity protocol.</summary>
public sealed record ChannelAccount
{
    /// <summary>Opaque: <c>29:…</c> for a person, <c>28:&lt;app id&gt;</c> for a bot.</summary>
    public string? Id { get; init; }

    /// <summary>For display only. Anybody can call themselves anything.</summary>
    public string? Name { get; init; }

    /// <summary>Object id in Microsoft Entra; together with the tenant this is who somebody is. Guests may lack it.</summary>
    public string? AadObjectId { get; init; }

    public string? Role { get; init; }

    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement> Unknown { get; internal set; } = [];

    public override string ToString() => $"ChannelAccount {Id}";
}

/// <summary>Where something was said. Mirrors "Conversation account object" of the Activity protocol.</summary>
public sealed record ConversationAccount
{
    /// <summary>Opaque: <c>a:…</c> for a chat with one person, <c>19:…</c> for a group or a channel.</summary>
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    [JsonConverter(typeof(LenientFlag))]
    public bool? IsGroup { get; init; }

    public string? TenantId { get; init; }

    public string? Name { get; init; }

    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement> Unknown { get; internal set; } = [];

    /// <summary>A chat between the bot and one person, where private things may be said.</summary>
    [JsonIgnore]
    public bool IsPersonal => ConversationType is "personal";

    public override string ToString() => $"ConversationAccount {ConversationType} {Id}";
}
