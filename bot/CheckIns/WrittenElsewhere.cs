using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;

namespace SalesBot.Bot.CheckIns;

/// <summary>
/// The same check-in, open on two devices: one has sent it, and what the other one says differently must neither be lost nor be called stored. It comes back as a form of its own
/// with everything in it that was written; one press adds it.
/// </summary>
static class WrittenElsewhere
{
    /// <summary>Null: that run has not just been finished, or nothing else is written here.</summary>
    public static Decision? Of(RunId id, Incoming incoming, Conversation conversation)
    {
        if (incoming.Action is not (CardAction.Answer or CardAction.AnswerRestUnknown) || conversation.Finished.Find(done => done.Id == id) is not { Flow: CheckInFlow.Name or CheckInFlow.Correction } finished || FlowCatalog.Of(finished) is not { } flow) return null;
        var written = flow.Take(Answers.None, [.. RunHandler.FromCard(finished, flow, incoming).Where(answer => answer.Value != WordsOrNoneKind.None)], incoming.Reading).Answers;
        var others = written.All.Where(answer => finished.Answers.Kept(answer.Key) != answer.Value).ToList();
        var plan = finished.Plan.Where(planned => planned.Kind is not PlannedKind.Evidence && Asks(planned, others)).ToList();
        if (plan.Count == 0) return null;
        if (plan.Exists(planned => planned.Kind is PlannedKind.Fact)) plan.AddRange(finished.Plan.Where(planned => planned.Kind is PlannedKind.Evidence));

        var run = finished with { Id = RunId.Of(incoming.Mint($"{id}\n{string.Join('\n', others)}").Next()), Plan = plan, Answers = Answers.None, StartedAt = incoming.Now };
        // It has been added since, and this is the first form once more.
        if (conversation.Finished.Exists(done => done.Id == run.Id)) return null;
        return new()
        {
            After = conversation.Starting(run),
            Replies = [PageCard.Of(run, FlowCatalog.Of(run)!, incoming.Lang, new Dictionary<string, Text> { [plan[0].Key] = CheckInWords.WrittenElsewhere }, incoming.Inputs)],
        };
    }

    static bool Asks(PlannedQuestion planned, List<KeyValuePair<string, string>> others) => CheckInFlow.Of([planned]).Questions.Any(question => others.Exists(answer => answer.Key == question.Key));
}
