using System.Collections.ObjectModel;
using System.Text.Json;

namespace SalesBot.Channel.Activities;

/// <summary>What Teams adds to every activity. Mirrors "Channel data" of the Activity protocol, as Teams fills it.</summary>
public sealed record ChannelData
{
    public ChannelData()
    {
    }

    internal ChannelData(JsonElement json)
    {
        Dictionary<string, JsonElement>? unknown = null;
        foreach (var field in json.EnumerateObject())
        {
            var (name, value) = (field.Name, field.Value);
            switch (name)
            {
                case "tenant": Tenant = value.AsObject(tenant => new TenantInfo { Id = tenant.Field("id"u8).AsText() }); break;
                case "team": Team = value.AsObject(team => new TeamInfo { Id = team.Field("id"u8).AsText(), Name = team.Field("name"u8).AsText(), AadGroupId = team.Field("aadGroupId"u8).AsText() }); break;
                case "channel": Channel = value.AsObject(channel => new ChannelInfo { Id = channel.Field("id"u8).AsText(), Name = channel.Field("name"u8).AsText(), Type = channel.Field("type"u8).AsText() }); break;
                case "eventType": EventType = value.AsText(); break;
                default: (unknown ??= []).Add(name, value); break;
            }
        }
        if (unknown is not null)
            Unknown = unknown;
    }

    public TenantInfo? Tenant { get; init; }

    public TeamInfo? Team { get; init; }

    public ChannelInfo? Channel { get; init; }

    /// <summary>Says which of its meanings a <c>conversationUpdate</c>, <c>messageUpdate</c> or <c>messageDelete</c> has.</summary>
    public string? EventType { get; init; }

    public IReadOnlyDictionary<string, JsonElement> Unknown { get; } = ReadOnlyDictionary<string, JsonElement>.Empty;
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
