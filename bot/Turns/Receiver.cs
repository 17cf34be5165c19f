using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>Where the channel ends and a turn begins: turns a verified activity into what a person did, and what the turn says into an answer.</summary>
sealed class Receiver(Turn turn, Answering answering, Answered answered, Sweeper sweeper, Colleagues colleagues, ILogger<Receiver> log) : IReceiver
{
    public async ValueTask<InvokeResponse?> Receive(VerifiedActivity verified, CancellationToken ct)
    {
        var activity = verified.Activity;
        if (activity is { Type: ActivityTypes.Invoke, Name: not InvokeNames.AdaptiveCardAction }) return null;
        if (activity.Type is ActivityTypes.Invoke && !AdaptiveCardInvokeValue.TryRead(activity, out _, out var refusal)) return refusal;
        if (Of(verified) is not { } sender) return InvokeResponse.Empty;
        try
        {
            // A card of an older release: its button means nothing any more. And a picture without words says nothing to us.
            if (sender is { Action: null, Text: null, Installed: false }) return await answering.Say(verified, [sender.Inputs.Count > 0 ? TurnWords.OldCard : TurnWords.OnlyWords], colleagues.LangOf(sender), ct);
            var result = await turn.Take(sender, ct);
            sweeper.Hurry(result);
            if (result.IsRepeat && answered.Knows(sender)) return InvokeResponse.Empty;
            var answer = await answering.Say(verified, result.Replies, result.Lang, ct);
            answered.Add(sender);
            return answer;
        }
        catch (StorageUnavailable failure)
        {
            TurnLog.StorageFailed(log, failure);
            return await answering.Say(verified, [TurnWords.StorageDown], colleagues.LangOf(sender), ct);
        }
    }

    /// <summary>What the person did; null for everything that is nobody's doing: typing, reactions, somebody else joining.</summary>
    static Sender? Of(VerifiedActivity verified)
    {
        var activity = verified.Activity;
        var installed = activity switch
        {
            { Type: ActivityTypes.InstallationUpdate } => activity.Action is "add" or "add-upgrade",
            { Type: ActivityTypes.ConversationUpdate } => activity.MembersAdded.Any(member => member.Id == activity.Recipient?.Id),
            _ => false,
        };
        if (!installed && activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke)) return null;
        var value = activity.Type is ActivityTypes.Invoke && AdaptiveCardInvokeValue.TryRead(activity, out var invoke, out _) ? invoke.Action!.Data : activity.Value;
        var inputs = CardValue.Read(value);
        var action = inputs.Count > 0 ? CardAction.Decode(inputs) : null;
        var text = installed || inputs.Count > 0 ? null : activity.TextWithoutMention();
        if (text is { Length: 0 })
        {
            if (activity.Attachments.Count == 0) return null;
            text = null;
        }
        var reference = verified.Reference;
        // Only the directory's id names a person. Guests may come without one and are nobody to us; local clients may leave it out.
        var user = activity.From?.AadObjectId ?? (verified.TenantId == VerifiedActivity.LocalTenant ? activity.From?.Id : null);
        if (string.IsNullOrEmpty(user)) return null;
        return new(
            TurnNames.Of(activity, inputs), TenantId.Of(verified.TenantId), UserId.Of(user), activity.From?.Name ?? "", reference.ConversationId,
            new Address(reference.ServiceUrl, reference.ConversationId, reference.BotId ?? "", reference.UserId ?? ""), activity.Locale, text, action, inputs, installed);
    }
}
