using SalesBot.Domain.Work;

namespace SalesBot.Bot.Work;

/// <summary>What the work on due things says to the log: kinds and ids, never words of people.</summary>
static partial class WorkLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} of {Record} failed and will be tried again.")]
    public static partial void Failed(ILogger log, DueKind kind, string record, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A sweep failed; the next one will go on.")]
    public static partial void SweepFailed(ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Audit: {People} people and {Opportunities} opportunities looked at.")]
    public static partial void Audited(ILogger log, int people, int opportunities);
}
