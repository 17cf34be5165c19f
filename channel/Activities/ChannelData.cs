using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Channel.Activities;

/// <summary>What Teams adds to every activity. Mirrors "Channel data" of the Activity protocol, as Teams fills it.</summary>
public sealed record ChannelData
{
    [JsonConverter(typeof(LenientObject<TenantInfo>))]
    public TenantInfo? Tenant { get; init; }

    [JsonConverter(typeof(LenientObject<TeamInfo>))]
    public TeamInfo? Team { get; init; }

    [JsonConverter(typeof(LenientObject<ChannelInfo>))]
    public ChannelInfo? Channel { get; init; }

    /// <summary>Says which of its meanings a <c>conversationUpdate</c>, <c>messageUpdate</c> or <c>messageDelete</c> has.</summary>
    public string? EventType { get; init; }

    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement> Unknown { get; internal set; } = [];
}

public sealed record TenantInfo
{
    public string? Id { get; init; }
}

public sealed record TeamInfo
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadGroupId { get; init; }
}

public sealed record ChannelInfo
{
    public string? Id { get; init; }

    /// <summary>Null for the General channel, whose id equals the team's.</summary>
    public string? Name { get; init; }

    public string? Type { get; init; }
}
