using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Storage;

/// <summary>
/// Customer companies and the people there.
/// <list type="table">
/// <item><term>Who is this company, who is there, whose opportunities, what was promised?</term><description>Company: partition tenant, company; <c>head</c>, <c>person|id</c> (with what was told of title and department: what was not told overwrites nothing), <c>opportunity|id</c>, <c>promise|time|id|event</c></description></item>
/// <item><term>Which separations of two of one name still have to be carried into opportunities?</term><description>Company: partition tenant, <c>separations</c>; row: the person, the other</description></item>
/// <item><term>What is this person called?</term><description>Person: partition tenant, person; <c>name</c></description></item>
/// <item><term>Who is it, where, with which roles?</term><description><c>who|time|event</c>, oldest first</description></item>
/// <item><term>What was seen and heard lately?</term><description><c>seen|time|event</c>, newest first</description></item>
/// <item><term>What was promised to or by this person?</term><description><c>promise|time|id|event</c></description></item>
/// <item><term>Whom do these letters begin?</term><description>Names: partition tenant, first two letters of a search key; <c>key|kind|id</c></description></item>
/// <item><term>Who looked at this person?</term><description>Access: partition tenant, person; <c>time|user</c>, newest first</description></item>
/// </list>
/// Nothing of a person is read, changed and written back: every event is a row of its own under a key made from what caused it. So colleagues who record at the same
/// time lose nothing, no write waits for another, and a repeated one writes the same.
/// </summary>
public sealed class CustomerTable(ITables tables)
{
    const string head = "head";
    const string name = "name";

    /// <summary>The latest that a card or a summary looks at; the whole history is read for an export.</summary>
    const int seenAtOnce = 300;

    const int namesAtOnce = 50;

    /// <summary>Writes the company unless it is there already: the id comes from the name, so whoever was first wrote the same.</summary>
    public async ValueTask Meet(TenantId tenant, Company company, CancellationToken ct) => await Task.WhenAll(
        Insert(Table.Company, Partition(tenant, company.Id), head, company, Stored.Json.Company, ct),
        PointAt(tenant, SearchKeys.OfCompany(company.Name), new(NamePointer.OfCompany, company.Name, [company.Id.Value]), overwrite: false, ct));

    /// <summary>Writes that somebody was named at a company, with the letters under which the person is found.</summary>
    public async ValueTask Meet(TenantId tenant, NamedPerson person, UserId by, DateTimeOffset at, CancellationToken ct) => await Task.WhenAll(
        Insert(Table.Person, Partition(tenant, person.Id), name, new StoredName(person.Told.Name), Stored.Json.StoredName, ct),
        Insert(Table.Person, Partition(tenant, person.Id), KeyOf(person.Event(by, at)), person.Event(by, at), Stored.Json.PersonEvent, ct),
        Upsert(Table.Company, Partition(tenant, person.Company), ListedAs(person), new CompanyPerson(person.Id, person.Told.Name, person.Told.Title, person.Told.Department, person.On), Stored.Json.CompanyPerson, ct),
        person.Apart is { } namesake ? Task.WhenAll(Apart(tenant, person.Id, namesake, by, at, ct), Apart(tenant, namesake, person.Id, by, at, ct)) : Task.CompletedTask,
        PointAt(tenant, SearchKeys.OfPerson(person.Told.Name, person.Told.Title, person.CompanyName), new(NamePointer.OfPerson, person.Told.Name, [person.Id.Value], person.Told.Title, person.Company.Value, person.CompanyName), overwrite: false, ct));

    /// <summary>Adds one event to a person's record.</summary>
    public async ValueTask Tell(TenantId tenant, PersonId person, PersonEvent happened, CancellationToken ct) =>
        await Upsert(Table.Person, Partition(tenant, person), KeyOf(happened), happened, Stored.Json.PersonEvent, ct);

