namespace SalesBot.Domain.Roster;

/// <summary>Somebody is away. Meanwhile whoever the people file names as their deputy gets their cards and may answer them.</summary>
/// <param name="Until">The last local day of it: away until Friday is back on Saturday.</param>
/// <param name="DeputyKnows">The deputy has been told.</param>
/// <param name="ClaimedUntil">A worker is telling somebody about it; after this time another one may.</param>
/// <param name="By">Who has said so of somebody who could not, being ill; null where they said it themselves.</param>
/// <param name="PersonKnows">Whoever was recorded as away by somebody else has been told.</param>
public sealed record Absence(DateTimeOffset Since, DateOnly Until, bool DeputyKnows = false, DateTimeOffset? ClaimedUntil = null, UserId? By = null, bool PersonKnows = false)
{
    public bool Covers(DateOnly localDay) => localDay <= Until;
}
