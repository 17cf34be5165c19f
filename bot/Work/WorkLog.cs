using SalesBot.Domain.Work;

namespace SalesBot.Bot.Work;

/// <summary>What the work on due things says to the log: kinds and ids, never words of people.</summary>
static partial class WorkLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} of {Record} failed and will be tried again.")]
    public static partial void Failed(ILogger log, DueKind kind, string record, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} of {Record} failed again and again and was set aside. An administrator sees it in the chat and can have it tried again.")]
    public static partial void SetAside(ILogger log, DueKind kind, string record);

    [LoggerMessage(Level = LogLevel.Error, Message = "A sweep failed; the next one will go on.")]
    public static partial void SweepFailed(ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Auditor} failed for {User}; the next audit looks again.")]
    public static partial void AuditFailed(ILogger log, string auditor, string user, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Audit: {People} people and {Opportunities} opportunities looked at.")]
    public static partial void Audited(ILogger log, int people, int opportunities);
}
