using SalesBot.Bot.CheckIns;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;

namespace SalesBot.Bot.Turns;

/// <summary>
/// A line that was taken already and is delivered again, because its answer was late or lost: nothing is stored twice, and the present
/// question is asked once more.
/// </summary>
static class Repeated
{
    static readonly Text had = new("방금 보내 주신 내용은 잘 받았습니다.", "I have what you just sent.");

    public static Reply Reply(Incoming incoming, Conversation conversation) => conversation.Current is { } run ? RunHandler.Page(run, incoming) : had;
}
