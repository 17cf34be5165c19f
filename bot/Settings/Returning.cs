using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Settings;

/// <summary>What somebody who is back is shown: what the deputy has done in their place, what else has moved, and how much waits.</summary>
static class Returning
{
    public static Outcome Of(Incoming incoming, Known known)
    {
        if (known.Me.Away is not { } away) return Decision.Saying(SettingsWords.NotAway.With(UntilDay.Example(incoming)));
        if (known.DeskOf(incoming.User) is not { } desk) return Outcome.Wants(new Need.DeskOf(incoming.User));
        return new Decision
        {
            Roster = known.Me with { Away = null },
            Replies = [ReturnCard.Of(View(incoming.User, away, desk, known.People, known.NameOf, incoming.Today), incoming.Lang)],
        };
    }

    /// <param name="desk">The person's own; nothing is kept beside it, so it is never behind.</param>
    public static ReturnView View(UserId user, Absence away, DeskContents desk, People people, Func<UserId, Text> nameOf, Today today)
    {
        var mine = desk.Opportunities.Concat(desk.Ended).Where(opportunity => people.Of(user, opportunity) is Standing.Rep or Standing.Leader && opportunity.TouchedAt >= away.Since).OrderByDescending(opportunity => opportunity.TouchedAt).ToList();
        List<StoodIn> Acts(Opportunity opportunity) => [.. opportunity.StoodIn.Where(act => act.For == user && act.At >= away.Since)];
        return new(
            [.. mine.Where(opportunity => Acts(opportunity).Count > 0).Select(opportunity => new StoodInFor(opportunity, Acts(opportunity)))],
            [.. mine.Where(opportunity => Acts(opportunity).Count == 0)],
            Waiting.For(user, desk.Opportunities, opportunity => people.Of(user, opportunity), today).Count, nameOf, today);
    }
}
