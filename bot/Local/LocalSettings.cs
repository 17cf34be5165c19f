using SalesBot.Domain;

namespace SalesBot.Bot.Local;

/// <summary>What local mode needs to know. Whoever starts the program decides whether there is a local mode at all.</summary>
public sealed record LocalSettings
{
    /// <summary>Where the clock and the chats are kept, so that a restart goes on where it stopped.</summary>
    public required string DataFolder { get; init; }

    public required IReadOnlyList<LocalPerson> People { get; init; }

    /// <summary>What the group chat is called in which all of them, and the bot, are.</summary>
    public Text Group { get; init; } = new("대화방", "Group chat");

    /// <summary>The zone in which the page shows the time and in which "Thursday 16:00" is meant.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    /// <summary>The one group chat of the page.</summary>
    public const string GroupId = "19:group@thread.v2";

    public bool Has(string conversationId) => conversationId == GroupId || People.Any(p => p.ConversationId == conversationId);
}

/// <summary>Puts the sample data back as it was on the first start. Registered by whoever owns the data.</summary>
public delegate Task StartOver(CancellationToken cancel);
