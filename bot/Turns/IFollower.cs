using SalesBot.Domain;

namespace SalesBot.Bot.Turns;

/// <summary>
/// Writes what follows from a record of one kind into other rows: desks, people, references back. It is done by the turn right after the commit, and by a worker
/// when the process died in between; so every write must be harmless when it is repeated, late or overtaken.
/// </summary>
public interface IFollower
{
    RecordKind Kind { get; }

    /// <summary>After the commit, with what the turn knows.</summary>
    Task Follow(TenantId tenant, Change change, CancellationToken ct);

    /// <summary>Later, from the stored record alone. False: there is no such record, or not this version yet.</summary>
    Task<bool> FollowLate(TenantId tenant, RecordRef record, int version, CancellationToken ct);
}
