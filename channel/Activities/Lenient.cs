using System.Globalization;
using System.Text.Json;

namespace SalesBot.Channel.Activities;

/// <summary>
/// Reads what a channel sends. What we do not understand of it is passed over instead of failing the turn: a person who wrote something should be answered even
/// when the channel has changed the type of a field we hardly use. What must not be missing is checked where it is used.
/// </summary>
static class Lenient
{
    /// <summary>A field of an object, once it is certain that there is an object; what is missing reads as null everywhere.</summary>
    public static JsonElement Field(this JsonElement json, ReadOnlySpan<byte> name) => json.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A string; anything else reads as null.</summary>
    public static string? AsText(this JsonElement json) => json.ValueKind is JsonValueKind.String ? json.GetString() : null;

    /// <summary>A boolean, also as text; anything else reads as null.</summary>
    public static bool? AsFlag(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(json.GetString(), out var said) => said,
        _ => null,
    };

    /// <summary>An ISO-8601 time with its offset (UTC where there is none); anything else reads as null (A2042: never reject on timestamps).</summary>
    public static DateTimeOffset? AsTime(this JsonElement json) =>
        json.ValueKind is JsonValueKind.String && DateTimeOffset.TryParse(json.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>Any value but null.</summary>
    public static JsonElement? AsAny(this JsonElement json) => json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : json;

    /// <summary>An object; anything else reads as null.</summary>
    public static T? AsObject<T>(this JsonElement json, Func<JsonElement, T> read)
        where T : class => json.ValueKind is JsonValueKind.Object ? read(json) : null;

    /// <summary>The objects of an array; other elements are passed over, and anything but an array reads as an empty list.</summary>
    public static IReadOnlyList<T> AsList<T>(this JsonElement json, Func<JsonElement, T> read)
    {
        if (json.ValueKind is not JsonValueKind.Array)
            return [];
        var list = new List<T>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
            if (item.ValueKind is JsonValueKind.Object)
                list.Add(read(item));
        return list;
    }
}
