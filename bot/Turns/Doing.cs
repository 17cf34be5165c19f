using System.Text.Json;
using SalesBot.Cards;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>How the client that asked wants to be answered.</summary>
enum AnswerShape
{
    /// <summary>By messages in the chat.</summary>
    Messages,

    /// <summary>By another card in the place of the one that was pressed.</summary>
    Card,

    /// <summary>By what the open dialog shows next.</summary>
    Dialog,
}

/// <summary>What somebody did, read from an activity: typed a line, pressed a button, sent a dialog, chose our action on a message, installed the app.</summary>
sealed record Doing(Sender Sender, AnswerShape Shape)
{
    /// <summary>Null for everything that is nobody's doing: typing, reactions, somebody else joining.</summary>
    public static Doing? Of(VerifiedActivity verified)
    {
        var activity = verified.Activity;
        return activity switch
        {
            { Type: ActivityTypes.Message } => Typed(verified, CardValue.Read(activity.Value)),
            { Type: ActivityTypes.InstallationUpdate, Action: "add" } => Did(verified, AnswerShape.Messages, null, null, Nothing, installed: true),
            { Type: ActivityTypes.ConversationUpdate } when activity.MembersAdded.Any(member => member.Id == activity.Recipient?.Id) => Did(verified, AnswerShape.Messages, null, null, Nothing, installed: true),
            { Type: ActivityTypes.Invoke, Name: InvokeNames.TaskFetch or InvokeNames.TaskSubmit } => Pressed(verified, AnswerShape.Dialog, TaskInvokeValue.Read(activity)?.Data),
            { Type: ActivityTypes.Invoke, Name: InvokeNames.ComposeExtensionSubmitAction } => Pressed(verified, AnswerShape.Dialog, MessageExtensionAction.Read(activity)?.Data),
            { Type: ActivityTypes.Invoke, Name: InvokeNames.ComposeExtensionFetchTask } => MessageAction.Of(verified),
            _ => null,
        };
    }

    /// <summary>A button that is answered in place.</summary>
    public static Doing? Of(VerifiedActivity verified, AdaptiveCardInvokeValue invoke) =>
        Pressed(verified, AnswerShape.Card, invoke.Action!.Data) is { } doing ? doing with { Sender = doing.Sender with { Looks = invoke.IsRefresh } } : null;

    static readonly IReadOnlyDictionary<string, string> Nothing = CardValue.Read(null);

    static Doing? Typed(VerifiedActivity verified, IReadOnlyDictionary<string, string> inputs)
    {
        var activity = verified.Activity;
        if (inputs.Count > 0) return Did(verified, AnswerShape.Messages, null, CardAction.Decode(inputs), inputs);
        var text = activity.TextWithoutMention();
        // In a group the words of others are none of ours, even if Teams should send them.
        if (IsShared(activity) && !activity.Mentions(activity.Recipient)) return null;
        if (!IsShared(activity) && GivenFile.Of(activity) is { Count: > 0 } files && Did(verified, AnswerShape.Messages, text.Length > 0 ? text : null, null, inputs) is { } gave) return gave with { Sender = gave.Sender with { Files = files } };
        if (text.Length > 0) return Did(verified, AnswerShape.Messages, text, null, inputs);
        return activity.Attachments.Count > 0 || IsShared(activity) ? Did(verified, AnswerShape.Messages, null, null, inputs) : null;
    }

    static Doing? Pressed(VerifiedActivity verified, AnswerShape shape, JsonElement? sent)
    {
        var inputs = CardValue.Read(sent);
        return Did(verified, shape, null, inputs.Count > 0 ? CardAction.Decode(inputs) : null, inputs);
    }

    public static Doing? Did(VerifiedActivity verified, AnswerShape shape, string? text, CardAction? action, IReadOnlyDictionary<string, string> inputs, bool installed = false)
    {
        var (activity, reference) = (verified.Activity, verified.Reference);
        // Only the directory's id names a person. Guests may come without one and are nobody to us; local clients may leave it out.
        var user = activity.From?.AadObjectId ?? (verified.TenantId == VerifiedActivity.LocalTenant ? activity.From?.Id : null);
        if (string.IsNullOrEmpty(user)) return null;
        var shared = IsShared(activity) ? new SharedPlace(reference.ServiceUrl, reference.ConversationId, activity.ReplyToId) : null;
        var address = shared is null ? new Address(reference.ServiceUrl, reference.ConversationId, reference.BotId ?? "", reference.UserId ?? "") : null;
        return new(
            new(TurnNames.Of(activity, inputs), TenantId.Of(verified.TenantId), UserId.Of(user), activity.From?.Name ?? "", reference.ConversationId, address, activity.Locale, text, action, inputs, installed)
            {
                Shared = shared, InDialog = shape is AnswerShape.Dialog,
            }, shape);
    }

    /// <summary>What does not say that it is a personal chat is none, but for clients on this machine that know no kinds of chats.</summary>
    static bool IsShared(Activity activity) =>
        activity.Conversation is { IsPersonal: false } place && (place.ConversationType is { Length: > 0 } || place.IsGroup is true || place.Id?.StartsWith("19:", StringComparison.Ordinal) is true);
}
