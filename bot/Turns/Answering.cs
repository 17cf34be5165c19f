using SalesBot.Bot.Customers;
using SalesBot.Cards.Elements;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;
using SalesBot.Channel.Sending;
using SalesBot.Domain;

namespace SalesBot.Bot.Turns;

/// <summary>
/// Says what a turn has to say. The first card answers the pressed button in place; everything else goes through the connector, in order. A
/// submitted (not executed) button cannot be answered with a card, so its card is updated instead.
/// </summary>
sealed class Answering(ConnectorClient connector, ShownNames names, ILogger<Answering> log)
{
    public async Task<InvokeResponse> Say(VerifiedActivity verified, IReadOnlyList<Reply> replies, Lang lang, CancellationToken ct)
    {
        var (activity, reference) = (verified.Activity, verified.Reference);
        var inPlace = activity.Type is ActivityTypes.Invoke || (activity.Value is not null && activity.ReplyToId is not null);
        var answer = inPlace ? replies.OfType<Reply.Card>().FirstOrDefault() ?? replies.FirstOrDefault() : null;
        var tenant = TenantId.Of(verified.TenantId);
        foreach (var reply in replies.Where(reply => reply != answer))
            await Send(verified, await Of(reply, tenant, lang, ct), ct);
        if (activity.Type is ActivityTypes.Invoke)
            return answer switch
            {
                Reply.Card card => AdaptiveCardInvokeResponse.Card(await names.In(tenant, card.Content, lang, ct)),
                Reply.Words words => AdaptiveCardInvokeResponse.Message(await names.In(tenant, words.Text.In(lang), lang, ct)),
                _ => InvokeResponse.Empty,
            };
        if (answer is Reply.Card updated && await connector.Update(reference, activity.ReplyToId!, await Of(updated, tenant, lang, ct), ct) is SendResult.Sent) return InvokeResponse.Empty;
        if (answer is not null) await Send(verified, await Of(answer, tenant, lang, ct), ct);
        return InvokeResponse.Empty;
    }

    async Task Send(VerifiedActivity verified, OutboundActivity said, CancellationToken ct)
    {
        if (await connector.Send(verified.Reference, said, ct) is not SendResult.Sent and var failed) TurnLog.ReplyFailed(log, failed.GetType().Name);
    }

    async ValueTask<OutboundActivity> Of(Reply reply, TenantId tenant, Lang lang, CancellationToken ct) => reply switch
    {
        Reply.Words words => OutboundActivity.Message(await names.In(tenant, words.Text.In(lang), lang, ct)),
        Reply.Card card => await CardMessage(names, tenant, card.Content, lang, ct),
        _ => throw new InvalidOperationException($"{reply.GetType().Name} cannot be said; add it to {nameof(Answering)}."),
    };

    /// <summary>A card alone (text beside it would be split off), with its fallback as the summary a phone's notification shows.</summary>
    public static async ValueTask<OutboundActivity> CardMessage(ShownNames names, TenantId tenant, AdaptiveCard card, Lang lang, CancellationToken ct) =>
        OutboundActivity.Card(await names.In(tenant, card, lang, ct), await names.In(tenant, card.FallbackText, lang, ct));
}
