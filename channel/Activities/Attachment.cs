using System.Text.Json;

namespace SalesBot.Channel.Activities;

/// <summary>A card or a file. Mirrors "Attachment object" of the Activity protocol.</summary>
public sealed record Attachment
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public string? ContentType { get; init; }

    public RawJson? Content { get; init; }

    /// <summary>Where the content lies. When it came from outside, do not fetch it without checking the host.</summary>
    public string? ContentUrl { get; init; }

    public string? Name { get; init; }

    internal static Attachment Read(JsonElement json) => new()
    {
        ContentType = json.Field("contentType"u8).AsText(),
        Content = json.Field("content"u8).AsAny() is { } content ? RawJson.Of(content) : null,
        ContentUrl = json.Field("contentUrl"u8).AsText(),
        Name = json.Field("name"u8).AsText(),
    };

    public static Attachment Card(RawJson card) => new() { ContentType = AdaptiveCard, Content = card };
}
