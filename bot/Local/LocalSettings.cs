namespace SalesBot.Bot.Local;

/// <summary>What local mode needs to know. Whoever starts the program decides whether there is a local mode at all.</summary>
public sealed record LocalSettings
{
    /// <summary>Where the clock and the chats are kept, so that a restart goes on where it stopped.</summary>
    public required string DataFolder { get; init; }

    public required IReadOnlyList<LocalPerson> People { get; init; }

    /// <summary>The zone in which the page shows the time and in which "Thursday 16:00" is meant.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    public LocalPerson? InConversation(string conversationId) => People.FirstOrDefault(p => p.ConversationId == conversationId);
}

/// <summary>Puts the sample data back as it was on the first start. Registered by whoever owns the data.</summary>
public delegate Task StartOver(CancellationToken cancel);
