using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace SalesBot.Channel.Activities;

/// <summary>Names of the invokes a bot in Teams meets. Mirrors "Invoke activity" of the Activity protocol.</summary>
public static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
    public const string ComposeExtensionFetchTask = "composeExtension/fetchTask";
    public const string ComposeExtensionSubmitAction = "composeExtension/submitAction";
    public const string ComposeExtensionQuery = "composeExtension/query";
    public const string TaskFetch = "task/fetch";
    public const string TaskSubmit = "task/submit";
    public const string FileConsent = "fileConsent/invoke";
}

/// <summary>
/// What a press on an <c>Action.Execute</c> button sends. Mirrors the value of <c>adaptiveCard/action</c> of the Activity protocol (Universal
/// Actions). All of it comes from the client.
/// </summary>
public sealed record AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; init; }

    /// <summary><c>manual</c> or <c>automatic</c>; older clients leave it out.</summary>
    public string? Trigger { get; init; }

    public string? State { get; init; }

    /// <summary>The client refreshed the card, nobody pressed anything: it must not change anything.</summary>
    public bool IsRefresh => Trigger is "automatic";

    static AdaptiveCardInvokeValue Of(JsonElement json) => new()
    {
        Action = json.Field("action"u8).AsObject(AdaptiveCardInvokeAction.Of),
        Trigger = json.Field("trigger"u8).AsText(),
        State = json.Field("state"u8).AsText(),
    };

    /// <summary>Reads the value of an <c>adaptiveCard/action</c>; where it is malformed, gives the answer the protocol asks for instead.</summary>
    public static bool TryRead(
        Activity activity, [NotNullWhen(true)] out AdaptiveCardInvokeValue? value, [NotNullWhen(false)] out InvokeResponse? refusal)
    {
        value = null;
        refusal = null;
        var read = activity.Value is { ValueKind: JsonValueKind.Object } element ? Of(element) : null;
        if (read?.Action is not { } action)
            refusal = AdaptiveCardInvokeResponse.Malformed("BadRequest", "The value of adaptiveCard/action needs an object 'action'.");
        else if (action.Type is not "Action.Execute")
            refusal = AdaptiveCardInvokeResponse.Malformed("NotSupported", "Only Action.Execute is supported.");
        else
            value = read;
        return value is not null;
    }
}

/// <summary>The button that was pressed, with the inputs of the card merged into <see cref="Data"/>.</summary>
public sealed record AdaptiveCardInvokeAction
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Verb { get; init; }

    public JsonElement? Data { get; init; }

    internal static AdaptiveCardInvokeAction Of(JsonElement json) => new()
    {
        Type = json.Field("type"u8).AsText(),
        Id = json.Field("id"u8).AsText(),
        Verb = json.Field("verb"u8).AsText(),
        Data = json.Field("data"u8).AsAny(),
    };
}

/// <summary>
/// Answers to <c>adaptiveCard/action</c>. Mirrors "Universal Actions" of the Activity protocol: the HTTP status is 200 whenever the request was
/// understood, what happened stands in the body.
/// </summary>
public static class AdaptiveCardInvokeResponse
{
    /// <summary>Replaces the card, for the person who pressed and for nobody else.</summary>
    public static InvokeResponse Card(RawJson card) => Of(200, 200, Attachment.AdaptiveCard, writer => writer.WriteRawValue(card.Utf8.Span), about: card.Utf8.Length + 256);

    /// <summary>Shows a short text; the card stays.</summary>
    public static InvokeResponse Message(string text) => Of(200, 200, "application/vnd.microsoft.activity.message", writer => writer.WriteStringValue(text));

    /// <summary>The action cannot be done with what was sent.</summary>
    public static InvokeResponse BadRequest(string code, string message) => Error(200, 400, "application/vnd.microsoft.error", code, message);

    /// <summary>The record has changed since the card was made.</summary>
    public static InvokeResponse PreconditionFailed(string code, string message) =>
        Error(200, 412, "application/vnd.microsoft.error.preconditionFailed", code, message);

    /// <summary>Something broke on our side.</summary>
    public static InvokeResponse ServerError(string code, string message) => Error(200, 500, "application/vnd.microsoft.error", code, message);

    /// <summary>The request itself was not understood: here, as in the SDKs, the HTTP status is 400 too.</summary>
    internal static InvokeResponse Malformed(string code, string message) => Error(400, 400, "application/vnd.microsoft.error", code, message);

    static InvokeResponse Error(int http, int status, string type, string code, string message) => Of(http, status, type, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("code", code);
        writer.WriteString("message", message);
        writer.WriteEndObject();
    });

    static InvokeResponse Of(int http, int status, string type, Action<Utf8JsonWriter> value, int about = 256) => new(http, ChannelJson.Build(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("statusCode", status);
        writer.WriteString("type", type);
        writer.WritePropertyName("value");
        value(writer);
        writer.WriteEndObject();
    }, about));
}
