using System.Collections.Immutable;

namespace SalesBot.Domain.HandOvers;

/// <summary>What somebody told of a customer in a hand-over before.</summary>
public sealed record EarlierNote(string FromName, HeadAnswer Answer);

/// <summary>Finds the hand-overs in which a customer came to somebody, so that what was told then can be read by whoever is next.</summary>
public static class HandedBefore
{
    const int atMost = 4;

    /// <param name="onDesk">The hand-overs on the leaving rep's desk, those that are over too.</param>
    public static ImmutableList<HandOverId> Of(CompanyId company, UserId leaving, IEnumerable<HandOver> onDesk) =>
    [
        .. onDesk.Where(before => before.From == leaving || before.To == leaving).OrderBy(before => before.StartedAt)
            .SelectMany(before => before.Customer(company) is { } then ? then.Earlier.Add(before.Id) : []).Distinct().TakeLast(atMost),
    ];
}
