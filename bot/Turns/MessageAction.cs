namespace SalesBot.Bot.Turns;

/// <summary>
/// Our action on somebody's message: its words fill in the dialog. They are a quotation that the person looks over before anything is stored, whoever wrote them.
/// </summary>
static class MessageAction
{
    /// <summary>The action's id in the app package.</summary>
    public const string LogVoice = "logVoice";
}
