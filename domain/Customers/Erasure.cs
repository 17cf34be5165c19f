namespace SalesBot.Domain.Customers;

/// <summary>
/// A customer person, or a colleague who has left, is to be erased, or was. Once done it holds no name, so it may be kept for good and is applied again after a backup was restored.
/// </summary>
/// <param name="Person">The customer person; of a colleague the id in the directory.</param>
/// <param name="First">When the first pass was done. The second one finds what was on its way meanwhile.</param>
/// <param name="Until">What was told of the person until then is gone: also what somebody recorded while the erasure was under way.</param>
/// <param name="Names">What the second pass has to look for; dropped with it.</param>
public sealed record Erasure(PersonId Person, UserId By, DateTimeOffset At, bool OfColleague = false, DateTimeOffset? First = null, DateTimeOffset? Until = null, bool Done = false, IReadOnlyList<ErasedName>? Names = null)
{
    /// <summary>Where a surname and title may be this person's or somebody else's: an administrator looks at these.</summary>
    public IReadOnlyList<DoubtfulPlace> Doubtful { get; init; } = [];
}

/// <summary>A row in which nobody but a person can say who is meant. It is forgotten, with the words, once that has been said.</summary>
/// <param name="Words">A surname and a title, never a full name.</param>
public sealed record DoubtfulPlace(string Id, string Table, string Partition, string Row, PersonId Person, IReadOnlyList<string> Words);

/// <summary>A doubtful place with the words that stand there now.</summary>
public sealed record DoubtfulWords(PersonId Erased, DoubtfulPlace Place, string Words);

/// <summary>The names one erased record went by, and where they may stand.</summary>
/// <param name="Only">When somebody else is called the same: only rows that hold one of these.</param>
public sealed record ErasedName(PersonId Person, IReadOnlyList<string> Spelled, IReadOnlyList<string> Only)
{
    /// <summary>How people speak of somebody whose full name they leave out: 김 부장, Mr. Berg. It is this person's where the row points at them, and where nobody else at the company is called so.</summary>
    public IReadOnlyList<string> Titled { get; init; } = [];

    /// <summary>The company and what belongs to it: rows that hold one of these are about it.</summary>
    public IReadOnlyList<string> At { get; init; } = [];

    /// <summary>Somebody else of the same name, for whom this person was once taken: before a title of this person's that name means them.</summary>
    public IReadOnlyList<WrittenName> TakenFor { get; init; } = [];

    /// <summary>Nobody else there is called so.</summary>
    public bool IsOnlyOne { get; init; }
}
