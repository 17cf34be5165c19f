using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Storage;

/// <summary>
/// Customer companies and the people there. Company: partition tenant, company, row <c>head</c>. Person: partition tenant, person, row <c>head</c>.
/// Names: partition tenant and the first two letters of a compared name, row name, kind, id. Answers: who is this id, and whom do these letters begin?
/// </summary>
public sealed class CustomerTable(ITables tables)
{
    const string head = "head";

    /// <summary>Writes the company unless it is there already: the id comes from the name, so whoever was first wrote the same.</summary>
    public async ValueTask Meet(TenantId tenant, Company company, CancellationToken ct)
    {
        await Task.WhenAll(
            tables.Submit(Table.Company, Keys.Of(tenant.Value, company.Id.Value), [new RowOp.Insert(head, JsonSerializer.Serialize(company, Stored.Json.Company))], ct).AsTask(),
            Name(tenant, CustomerNames.Company(company.Name), new("company", company.Id.Value, company.Name), ct));
    }

    /// <summary>Writes the person unless it is there already.</summary>
    public async ValueTask Meet(TenantId tenant, Person person, CancellationToken ct)
    {
        await Task.WhenAll(
            tables.Submit(Table.Person, Keys.Of(tenant.Value, person.Id.Value), [new RowOp.Insert(head, JsonSerializer.Serialize(person, Stored.Json.Person))], ct).AsTask(),
            Name(tenant, CustomerNames.Person(person.Name), new("person", person.Id.Value, person.Name), ct));
    }

    public async ValueTask<Company?> Company(TenantId tenant, CompanyId id, CancellationToken ct) =>
        await tables.Get(Table.Company, Keys.Of(tenant.Value, id.Value), head, ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.Company) : null;

    public async ValueTask<Person?> Person(TenantId tenant, PersonId id, CancellationToken ct) =>
        await tables.Get(Table.Person, Keys.Of(tenant.Value, id.Value), head, ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.Person) : null;

    Task Name(TenantId tenant, string name, NamePointer pointer, CancellationToken ct) =>
        name.Length == 0
            ? Task.CompletedTask
            : tables.Submit(Table.Names, Keys.Of(tenant.Value, name[..Math.Min(2, name.Length)]),
                [new RowOp.Upsert(Keys.Of(Shown.Short(name, 60), pointer.Kind, pointer.Id), JsonSerializer.Serialize(pointer, Stored.Json.NamePointer))], ct).AsTask();
}
