using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>
/// What happens to one record, as one transaction: the commit point of a turn. A turn changes one record; what has to follow in others is worked out from
/// it by the <see cref="IFollower"/> of its kind and may be repeated.
/// </summary>
/// <param name="Version">The record's version after it.</param>
public abstract record Change(RecordRef Record, int Version, IReadOnlyList<Notice> Notices)
{
    /// <summary>What else has to happen at a time because of it; written before it.</summary>
    public IReadOnlyList<Due> Dues { get; init; } = [];

    /// <summary>False: somebody else was faster, nothing was written.</summary>
    public abstract ValueTask<bool> Store(Stores stores, TenantId tenant, CancellationToken ct);
}

/// <summary>A row that is written beside the change of a turn. Writing it twice is as good as once.</summary>
public abstract record Aside
{
    /// <summary>False for a trace that somebody looked, which makes no answer another one.</summary>
    public virtual bool Tells => true;

    public abstract ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct);
}

/// <summary>Something that has to happen at a time because of what a person said of themselves. Where writing it is lost to a crash, the audit puts it back.</summary>
public sealed record Intended(Due Due) : Aside
{
    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Dues.Put(Due, ct);
}

/// <summary>A customer company that a change points at.</summary>
public sealed record MetCompany(Company Company) : Aside
{
    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Customers.Meet(tenant, Company, ct);
}

/// <summary>A customer person that a change points at.</summary>
public sealed record MetPerson(NamedPerson Person, UserId By, DateTimeOffset At) : Aside
{
    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Customers.Meet(tenant, Person, By, At, ct);
}
