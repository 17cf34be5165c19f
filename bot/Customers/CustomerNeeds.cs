using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>The people and companies whose search key begins so.</summary>
sealed record NamedLike(string Key) : Need<IReadOnlyList<NamePointer>>
{
    public override async Task<IReadOnlyList<NamePointer>> Load(Sources from, CancellationToken ct) => await from.Stores.Customers.Named(from.Tenant, Key, ct);
}

/// <summary>A customer person; null when nothing is recorded under this id.</summary>
sealed record PersonOf(PersonId Id) : Need<Person?>
{
    public override async Task<Person?> Load(Sources from, CancellationToken ct) => await from.Stores.Customers.Person(from.Tenant, Id, ct);
}

/// <summary>What lies with a customer company; null when there is none of this id.</summary>
sealed record CompanyOf(CompanyId Id) : Need<CompanyRecord?>
{
    public override async Task<CompanyRecord?> Load(Sources from, CancellationToken ct) => await from.Stores.Customers.Company(from.Tenant, Id, ct);
}

/// <summary>Who is known at a customer company.</summary>
sealed record PeopleAt(CompanyId Id) : Need<IReadOnlyList<CompanyPerson>>
{
    public override async Task<IReadOnlyList<CompanyPerson>> Load(Sources from, CancellationToken ct) => await from.Stores.Customers.PeopleAt(from.Tenant, Id, ct);
}

/// <summary>Who looked at a person.</summary>
sealed record LooksAt(PersonId Id) : Need<IReadOnlyList<Look>>
{
    public override async Task<IReadOnlyList<Look>> Load(Sources from, CancellationToken ct) => await from.Stores.Customers.Looks(from.Tenant, Id, ct);
}
