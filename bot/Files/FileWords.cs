using SalesBot.Domain;

namespace SalesBot.Bot.Files;

static class FileWords
{
    public static readonly Text NotPut = new("파일을 올리지 못했습니다. 카드에서 다시 받기를 눌러 주시거나, 잠시 뒤 다시 요청해 주세요.", "I could not put the file there. Please accept it once more, or ask for it again in a moment.");

    public static readonly Text Gone = new("이 파일은 이제 없습니다. 그사이 기록이 지워졌거나 더는 보실 수 없습니다.", "This file is no longer there: what it is made of was deleted, or is no longer yours to see.");
    public static readonly Text Erased = new("이분의 기록은 삭제되어 이 파일도 없어졌습니다.", "This person was erased, and the file is gone with them.");
}

static partial class FileLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A file of kind {Kind} could not be put where the person said.")]
    public static partial void NotPut(ILogger log, string kind);
}
