namespace SalesBot.Domain.Customers;

/// <summary>
/// A customer person, or a colleague who has left, is to be erased, or was. Once done it holds no name, so it may be kept for good and is applied again after a backup was restored.
/// </summary>
/// <param name="Person">The customer person; of a colleague the id in the directory.</param>
/// <param name="First">When the first pass was done. The second one finds what was on its way meanwhile.</param>
/// <param name="Until">What was told of the person until then is gone: also what somebody recorded while the erasure was under way.</param>
/// <param name="Names">What the second pass has to look for; dropped with it.</param>
public sealed record Erasure(PersonId Person, UserId By, DateTimeOffset At, bool OfColleague = false, DateTimeOffset? First = null, DateTimeOffset? Until = null, bool Done = false, IReadOnlyList<ErasedName>? Names = null);

/// <summary>The names one erased record went by, and where they may stand.</summary>
/// <param name="Only">When somebody else is called the same: only rows that hold one of these.</param>
public sealed record ErasedName(PersonId Person, IReadOnlyList<string> Spelled, IReadOnlyList<string> Only);
