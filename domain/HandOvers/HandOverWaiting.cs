using SalesBot.Domain.Roster;

namespace SalesBot.Domain.HandOvers;

/// <summary>What a hand-over waits for from one person.</summary>
/// <param name="Customers">The customers that are still to be confirmed; for whoever leaves, those with something only in their head.</param>
/// <param name="Introduction">One whose day has come and that has not been made.</param>
public sealed record HandOverWaits(HandOver HandOver, HandOverPart Part, int Customers, Introduction? Introduction);

public static class HandOverWaiting
{
    public static IEnumerable<HandOverWaits> For(UserId user, IEnumerable<HandOver> onDesk, People people, DateOnly today)
    {
        foreach (var handOver in onDesk.Where(handOver => handOver.IsOpen))
        {
            var part = people.Of(user, handOver);
            var open = handOver.Customers.Where(customer => customer.IsOpen).ToList();
            var customers = part is HandOverPart.Leaving ? open.Count(customer => customer.Gaps.Any()) : open.Count;
            var introduction = part is HandOverPart.Leader ? null : handOver.Customers.SelectMany(customer => customer.Introductions).Where(planned => planned.MadeOn is null && planned.On <= today).MinBy(planned => planned.On);
            if (part is not HandOverPart.None && (customers > 0 || introduction is not null)) yield return new(handOver, part, customers, introduction);
        }
    }
}
