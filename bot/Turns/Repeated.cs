using SalesBot.Bot.CheckIns;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;

namespace SalesBot.Bot.Turns;

/// <summary>
/// A line that was taken already and is delivered again, because its answer was late or lost: nothing is stored twice. A command, or words, that find their work done
/// show what came of it; otherwise the present question is asked once more.
/// </summary>
static class Repeated
{
    static readonly Text had = new("방금 보내 주신 내용은 잘 받았습니다.", "I have what you just sent.");

    /// <param name="decision">What would be decided now; only its words are used, and only when it would change nothing.</param>
    public static IReadOnlyList<Reply> Replies(Incoming incoming, TypedCommand? command, Conversation conversation, Decision decision) =>
        (command is not null || decision.IsMade) && ChangesNothing(decision, conversation) ? decision.Replies
        : conversation.Current is { } run ? [RunHandler.Page(run, incoming), .. conversation.Runs.Where(other => other.IsOffered && other.StartedAt == run.StartedAt).Select(other => RunHandler.Page(other, incoming))]
        : [had];

    static bool ChangesNothing(Decision decision, Conversation conversation) =>
        decision is { Change: null, Roster: null } && decision.Beside.TrueForAll(aside => !aside.Tells) && (decision.After is not { } after || (after.About == conversation.About && after.Runs.SequenceEqual(conversation.Runs)));
}
