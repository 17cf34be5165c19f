using SalesBot.Domain.Roster;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>What reading the directory says to the log: parts, counts and statuses, never names.</summary>
static partial class DirectoryLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Directory: {People} people read, {Changes} changes.")]
    public static partial void Read(ILogger log, int people, int changes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Directory: {Part} could not be read ({Status}); what was known of it holds. The doctor says what to do.")]
    public static partial void Trouble(ILogger log, DirectoryPart part, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Directory: the last reading would leave {Found} of {Known} people and is not used until an administrator accepts it.")]
    public static partial void HeldBack(ILogger log, int found, int known);

    [LoggerMessage(Level = LogLevel.Error, Message = "Directory: a round failed; the next one will go on.")]
    public static partial void Failed(ILogger log, Exception failure);
}
