using System.Text.Json;
using System.Text.Unicode;
using SalesBot.Channel.Activities;

namespace SalesBot.Channel.Receiving;

/// <summary>From bytes to an activity. What is not JSON or not an activity is refused with a reason; everything else is forgiven.</summary>
static class ActivityReader
{
    static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    static readonly JsonDocumentOptions Strict = new()
    {
        // Two values for one name are read differently by different programs, which is how checks get bypassed.
        AllowDuplicateProperties = false,
        MaxDepth = 64,
    };

    public static (Activity? Activity, Rejection? Rejection) Read(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(ByteOrderMark))
            body = body[3..];
        try
        {
            if (!Utf8.IsValid(body))
                return (null, Rejection.BadActivity("The body is not UTF-8."));
            RefuseHalves(body);
            var json = JsonElement.Parse(body, Strict);
            if (json.ValueKind is not JsonValueKind.Object)
                return (null, Rejection.BadActivity("The body must be one JSON object."));
            var activity = new Activity(json);
            return string.IsNullOrWhiteSpace(activity.Type)
                ? (null, Rejection.BadActivity("The activity needs a 'type'."))
                : (activity, null);
        }
        catch (JsonException)
        {
            // Not the message of the exception: it can quote what somebody wrote.
            return (null, Rejection.BadActivity("The body is not an activity in well-formed JSON without repeated names and at most 64 levels deep."));
        }
    }

    /// <summary>
    /// Parts of an activity are kept unread as JSON; half a surrogate pair in them would otherwise come up as an exception far from here, in the middle of a
    /// turn. In UTF-8 there is none but one that is written as an escape.
    /// </summary>
    static void RefuseHalves(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("\\u"u8) < 0)
            return;
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                Unescape(ref reader);
    }

    static void Unescape(ref Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("Half a surrogate pair.", half);
        }
    }
}