    /// <summary>Adds what happened to a promise, with the company and with the person.</summary>
    public async ValueTask Tell(TenantId tenant, CompanyId company, PersonId? person, PromiseEvent happened, CancellationToken ct)
    {
        var key = Keys.Of("promise", Keys.Time(happened.At), happened.Promise, happened.GetType().Name);
        await Task.WhenAll(
            Upsert(Table.Company, Partition(tenant, company), key, happened, Stored.Json.PromiseEvent, ct),
            person is { } to ? Upsert(Table.Person, Partition(tenant, to), key, happened, Stored.Json.PromiseEvent, ct) : Task.CompletedTask);
    }

    /// <summary>Remembers that a separation has still to be carried into opportunities.</summary>
    public async ValueTask Separate(TenantId tenant, PersonId person, PersonSplit split, CancellationToken ct) =>
        await Upsert(Table.Company, Separations(tenant), Keys.Of(person.Value, split.Other.Value), split, Stored.Json.PersonEvent, ct);

    /// <summary>It has been carried into opportunities.</summary>
    public async ValueTask Separated(TenantId tenant, PersonId person, PersonId other, CancellationToken ct) =>
        await tables.Submit(Table.Company, Separations(tenant), [new RowOp.Delete(Keys.Of(person.Value, other.Value))], ct);

