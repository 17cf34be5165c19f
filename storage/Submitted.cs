namespace SalesBot.Storage;

/// <summary>What became of a submission that reached the store.</summary>
public abstract record Submitted
{
    Submitted()
    {
    }

    /// <summary>All of it is stored for good. One ETag for each operation, in their order; <c>""</c> for a delete.</summary>
    public sealed record Done(IReadOnlyList<string> ETags) : Submitted;

    /// <summary>
    /// Nothing of it was written, because the operation at this position met an existing row (insert), another version (replace, delete) or
    /// no row (replace, delete of a version). Load again, decide again, submit again.
    /// </summary>
    public sealed record Conflict(int Operation, string Key) : Submitted;
}
