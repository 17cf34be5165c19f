using System.Text.Json;

namespace SalesBot.Channel.Activities;

/// <summary>What opened a dialog, or was sent from it. Mirrors the value of <c>task/fetch</c> and <c>task/submit</c>.</summary>
public sealed record TaskInvokeValue
{
    /// <summary>The data of the button, with the inputs of its card.</summary>
    public JsonElement? Data { get; init; }

    public static TaskInvokeValue? Read(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value ? new() { Data = value.Field("data"u8).AsAny() } : null;
}

/// <summary>How big a dialog is, in pixels.</summary>
public readonly record struct DialogSize(int Width, int Height)
{
    public static DialogSize Medium { get; } = new(600, 500);
}

/// <summary>
/// Answers to <c>task/fetch</c>, <c>task/submit</c>, <c>composeExtension/fetchTask</c> and <c>composeExtension/submitAction</c>: what the dialog
/// shows next. <see cref="InvokeResponse.Empty"/> closes it. Mirrors "Invoke activity" of the Activity protocol, as Teams answers it.
/// </summary>
public static class TaskInvokeResponse
{
    /// <summary>Shows a card in the dialog.</summary>
    public static InvokeResponse Continue(string title, RawJson card, DialogSize size) => Of(writer =>
    {
        writer.WriteString("type", "continue");
        writer.WriteStartObject("value");
        writer.WriteString("title", title);
        writer.WriteNumber("height", size.Height);
        writer.WriteNumber("width", size.Width);
        writer.WriteStartObject("card");
        writer.WriteString("contentType", Attachment.AdaptiveCard);
        writer.WritePropertyName("content");
        writer.WriteRawValue(card.Utf8.Span);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>Shows a text in place of the dialog's content.</summary>
    public static InvokeResponse Message(string text) => Of(writer =>
    {
        writer.WriteString("type", "message");
        writer.WriteString("value", text);
    });

    static InvokeResponse Of(Action<Utf8JsonWriter> task) => InvokeResponse.Ok(ChannelJson.Build(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("task");
        task(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }));
}
