using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;

namespace SalesBot.Bot.Opportunities;

/// <summary>An opportunity's own matters: making it, looking at it, correcting it, asking for help with it, ending it.</summary>
sealed class OpportunityHandler : IHandler
{
    public IReadOnlyList<Command> Commands => [Command.NewOpportunity, Command.EndOpportunity, Command.Correct, Command.AskForHelp];

    public IReadOnlyList<Type> Actions =>
        [typeof(CardAction.NewOpportunity), typeof(CardAction.Show), typeof(CardAction.Correct), typeof(CardAction.AskForHelp), typeof(CardAction.End), typeof(CardAction.Reopen)];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known) => (incoming.Action, command) switch
    {
        (CardAction.NewOpportunity, _) => StartNew(Answers.None, incoming, conversation),
        (CardAction.Show show, _) => Records.Of(show.Id, incoming, known, (kept, _) => Decision.Saying(Records.Show(kept.Value, incoming, known))),
        (CardAction.Correct correct, _) => Records.Of(correct.Id, incoming, known, (kept, standing) => Correct(kept, standing, incoming.Input("line") ?? "", incoming, conversation, known)),
        (CardAction.AskForHelp help, _) => Records.Of(help.Id, incoming, known, (kept, standing) => Help(kept, standing, incoming.Input("help") ?? "", incoming, known)),
        (CardAction.End end, _) => Records.Of(end.Id, incoming, known, (kept, standing) => StartEnd(kept, standing, incoming, conversation, known)),
        (CardAction.Reopen reopen, _) => Records.Of(reopen.Id, incoming, known, (kept, standing) => Reopen(kept, standing, incoming, known)),
        (_, { Command: Command.NewOpportunity } typed) => New(typed.Rest, incoming, conversation, known),
        (_, { Command: Command.Correct } typed) => About(typed.Rest, incoming, conversation, known, (kept, standing, rest) => Correct(kept, standing, rest, incoming, conversation, known)),
        (_, { Command: Command.AskForHelp } typed) => About(typed.Rest, incoming, conversation, known, (kept, standing, rest) => Help(kept, standing, rest, incoming, known)),
        (_, { } typed) => About(typed.Rest, incoming, conversation, known, (kept, standing, _) => StartEnd(kept, standing, incoming, conversation, known)),
        _ => throw new InvalidOperationException("The router gave this handler something it does not claim."),
    };

    /// <summary>"새 기회 한빛전자 MES 교체": the first word is the customer, the rest is what it is about.</summary>
    static Outcome New(string words, Incoming incoming, Conversation conversation, Known known)
    {
        var parts = words.Split([' ', ','], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var given = NewOpportunityFlow.Flow.Take(Answers.None,
            [.. parts is [var company, ..] ? [new("company", company)] : Array.Empty<KeyValuePair<string, string>>(), .. parts is [_, var name] ? [new("name", name)] : Array.Empty<KeyValuePair<string, string>>()], incoming.Reading).Answers;
        return NewOpportunityFlow.Flow.Page(given).Count == 0
            ? Finishing.Create(NewOpportunityFlow.Flow.Finish(given), OpportunityId.Of(incoming.Mint().Next()), incoming, conversation, known)
            : StartNew(given, incoming, conversation);
    }

    static Decision StartNew(Answers given, Incoming incoming, Conversation conversation)
    {
        var run = new OpenRun(RunId.Of(incoming.Mint().Next()), NewOpportunityFlow.Name, null, NewOpportunityFlow.Flow.Title.In(incoming.Lang), [], given, incoming.Now);
        return new() { After = conversation.Starting(run), Replies = [RunHandler.Page(run, incoming)] };
    }

    /// <summary>The opportunity the words begin with, or else the one the chat was last about.</summary>
    static Outcome About(string words, Incoming incoming, Conversation conversation, Known known, Func<Kept<Opportunity>, Standing, string, Outcome> then)
    {
        if (known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants(new Need.DeskOf(incoming.User));
        var first = words.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        var named = first is [var word, ..] ? CheckInHandler.Named(desk.Opportunities, word).ToList() : [];
        var id = named is [var only] ? only.Id : conversation.About;
        if (id is null) return named.Count > 1 ? Decision.Saying(CheckInListCard.Which(named, incoming.Lang)) : Decision.Saying(OpportunityReplies.WhichOne);
        var rest = named.Count == 1 ? (first.Length > 1 ? first[1] : "") : words;
        return Records.Of(id.Value, incoming, known, (kept, standing) => then(kept, standing, rest));
    }

    static Outcome Correct(Kept<Opportunity> kept, Standing standing, string line, Incoming incoming, Conversation conversation, Known known)
    {
        var opportunity = kept.Value;
        if (standing is not Standing.Rep) return Decision.Saying(Records.Show(opportunity, incoming, known, TurnWords.NotRep));
        if (PlanFor(opportunity, line) is not { } plan) return Decision.Saying(Records.Show(opportunity, incoming, known, CheckInWords.CorrectWhat));
        var run = new OpenRun(RunId.Of(incoming.Mint($"{opportunity.Id}\n{opportunity.Version}\ncorrect\n{line}").Next()), CheckInFlow.Name, opportunity.Id, opportunity.Title, plan, Answers.None, incoming.Now);
        return new Decision { After = conversation.Starting(run), Replies = [RunHandler.Page(run, incoming)] };
    }

    /// <summary>The line of the record that is meant: a topic or a problem, by its id from a card or by its label as typed.</summary>
    static IReadOnlyList<PlannedQuestion>? PlanFor(Opportunity opportunity, string line)
    {
        if (line.Length == 0) return null;
        if (opportunity.Problem(ProblemId.Of(line)) is { } problem) return CheckInPlan.ToCorrect(problem);
        if (Enum.TryParse<Topic>(line, ignoreCase: true, out var topic) && Enum.IsDefined(topic)) return CheckInPlan.ToCorrect(opportunity, topic);
        bool Says(Text label) => label.Ko.Contains(line, StringComparison.OrdinalIgnoreCase) || label.En.Contains(line, StringComparison.OrdinalIgnoreCase);
        if (Topics.All.FirstOrDefault(about => Says(about.Label)) is { } labelled) return CheckInPlan.ToCorrect(opportunity, labelled.Topic);
        return (line is "문제" or "problem" || opportunity.OpenProblems.Any(open => Says(open.Kind.About().Label))) && opportunity.OpenProblems.LastOrDefault() is { } last ? CheckInPlan.ToCorrect(last) : null;
    }

    static Outcome Help(Kept<Opportunity> kept, Standing standing, string words, Incoming incoming, Known known)
    {
        var opportunity = kept.Value;
        if (standing is not Standing.Rep) return Decision.Saying(Records.Show(opportunity, incoming, known, TurnWords.NotRep));
        if (known.People.LeaderOf(opportunity.Rep) is not { } leader) return Decision.Saying(Records.Show(opportunity, incoming, known, OpportunityReplies.NoLeader));
        if (words.Length == 0) return Decision.Saying(Records.Show(opportunity, incoming, known, OpportunityReplies.WhatHelp));
        if (opportunity.Help is { IsOpen: true } open && open.Words == words) return Decision.Saying(Records.Show(opportunity, incoming, known, OpportunityReplies.HelpSent.With(leader.Name)));
        return Records.Apply(incoming, known, kept, [new HelpAsked(words, incoming.User, incoming.Now)],
            after => [Records.ToOther(after, NoticeKind.Help, null, incoming, known)],
            after => Records.Show(after, incoming, known, OpportunityReplies.HelpSent.With(leader.Name)));
    }

    static Outcome StartEnd(Kept<Opportunity> kept, Standing standing, Incoming incoming, Conversation conversation, Known known)
    {
        var opportunity = kept.Value;
        if (standing is not Standing.Rep) return Decision.Saying(Records.Show(opportunity, incoming, known, TurnWords.NotRep));
        if (!opportunity.IsOpen) return Decision.Saying(Records.Show(opportunity, incoming, known, LedgerWords.Ended));
        var run = new OpenRun(RunId.Of(incoming.Mint($"{opportunity.Id}\n{opportunity.Version}\nend").Next()), EndOpportunityFlow.Name, opportunity.Id, opportunity.Title, [], Answers.None, incoming.Now);
        return new Decision { After = conversation.Starting(run), Replies = [RunHandler.Page(run, incoming)] };
    }

    static Outcome Reopen(Kept<Opportunity> kept, Standing standing, Incoming incoming, Known known) =>
        standing is not Standing.Rep ? Decision.Saying(Records.Show(kept.Value, incoming, known, TurnWords.NotRep))
        : kept.Value.IsOpen ? Decision.Saying(Records.Show(kept.Value, incoming, known))
        : Records.Apply(incoming, known, kept, [new OpportunityReopened(incoming.User, incoming.Now)], _ => [], after => Records.Show(after, incoming, known, OpportunityTexts.Reopened));
}
