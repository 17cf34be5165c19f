using SalesBot.Bot.Customers;
using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Cards.Elements;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;
using SalesBot.Channel.Sending;
using SalesBot.Domain;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>
/// Says what a turn has to say. The first card answers the pressed button or the dialog in place; everything else goes through the connector, in order. A
/// submitted (not executed) button cannot be answered with a card, so its card is updated instead. What Teams does not take is owed (<see cref="OwedReplies"/>).
/// </summary>
sealed class Answering(ConnectorClient connector, OwnChat ownChat, ShownNames names, OwedReplies owed, ILogger<Answering> log)
{
    /// <summary>The places of what is no message of the turn's own row: a card that could not be updated, and what a thread is told.</summary>
    const int instead = 98, aloud = 99;

    /// <param name="forAll">Whether everybody in a shared place may read it.</param>
    public async Task Say(VerifiedActivity verified, Doing doing, IReadOnlyList<Reply> replies, Lang lang, bool forAll, Answer answer, CancellationToken ct)
    {
        await ToPerson(verified, doing, [.. replies.Where(reply => reply is not Reply.Aloud)], lang, forAll, answer, ct);
        if (doing.Sender.Shared is not null && replies.OfType<Reply.Aloud>().FirstOrDefault() is { } told) await Send(verified, doing, aloud, told, lang, ct);
    }

    async Task ToPerson(VerifiedActivity verified, Doing doing, IReadOnlyList<Reply> replies, Lang lang, bool forAll, Answer answer, CancellationToken ct)
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
        for (int at = 0; at < rest.Count; at++) await Send(place, doing, at, rest[at], lang, ct);
        if (inPlace is null || (isTaken && !isPosted) || doing.Sender.Shared is not null || verified.Activity.ReplyToId is not { } card) return;
        // The button is submitted, or its answer came too late: the card itself shows it.
        if (inPlace is Reply.Card && await connector.Update(verified.Reference, card, await Of(inPlace, tenant, lang, ct), ct) is SendResult.Sent) return;
        await Send(verified, doing, instead, inPlace, lang, ct);
    }

    /// <summary>One line in the chat the activity came from.</summary>
    public Task Say(VerifiedActivity verified, Doing doing, Text words, Lang lang, CancellationToken ct) => Send(verified, doing, 0, words, lang, ct);

    /// <summary>One line to whoever pressed.</summary>
    public static InvokeResponse Line(Text words, AnswerShape shape, Lang lang) =>
        shape is AnswerShape.Dialog ? TaskInvokeResponse.Message(words.In(lang)) : AdaptiveCardInvokeResponse.Message(words.In(lang));

    async Task Send(VerifiedActivity verified, Doing doing, int place, Reply reply, Lang lang, CancellationToken ct)
    {
        var result = await connector.Send(verified.Reference, await Of(reply, doing.Sender.Tenant, lang, ct), ct);
        if (result is SendResult.Sent) return;
        TurnLog.ReplyFailed(log, result.GetType().Name);
        try
        {
            await owed.Keep(result, doing.Sender.Turn, place, verified.Reference, reply, lang, ct);
        }
        catch (StorageUnavailable failure)
        {
            TurnLog.StorageFailed(log, failure);
        }
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
        Reply.Aloud told => await CardMessage(names, tenant, told.Content, lang, ct),
        _ => throw Unknown(reply),
    };

    /// <summary>A card alone (text beside it would be split off), with its fallback as the summary a phone's notification shows.</summary>
    public static async ValueTask<OutboundActivity> CardMessage(ShownNames names, TenantId tenant, AdaptiveCard card, Lang lang, CancellationToken ct) =>
        OutboundActivity.Card(await names.In(tenant, card, lang, ct), await names.In(tenant, card.FallbackText, lang, ct));

    static InvalidOperationException Unknown(Reply reply) => new($"{reply.GetType().Name} cannot be said; add it to {nameof(Answering)}.");
}
