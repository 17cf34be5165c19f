using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;

namespace SalesBot.Domain.HandOvers;

/// <summary>The customers of a rep whom the directory no longer holds, and whom nobody has been given.</summary>
public sealed record Orphans(UserId Rep, string Name, int Customers);

public static class OrphanedCustomers
{
    /// <summary>What lies before this leader of reps who are gone and whose hand-over nobody has begun.</summary>
    /// <param name="desk">The leader's open opportunities.</param>
    /// <param name="handOvers">The hand-overs the leader has a part in.</param>
    /// <param name="left">Who has left, as far as it is known; they say on whose desk a rep's opportunities lay.</param>
    public static IReadOnlyList<Orphans> Of(UserId leader, IEnumerable<Opportunity> desk, IEnumerable<HandOver> handOvers, People people, IReadOnlyList<Leaver> left) =>
    [
        .. desk.Where(opportunity => opportunity.IsOpen && people.Find(opportunity.Rep) is null && handOvers.All(going => !going.IsOpen || going.From != opportunity.Rep)).GroupBy(opportunity => opportunity.Rep)
            .Select(own => (Rep: own.Key, Who: left.FirstOrDefault(one => one.Id == own.Key), Customers: own.Select(opportunity => opportunity.Company).Distinct().Count()))
            .Where(own => own.Who?.LedBy is null || own.Who.LedBy == leader)
            .Select(own => new Orphans(own.Rep, own.Who?.Name ?? "", own.Customers)),
    ];
}
