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
sealed class Answering(ConnectorClient connector, ILogger<Answering> log)
{
    public async Task<InvokeResponse> Say(VerifiedActivity verified, IReadOnlyList<Reply> replies, Lang lang, CancellationToken ct)
    {
        var (activity, reference) = (verified.Activity, verified.Reference);
        var inPlace = activity.Type is ActivityTypes.Invoke || (activity.Value is not null && activity.ReplyToId is not null);
        var answer = inPlace ? replies.OfType<Reply.Card>().FirstOrDefault() ?? replies.FirstOrDefault() : null;
        foreach (var reply in replies.Where(reply => reply != answer))
            await Send(verified, Of(reply, lang), ct);
        if (activity.Type is ActivityTypes.Invoke)
            return answer switch
            {
                Reply.Card card => AdaptiveCardInvokeResponse.Card(RawJson.Of(card.Content.ToUtf8Json())),
                Reply.Words words => AdaptiveCardInvokeResponse.Message(words.Text.In(lang)),
                _ => InvokeResponse.Empty,
            };
        if (answer is Reply.Card updated && await connector.Update(reference, activity.ReplyToId!, Of(updated, lang), ct) is SendResult.Sent) return InvokeResponse.Empty;
        if (answer is not null) await Send(verified, Of(answer, lang), ct);
        return InvokeResponse.Empty;
    }

    async Task Send(VerifiedActivity verified, OutboundActivity said, CancellationToken ct)
    {
        if (await connector.Send(verified.Reference, said, ct) is not SendResult.Sent and var failed) TurnLog.ReplyFailed(log, failed.GetType().Name);
    }

    static OutboundActivity Of(Reply reply, Lang lang) => reply switch
    {
        Reply.Words words => OutboundActivity.Message(words.Text.In(lang)),
        Reply.Card card => CardMessage(card.Content),
        _ => throw new InvalidOperationException($"{reply.GetType().Name} cannot be said; add it to {nameof(Answering)}."),
    };

    /// <summary>A card alone (text beside it would be split off), with its fallback as the summary a phone's notification shows.</summary>
    public static OutboundActivity CardMessage(AdaptiveCard card) => OutboundActivity.Card(RawJson.Of(card.ToUtf8Json()), card.FallbackText);
}
