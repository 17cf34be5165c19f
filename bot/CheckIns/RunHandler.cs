using SalesBot.Bot.Sentences;
using SalesBot.Bot.Settings;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Welcome;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Proposals;

namespace SalesBot.Bot.CheckIns;

/// <summary>Takes answers to the run on top, typed or from a card, and moves about in it. Which flow it is matters only when it finishes.</summary>
/// <param name="finishers">Who ends the runs, a subject each.</param>
/// <param name="questions">Answers what somebody wants to know about a customer in between.</param>
sealed class RunHandler(IEnumerable<IFinisher> finishers, IFreeWords questions) : IHandler
{
    readonly Dictionary<string, IFinisher> finishers = finishers.SelectMany(finisher => finisher.Flows, (finisher, flow) => (finisher, flow)).ToDictionary(end => end.flow, end => end.finisher);

    public IReadOnlyList<Command> Commands => [Command.Cancel, Command.Where, Command.Back, Command.StartOver];

    public IReadOnlyList<Type> Actions => [typeof(CardAction.Answer), typeof(CardAction.AnswerRestUnknown), typeof(CardAction.CancelRun), typeof(CardAction.OpenRun)];

    /// <summary>What is open in a group was begun there by whoever may speak to all.</summary>
    public bool IsForAll(Incoming incoming, TypedCommand? command) => true;

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) =>
        sender.Action is CardAction.OnRun { About: { } about } action && finishers.TryGetValue(action.Flow, out var finisher) ? finisher.Foresee(about)
        : command?.Command is Command.Back ? [new Need.DeskOf(sender.User)] : [];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        var id = (incoming.Action as CardAction.OnRun)?.Run ?? conversation.Current?.Id;
        // "Back" with nothing to go back in, from somebody who was away: here they are again.
        if (id is null) return command?.Command is Command.Back && known.Me.Away is not null ? Returning.Of(incoming, known) : Decision.Saying(CheckInWords.NothingOpen.With(TurnWords.Instead(known.RolesOf(incoming.User))));
        if (conversation.Run(id.Value) is not { } run)
            return WrittenElsewhere.Of(id.Value, incoming, conversation) ?? TakenAs(id.Value, incoming, conversation, known) ?? (incoming.Action is CardAction.OnRun action && finishers.TryGetValue(action.Flow, out var finisher) ? finisher.Ended(action.Run, action.Flow, action.About, incoming, known) : Decision.Saying(TurnWords.RunGone));
        if (FlowCatalog.Of(run) is not { } flow) return new Decision { After = conversation.Without(run.Id), Replies = [CheckInWords.Lost] };
        return (incoming.Action, command?.Command) switch
        {
            (CardAction.CancelRun, _) => Cancel(run, conversation),
            (CardAction.OpenRun, _) => Decision.Saying(Page(run, incoming)),
            // A form of one person is not filled in by typing where everybody reads it.
            (null, null) when incoming.Shared is not null && !incoming.InDialog => Decision.Saying(Page(run, incoming)),
            // "취소" is an answer where it can be chosen: how did it end? Dropped.
            (null, not null) when incoming.Shared is null && Chosen(run, flow, incoming) is { } chosen => Take(run, flow, [chosen], incoming, conversation, known),
            (_, Command.Cancel) => Cancel(run, conversation),
            (CardAction.Answer, _) => Take(run, flow, FromCard(run, flow, incoming), incoming, conversation, known),
            (CardAction.AnswerRestUnknown, _) => Take(run, flow, RestUnknown(run, flow, FromCard(run, flow, incoming)), incoming, conversation, known),
            (_, Command.Where) => Decision.Saying(Page(run, incoming)),
            (_, Command.Back) => Back(run, flow, incoming, conversation),
            (_, Command.StartOver) => Again(run with { Answers = Answers.None }, incoming, conversation),
            (null, null) when incoming.Shared is null && CustomerQuestion.IsAsked(incoming.Text!) && questions.Read(incoming.Text!, incoming, conversation, known) is { } answered => Beside(answered, run, flow),
            (null, null) when finishers[run.Flow].Retell(run, flow, incoming.Text!, incoming, conversation, known) is { } retold => retold,
            _ when run.Flow is CheckInFlow.Name or ProposalFlow.Name && Proposing.InBetween(run, flow, incoming, conversation, known) is { } proposal => proposal,
            _ => Take(run, flow, [new(flow.Page(run.Answers)[0].Key, incoming.Text!)], incoming, conversation, known),
        };
    }

    /// <summary>What somebody wanted to know in between, and then the question that was open: it has not been answered by it.</summary>
    static Outcome Beside(Outcome answered, OpenRun run, Flow flow) =>
        answered is Decision decision ? decision with { After = null, Replies = decision.Replies.Add(QuestionText.Of(flow.Page(run.Answers)[0], flow, run, null)) } : answered;

    /// <summary>A command's word that is also one of the options now being asked for.</summary>
    static KeyValuePair<string, string>? Chosen(OpenRun run, Flow flow, Incoming incoming) =>
        flow.Page(run.Answers) is [{ Shape: Shape.Choice } asked, ..] && asked.Take(incoming.Text!, incoming.Reading).Trouble is null ? new(asked.Key, incoming.Text!) : null;

    /// <summary>The whole page of a run as a card.</summary>
    public static Reply Page(OpenRun run, Incoming incoming) => FlowCatalog.Of(run) is not { } flow ? CheckInWords.Lost
        // What one person fills in is not for everybody's eyes, nor for everybody's hands.
        : incoming.Shared is not null && !incoming.InDialog ? DoorCard.Of(incoming.UserName, flow.Title, new CardAction.OpenRun(run.Id, run.Flow, run.Subject), incoming.Lang)
        : PageCard.Of(run, flow, incoming.Lang);

    /// <summary>Goes on with a run, or starts it: what was already answered in it stays answered.</summary>
    public static Decision GoOn(OpenRun run, Incoming incoming, Conversation conversation)
    {
        var open = conversation.Run(run.Id) ?? run;
        return new() { After = conversation.Starting(open), Replies = [Page(open, incoming)] };
    }

    Outcome Take(OpenRun run, Flow flow, IReadOnlyList<KeyValuePair<string, string>> raw, Incoming incoming, Conversation conversation, Known known)
    {
        var progress = flow.Take(run.Answers, raw, incoming.Reading);
        var after = run with { Answers = progress.Answers, IsOffered = false };
        if (flow.Page(after.Answers) is { Count: > 0 } open)
        {
            Reply reply = incoming.Action is null
                ? QuestionText.Of(open[0], flow, after, progress.Troubles.GetValueOrDefault(open[0].Key))
                : PageCard.Of(after, flow, incoming.Lang, LeftEmpty(run, flow, progress), incoming.Inputs, progress.Offers);
            return new Decision { After = conversation.With(after), Replies = [reply] };
        }
        var outcome = finishers[run.Flow].Finish(after, flow, incoming, conversation, known);
        if (outcome is not Decision { After: { } then } decision || then.Run(after.Id) is not null) return outcome;
        return after.Flow is CheckInFlow.Name or CheckInFlow.Correction ? decision with { After = then.Finishing(after) }
            // Which opportunity a sentence was about was only answered: an older card of it does not say.
            : after is { Flow: ProposalFlow.Name, Subject: null } && decision.Change is not null ? decision with { After = then.Finishing(after with { Subject = then.About, Plan = [], Answers = Answers.None }) }
            : decision;
    }

    /// <summary>The troubles of a form, and what was asked on it and left empty: without a word at the place a press would seem to do nothing.</summary>
    static Dictionary<string, Text> LeftEmpty(OpenRun run, Flow flow, Progress progress)
    {
        var troubles = new Dictionary<string, Text>(progress.Troubles);
        foreach (var question in flow.Page(run.Answers))
            if (!progress.Answers.Has(question)) troubles.TryAdd(question.Key, question.Shape is Shape.Choice or Shape.Evidence ? FlowWords.NotChosen : question.MayBeUnknown ? FlowWords.BlankOrUnknown : FlowWords.Blank);
        return troubles;
    }

    /// <summary>A card of a sentence on which it was not yet answered which opportunity it is about.</summary>
    Outcome? TakenAs(RunId id, Incoming incoming, Conversation conversation, Known known) =>
        incoming.Action is CardAction.OnRun { About: null, Flow: ProposalFlow.Name } action && conversation.Finished.Find(done => done.Id == id)?.Subject is { } subject && finishers.TryGetValue(action.Flow, out var finisher)
            ? finisher.Ended(id, action.Flow, subject, incoming, known) : null;

    /// <summary>What is filled in on a form of this run.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> FromCard(OpenRun run, Flow flow, Incoming incoming)
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

    /// <summary>The person has said that what they left empty is not known, or as it was before; only questions that take that as an answer.</summary>
    static List<KeyValuePair<string, string>> RestUnknown(OpenRun run, Flow flow, IReadOnlyList<KeyValuePair<string, string>> given) =>
        [.. given, .. flow.Page(run.Answers).Where(question => question.MayBeUnknown && given.All(answer => answer.Key != question.Key)).Select(question => KeyValuePair.Create(question.Key, question.MayBeSame ? Question.Same : Question.Unknown))];

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

    /// <summary>The run with other answers, and its page as it is now.</summary>
    public static Decision Again(OpenRun run, Incoming incoming, Conversation conversation) => new() { After = conversation.With(run), Replies = [Page(run, incoming)] };
}
