using System.Net;
using System.Text.Json;

namespace SalesBot.Channel.Sending;

/// <summary>What the connector's HTTP answers mean. Mirrors "Status codes" of the Bot Connector REST API for Teams.</summary>
static class ConnectorAnswer
{
    /// <summary>Not taken because of a rival change; may be asked again as it is.</summary>
    public const string PreconditionFailed = "PreconditionFailed";

    /// <summary>A defect of the service: asking again gives the same.</summary>
    public const string ServiceError = "ServiceError";

    /// <param name="retryAfter">The pause the connector asked for, if it did.</param>
    /// <param name="attempt">Where it asked for none, each attempt waits twice as long as the one before.</param>
    public static SendResult Read(HttpStatusCode status, ReadOnlyMemory<byte> body, TimeSpan? retryAfter, int attempt)
    {
        if ((int)status is >= 200 and < 300)
            return new SendResult.Sent(Id(body));
        var code = Code(body) ?? ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return (int)status switch
        {
            429 => new SendResult.Throttled(retryAfter ?? TimeSpan.FromSeconds(1 << (attempt - 1))),
            412 => new SendResult.Refused(Refusal.Bad, PreconditionFailed),
            500 => new SendResult.Unknown(ServiceError),
            408 or >= 500 => new SendResult.Unknown(code),
            401 => new SendResult.Refused(Refusal.Unauthorized, code),
            403 when code is "ConversationBlockedByUser" or "MessageWritesBlocked" => new SendResult.Refused(Refusal.Blocked, code),
            403 when code is "InvalidBotApiHost" => new SendResult.Refused(Refusal.WrongHost, code),
            403 => new SendResult.Refused(Refusal.Unreachable, code),
            404 => new SendResult.Refused(Refusal.NotFound, code),
            413 => new SendResult.Refused(Refusal.TooBig, code),
            _ => new SendResult.Refused(Refusal.Bad, code),
        };
    }

    static string? Id(ReadOnlyMemory<byte> body)
    {
        using var json = Parse(body);
        return json?.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String
            ? id.GetString()
            : null;
    }

    /// <summary>
    /// The connector's word for what is wrong. It stands in <c>error.code</c>, or, for an error that some service behind the connector had, as a
    /// <c>subCode</c> inside a message that is itself JSON; the inner one is the telling one.
    /// </summary>
    static string? Code(ReadOnlyMemory<byte> body)
    {
        using var json = Parse(body);
        return json is null ? null : SubCode(json.RootElement, 8) ?? ErrorCode(json.RootElement);
    }

    static string? ErrorCode(JsonElement root) =>
        root.ValueKind is JsonValueKind.Object && root.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.Object
        && error.TryGetProperty("code", out var code) && code.ValueKind is JsonValueKind.String ? Word(code.GetString()) : null;

    static string? SubCode(JsonElement element, int deep)
    {
        if (deep == 0)
            return null;
        if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
                if (property.NameEquals("subCode") && property.Value.ValueKind is JsonValueKind.String && Word(property.Value.GetString()) is { } found)
                    return found;
            foreach (var property in element.EnumerateObject())
                if (SubCode(property.Value, deep - 1) is { } found)
                    return found;
        }
        if (element.ValueKind is JsonValueKind.String && element.GetString() is { Length: > 1 } text && text[0] is '{')
        {
            using var inner = Parse(System.Text.Encoding.UTF8.GetBytes(text));
            return inner is null ? null : SubCode(inner.RootElement, deep - 1);
        }
        return null;
    }

    /// <summary>Only what is one word may go to the logs.</summary>
    static string? Word(string? code) =>
        code is { Length: > 0 and <= 64 } && code.All(one => char.IsAsciiLetterOrDigit(one) || one is '_' or '-' or '.') ? code : null;

    static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return body.IsEmpty || !System.Text.Unicode.Utf8.IsValid(body.Span) ? null : JsonDocument.Parse(body, new() { MaxDepth = 32 });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
