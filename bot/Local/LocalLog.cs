namespace SalesBot.Bot.Local;

/// <summary>What local mode says to the log.</summary>
static partial class LocalLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "SalesBot runs in local mode with sample data. Open {Address} in a browser.")]
    public static partial void Open(ILogger log, string address);
}
