namespace SalesBot.Bot.Sentences;

/// <summary>What the use of the model says to the log: never words of people, nor of the model.</summary>
static partial class ModelLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The language model did not help ({Why}); the sentence was read by the rules. If this goes on, run: dotnet run --project bot -- doctor")]
    public static partial void DidNotHelp(ILogger log, string why);
}
