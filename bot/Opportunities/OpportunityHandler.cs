using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Settings;
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
sealed class OpportunityHandler(RunHandler runs) : IHandler
{
    public IReadOnlyList<Command> Commands => [Command.NewOpportunity, Command.EndOpportunity, Command.Reopen, Command.Correct, Command.AskForHelp];

    public IReadOnlyList<Type> Actions =>
        [typeof(CardAction.NewOpportunity), typeof(CardAction.Show), typeof(CardAction.ReadWhole), typeof(CardAction.Correct), typeof(CardAction.AskForHelp), typeof(CardAction.End), typeof(CardAction.Reopen)];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) =>
    [
        .. sender.Action is CardAction.OnOpportunity { Id: var id } ? [new Need.Record(id)] : command is null ? Array.Empty<Need>() : [new Need.DeskOf(sender.User)],
        .. sender.Action is CardAction.AskForHelp || command?.Command is Command.AskForHelp ? [new LeaderAway(sender.User)] : Array.Empty<Need>(),
    ];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known) => (incoming.Action, command) switch
    {
        (CardAction.NewOpportunity, _) => StartNew(Answers.None, incoming, conversation, known),
        (CardAction.Show show, _) => Records.Of(show.Id, incoming, known, (kept, _) => new Decision { After = conversation with { About = show.Id }, Replies = [Records.Show(kept.Value, incoming, known)] }),
        (CardAction.ReadWhole read, _) => Records.Of(read.Id, incoming, known, (kept, _) => ReadWhole(kept.Value, incoming, known)),
        (CardAction.Correct correct, _) => Records.Of(correct.Id, incoming, known, (kept, standing) => Correct(kept, standing, incoming.Input("line") ?? "", incoming, conversation, known)),
        (CardAction.AskForHelp help, _) => Records.Of(help.Id, incoming, known, (kept, standing) => Help(kept, standing, incoming.Input("help") ?? "", incoming, known)),
        (CardAction.End end, _) => Records.Of(end.Id, incoming, known, (kept, standing) => StartEnd(kept, standing, end.How, incoming, conversation, known)),
        (CardAction.Reopen reopen, _) => Records.Of(reopen.Id, incoming, known, (kept, standing) => Reopen(kept, standing, incoming, known)),
        (_, { Command: Command.NewOpportunity } typed) => New(typed.Rest, incoming, conversation, known),
        (_, { Command: Command.Correct } typed) => CorrectTyped(typed, incoming, conversation, known),
        (_, { Command: Command.AskForHelp, Rest.Length: > 0 } typed) => HelpTyped(typed, incoming, conversation, known),
        (_, { Command: Command.AskForHelp } typed) => About(typed, incoming, conversation, known, (kept, standing, _) => Help(kept, standing, "", incoming, known)),
        (_, { Command: Command.Reopen } typed) => About(typed, incoming, conversation, known, (kept, standing, _) => kept.Value.IsOpen ? Decision.Saying(Records.Show(kept.Value, incoming, known, OpportunityReplies.IsOpen)) : Reopen(kept, standing, incoming, known)),
        (_, { } typed) => About(typed, incoming, conversation, known, (kept, standing, _) => StartEnd(kept, standing, null, incoming, conversation, known)),
        _ => throw new InvalidOperationException("The router gave this handler something it does not claim."),
    };

    /// <summary>The long words stand in the events; only since the first of those that the card shows is read.</summary>
    static Outcome ReadWhole(Opportunity opportunity, Incoming incoming, Known known)
    {
        var card = Records.Show(opportunity, incoming, known);
        if (LongWords.Since(opportunity) is not { } since) return Decision.Saying(card);
        var need = new ToldSince(opportunity.Id, opportunity.Version, since);
        if (known.Of(need) is not { } told) return Outcome.Wants(need);
        return Decision.Saying([card, .. WholeWordsCard.Of(opportunity, told.Value, known.NameOf, incoming.Today, incoming.Lang).Select(whole => (Reply)whole)]);
    }

    /// <summary>"새 기회 한빛전자 MES 교체": what is missing is asked for.</summary>
    static Outcome New(string words, Incoming incoming, Conversation conversation, Known known)
    {
        if (!known.Sells(incoming.User)) return Decision.Saying(OpportunityReplies.NotSales);
        if (words.Length == 0) return StartNew(Answers.None, incoming, conversation, known);
        if (known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants(new Need.DeskOf(incoming.User));
        var (company, name) = NewOpportunityWords.Read(words, desk.Opportunities.Concat(desk.Ended).Select(opportunity => opportunity.CompanyName));
        Dictionary<string, string> typed = new() { [NewOpportunityFlow.Company.Key] = company, [NewOpportunityFlow.Title.Key] = name };
        var taken = NewOpportunityFlow.Flow.Take(Answers.None, typed.Where(words => words.Value.Length > 0), incoming.Reading);
        if (NewOpportunityFlow.Flow.Page(taken.Answers).Count == 0) return OpportunityFinisher.Create(NewOpportunityFlow.Flow.Finish(taken.Answers), OpportunityId.Of(incoming.Mint().Next()), incoming, conversation, known);
        var begun = StartNew(taken.Answers, incoming, conversation, known);
        // A name that cannot be taken, being too long for example, comes back in the form with what to do.
        return taken.Troubles.Count > 0 && begun.After?.Current is { } run ? begun with { Replies = [PageCard.Of(run, NewOpportunityFlow.Flow, incoming.Lang, taken.Troubles, typed)] } : begun;
    }

    static Decision StartNew(Answers given, Incoming incoming, Conversation conversation, Known known)
    {
        if (!known.Sells(incoming.User)) return Decision.Saying(OpportunityReplies.NotSales);
        // "New opportunity" again goes on with the form that is open; with a customer's name it is another one.
        if (given == Answers.None && conversation.Runs.FindLast(open => open.Flow == NewOpportunityFlow.Name) is { } open) return RunHandler.GoOn(open, incoming, conversation);
        var run = new OpenRun(RunId.Of(incoming.Mint().Next()), NewOpportunityFlow.Name, null, NewOpportunityFlow.Flow.Title.In(incoming.Lang), [], given, incoming.Now);
        return RunHandler.GoOn(run, incoming, conversation);
    }

    /// <summary>The opportunity the words begin with, or else the one the chat was last about, or else the only one there is.</summary>
    Outcome About(TypedCommand typed, Incoming incoming, Conversation conversation, Known known, Func<Kept<Opportunity>, Standing, string, Outcome> then)
    {
        if (known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants(new Need.DeskOf(incoming.User));
        var (all, others) = typed.Command is Command.Reopen ? (desk.Ended, desk.Opportunities) : (desk.Opportunities, desk.Ended);
        var (named, rest) = Beginning(all, typed.Rest, CheckInHandler.Named);
        // What has ended already, or is open, shows that it is so.
        if (named.Count == 0 && typed.Command is Command.EndOpportunity or Command.Reopen) (named, rest) = Beginning(others, typed.Rest, CheckInHandler.Named);
        // "종료 예정일은 12월" answers what was asked; only a name makes it a command.
        if (named.Count == 0 && typed is { Command: Command.EndOpportunity or Command.Reopen, Rest.Length: > 0 } && conversation.Current is not null) return runs.Decide(incoming, null, conversation, known);
        var own = all.Where(opportunity => opportunity.Rep == incoming.User).ToList();
        var id = named is [var one] ? one.Id
            : named.Count > 1 ? named.FirstOrDefault(opportunity => opportunity.Id == conversation.About?.Opportunity)?.Id
            : typed.Rest.Length > 0 && typed.Command is Command.EndOpportunity or Command.Reopen ? null
            : conversation.About?.Opportunity ?? (own is [var only] ? only.Id : null);
        if (id is { } about)
        {
            var outcome = Records.Of(about, incoming, known, (kept, standing) => then(kept, standing, rest));
            return outcome is Decision decision ? decision with { After = (decision.After ?? conversation) with { About = about } } : outcome;
        }
        return Decision.Saying(named.Count > 1 ? CheckInListCard.Which(named, incoming.User, incoming.Lang)
            : desk.Opportunities.Concat(desk.Ended).All(opportunity => opportunity.Rep != incoming.User) ? OpportunityReplies.HasNone(known.RolesOf(incoming.User))
            : typed.Rest.Length > 0 && OpportunityReplies.NotFound(typed.Command) is { } nothing ? nothing.With(Text.Same(Shown.Short(typed.Rest, 60)))
            : OpportunityReplies.WhichOne(typed.Command));
    }

    /// <summary>
    /// "도움 요청 한빛 가격 승인이 필요합니다" goes out as it was typed, with the customer's name in it. Without a name it goes out where only one can be meant: the only one there is, or the one that is being
    /// talked of. Otherwise the words wait for the rep to say which, because nothing may reach a leader about a customer whom the rep did not see.
    /// </summary>
    static Outcome HelpTyped(TypedCommand typed, Incoming incoming, Conversation conversation, Known known)
    {
        if (known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants(new Need.DeskOf(incoming.User));
        var own = desk.Opportunities.Where(opportunity => opportunity.Rep == incoming.User).ToList();
        if (own.Count == 0) return Decision.Saying(OpportunityReplies.HasNone(known.RolesOf(incoming.User)));
        var called = Beginning(own, typed.Rest, CheckInHandler.Called).Named;
        var among = called.Count > 0 ? called : own;
        // A run of another day is no longer what somebody is talking of.
        var spoken = conversation.Current is { Opportunity: { } subject } run && incoming.Today.DayOf(run.StartedAt) == incoming.Today ? among.FirstOrDefault(opportunity => opportunity.Id == subject) : null;
        if ((among is [var only] ? only : spoken) is { } about)
            return Records.Of(about.Id, incoming, known, (kept, standing) => Help(kept, standing, typed.Rest, incoming, known)) is var outcome && outcome is Decision decision ? decision with { After = (decision.After ?? conversation) with { About = about.Id } } : outcome;
        var likely = Beginning(own, typed.Rest, CheckInHandler.Named).Named;
        return Decision.Saying(AskHelpCard.Of([.. among.OrderByDescending(opportunity => likely.Contains(opportunity)).ThenByDescending(opportunity => opportunity.Id == conversation.About?.Opportunity).ThenBy(opportunity => opportunity.Title, StringComparer.Ordinal)], typed.Rest, incoming.Lang));
    }

    /// <summary>The opportunities that the first words name, as many words as name any, and what was said after them.</summary>
    static (IReadOnlyList<Opportunity> Named, string After) Beginning(IReadOnlyList<Opportunity> all, string words, Func<IEnumerable<Opportunity>, string, IEnumerable<Opportunity>> naming)
    {
        const int longest = 6;
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int count = Math.Min(parts.Length, longest); count > 0; count--)
            if (naming(all, string.Join(' ', parts[..count])).ToList() is { Count: > 0 } named) return (named, string.Join(' ', parts[count..]));
        return ([], words);
    }

    /// <summary>"고치기 예산", "correct Hanbit budget".</summary>
    Outcome CorrectTyped(TypedCommand typed, Incoming incoming, Conversation conversation, Known known)
    {
        if (conversation.About?.Opportunity is { } about && typed.Rest.Length > 0)
        {
            if (known.Record(about) is not { } found) return Outcome.Wants(new Need.Record(about), new Need.DeskOf(incoming.User));
            if (found.Value is { } there && there.Value.Rep == incoming.User && Correcting.Run(there.Value, typed.Rest, incoming) is { } run) return RunHandler.GoOn(run, incoming, conversation);
            if (known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants(new Need.DeskOf(incoming.User));
            // Neither a line nor a customer: while something is being asked it is the answer to that.
            if (conversation.Current is not null && Beginning(desk.Opportunities, typed.Rest, CheckInHandler.Named).Named.Count == 0) return runs.Decide(incoming, null, conversation, known);
        }
        return About(typed, incoming, conversation, known, (kept, standing, rest) => Correct(kept, standing, rest, incoming, conversation, known));
    }

    static Outcome Correct(Kept<Opportunity> kept, Standing standing, string line, Incoming incoming, Conversation conversation, Known known)
    {
        var opportunity = kept.Value;
        if (standing is not Standing.Rep) return Decision.Saying(Records.Show(opportunity, incoming, known, TurnWords.NotRep));
        return Correcting.Run(opportunity, line, incoming) is { } run
            ? RunHandler.GoOn(run, incoming, conversation)
            : new Decision { After = conversation with { About = opportunity.Id }, Replies = [Records.Show(opportunity, incoming, known, CheckInWords.CorrectWhat)] };
    }

    static Outcome Help(Kept<Opportunity> kept, Standing standing, string words, Incoming incoming, Known known)
    {
        var opportunity = kept.Value;
        if (standing is not Standing.Rep) return Decision.Saying(Records.Show(opportunity, incoming, known, TurnWords.NotRep));
        if (known.People.LeaderOf(opportunity.Rep) is not { } leader) return Decision.Saying(Records.Show(opportunity, incoming, known, OpportunityReplies.NoLeader));
        if (words.Length == 0) return Decision.Saying(Records.Show(opportunity, incoming, known, OpportunityReplies.WhatHelp));
        if (known.Of(new LeaderAway(incoming.User)) is not { } away) return Outcome.Wants(new LeaderAway(incoming.User));
        var said = away.Value is var (absent, until, deputy)
            ? OpportunityReplies.HelpSentToDeputy.With(Text.Same(absent.Name), Shown.Day(until, incoming.Today), Text.Same(deputy.Name))
            : OpportunityReplies.HelpSent.With(leader.Name);
        return Records.Tell(incoming, known, kept, new HelpAsked(words, incoming.User, incoming.Now), (now, told) => now.Help is { IsOpen: true } open && open.Words == Records.AsKept(told.Words),
            after => [Records.ToOther(after, NoticeKind.Help, null, incoming, known)],
            after => Records.Show(after, incoming, known, said));
    }

    static Outcome StartEnd(Kept<Opportunity> kept, Standing standing, OpportunityState? how, Incoming incoming, Conversation conversation, Known known)
    {
        var opportunity = kept.Value;
        if (standing is not Standing.Rep) return Decision.Saying(Records.Show(opportunity, incoming, known, TurnWords.NotRep));
        if (!opportunity.IsOpen) return Decision.Saying(Records.Show(opportunity, incoming, known, LedgerWords.Ended));
        var answers = how is { } told ? Answers.None.With(EndOpportunityFlow.How.Key, told.ToString()) : Answers.None;
        var run = new OpenRun(RunId.Of(incoming.Mint($"{opportunity.Id}\n{opportunity.Version}\nend{how}").Next()), EndOpportunityFlow.Name, opportunity.Id, opportunity.Title, [], answers, incoming.Now);
        return RunHandler.GoOn(run, incoming, conversation);
    }

    static Outcome Reopen(Kept<Opportunity> kept, Standing standing, Incoming incoming, Known known) =>
        standing is not Standing.Rep ? Decision.Saying(Records.Show(kept.Value, incoming, known, TurnWords.NotRep))
        : kept.Value.IsOpen ? Decision.Saying(Records.Show(kept.Value, incoming, known, OpportunityTexts.Reopened))
        : Records.Apply(incoming, known, kept, [new OpportunityReopened(incoming.User, incoming.Now)], _ => [], after => Records.Show(after, incoming, known, OpportunityTexts.Reopened));
}

/// <summary>What was recorded of an opportunity from this instant on, the oldest first.</summary>
sealed record ToldSince(OpportunityId Id, int Version, DateTimeOffset Since) : Need<IReadOnlyList<OpportunityEvent>>
{
    public override async Task<IReadOnlyList<OpportunityEvent>> Load(Sources from, CancellationToken ct) => await from.Stores.Opportunities.EventsSince(from.Tenant, Id, Version, Since, ct);
}
