namespace SalesBot.Channel.Activities;

/// <summary>
/// All it takes to speak in a conversation later. Mirrors "Conversation reference" of the Activity protocol. Stored per conversation, and the
/// latest one counts, because Teams may move a tenant to another service URL.
/// </summary>
public sealed record ConversationReference
{
    public required string ServiceUrl { get; init; }

    public required string ConversationId { get; init; }

    public required string TenantId { get; init; }

    /// <summary>The bot as the channel knows it, <c>28:&lt;app id&gt;</c>.</summary>
    public string? BotId { get; init; }

    /// <summary>The person on the other side as the channel knows them, <c>29:…</c>.</summary>
    public string? UserId { get; init; }
}