    /// <summary>Those that have still to be.</summary>
    public async IAsyncEnumerable<(PersonId Person, PersonSplit Split)> Separating(TenantId tenant, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.All(Table.Company, Separations(tenant), KeyRange.All, ct)) yield return (PersonId.Of(Keys.Parts(row.Key)[0]), (PersonSplit)Event(row));
    }

    /// <summary>Writes whose an opportunity of a company is, unless a newer version is there already.</summary>
    public async ValueTask Serve(TenantId tenant, CompanyId company, CompanyOpportunity opportunity, CancellationToken ct)
    {
        var (partition, key, body) = (Partition(tenant, company), Keys.Of("opportunity", opportunity.Id.Value), JsonSerializer.Serialize(opportunity, Stored.Json.CompanyOpportunity));
        for (int attempt = 0; attempt < 4; attempt++)
        {
            var old = await tables.Get(Table.Company, partition, key, ct);
            if (old is not null && (old.Body == body || JsonSerializer.Deserialize(old.Body, Stored.Json.CompanyOpportunity)!.Version > opportunity.Version)) return;
            if (await tables.Submit(Table.Company, partition, [old is null ? new RowOp.Insert(key, body) : new RowOp.Replace(key, body, old.ETag)], ct) is Submitted.Done) return;
        }
        throw new StorageUnavailable("The company's row of an opportunity was changed by others four times in a row. The audit will put it right.", WriteFate.NothingWritten);
    }

    /// <summary>Takes an opportunity from a company it no longer belongs to.</summary>
    public async ValueTask Unserve(TenantId tenant, CompanyId company, OpportunityId opportunity, CancellationToken ct) =>
        await tables.Submit(Table.Company, Partition(tenant, company), [new RowOp.Delete(Keys.Of("opportunity", opportunity.Value))], ct);

    /// <summary>Writes down that somebody looked.</summary>
    public async ValueTask Looked(TenantId tenant, Look look, CancellationToken ct) =>
        await Upsert(Table.Access, Partition(tenant, look.Person), Keys.Of(Newest(look.At), look.By.Value), look, Stored.Json.Look, ct);

    public async ValueTask<IReadOnlyList<Look>> Looks(TenantId tenant, PersonId person, CancellationToken ct) =>
        [.. (await tables.Query(Table.Access, Partition(tenant, person), KeyRange.All, 100, ct)).Rows.Select(row => JsonSerializer.Deserialize(row.Body, Stored.Json.Look)!)];

    /// <summary>The person as recorded, with the latest that was seen.</summary>
    public async ValueTask<Person?> Person(TenantId tenant, PersonId id, CancellationToken ct)
    {
        var partition = Partition(tenant, id);
        var (who, seen, promised) = (Rows(partition, "who", ct), tables.Query(Table.Person, partition, Keys.Prefix("seen"), seenAtOnce, ct).AsTask(), Rows(partition, "promise", ct));
        var page = await seen;
        return PersonLedger.Of(id, (await who).Concat(page.Rows).Select(Event), (await promised).Select(Promise)) is { } person ? person with { HasOlder = page.More } : null;
    }

    /// <summary>Everything ever recorded of a person: for an export, and to see what an erasure or the retention period takes.</summary>
    public async ValueTask<(IReadOnlyList<PersonEvent> Events, IReadOnlyList<PromiseEvent> Promises)> History(TenantId tenant, PersonId id, CancellationToken ct)
    {
        var partition = Partition(tenant, id);
        var (who, seen, promised) = (Rows(partition, "who", ct), Rows(partition, "seen", ct), Rows(partition, "promise", ct));
        return ([.. (await who).Concat(await seen).Select(Event)], [.. (await promised).Select(Promise)]);
    }

    /// <summary>What the person is called; null for somebody who was erased or never met.</summary>
    public async ValueTask<string?> NameOf(TenantId tenant, PersonId id, CancellationToken ct) =>
        await tables.Get(Table.Person, Partition(tenant, id), name, ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.StoredName)!.Name : null;

    /// <summary>Null when there is no company of this id.</summary>
    public async ValueTask<CompanyRecord?> Company(TenantId tenant, CompanyId id, CancellationToken ct)
    {
        Company? company = null;
        var (people, opportunities, promises) = (new List<CompanyPerson>(), new List<CompanyOpportunity>(), new List<PromiseEvent>());
        await foreach (var row in tables.All(Table.Company, Partition(tenant, id), KeyRange.All, ct))
            switch (Keys.Parts(row.Key)[0])
            {
                case head: company = JsonSerializer.Deserialize(row.Body, Stored.Json.Company); break;
                case "person": people.Add(JsonSerializer.Deserialize(row.Body, Stored.Json.CompanyPerson)!); break;
                case "opportunity": opportunities.Add(JsonSerializer.Deserialize(row.Body, Stored.Json.CompanyOpportunity)!); break;
                case "promise": promises.Add(Promise(row)); break;
            }
        return company is null ? null : new(company, Whole(people), opportunities, Promises.Of(promises));
    }

    /// <summary>Who is known there. Nothing else of the company is read: what it was promised and who works with it grows for years.</summary>
    public async ValueTask<IReadOnlyList<CompanyPerson>> PeopleAt(TenantId tenant, CompanyId id, CancellationToken ct)
    {
        var people = new List<CompanyPerson>();
        await foreach (var row in tables.All(Table.Company, Partition(tenant, id), Keys.Prefix("person"), ct)) people.Add(JsonSerializer.Deserialize(row.Body, Stored.Json.CompanyPerson)!);
        return Whole(people);
    }

    /// <summary>Its opportunities, and whose they are. Nothing else of the company is read.</summary>
    public async ValueTask<IReadOnlyList<CompanyOpportunity>> OpportunitiesAt(TenantId tenant, CompanyId id, CancellationToken ct)
    {
        var opportunities = new List<CompanyOpportunity>();
        await foreach (var row in tables.All(Table.Company, Partition(tenant, id), Keys.Prefix("opportunity"), ct)) opportunities.Add(JsonSerializer.Deserialize(row.Body, Stored.Json.CompanyOpportunity)!);
        return opportunities;
    }

    static IReadOnlyList<CompanyPerson> Whole(IEnumerable<CompanyPerson> told) => [.. told.GroupBy(person => person.Id).Select(Whole)];

    /// <summary>One person out of what was told at different times: the latest of each.</summary>
    static CompanyPerson Whole(IGrouping<PersonId, CompanyPerson> told)
    {
        var latest = told.OrderByDescending(person => person.LastSeen).ToList();
        return latest[0] with { Title = latest.Find(person => person.Title is not null)?.Title, Department = latest.Find(person => person.Department is not null)?.Department };
    }

    static string ListedAs(NamedPerson person) => (person.Told.Title, person.Told.Department) switch
    {
        (not null, not null) => Keys.Of("person", person.Id.Value),
        (not null, null) => Keys.Of("person", person.Id.Value, "title"),
        (null, not null) => Keys.Of("person", person.Id.Value, "department"),
        _ => Keys.Of("person", person.Id.Value, "name"),
    };

    /// <summary>Somebody has told the two apart. Whoever joins them later is not overruled by the next word of either.</summary>
    Task Apart(TenantId tenant, PersonId person, PersonId other, UserId by, DateTimeOffset at, CancellationToken ct) =>
        Insert(Table.Person, Partition(tenant, person), Keys.Of("who", "apart", other.Value), new PersonParted(other, by, at), Stored.Json.PersonEvent, ct);

    /// <summary>The people and companies whose search key begins so; at least two letters.</summary>
    public async ValueTask<IReadOnlyList<NamePointer>> Named(TenantId tenant, string key, CancellationToken ct) =>
        key.Length < 2 ? [] : [.. (await tables.Query(Table.Names, Keys.Of(tenant.Value, SearchKeys.Shelf(key)), Keys.Beginning(key), namesAtOnce, ct)).Rows.Select(row => JsonSerializer.Deserialize(row.Body, Stored.Json.NamePointer)!).DistinctBy(pointer => pointer.Records[0])];

    /// <summary>These search keys lead to these records from now on, the first of which is shown.</summary>
    public async ValueTask Point(TenantId tenant, IReadOnlyList<string> keys, NamePointer to, CancellationToken ct) => await PointAt(tenant, keys, to, overwrite: true, ct);

    /// <summary>These search keys no longer lead to this record.</summary>
    public async ValueTask Unpoint(TenantId tenant, IEnumerable<string> keys, PersonId person, CancellationToken ct) =>
        await Task.WhenAll(keys.Select(key => tables.Submit(Table.Names, Keys.Of(tenant.Value, SearchKeys.Shelf(key)), [new RowOp.Delete(Keys.Of(key, NamePointer.OfPerson, person.Value))], ct).AsTask()));

    /// <summary>The person is called so from now on.</summary>
    public async ValueTask Call(TenantId tenant, PersonId person, string called, CancellationToken ct) => await Upsert(Table.Person, Partition(tenant, person), name, new StoredName(called), Stored.Json.StoredName, ct);

    /// <summary>Writes the person in the list of a company, or as they are called there now.</summary>
    public async ValueTask List(TenantId tenant, CompanyId company, CompanyPerson person, CancellationToken ct) =>
        await Upsert(Table.Company, Partition(tenant, company), Keys.Of("person", person.Id.Value), person, Stored.Json.CompanyPerson, ct);

    /// <summary>These two names are one company: what is told of the one is read with the other.</summary>
    public async ValueTask Same(TenantId tenant, Company main, Company other, CancellationToken ct) => await Task.WhenAll(
        Upsert(Table.Company, Partition(tenant, main.Id), head, main with { Aliases = [.. main.Aliases.Append(other.Name).Distinct()] }, Stored.Json.Company, ct),
        Upsert(Table.Company, Partition(tenant, other.Id), head, other with { SameAs = main.Id }, Stored.Json.Company, ct),
        PointAt(tenant, SearchKeys.OfCompany(main.Name), new(NamePointer.OfCompany, main.Name, Records(main, other)), overwrite: true, ct),
        PointAt(tenant, [.. main.Aliases.Append(other.Name).SelectMany(SearchKeys.OfCompany).Distinct()], new(NamePointer.OfCompany, main.Name, Records(main, other)), overwrite: true, ct));

    /// <summary>
    /// Removes everything that is recorded of a person, and leaves the mark that this happened: whatever was on its way and arrives later is read as erased, and the next
    /// pass removes it too.
    /// </summary>
    /// <param name="keys">All the search keys that lead to the person.</param>
    public async ValueTask Erase(TenantId tenant, PersonId id, PersonErased erased, IReadOnlyCollection<string> keys, IReadOnlyCollection<CompanyId> companies, CancellationToken ct)
    {
        var partition = Partition(tenant, id);
        await Tell(tenant, id, erased, ct);
        var mark = KeyOf(erased);
        await Delete(Table.Person, partition, row => row.Key != mark && (row.Key == name || Keys.Parts(row.Key)[0] is "notice" || At(row) <= erased.At), ct);
        await Delete(Table.Access, partition, _ => true, ct);
        foreach (var key in keys)
            await Delete(Table.Names, Keys.Of(tenant.Value, SearchKeys.Shelf(key)), row => JsonSerializer.Deserialize(row.Body, Stored.Json.NamePointer)!.Records.Contains(id.Value), ct, Keys.Prefix(key));
        foreach (var company in companies)
        {
            await Delete(Table.Company, Partition(tenant, company), row => Keys.Parts(row.Key)[1] == id.Value, ct, Keys.Prefix("person"));
            await Delete(Table.Company, Partition(tenant, company), row => JsonSerializer.Deserialize(row.Body, Stored.Json.PromiseEvent) is PromiseMade made && made.Person == id, ct, Keys.Prefix("promise"));
        }
    }

    static string[] Records(Company main, Company other) => [.. main.Aliases.Select(alias => Domain.Customers.Company.Named(alias).Id.Value).Prepend(main.Id.Value).Append(other.Id.Value).Distinct()];

    async Task Delete(Table table, string partition, Func<Row, bool> goes, CancellationToken ct, KeyRange? range = null)
    {
        var gone = new List<RowOp>();
        await foreach (var row in tables.All(table, partition, range ?? KeyRange.All, ct))
            if (goes(row)) gone.Add(new RowOp.Delete(row.Key));
        foreach (var some in gone.Chunk(Limits.Operations)) await tables.Submit(table, partition, some, ct);
    }

    /// <summary>When the event of a person's row happened.</summary>
    static DateTimeOffset At(Row row) => Keys.Parts(row.Key)[0] is "promise" ? Promise(row).At : Event(row).At;

    static string KeyOf(PersonEvent happened) => happened is ObservationMade or ObservationCorrected or ObservationTakenBack
        ? Keys.Of("seen", Newest(happened.At), happened.Key)
        : Keys.Of("who", happened is PersonMet ? "met" : Keys.Time(happened.At), happened.Key);

    static string Newest(DateTimeOffset at) => Keys.Time(new(DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks, TimeSpan.Zero));

    async Task<List<Row>> Rows(string partition, string kind, CancellationToken ct)
    {
        var all = new List<Row>();
        await foreach (var row in tables.All(Table.Person, partition, Keys.Prefix(kind), ct)) all.Add(row);
        return all;
    }

    static PersonEvent Event(Row row) => JsonSerializer.Deserialize(row.Body, Stored.Json.PersonEvent)!;

    static PromiseEvent Promise(Row row) => JsonSerializer.Deserialize(row.Body, Stored.Json.PromiseEvent)!;

    Task PointAt(TenantId tenant, IReadOnlyList<string> keys, NamePointer pointer, bool overwrite, CancellationToken ct) =>
        Task.WhenAll(keys.Select(key => overwrite
            ? Upsert(Table.Names, Keys.Of(tenant.Value, SearchKeys.Shelf(key)), Keys.Of(key, pointer.Kind, pointer.Records[0]), pointer, Stored.Json.NamePointer, ct)
            : Insert(Table.Names, Keys.Of(tenant.Value, SearchKeys.Shelf(key)), Keys.Of(key, pointer.Kind, pointer.Records[0]), pointer, Stored.Json.NamePointer, ct)));

    /// <summary>Writes a row unless there is one: the first is as good as this one.</summary>
    Task Insert<T>(Table table, string partition, string key, T value, JsonTypeInfo<T> json, CancellationToken ct) =>
        tables.Submit(table, partition, [new RowOp.Insert(key, JsonSerializer.Serialize(value, json))], ct).AsTask();

    Task Upsert<T>(Table table, string partition, string key, T value, JsonTypeInfo<T> json, CancellationToken ct) =>
        tables.Submit(table, partition, [new RowOp.Upsert(key, JsonSerializer.Serialize(value, json))], ct).AsTask();

    static string Separations(TenantId tenant) => Keys.Of(tenant.Value, "separations");

    static string Partition(TenantId tenant, PersonId id) => Keys.Of(tenant.Value, id.Value);

    static string Partition(TenantId tenant, CompanyId id) => Keys.Of(tenant.Value, id.Value);
}
