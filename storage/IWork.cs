namespace SalesBot.Storage;

/// <summary>Something to look after: ids only, never content. What is to be done is decided from the record when the work is taken.</summary>
public sealed record WorkItem(string Kind, string Id);

/// <summary>Work that this process holds until its lease ends. <paramref name="Deliveries"/> is 1 the first time somebody takes it.</summary>
public sealed record TakenWork(WorkItem Item, int Deliveries, string Receipt);

/// <summary>Work that was taken five times and never done. It waits for an administrator.</summary>
public sealed record SetAsideWork(WorkItem Item, string Receipt);

/// <summary>
/// Spreads work over the processes that share a store. It never holds the truth: losing all of it loses nothing, and everything may be
/// delivered twice. An item that has been taken <see cref="Limits.Deliveries"/> times is not handed out again but set aside.
/// </summary>
public interface IWork
{
    ValueTask Put(WorkItem item, CancellationToken ct);

    /// <summary>At most <paramref name="atMost"/> items (1 to 32), hidden from everybody else until the lease ends.</summary>
    ValueTask<IReadOnlyList<TakenWork>> Take(int atMost, TimeSpan lease, CancellationToken ct);

    /// <summary>Removes an item. When its lease has ended and somebody else took it meanwhile, it stays theirs and nothing happens.</summary>
    ValueTask Done(TakenWork work, CancellationToken ct);

    /// <summary>At most <paramref name="atMost"/> items (1 to 32) that were set aside, oldest first. Looking does not take them.</summary>
    ValueTask<IReadOnlyList<SetAsideWork>> SetAside(int atMost, CancellationToken ct);

    /// <summary>Puts an item that was set aside back among the work, as if it were new. One that is no longer there is left alone.</summary>
    ValueTask TryAgain(SetAsideWork work, CancellationToken ct);
}
