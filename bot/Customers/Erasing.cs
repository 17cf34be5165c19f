using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>An erasure was asked for. Its intent is written with it, so that it happens whatever becomes of this process.</summary>
sealed record ErasurePlanned(Erasure Erasure) : Aside
{
    public override async ValueTask Store(Stores stores, TenantId tenant, CancellationToken ct)
    {
        await stores.Dues.Put(new(Erasure.At, DueKind.Erase, tenant, Erasure.Person.Value), ct);
        await stores.Erasures.Put(tenant, Erasure, ct);
    }
}

/// <summary>
/// Erases people: their records, the letters that find them, and their names wherever somebody typed them without being recognised. It takes two passes. The tombstone comes first, so
/// what is recorded at the same time is read as erased; the second pass, once everything that was on its way has arrived, removes that too: what is told of somebody while they are
/// being erased goes with them. All erasures that wait are done in one reading of the tables.
/// </summary>
sealed class Erasing(Stores stores, Commit commit, ShownNames names, Colleagues colleagues, IEnumerable<IForgets> files, TimeProvider clock) : IDueWork, IAuditor
{
    /// <summary>Longer than a commit can take: by then everything that was on its way has arrived.</summary>
    static readonly TimeSpan secondPass = TimeSpan.FromMinutes(11);

    const string again = "again";
    const int atOnce = 100, casesAtMost = 500, attempts = 4;

    static readonly string[] courtesies = ["Mr", "Mrs", "Ms", "Miss", "Dr", "Prof"];

