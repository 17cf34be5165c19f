using SalesBot.Bot.Administration;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Desk;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Desk;

/// <summary>"무엇이 기다리나": everything that waits for this person: what lies on their desk, and on that of whoever they stand in for.</summary>
sealed class DeskHandler : IHandler
{
    public IReadOnlyList<Command> Commands => [Command.WhatWaits];

    public IReadOnlyList<Type> Actions => [typeof(CardAction.WhatWaits)];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => [new Need.DeskOf(sender.User), new ReachNeed()];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known) =>
        known.DeskOf(incoming.User) is not { } desk || known.Of(new ReachNeed()) is not { } reach
            ? Outcome.Wants(new Need.DeskOf(incoming.User), new ReachNeed())
            : Decision.Saying(DeskCard.Of(Waiting.For(incoming.User, desk.Opportunities, opportunity => known.People.Of(incoming.User, opportunity), incoming.Today), known.NameOf, opportunity => known.People.InPlaceOf(incoming.User, opportunity.Rep)?.Name, incoming.Today, incoming.Lang, desk.Cases, [.. HandOverWaiting.For(incoming.User, desk.HandOvers, known.People, incoming.Today)],
                known.People.Find(incoming.User)?.Is(Role.Leader) is true ? OrphanedCustomers.Of(incoming.User, desk.Opportunities, desk.HandOvers, known.People, reach.Value?.Left ?? []) : [], [.. desk.Promises.Where(row => row.Due <= incoming.Today.Date).OrderBy(row => row.Due)]));
}
