using SalesBot.Domain;

namespace SalesBot.Bot.Files;

static class FileWords
{
    public static readonly Text NotPut = new("파일을 올리지 못했습니다. 카드에서 다시 받기를 눌러 주시거나, 잠시 뒤 다시 요청해 주세요.", "I could not put the file there. Please accept it once more, or ask for it again in a moment.");
}

static partial class FileLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A file of kind {Kind} could not be put where the person said.")]
    public static partial void NotPut(ILogger log, string kind);
}