    public DueKind Kind => DueKind.Erase;

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now < due.At) return WorkResult.NotYet;
        if (await stores.Erasures.Of(due.Tenant, PersonId.Of(due.Record), ct) is null) return now - due.At > secondPass ? WorkResult.Done : WorkResult.NotYet;
        var second = due.Part == again;
        var waiting = new List<Erasure>();
        await foreach (var erasure in stores.Erasures.All(due.Tenant, ct))
            if (waiting.Count < atOnce && !erasure.Done && (second ? erasure.First + secondPass <= now : erasure.First is null)) waiting.Add(erasure);
        if (waiting.Count > 0) await Erase(due.Tenant, waiting, second, now, ct);
        // More than one pass takes wait behind these.
        if (waiting.Count == atOnce && waiting.TrueForAll(erasure => erasure.Person.Value != due.Record)) return WorkResult.At(now);
        return files.All(file => file.Forget()) ? WorkResult.Done : WorkResult.At(now.AddMinutes(1));
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
            if (erasure.Done && await IsBack(tenant, erasure, ct)) await stores.Erasures.Put(tenant, erasure with { First = null, Done = false }, ct);
            else if (erasure.Done) continue;
            await stores.Dues.PutBack(new(erasure.At, DueKind.Erase, tenant, erasure.Person.Value), ct);
            if (erasure.First is { } first) await stores.Dues.PutBack(new(first + secondPass, DueKind.Erase, tenant, erasure.Person.Value, again), ct);
        }
        return checkedPeople;
    }

    async Task<bool> IsBack(TenantId tenant, Erasure erasure, CancellationToken ct)
    {
        if (erasure.OfColleague) return colleagues.People.Find(UserId.Of(erasure.Person.Value)) is null && await stores.Roster.Of(tenant, UserId.Of(erasure.Person.Value), ct) is not null;
        var (events, promises) = await stores.Customers.History(tenant, erasure.Person, ct);
        return !events.Any(happened => happened is PersonErased) || events.Any(happened => happened is not PersonErased && happened.At <= erasure.Until) || promises.Any(promise => promise.At <= erasure.Until);
    }

    async Task Erase(TenantId tenant, IReadOnlyList<Erasure> waiting, bool second, DateTimeOffset now, CancellationToken ct)
    {
        var records = new List<(Erasure Erasure, Person Person)>();
        var found = new Dictionary<PersonId, List<ErasedName>>();
        foreach (var erasure in waiting)
        {
            var until = erasure.Until ?? now;
            var of = erasure.OfColleague ? [] : await Records(tenant, erasure, until, ct);
            // A record may have been joined, or may be joined no more, since: the mark is on each.
            foreach (var id in erasure.OfColleague ? [] : of.Select(person => person.Id).Append(erasure.Person).Distinct()) await stores.Customers.Tell(tenant, id, new PersonErased(erasure.By, until), ct);
            records.AddRange(of.Select(person => (erasure, person)));
            found[erasure.Person] = [.. erasure.Names ?? [], .. erasure.OfColleague ? await NamesOf(tenant, UserId.Of(erasure.Person.Value), ct) : await NamesOf(tenant, of, ct)];
            // Kept before anything goes, so that a process that dies can be followed by another that knows what to look for.
            if (!second) await stores.Erasures.Put(tenant, erasure with { Names = found[erasure.Person] }, ct);
        }
        var doubtful = await stores.Erasures.Sweep(tenant, [.. found.Values.SelectMany(all => all)], ct);
        foreach (var (erasure, person) in records)
        {
            await Vacate(tenant, person, erasure.By, now, ct);
            await stores.Customers.Erase(tenant, person.Id, new(erasure.By, erasure.Until ?? now), SearchKeys.Of(person), [.. person.Affiliations.Select(where => where.Company).Distinct()], ct);
            names.Forget(tenant, person.Id);
        }
        foreach (var erasure in waiting)
        {
            if (erasure.OfColleague) await stores.Erasures.Forget(tenant, UserId.Of(erasure.Person.Value), ct);
            if (!second) await stores.Dues.Put(new(now + secondPass, DueKind.Erase, tenant, erasure.Person.Value, again), ct);
            await stores.Erasures.Put(tenant, second ? erasure with { Until = erasure.Until ?? now, Done = true, Names = null, Doubtful = [.. doubtful.Where(place => found[erasure.Person].Any(name => name.Person == place.Person))] } : erasure with { First = now, Names = found[erasure.Person] }, ct);
        }
        if (waiting.Any(erasure => erasure.OfColleague)) colleagues.Forget();
    }

    /// <summary>Who approves, or held another position, is not known any more: it is asked for again. Comes before the record goes, because it tells the record too.</summary>
    async Task Vacate(TenantId tenant, Person person, UserId by, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var company in person.Affiliations.Select(where => where.Company).Distinct())
            foreach (var opportunity in await stores.Customers.OpportunitiesAt(tenant, company, ct)) await Vacate(tenant, opportunity.Id, person.Id, by, now, ct);
    }

    async Task Vacate(TenantId tenant, OpportunityId id, PersonId person, UserId by, DateTimeOffset now, CancellationToken ct)
    {
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            if (await stores.Opportunities.Head(tenant, id, ct) is not { } head) return;
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            List<OpportunityEvent> events =
            [
                .. head.Value.About(Topic.Approver) is { IsKnown: true } approver && NameTokens.In(approver.Kept).Contains(person) ? [new FactLearned(Topic.Approver, Question.Unknown, Grade.Unknown, null, null, today, null, by, now)] : Array.Empty<OpportunityEvent>(),
                .. head.Value.Positions.Where(held => held.Person == person).Select(held => new PositionEmptied(held.Role, person, today, by, now)),
            ];
            if (events.Count == 0 || OpportunityLedger.Apply(head.Value, events).After is not { } after || await commit.OfWork(new OpportunityChange(head, after, events, []), tenant, now, ct)) return;
        }
        throw new StorageUnavailable($"An opportunity was changed by others {attempts} times in a row while a position of somebody who is erased was emptied. The next try will do it.", WriteFate.NothingWritten);
    }

    /// <summary>The person and the records that were joined, as recorded up to then, whether or not a tombstone stands already.</summary>
    async Task<IReadOnlyList<Person>> Records(TenantId tenant, Erasure erasure, DateTimeOffset until, CancellationToken ct)
    {
        if (await Recorded(tenant, erasure.Person, until, ct) is not { } first) return [];
        var all = new List<Person> { first };
        foreach (var joined in first.Joined.Concat(first.ShownIn is { } main ? [main] : []))
            if (await Recorded(tenant, joined, until, ct) is { } other) all.Add(other);
        return all;
    }

    async Task<Person?> Recorded(TenantId tenant, PersonId id, DateTimeOffset until, CancellationToken ct)
    {
        var (events, promises) = await stores.Customers.History(tenant, id, ct);
        return PersonLedger.Of(id, events.Where(happened => happened is not PersonErased && happened.At <= until), promises);
    }

    /// <summary>What these records are called. Where somebody else is called the same, a name that nobody recognised is theirs only beside the company and what belongs to it.</summary>
    async Task<IReadOnlyList<ErasedName>> NamesOf(TenantId tenant, IReadOnlyList<Person> records, CancellationToken ct)
    {
        var all = new List<ErasedName>();
        foreach (var person in records)
        {
            var spelled = person.Aliases.Prepend(person.Name).SelectMany(Spelled).Where(name => name.Length >= 3).Distinct().OrderByDescending(name => name.Length).ToList();
            var namesake = false;
            foreach (var name in spelled.Select(CustomerNames.Person).Distinct())
                namesake |= colleagues.People.IsNamed(name) || (await stores.Customers.Named(tenant, name, ct)).Any(pointer => pointer.Kind is NamePointer.OfPerson && CustomerNames.Person(pointer.Name) == name && !pointer.Records.Any(id => records.Any(one => one.Id.Value == id)));
            var (at, alike) = (new List<string>(), false);
            var titled = Called(person);
            foreach (var company in person.Affiliations.Select(where => where.Company).Distinct())
                if (await stores.Customers.Company(tenant, company, ct) is { } record)
                {
                    at.AddRange([company.Value, record.Company.Name, .. record.Opportunities.Select(opportunity => opportunity.Id.Value), .. record.People.Select(listed => listed.Id.Value)]);
                    at.AddRange((await stores.Voices.Of(tenant, VoiceList.Of(company), casesAtMost, ct)).Select(voice => voice.Id.Value));
                    alike |= record.People.Any(listed => records.All(one => one.Id != listed.Id) && titled.Intersect(SurnameAndTitle(listed.Name, listed.Title)).Any());
                }
            all.Add(new(person.Id, spelled, namesake ? at : []) { Titled = titled, At = at, IsOnlyOne = !alike, TakenFor = await TakenFor(tenant, person, ct) });
        }
        return all;
    }

    /// <summary>Until they were told apart, what was told of this person refers to the other of the name; the title behind it says that they were meant.</summary>
    async Task<IReadOnlyList<WrittenName>> TakenFor(TenantId tenant, Person person, CancellationToken ct)
    {
        var all = new List<WrittenName>();
        foreach (var id in person.NotTheSame)
            if (await stores.Customers.Person(tenant, id, ct) is { } other && (other.IsErased || CustomerNames.Person(other.Name) == CustomerNames.Person(person.Name)))
                all.AddRange(person.Affiliations.Select(where => where.Title).OfType<string>().Distinct().Where(title => !other.Affiliations.Any(where => where.Title is not null && Namesakes.Fits(title, where.Title))).Select(title => new WrittenName(person.Id, NameTokens.Of(id), title)));
        return all;
    }

    /// <summary>How the person is spoken of without the full name, with every title they had.</summary>
    static IReadOnlyList<string> Called(Person person) =>
        [.. person.Aliases.Prepend(person.Name).SelectMany(name => person.Affiliations.Select(where => where.Title).Append(null).SelectMany(title => SurnameAndTitle(name, title))).Distinct().OrderByDescending(words => words.Length)];

    /// <summary>김철수 부장 is 김 부장 and 김부장, Lukas Berg is Mr. Berg.</summary>
    static IEnumerable<string> SurnameAndTitle(string name, string? title)
    {
        if (name.Length == 0) yield break;
        var told = ToldPerson.Read(name);
        var surname = told is { IsFull: false } ? told.Name.Split(' ')[told.Name.Split(' ').Length > 1 && char.IsAsciiLetter(told.Name[0]) ? ^1 : 0] : Spellings.Parts(name).Surname;
        if (surname.Length == 0) yield break;
        if (char.IsAsciiLetter(surname[0]))
            foreach (var before in courtesies)
            {
                yield return $"{before}. {surname}";
                yield return $"{before} {surname}";
            }
        else if (title is { Length: > 0 } || told is { IsFull: false, Title.Length: > 0 })
        {
            var held = (told is { IsFull: false } ? told.Title : null) ?? title!;
            yield return $"{surname} {held.TrimEnd('님')}";
            yield return $"{surname}{held.TrimEnd('님')}";
        }
    }

    /// <summary>A colleague's name in what others wrote. Where a customer or another colleague is called the same, only beside the id.</summary>
    async Task<IReadOnlyList<ErasedName>> NamesOf(TenantId tenant, UserId user, CancellationToken ct)
    {
        var called = new[] { (await stores.Roster.Of(tenant, user, ct))?.Value.Name, (await stores.Directory.Person(tenant, user, ct))?.Name }.OfType<string>().SelectMany(Spelled).Where(name => name.Length >= 3).Distinct().ToList();
        var namesake = false;
        foreach (var name in called) namesake |= colleagues.People.IsNamed(name) || (await stores.Customers.Named(tenant, CustomerNames.Person(name), ct)).Count > 0;
        return [new(TokenOf(user), called, namesake ? [user.Value] : [])];
    }

    /// <summary>Stands where the name of a colleague stood; it leads to nobody.</summary>
    static PersonId TokenOf(UserId user) => PersonId.Of(CustomerNames.Digest($"colleague\n{user}"));

    /// <summary>A full name is looked for as it is written together and apart; a surname with a title is nobody's alone.</summary>
    static IEnumerable<string> Spelled(string name)
    {
        if (name.Length == 0 || ToldPerson.Read(name)?.IsFull is false) yield break;
        yield return name;
        var (surname, given) = Spellings.Parts(name);
        if (given.Length > 0 && surname[0] >= '가') yield return $"{surname} {given}";
    }
}
