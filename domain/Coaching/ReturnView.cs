using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Coaching;

/// <summary>What a deputy did about one opportunity while its leader was away.</summary>
public sealed record StoodInFor(Opportunity Opportunity, IReadOnlyList<StoodIn> Acts);

/// <summary>What somebody who is back is shown.</summary>
/// <param name="Settled">What the deputy has done, by opportunity.</param>
/// <param name="Moved">The other opportunities that something was recorded about.</param>
/// <param name="Waiting">How much waits for them now.</param>
public sealed record ReturnView(IReadOnlyList<StoodInFor> Settled, IReadOnlyList<Opportunity> Moved, int Waiting, Func<UserId, Text> NameOf, Today Today);
