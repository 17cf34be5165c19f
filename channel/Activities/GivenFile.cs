using System.Text.Json;

namespace SalesBot.Channel.Activities;

/// <summary>A file that somebody sent in their own chat. Mirrors "file.download.info" of Teams: the address carries its own permission and runs out within minutes.</summary>
/// <param name="Name">As the person calls it; nothing to build a path from.</param>
/// <param name="Url">Comes from the client: not to be logged, and not to be called without checking its host.</param>
public sealed record GivenFile(string Name, string Url)
{
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>The files of an activity in their order; pictures and cards are none.</summary>
    public static IReadOnlyList<GivenFile> Of(Activity activity)
    {
        var files = new List<GivenFile>();
        foreach (var attachment in activity.Attachments)
            if (attachment is { ContentType: ContentType, Content: { } content } && UrlIn(content) is { } url) files.Add(new(attachment.Name ?? "", url));
        return files;
    }

    static string? UrlIn(RawJson content)
    {
        var reader = new Utf8JsonReader(content.Utf8.Span);
        return JsonElement.TryParseValue(ref reader, out var value) && value is { ValueKind: JsonValueKind.Object } about
            && about.TryGetProperty("downloadUrl", out var url) && url.ValueKind is JsonValueKind.String ? url.GetString() : null;
    }

    public override string ToString() => nameof(GivenFile);
}
