using System.Globalization;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Work;

/// <summary>For a turn that died between its commit and what follows from it.</summary>
sealed class FollowWork(IEnumerable<IFollower> followers, TimeProvider clock) : IDueWork
{
    readonly Dictionary<RecordKind, IFollower> followers = followers.ToDictionary(follower => follower.Kind);

    public DueKind Kind => DueKind.Follow;

    public async Task<WorkResult> Act(Due due, CancellationToken ct) =>
        !RecordRef.TryRead(due.Record, out var record) || !int.TryParse(due.Part, CultureInfo.InvariantCulture, out var version) || !followers.TryGetValue(record.Kind, out var follower) ? WorkResult.Done
        : await follower.FollowLate(due.Tenant, record, version, ct) || clock.GetUtcNow() - due.At > Commit.Longest ? WorkResult.Done
        : WorkResult.NotYet;
}
