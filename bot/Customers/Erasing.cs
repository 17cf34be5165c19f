using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>An erasure was asked for. Its intent is written with it, so that it happens whatever becomes of this process.</summary>
sealed record ErasurePlanned(Erasure Erasure) : Aside
{
    public override async ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct)
    {
        await stores.Dues.Put(new(Erasure.At, DueKind.Erase, tenant, Erasure.Person.Value), ct);
        await stores.Erasures.Add(tenant, Erasure, ct);
    }
}

/// <summary>
/// Erases customer people: their records, the letters that find them, and their names wherever somebody typed them without being recognised. The tombstone comes first, so
/// that what is being recorded at the same time is read as erased and removed by the second pass; the names go last, so that a process that dies can be followed by another.
/// </summary>
sealed class Erasing(Stores stores, ShownNames names, Colleagues colleagues, IEnumerable<IForgets> files, TimeProvider clock) : IDueWork, IAuditor
{
    /// <summary>Longer than a commit can take: by then everything that was on its way has arrived.</summary>
    static readonly TimeSpan secondPass = TimeSpan.FromMinutes(11);

    const string again = "again";

    public DueKind Kind => DueKind.Erase;

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        if (clock.GetUtcNow() < due.At) return WorkResult.NotYet;
        if (await stores.Erasures.Of(due.Tenant, PersonId.Of(due.Record), ct) is not { } erasure) return clock.GetUtcNow() - due.At > secondPass ? WorkResult.Done : WorkResult.NotYet;
        await Erase(due.Tenant, erasure, ct);
        if (due.Part != again) await stores.Dues.Put(due with { At = clock.GetUtcNow() + secondPass, Part = again }, ct);
        return files.All(file => file.Forget()) ? WorkResult.Done : WorkResult.At(clock.GetUtcNow().AddMinutes(1));
    }

    /// <summary>After a restore the data may hold again what was erased since the backup.</summary>
    public async Task<int> Audit(TenantId tenant, Employee employee, CancellationToken ct)
    {
        // Once for a tenant, whoever is looked at first.
        if (colleagues.People.All[0].Id != employee.Id) return 0;
        var checkedPeople = 0;
        await foreach (var erasure in stores.Erasures.All(tenant, ct))
        {
            checkedPeople++;
            var (events, promises) = await stores.Customers.History(tenant, erasure.Person, ct);
            if (!events.Any(happened => happened is PersonErased) || events.Any(happened => happened is not PersonErased && happened.At <= erasure.At) || promises.Any(promise => promise.At <= erasure.At))
                await stores.Dues.Put(new(erasure.At, DueKind.Erase, tenant, erasure.Person.Value), ct);
        }
        return checkedPeople;
    }

    async Task Erase(TenantId tenant, Erasure erasure, CancellationToken ct)
    {
        var first = await Recorded(tenant, erasure.Person, erasure.At, ct);
        var all = new List<Person>(first is null ? [] : [first]);
        foreach (var joined in first?.Joined ?? [])
            if (await Recorded(tenant, joined, erasure.At, ct) is { } other) all.Add(other);
        foreach (var id in all.Select(person => person.Id).Append(erasure.Person).Distinct()) await stores.Customers.Tell(tenant, id, new PersonErased(erasure.By, erasure.At), ct);
        foreach (var person in all)
        {
            var spelled = person.Aliases.Prepend(person.Name).SelectMany(Spelled).Where(name => name.Length >= 3).Distinct().OrderByDescending(name => name.Length).ToList();
            var companies = person.Affiliations.Select(where => where.Company).Distinct().ToList();
            var namesake = false;
            foreach (var name in spelled.Select(CustomerNames.Person).Distinct())
                namesake |= (await stores.Customers.Named(tenant, name, ct)).Any(pointer => pointer.Kind is NamePointer.OfPerson && CustomerNames.Person(pointer.Name) == name && !pointer.Records.Any(id => all.Exists(one => one.Id.Value == id)));
            if (spelled.Count > 0) await stores.Erasures.Sweep(tenant, person.Id, spelled, namesake ? [.. companies.Select(company => company.Value)] : [], ct);
            await stores.Customers.Erase(tenant, person.Id, new(erasure.By, erasure.At), SearchKeys.Of(person), companies, ct);
            names.Forget(tenant, person.Id);
        }
    }

    /// <summary>The person as recorded up to then, whether or not the tombstone stands already.</summary>
    async Task<Person?> Recorded(TenantId tenant, PersonId id, DateTimeOffset until, CancellationToken ct)
    {
        var (events, promises) = await stores.Customers.History(tenant, id, ct);
        var person = PersonLedger.Of(id, events.Where(happened => happened is not PersonErased && happened.At <= until), promises);
        return person is { Name.Length: > 0 } ? person : null;
    }

    /// <summary>A full name is looked for as it is written together and apart; a surname with a title is nobody's alone.</summary>
    static IEnumerable<string> Spelled(string name)
    {
        if (ToldPerson.Read(name)?.IsFull is false) yield break;
        yield return name;
        var (surname, given) = Spellings.Parts(name);
        if (given.Length > 0 && surname[0] >= '가') yield return $"{surname} {given}";
    }
}
