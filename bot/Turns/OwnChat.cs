using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;
using SalesBot.Channel.Sending;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Turns;

/// <summary>The chat between the bot and one person, for what was asked where others read along.</summary>
sealed class OwnChat(ConnectorClient connector, Colleagues colleagues)
{
    /// <summary>The activity as if it had come from the person's own chat. Null: the app is not installed for this person, so there is none.</summary>
    public async Task<(VerifiedActivity Verified, Sender Sender)?> Move(VerifiedActivity verified, Sender sender, CancellationToken ct)
    {
        if (await AddressOf(verified, sender, ct) is not { } own) return null;
        var reference = verified.Reference with { ServiceUrl = own.ServiceUrl, ConversationId = own.Conversation, BotId = own.Bot, UserId = own.User };
        return (verified with { Reference = reference }, sender with { Chat = own.Conversation, Address = own, Shared = null });
    }

    async Task<Address?> AddressOf(VerifiedActivity verified, Sender sender, CancellationToken ct)
    {
        if ((await colleagues.Stored(sender.Tenant, sender.User, ct))?.Value.Address is { } known) return known;
        if (verified.Reference is not { UserId: { Length: > 0 } user } here) return null;
        var with = new NewConversation { ServiceUrl = here.ServiceUrl, TenantId = here.TenantId, UserId = user };
        return await connector.CreateConversation(with, ct) is SendResult.Sent { Id: { } chat } ? new(here.ServiceUrl, chat, here.BotId ?? "", user) : null;
    }
}
