using System.Text.Json;
using System.Text.Unicode;
using SalesBot.Channel.Activities;

namespace SalesBot.Channel.Receiving;

/// <summary>From bytes to an activity. What is not JSON or not an activity is refused with a reason; everything else is forgiven.</summary>
static class ActivityReader
{
    static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static (Activity? Activity, Rejection? Rejection) Read(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(ByteOrderMark))
            body = body[3..];
        try
        {
            if (!Utf8.IsValid(body))
                return (null, Rejection.BadActivity("The body is not UTF-8."));
            if (!IsObject(body))
                return (null, Rejection.BadActivity("The body must be one JSON object."));
            var activity = JsonSerializer.Deserialize(body, ChannelJson.Wire.Activity);
            return string.IsNullOrWhiteSpace(activity?.Type)
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
    /// Walks the whole text once. Parts of an activity are kept unread as JSON; half a surrogate pair in them would otherwise come up as an
    /// exception far from here, in the middle of a turn.
    /// </summary>
    static bool IsObject(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 64 });
        var isObject = reader.Read() && reader.TokenType is JsonTokenType.StartObject;
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                Unescape(ref reader);
        return isObject;
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
