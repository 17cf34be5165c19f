using System.Text.Json;

namespace SalesBot.Channel.Activities;

/// <summary>
/// Offering a file to a person, and what they say to it. Mirrors "Send and receive files" of Teams: a bot cannot attach a file, it asks where to put it. Only in
/// a personal chat.
/// </summary>
public sealed record FileConsentValue
{
    /// <summary><c>accept</c> or <c>decline</c>.</summary>
    public string? Action { get; init; }

    /// <summary>What the card carried. It comes from the client: an id to look up, nothing to believe.</summary>
    public JsonElement? Context { get; init; }

    public FileUploadInfo? UploadInfo { get; init; }

    public bool IsAccepted => Action is "accept";

    public static FileConsentValue? Read(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value ? new()
        {
            Action = value.Field("action"u8).AsText(),
            Context = value.Field("context"u8).AsAny(),
            UploadInfo = value.Field("uploadInfo"u8).AsObject(FileUploadInfo.Of),
        } : null;
}

/// <summary>Where the file may be put, and how it will be called there.</summary>
public sealed record FileUploadInfo
{
    /// <summary>The finished file, for the person's eyes.</summary>
    public string? ContentUrl { get; init; }

    public string? Name { get; init; }

    /// <summary>Carries its own permission: not to be logged, and not to be called without checking its host.</summary>
    public string? UploadUrl { get; init; }

    public string? UniqueId { get; init; }

    public string? FileType { get; init; }

    internal static FileUploadInfo Of(JsonElement json) => new()
    {
        ContentUrl = json.Field("contentUrl"u8).AsText(),
        Name = json.Field("name"u8).AsText(),
        UploadUrl = json.Field("uploadUrl"u8).AsText(),
        UniqueId = json.Field("uniqueId"u8).AsText(),
        FileType = json.Field("fileType"u8).AsText(),
    };

    public override string ToString() => "FileUploadInfo";
}

/// <summary>The two cards around a file.</summary>
public static class FileCards
{
    public const string Consent = "application/vnd.microsoft.teams.card.file.consent";
    public const string Info = "application/vnd.microsoft.teams.card.file.info";

    /// <param name="context">Comes back with the answer: ids only.</param>
    public static Attachment Offer(string name, string description, long bytes, IReadOnlyDictionary<string, string> context) => new()
    {
        ContentType = Consent,
        Name = name,
        Content = ChannelJson.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("description", description);
            writer.WriteNumber("sizeInBytes", bytes);
            foreach (var answer in (string[])["acceptContext", "declineContext"])
            {
                writer.WriteStartObject(answer);
                foreach (var (key, value) in context)
                    writer.WriteString(key, value);
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
        }),
    };

    /// <summary>The file that is there now. Null when the answer did not say what it is.</summary>
    public static Attachment? Ready(FileUploadInfo at) => at is not { ContentUrl: { } url, UniqueId: { } id } ? null : new()
    {
        ContentType = Info,
        ContentUrl = url,
        Name = at.Name,
        Content = ChannelJson.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("uniqueId", id);
            writer.WriteString("fileType", at.FileType ?? "");
            writer.WriteEndObject();
        }),
    };
}
