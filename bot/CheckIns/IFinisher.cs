using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;

namespace SalesBot.Bot.CheckIns;

/// <summary>What finished runs of one subject's flows do to its records.</summary>
interface IFinisher
{
    /// <summary>The names of the flows it ends. No two finishers name the same.</summary>
    IReadOnlyList<string> Flows { get; }

    /// <summary>What to read beside the chat when a card of such a run is pressed.</summary>
    IEnumerable<Need> Foresee(RecordRef about);

    /// <summary>What to make of words that tell more than the question that was asked. Null: they are its answer, or none.</summary>
    Outcome? Retell(OpenRun run, Flow flow, string words, Incoming incoming, Conversation conversation, Known known) => null;

    Outcome Finish(OpenRun run, Flow flow, Incoming incoming, Conversation conversation, Known known);

    /// <summary>A run that has ended: its answer delivered once more, or an old card. Shows what became of it, to whoever may see that.</summary>
    /// <param name="about">The record of the run; null when the run was to make one.</param>
    Outcome Ended(RunId run, string flow, RecordRef? about, Incoming incoming, Known known);
}
