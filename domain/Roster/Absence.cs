namespace SalesBot.Domain.Roster;

/// <summary>Somebody is away. Meanwhile whoever the people file names as their deputy gets their cards and may answer them.</summary>
/// <param name="Until">The last local day of it: away until Friday is back on Saturday.</param>
/// <param name="DeputyKnows">The deputy has been told.</param>
/// <param name="ClaimedUntil">A worker is telling the deputy, or the person who is back; after this time another one may.</param>
public sealed record Absence(DateTimeOffset Since, DateOnly Until, bool DeputyKnows = false, DateTimeOffset? ClaimedUntil = null)
{
    public bool Covers(DateOnly localDay) => localDay <= Until;
}
