using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Sentences;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;

namespace SalesBot.Bot.CheckIns;

/// <summary>Takes answers to the run on top, typed or from a card, and moves about in it. Which flow it is matters only when it finishes.</summary>
sealed class RunHandler : IHandler
{
    public IReadOnlyList<Command> Commands => [Command.Cancel, Command.Where, Command.Back, Command.StartOver];

    public IReadOnlyList<Type> Actions => [typeof(CardAction.Answer), typeof(CardAction.AnswerRestUnknown), typeof(CardAction.CancelRun)];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        var id = (incoming.Action as CardAction.OnRun)?.Run ?? conversation.Current?.Id;
        if (id is null) return Decision.Saying(CheckInWords.NothingOpen);
        if (conversation.Run(id.Value) is not { } run) return Gone(id.Value, (incoming.Action as CardAction.OnRun)?.About, incoming, known);
        if (FlowCatalog.Of(run) is not { } flow) return new Decision { After = conversation.Without(run.Id), Replies = [CheckInWords.Lost] };
        return (incoming.Action, command?.Command) switch
        {
            (CardAction.CancelRun, _) => Cancel(run, conversation),
            // "취소" is an answer where it can be chosen: how did it end? Dropped.
            (null, not null) when Chosen(run, flow, incoming) is { } chosen => Take(run, flow, [chosen], incoming, conversation, known),
            (_, Command.Cancel) => Cancel(run, conversation),
            (CardAction.Answer, _) => Take(run, flow, FromCard(run, flow, incoming), incoming, conversation, known),
            (CardAction.AnswerRestUnknown, _) => Take(run, flow, RestUnknown(run, flow, FromCard(run, flow, incoming)), incoming, conversation, known),
            (_, Command.Where) => Decision.Saying(Page(run, incoming)),
            (_, Command.Back) => Back(run, flow, incoming, conversation),
            (_, Command.StartOver) => Again(run with { Answers = Answers.None }, incoming, conversation),
            _ when run.Flow == CheckInFlow.Name && Proposing.InCheckIn(run, incoming, conversation, known) is { } proposal => proposal,
            _ => Take(run, flow, [new(flow.Page(run.Answers)[0].Key, incoming.Text!)], incoming, conversation, known),
        };
    }

    /// <summary>A command's word that is also one of the options now being asked for.</summary>
    static KeyValuePair<string, string>? Chosen(OpenRun run, Flow flow, Incoming incoming) =>
        flow.Page(run.Answers) is [{ Shape: Shape.Choice } asked, ..] && asked.Take(incoming.Text!, incoming.Reading).Trouble is null ? new(asked.Key, incoming.Text!) : null;

    /// <summary>The run has ended: the card shows what became of it. A new opportunity is found by the id that its run gave it.</summary>
    static Outcome Gone(RunId run, OpportunityId? about, Incoming incoming, Known known)
    {
        var id = about ?? Finishing.CreatedBy(run, incoming);
        if (known.Record(id) is not { } found) return Outcome.Wants(new Need.Record(id));
        if (found.Kept is not { } kept || known.People.Of(incoming.User, kept.Value) is Standing.None) return Decision.Saying(TurnWords.RunGone);
        var stored = about is null || kept.Value.Runs.Contains(run);
        return Decision.Saying(Records.Show(kept.Value, incoming, known, stored ? CheckInWords.AlreadyStored : TurnWords.RunGone));
    }

    /// <summary>The whole page of a run as a card.</summary>
    public static Reply Page(OpenRun run, Incoming incoming) => FlowCatalog.Of(run) is { } flow ? PageCard.Of(run, flow, incoming.Lang) : CheckInWords.Lost;

    /// <summary>Goes on with a run, or starts it: what was already answered in it stays answered.</summary>
    public static Decision GoOn(OpenRun run, Incoming incoming, Conversation conversation)
    {
        var open = conversation.Run(run.Id) ?? run;
        return new() { After = conversation.Starting(open), Replies = [Page(open, incoming)] };
    }

    static Outcome Take(OpenRun run, Flow flow, IReadOnlyList<KeyValuePair<string, string>> raw, Incoming incoming, Conversation conversation, Known known)
    {
        var progress = flow.Take(run.Answers, raw, incoming.Reading);
        var after = run with { Answers = progress.Answers };
        if (flow.Page(after.Answers) is { Count: > 0 } open)
        {
            Reply reply = incoming.Action is null
                ? QuestionText.Of(open[0], flow, after, progress.Troubles.GetValueOrDefault(open[0].Key))
                : PageCard.Of(after, flow, incoming.Lang, raw.Count > 0 ? progress.Troubles : new Dictionary<string, Text> { [open[0].Key] = FlowWords.Blank }, incoming.Inputs);
            return new Decision { After = conversation.With(after), Replies = [reply] };
        }
        return Finishing.Of(after, flow, incoming, conversation, known);
    }

    static IReadOnlyList<KeyValuePair<string, string>> FromCard(OpenRun run, Flow flow, Incoming incoming)
    {
        var raw = new List<KeyValuePair<string, string>>();
        // Every question, not only the open ones: a card may be older than what was typed since, and what is filled in on it then corrects that.
        foreach (var question in flow.Questions)
            if (question.FromCard(suffix => incoming.Inputs.GetValueOrDefault(question.Key + suffix)) is { } words)
                raw.Add(new(question.Key, words));
            else if (question.MayBeRemoved)
                raw.Add(new(question.Key, WordsOrNoneKind.None));
        if (flow.Confirmation is { } confirmation) raw.Add(new(confirmation.Key, YesNoKind.Yes));
        return raw;
    }

    /// <summary>The person has said that what they left empty is not known; only questions that take that as an answer.</summary>
    static List<KeyValuePair<string, string>> RestUnknown(OpenRun run, Flow flow, IReadOnlyList<KeyValuePair<string, string>> given) =>
        [.. given, .. flow.Page(run.Answers).Where(question => question.MayBeUnknown && given.All(answer => answer.Key != question.Key)).Select(question => KeyValuePair.Create(question.Key, Question.Unknown))];

    static Decision Cancel(OpenRun run, Conversation conversation)
    {
        var after = conversation.Without(run.Id);
        var said = CheckInWords.Cancelled.With(run.Title);
        return new() { After = after, Replies = after.Current is { } other ? [said, CheckInWords.AlsoOpen.With(other.Title)] : [said] };
    }

    static Decision Back(OpenRun run, Flow flow, Incoming incoming, Conversation conversation)
    {
        if (flow.Route(run.Answers).LastOrDefault(run.Answers.Has) is not { } last) return Decision.Saying(CheckInWords.NothingBefore, Page(run, incoming));
        return Again(run with { Answers = run.Answers.Without(last.Key) }, incoming, conversation);
    }

    static Decision Again(OpenRun run, Incoming incoming, Conversation conversation) => new() { After = conversation.With(run), Replies = [Page(run, incoming)] };
}
