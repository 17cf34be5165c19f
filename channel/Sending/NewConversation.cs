using SalesBot.Channel.Activities;

namespace SalesBot.Channel.Sending;

/// <summary>
/// A chat with one person, to be opened by the bot. Mirrors "Create conversation" of the Bot Connector REST API. For the same person it is always
/// the same chat, so creating it again does no harm. The app has to be installed for the person.
/// </summary>
public sealed record NewConversation
{
    public required string ServiceUrl { get; init; }

    public required string TenantId { get; init; }

    /// <summary>The person's id in the channel (<c>29:…</c>) or their Entra object id. A mail address does not work.</summary>
    public required string UserId { get; init; }

    /// <summary>How to speak in the conversation that <see cref="SendResult.Sent"/> has given the id of.</summary>
    public ConversationReference Reference(string conversationId) =>
        new() { ServiceUrl = ServiceUrl, TenantId = TenantId, ConversationId = conversationId, UserId = UserId };
}
