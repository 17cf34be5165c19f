using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Bot.Local;

/// <summary>
/// Something the page shows. <paramref name="N"/> counts up over restarts; 0 is a passing thing that is not kept. <paramref name="PersonId"/> says who typed it, or to
/// whom alone it is shown.
/// </summary>
public sealed record Happening(
    long N,
    HappeningKind Kind,
    DateTimeOffset At,
    string? ConversationId = null,
    string? ActivityId = null,
    JsonElement? Activity = null,
    string? PersonId = null);

[JsonConverter(typeof(JsonStringEnumConverter<HappeningKind>))]
public enum HappeningKind
{
    /// <summary>The bot sent a message.</summary>
    Sent,

    /// <summary>The bot changed a message, for everybody.</summary>
    Updated,

    /// <summary>The bot took a message away.</summary>
    Deleted,

    /// <summary>A card was replaced by the answer to a button, for the person who pressed it.</summary>
    Shown,

    /// <summary>The person typed something.</summary>
    Said,

    /// <summary>The bot was installed for this person.</summary>
    Installed,

    /// <summary>The bot is typing. Not kept.</summary>
    Typing,

    /// <summary>The clock was moved. Not kept.</summary>
    ClockMoved,

    /// <summary>Everything before this is gone.</summary>
    StartedOver,

    /// <summary>The page has now seen everything that was kept. Not kept.</summary>
    Ready,
}
