using SalesBot.Bot.Customers;
using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;
using SalesBot.Channel.Sending;
using SalesBot.Domain;

namespace SalesBot.Bot.Turns;

/// <summary>
/// Says what a turn has to say. The first card answers the pressed button or the dialog in place; everything else goes through the connector, in order. A
/// submitted (not executed) button cannot be answered with a card, so its card is updated instead.
/// </summary>
sealed class Answering(ConnectorClient connector, OwnChat ownChat, ShownNames names, ILogger<Answering> log)
{
    /// <param name="forAll">Whether everybody in a shared place may read it.</param>
    public async Task Say(VerifiedActivity verified, Doing doing, IReadOnlyList<Reply> replies, Lang lang, bool forAll, Answer answer, CancellationToken ct)
    {
        var (tenant, isPosted) = (doing.Sender.Tenant, doing.Shape is AnswerShape.Messages);
        // A submitted button is a message too, and has its card to be answered in.
        var inPlace = !isPosted || (doing.Sender.Action is not null && verified.Activity.ReplyToId is not null) ? replies.OfType<Reply.Card>().FirstOrDefault() ?? replies.FirstOrDefault() : null;
        var isTaken = isPosted || inPlace is null || answer.Give(await Of(inPlace, doing.Shape, tenant, lang, ct));
        var (rest, place) = (replies.Where(reply => reply != inPlace).ToList(), verified);
        // What a group may not read goes to the person's own chat; so does the answer to a submitted button, which would stand where everybody looks.
        if (doing.Sender.Shared is not null && (!forAll || doing.Sender.Action is not null && isPosted))
        {
            if (isPosted) (rest, inPlace) = ([.. replies], null);
            if (rest.Count == 0 || await ownChat.Move(verified, doing.Sender, ct) is not { } own) return;
            place = own.Verified;
        }
        foreach (var reply in rest) await Send(place, await Of(reply, tenant, lang, ct), ct);
        if (inPlace is null || (isTaken && !isPosted) || doing.Sender.Shared is not null || verified.Activity.ReplyToId is not { } card) return;
        // The button is submitted, or its answer came too late: the card itself shows it.
        if (inPlace is Reply.Card && await connector.Update(verified.Reference, card, await Of(inPlace, tenant, lang, ct), ct) is SendResult.Sent) return;
        await Send(verified, await Of(inPlace, tenant, lang, ct), ct);
    }

    /// <summary>One line in the chat the activity came from.</summary>
    public Task Say(VerifiedActivity verified, Text words, Lang lang, CancellationToken ct) => Send(verified, OutboundActivity.Message(words.In(lang)), ct);

    /// <summary>One line to whoever pressed.</summary>
    public static InvokeResponse Line(Text words, AnswerShape shape, Lang lang) =>
        shape is AnswerShape.Dialog ? TaskInvokeResponse.Message(words.In(lang)) : AdaptiveCardInvokeResponse.Message(words.In(lang));

    async Task Send(VerifiedActivity verified, OutboundActivity said, CancellationToken ct)
    {
        if (await connector.Send(verified.Reference, said, ct) is not SendResult.Sent and var failed) TurnLog.ReplyFailed(log, failed.GetType().Name);
    }

    async ValueTask<InvokeResponse> Of(Reply reply, AnswerShape shape, TenantId tenant, Lang lang, CancellationToken ct) => (reply, shape) switch
    {
        (Reply.Card card, AnswerShape.Dialog) =>
            TaskInvokeResponse.Continue(Shown.Short(await names.In(tenant, card.Content.FallbackText, lang, ct), 60), await names.In(tenant, DialogCard.Of(card.Content), lang, ct), DialogSize.Medium),
        (Reply.Card card, _) => AdaptiveCardInvokeResponse.Card(await names.In(tenant, card.Written, lang, ct)),
        (Reply.Words words, AnswerShape.Dialog) => TaskInvokeResponse.Message(await names.In(tenant, words.Text.In(lang), lang, ct)),
        (Reply.Words words, _) => AdaptiveCardInvokeResponse.Message(await names.In(tenant, words.Text.In(lang), lang, ct)),
        _ => throw Unknown(reply),
    };

    async ValueTask<OutboundActivity> Of(Reply reply, TenantId tenant, Lang lang, CancellationToken ct) => reply switch
    {
        Reply.Words words => OutboundActivity.Message(await names.In(tenant, words.Text.In(lang), lang, ct)),
        Reply.Card card => OutboundActivity.Card(await names.In(tenant, card.Written, lang, ct), await names.In(tenant, card.Content.FallbackText, lang, ct)),
        _ => throw Unknown(reply),
    };

    /// <summary>A card alone (text beside it would be split off), with its fallback as the summary a phone's notification shows.</summary>
    public static async ValueTask<OutboundActivity> CardMessage(ShownNames names, TenantId tenant, AdaptiveCard card, Lang lang, CancellationToken ct) =>
        OutboundActivity.Card(await names.In(tenant, card, lang, ct), await names.In(tenant, card.FallbackText, lang, ct));

    static InvalidOperationException Unknown(Reply reply) => new($"{reply.GetType().Name} cannot be said; add it to {nameof(Answering)}.");
}
