using SalesBot.Cards;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;
using SalesBot.Domain;

namespace SalesBot.Bot.Turns;

/// <summary>
/// Our action on somebody's message: its words fill in the dialog. They are a quotation that the person looks over before anything is stored, whoever wrote them.
/// </summary>
static class MessageAction
{
    /// <summary>The action's id in the app package.</summary>
    public const string LogVoice = "logVoice";

    /// <summary>The input in which the message's words arrive.</summary>
    public const string Words = "said";

    const int wordsAtMost = 3000;

    /// <summary>False for an action of an older or newer package.</summary>
    public static bool IsOurs(Activity activity) => MessageExtensionAction.Read(activity) is { CommandId: LogVoice };

    public static Doing? Of(VerifiedActivity verified) => MessageExtensionAction.Read(verified.Activity) is { CommandId: LogVoice } chosen
        ? Doing.Did(verified, AnswerShape.Dialog, null, new CardAction.RegisterVoice(), Quoted(chosen))
        : null;

    static Dictionary<string, string> Quoted(MessageExtensionAction chosen)
    {
        // The message's own id names the turn: chosen again, the same form goes on.
        var inputs = new Dictionary<string, string> { ["message"] = chosen.MessagePayload?.Id ?? "" };
        if (chosen.MessagePayload?.Words is { Length: > 0 } words) inputs[Words] = Shown.Short(words, wordsAtMost);
        return inputs;
    }
}
