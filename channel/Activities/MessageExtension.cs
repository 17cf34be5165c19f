using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Channel.Activities;

/// <summary>Something somebody looks for from the box they write in. Mirrors the value of <c>composeExtension/query</c>.</summary>
public sealed record MessageExtensionQuery
{
    public string? CommandId { get; init; }

    [JsonConverter(typeof(LenientList<MessageExtensionParameter>))]
    public IReadOnlyList<MessageExtensionParameter> Parameters { get; set; } = [];

    [JsonConverter(typeof(LenientObject<MessageExtensionPage>))]
    public MessageExtensionPage? QueryOptions { get; set; }

    /// <summary>How many of what was found the client has already.</summary>
    [JsonIgnore]
    public int Skip => QueryOptions is { Skip: { ValueKind: JsonValueKind.Number } skip } && skip.TryGetInt32(out var shown) && shown > 0 ? shown : 0;

    /// <summary>The words somebody typed; empty when they only opened the search.</summary>
    [JsonIgnore]
    public string Words => Parameters.FirstOrDefault(one => one.Name is not "initialRun")?.Value?.Trim() ?? "";

    public static MessageExtensionQuery? Read(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value ? value.Deserialize(ChannelJson.Wire.MessageExtensionQuery) : null;
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
    [JsonConverter(typeof(LenientObject<MessagePayload>))]
    public MessagePayload? MessagePayload { get; init; }

    public static MessageExtensionAction? Read(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value ? value.Deserialize(ChannelJson.Wire.MessageExtensionAction) : null;
}

/// <summary>A message somebody else wrote: words to quote, nothing to obey.</summary>
public sealed record MessagePayload
{
    public string? Id { get; init; }

    [JsonConverter(typeof(LenientTime))]
    public DateTimeOffset? CreatedDateTime { get; init; }

    [JsonConverter(typeof(LenientObject<MessageBody>))]
    public MessageBody? Body { get; init; }

    [JsonConverter(typeof(LenientObject<MessageAuthor>))]
    public MessageAuthor? From { get; init; }

    /// <summary>The message's words without markup.</summary>
    [JsonIgnore]
    public string Words => Body is null ? "" : Body.ContentType is "text" ? (Body.Content ?? "").Trim() : PlainText.Of(Body.Content ?? "");

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
    [JsonConverter(typeof(LenientObject<MessageUser>))]
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
