using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.CheckIns;

/// <summary>Starts check-ins: the list, one opportunity, everything quiet at once, or later.</summary>
sealed class CheckInHandler(RunHandler runs) : IHandler
{
    public IReadOnlyList<Command> Commands => [Command.CheckIn, Command.Opportunities];

    public IReadOnlyList<Type> Actions => [typeof(CardAction.CheckInList), typeof(CardAction.CheckInOf), typeof(CardAction.SettleQuiet), typeof(CardAction.Later)];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => sender.Action switch
    {
        CardAction.CheckInOf one => [new Need.Record(one.Id)],
        CardAction.Later => [],
        _ => [new Need.DeskOf(sender.User), .. command is { Command: Command.CheckIn, Rest: { Length: > 0 } customer } ? [new ServedBelow(customer)] : Array.Empty<Need>()],
    };

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        if (incoming.Action is CardAction.CheckInOf one) return Start(one.Id, incoming, conversation, known);
        if (incoming.Action is CardAction.Later) return Decision.Saying(CheckInWords.Later);
        if (known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants(new Need.DeskOf(incoming.User));
        if (incoming.Action is CardAction.SettleQuiet shown) return Settle(shown.Shown, desk, incoming);
        return command is { Rest: { Length: > 0 } words } ? ByName(words, desk, incoming, command, conversation, known) : Decision.Saying(List(desk, incoming, known));
    }

    /// <summary>Starts the check-in of the opportunity these words name; of several it asks which; none is said kindly.</summary>
    public Outcome ByName(string words, DeskContents desk, Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        var named = Named(desk.Opportunities, words).ToList();
        if (named is [var only]) return Start(only.Id, incoming, conversation, known, asked: command is not null);
        if (named.Count == 0 && (command is not null || conversation.Current is null) && Named(desk.Ended, words).ToList() is { Count: > 0 } ended)
            return ended is [var one] ? Start(one.Id, incoming, conversation, known, asked: false) : Decision.Saying(CheckInListCard.Which(ended, incoming.User, incoming.Lang));
        // A line that only begins like the command is an answer to what was asked.
        if (named.Count == 0 && conversation.Current is not null) return runs.Decide(incoming, null, conversation, known);
        if (named.Count == 0 && ServedBelow.Of(words, incoming, conversation, known) is { } below) return below;
        if (named.Count == 0 && !known.Sells(incoming.User)) return Decision.Saying(List(desk, incoming, known));
        if (named.Count == 0) return Decision.Saying(CheckInWords.NoSuchCustomer.With(Shown.Short(words, 60)), List(desk, incoming, known));
        return Decision.Saying(CheckInListCard.Which(named, incoming.User, incoming.Lang));
    }

    /// <summary>The opportunities whose customer or name the words say.</summary>
    public static IEnumerable<Opportunity> Named(IEnumerable<Opportunity> all, string words)
    {
        var said = CustomerNames.Company(words);
        if (said.Length < 2) return [];
        var exact = all.Where(opportunity => CustomerNames.Company(opportunity.Title) == said || CustomerNames.Company(opportunity.Name) == said).ToList();
        return exact.Count > 0 ? exact : all.Where(opportunity => CustomerNames.Company(opportunity.Title).Contains(said, StringComparison.Ordinal));
    }

    /// <summary>The opportunities that the words name beyond doubt: the customer's name or its beginning, or the whole name of the opportunity.</summary>
    public static IEnumerable<Opportunity> Called(IEnumerable<Opportunity> all, string words) =>
        CustomerNames.Company(words) is { Length: >= 2 } said
            ? all.Where(opportunity => CustomerNames.Company(opportunity.CompanyName).StartsWith(said, StringComparison.Ordinal) || CustomerNames.Company(opportunity.Name) == said || CustomerNames.Company(opportunity.Title) == said)
            : [];

    /// <param name="asked">A check-in was asked for. A leader who only types a customer's name wants to look.</param>
    static Outcome Start(OpportunityId id, Incoming incoming, Conversation conversation, Known known, bool asked = true) =>
        Records.Of(id, incoming, known, (kept, _) =>
        {
            var opportunity = kept.Value;
            if (opportunity.Rep != incoming.User) return Decision.Saying(Records.Show(opportunity, incoming, known, asked ? TurnWords.NotRep : null));
            if (!opportunity.IsOpen) return new Decision { After = conversation with { About = id }, Replies = [Records.Show(opportunity, incoming, known, LedgerWords.Ended)] };
            // The version makes a check-in started again after a finished one a run of its own.
            var run = conversation.Runs.Find(open => open.Flow == CheckInFlow.Name && open.Opportunity == id && Fresh(open, opportunity))
                ?? new(RunId.Of(incoming.Mint($"{id}\n{opportunity.Version}\ncheck-in").Next()), CheckInFlow.Name, id, opportunity.Title, CheckInPlan.For(opportunity, incoming.Today), Answers.None, incoming.Now);
            return new Decision { After = conversation.Starting(run), Replies = [RunHandler.Page(run, incoming)] };
        });

    /// <summary>A run that was left before the record's last check-in would ask what has been said since.</summary>
    static bool Fresh(OpenRun open, Opportunity opportunity) => opportunity.LastCheckIn is null || open.StartedAt > opportunity.LastCheckIn;

    static Decision Settle(IReadOnlyList<OpportunityId> shown, DeskContents desk, Incoming incoming)
    {
        var own = desk.Opportunities.Where(opportunity => opportunity.Rep == incoming.User).ToList();
        var list = CheckInList.Of(own, desk.SettledOn, incoming.Today);
        // Only what was shown as quiet and is quiet still: news that came in between must not be settled unseen.
        var quiet = list.Quiet.Select(opportunity => opportunity.Id).Intersect(shown).ToList();
        if (quiet.Count == 0) return Decision.Saying(CheckInListCard.Of(list, incoming.Lang));
        var settled = new SettledCheckIn(incoming.User, incoming.Now, incoming.Today, quiet);
        return new()
        {
            Beside = [new SettledQuiet(settled)],
            Replies = [CheckInListCard.Of(CheckInList.Of(own, id => quiet.Contains(id) ? incoming.Today : desk.SettledOn(id), incoming.Today), incoming.Lang)],
        };
    }

    /// <summary>A rep's own ones with what deserves attention; somebody who has none but leads sees the team's, and the teams of the leaders below.</summary>
    static Reply List(DeskContents desk, Incoming incoming, Known known)
    {
        var own = desk.Opportunities.Where(opportunity => opportunity.Rep == incoming.User).ToList();
        var led = desk.Opportunities.Where(opportunity => known.People.Of(incoming.User, opportunity) is Standing.Leader).ToList();
        var below = known.People.LeadersBelow(incoming.User).ToList();
        return own.Count == 0 && led.Count + below.Count > 0 ? CheckInListCard.Team(led, below, known.NameOf, incoming.Lang)
            : known.Sells(incoming.User) || desk.Opportunities.Count > 0 ? CheckInListCard.Of(CheckInList.Of(own, desk.SettledOn, incoming.Today), incoming.Lang)
            : known.RolesOf(incoming.User).HasFlag(Role.Executive) ? OpportunityReplies.NobodyBelow : OpportunityReplies.NotSales;
    }
}
