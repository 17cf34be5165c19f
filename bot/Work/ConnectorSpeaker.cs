using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Cards.Elements;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Sending;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Work;

/// <summary>Speaks through the connector, with a notice in the person's activity feed.</summary>
sealed class ConnectorSpeaker(ConnectorClient connector, ShownNames names, Colleagues colleagues) : Speaker
{
    static readonly TimeSpan afterAWhile = TimeSpan.FromMinutes(1);

    /// <summary>What the connector will not take as it is: a defect of ours, not worth asking every minute.</summary>
    static readonly TimeSpan afterALongWhile = TimeSpan.FromHours(1);

    public async Task<Spoken> Send(TenantId tenant, UserId to, Address address, AdaptiveCard card, Lang lang, CancellationToken ct) =>
        await Send(tenant, to, address, await Answering.CardMessage(names, tenant, card, lang, ct), ct);

    public async Task<Spoken> Send(TenantId tenant, UserId to, Address address, OutboundActivity message, CancellationToken ct)
    {
        var alert = message.WithAlert();
        var result = await connector.Send(ReferenceTo(tenant, address), alert, ct);
        // The person has removed the chat with its history: the bot opens it again.
        if (result is SendResult.Refused { Kind: Refusal.NotFound } && await Reopened(tenant, to, address, ct) is { } fresh)
            result = await connector.Send(ReferenceTo(tenant, fresh), alert, ct);
        return result switch
        {
            SendResult.Sent sent => new Spoken.Sent(sent.Id),
            SendResult.Throttled throttled => new Spoken.Later(throttled.RetryAfter),
            SendResult.Refused { Kind: Refusal.Unreachable or Refusal.Blocked or Refusal.NotFound } => new Spoken.Unreachable(),
            SendResult.Refused { Kind: Refusal.TooBig or Refusal.Bad } => new Spoken.Later(afterALongWhile),
            _ => new Spoken.Later(afterAWhile),
        };
    }

    async Task<Address?> Reopened(TenantId tenant, UserId to, Address gone, CancellationToken ct)
    {
        var with = new NewConversation { ServiceUrl = gone.ServiceUrl, TenantId = tenant.Value, UserId = gone.User.Length > 0 ? gone.User : to.Value };
        if (await connector.CreateConversation(with, ct) is not SendResult.Sent { Id: { } chat } || chat == gone.Conversation) return null;
        var fresh = gone with { Conversation = chat };
        await colleagues.Change(tenant, to, entry => entry! with { Address = entry.Address == gone ? fresh : entry.Address }, ct);
        return fresh;
    }

    static ConversationReference ReferenceTo(TenantId tenant, Address address) =>
        new() { ServiceUrl = address.ServiceUrl, ConversationId = address.Conversation, TenantId = tenant.Value, BotId = address.Bot, UserId = address.User };
}
