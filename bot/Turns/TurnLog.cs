namespace SalesBot.Bot.Turns;

/// <summary>What turns say to the log: never words of people.</summary>
static partial class TurnLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The storage could not be used in a turn.")]
    public static partial void StorageFailed(ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "What went on after its answer was due has failed.")]
    public static partial void LateFailed(ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply was not delivered: {Result}.")]
    public static partial void ReplyFailed(ILogger log, string result);
}
