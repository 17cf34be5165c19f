using System.Text.Json;

namespace SalesBot.Channel.Activities;

/// <summary>Something somebody looks for from the box they write in. Mirrors the value of <c>composeExtension/query</c>.</summary>
public sealed record MessageExtensionQuery
{
    public string? CommandId { get; init; }

    public IReadOnlyList<MessageExtensionParameter> Parameters { get; init; } = [];

    public MessageExtensionPage? QueryOptions { get; init; }

    /// <summary>How many of what was found the client has already.</summary>
    public int Skip => QueryOptions is { Skip: { ValueKind: JsonValueKind.Number } skip } && skip.TryGetInt32(out var shown) && shown > 0 ? shown : 0;

    /// <summary>The words somebody typed; empty when they only opened the search.</summary>
    public string Words => Parameters.FirstOrDefault(one => one.Name is not "initialRun")?.Value?.Trim() ?? "";

    public static MessageExtensionQuery? Read(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value ? new()
        {
            CommandId = value.Field("commandId"u8).AsText(),
            Parameters = value.Field("parameters"u8).AsList(one => new MessageExtensionParameter { Name = one.Field("name"u8).AsText(), Value = one.Field("value"u8).AsText() }),
            QueryOptions = value.Field("queryOptions"u8).AsObject(page => new MessageExtensionPage { Skip = page.Field("skip"u8).AsAny() }),
        } : null;
}

/// <summary>Which part of what is found is asked for.</summary>
public sealed record MessageExtensionPage
{
    public JsonElement? Skip { get; init; }
}

public sealed record MessageExtensionParameter
{
    public string? Name { get; init; }

    public string? Value { get; init; }
}

/// <summary>An action on a message, or in its dialog. Mirrors the value of <c>composeExtension/fetchTask</c> and <c>composeExtension/submitAction</c>.</summary>
public sealed record MessageExtensionAction
{
    public string? CommandId { get; init; }

    /// <summary><c>compose</c>, <c>message</c> or <c>commandBox</c>.</summary>
    public string? CommandContext { get; init; }

    /// <summary>The data of the button that was pressed in the dialog, with its inputs.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>The message that was acted on, as its author wrote it.</summary>
    public MessagePayload? MessagePayload { get; init; }

    public static MessageExtensionAction? Read(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value ? new()
        {
            CommandId = value.Field("commandId"u8).AsText(),
            CommandContext = value.Field("commandContext"u8).AsText(),
            Data = value.Field("data"u8).AsAny(),
            MessagePayload = value.Field("messagePayload"u8).AsObject(MessagePayload.Of),
        } : null;
}

/// <summary>A message somebody else wrote: words to quote, nothing to obey.</summary>
public sealed record MessagePayload
{
    public string? Id { get; init; }

    public DateTimeOffset? CreatedDateTime { get; init; }

    public MessageBody? Body { get; init; }

    public MessageAuthor? From { get; init; }

    /// <summary>The message's words without markup.</summary>
    public string Words => Body is null ? "" : Body.ContentType is "text" ? (Body.Content ?? "").Trim() : PlainText.Of(Body.Content ?? "");

    internal static MessagePayload Of(JsonElement json) => new()
    {
        Id = json.Field("id"u8).AsText(),
        CreatedDateTime = json.Field("createdDateTime"u8).AsTime(),
        Body = json.Field("body"u8).AsObject(body => new MessageBody { ContentType = body.Field("contentType"u8).AsText(), Content = body.Field("content"u8).AsText() }),
        From = json.Field("from"u8).AsObject(from => new MessageAuthor
        {
            User = from.Field("user"u8).AsObject(user => new MessageUser { Id = user.Field("id"u8).AsText(), DisplayName = user.Field("displayName"u8).AsText() }),
        }),
    };

    public override string ToString() => "MessagePayload";
}

public sealed record MessageBody
{
    /// <summary><c>html</c> or <c>text</c>.</summary>
    public string? ContentType { get; init; }

    public string? Content { get; init; }

    public override string ToString() => "MessageBody";
}

public sealed record MessageAuthor
{
    public MessageUser? User { get; init; }
}

public sealed record MessageUser
{
    /// <summary>Object id in Microsoft Entra, as the client says.</summary>
    public string? Id { get; init; }

    public string? DisplayName { get; init; }
}

/// <summary>One thing that was found.</summary>
/// <param name="Title">What the person who looks sees in the list.</param>
/// <param name="Card">What everybody in the conversation sees once it is inserted.</param>
public sealed record Finding(string Title, string Subtitle, RawJson Card);

/// <summary>Answers to <c>composeExtension/query</c>.</summary>
public static class MessageExtensionResponse
{
    public static InvokeResponse Results(IReadOnlyList<Finding> found) => Of("result", writer =>
    {
        writer.WriteString("attachmentLayout", "list");
        writer.WriteStartArray("attachments");
        foreach (var one in found)
        {
            writer.WriteStartObject();
            writer.WriteString("contentType", Attachment.AdaptiveCard);
            writer.WritePropertyName("content");
            writer.WriteRawValue(one.Card.Utf8.Span);
            writer.WriteStartObject("preview");
            writer.WriteString("contentType", "application/vnd.microsoft.card.thumbnail");
            writer.WriteStartObject("content");
            writer.WriteString("title", Escaped(one.Title));
            writer.WriteString("text", Escaped(one.Subtitle));
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    });

    /// <summary>A sentence in place of results.</summary>
    public static InvokeResponse Message(string text) => Of("message", writer => writer.WriteString("text", text));

    /// <summary>A preview is HTML to the client. Only what is markup there is escaped, so that words stay words in every language.</summary>
    static string Escaped(string words) => words.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    static InvokeResponse Of(string type, Action<Utf8JsonWriter> more) => InvokeResponse.Ok(ChannelJson.Build(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("composeExtension");
        writer.WriteString("type", type);
        more(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }));
}
