using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>Something that happened to what is known of a person.</summary>
sealed record ToldOfPerson(PersonId Person, PersonEvent Event) : Aside
{
    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Customers.Tell(tenant, Person, Event, ct);
}

/// <summary>Somebody of the same name was told apart. The intent to pass on what is theirs in opportunities is there before it, and is remembered until that is done.</summary>
sealed record SeparatedPerson(PersonId Person, PersonSplit Split) : Aside
{
    public override async ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct)
    {
        if (Split.Roles is { Count: > 0 } || Split.Observations.Count > 0) await Task.WhenAll(stores.Dues.Put(Separating.IntentOf(Person, Split, tenant), ct).AsTask(), stores.Customers.Separate(tenant, Person, Split, ct).AsTask());
        await stores.Customers.Tell(tenant, Person, Split, ct);
    }
}

/// <summary>Something that happened to a promise.</summary>
/// <param name="Now">The promise after it, where it has a day and so lies on the desk of whoever has to keep it. The desk comes first: from there the audit finds what a process that died has left undone.</param>
/// <param name="Due">When it is brought up.</param>
sealed record ToldOfPromise(CompanyId Company, PersonId? Person, PromiseEvent Event, PromiseRow? Now = null, Due? Due = null) : Aside
{
    public override async ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct)
    {
        await Task.WhenAll(Now is null ? Task.CompletedTask : stores.Desks.Put(tenant, Now.Promise.Owner, Now, ct).AsTask(), Due is null ? Task.CompletedTask : stores.Dues.Put(Due, ct).AsTask());
        await stores.Customers.Tell(tenant, Company, Person, Event, ct);
    }
}

/// <summary>The person is called so from now on, and found under these letters.</summary>
/// <param name="Listed">The person in the lists of these companies.</param>
sealed record CalledPerson(PersonId Person, string Name, IReadOnlyList<string> Keys, NamePointer Pointer, IReadOnlyList<(CompanyId Company, CompanyPerson Row)> Listed) : Aside
{
    public override async ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => await Task.WhenAll([
        stores.Customers.Call(tenant, Person, Name, ct).AsTask(), stores.Customers.Point(tenant, Keys, Pointer, ct).AsTask(),
        .. Listed.Select(at => stores.Customers.List(tenant, at.Company, at.Row, ct).AsTask())]);
}

/// <summary>The letters of these names lead to the records of one person.</summary>
sealed record PointedPerson(IReadOnlyList<string> Keys, NamePointer Pointer) : Aside
{
    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Customers.Point(tenant, Keys, Pointer, ct);
}

/// <summary>Two names are one company.</summary>
sealed record SameCompany(Company Main, Company Other) : Aside
{
    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Customers.Same(tenant, Main, Other, ct);
}

/// <summary>Somebody looked at a person. It tells nobody anything new.</summary>
sealed record LookedAt(Look Look) : Aside
{
    public override bool Tells => false;

    public override ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct) => stores.Customers.Looked(tenant, Look, ct);
}
