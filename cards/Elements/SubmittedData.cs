namespace SalesBot.Cards.Elements;

/// <summary>The data of a submitted button. Under one name Teams looks for what the client is to do with it; that is an object, everything else is text.</summary>
static class SubmittedData
{
    /// <summary>The name; its value is the kind of action, such as <see cref="OpensDialog"/>.</summary>
    public const string Teams = "msteams";

    /// <summary>The client asks the bot for a dialog.</summary>
    public const string OpensDialog = "task/fetch";
}
