using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Cards.Elements;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Sending;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Work;

/// <summary>Speaks through the connector, with a notice in the person's activity feed.</summary>
sealed class ConnectorSpeaker(ConnectorClient connector, ShownNames names) : Speaker
{
    static readonly TimeSpan afterAWhile = TimeSpan.FromMinutes(1);

    public async Task<Spoken> Send(TenantId tenant, UserId to, Address address, AdaptiveCard card, Lang lang, CancellationToken ct)
    {
        var reference = new ConversationReference { ServiceUrl = address.ServiceUrl, ConversationId = address.Conversation, TenantId = tenant.Value, BotId = address.Bot, UserId = address.User };
        var result = await connector.Send(reference, (await Answering.CardMessage(names, tenant, card, lang, ct)).WithAlert(), ct);
        return result switch
        {
            SendResult.Sent sent => new Spoken.Sent(sent.Id),
            SendResult.Throttled throttled => new Spoken.Later(throttled.RetryAfter),
            SendResult.Unknown or SendResult.Refused { Kind: Refusal.NotConnected } => new Spoken.Later(afterAWhile),
            _ => new Spoken.Unreachable(),
        };
    }
}
