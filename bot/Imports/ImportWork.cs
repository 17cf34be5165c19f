using SalesBot.Bot.Customers;
using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Imports;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Imports;

/// <summary>
/// Goes through the rows of a file, part after part: first to see what they would change, then, when its sender has said so, to write it. How far it is stands in its record,
/// so a process that dies is followed by another one at the same part; and a row that was written already is found to be known.
/// </summary>
sealed class ImportWork(Stores stores, Colleagues colleagues, Commit commit, Speaker speaker, TimeProvider clock) : IDueWork
{
    public const string Compare = "compare", Write = "write", Forget = "forget";

    /// <summary>After this it lets others go first; the next sweep goes on.</summary>
    static readonly TimeSpan atOnce = TimeSpan.FromSeconds(20);

    const int attempts = 3;

    public DueKind Kind => DueKind.Import;

    public async Task<WorkResult> Act(Due due, CancellationToken ct)
    {
        if (clock.GetUtcNow() < due.At) return WorkResult.NotYet;
        if (await stores.Imports.Of(due.Tenant, due.Record, ct) is not { } kept) return clock.GetUtcNow() - due.At > Commit.Longest ? WorkResult.Done : WorkResult.NotYet;
        if (due.Part == Forget) return await Expire(due.Tenant, kept, ct);
        // The press wrote its intent before it changed the record.
        if (due.Part == Write && kept.Value.Stage is ImportStage.Ready or ImportStage.Compared && clock.GetUtcNow() - due.At <= Commit.Longest) return WorkResult.NotYet;
        var (import, etag, began) = (kept.Value, kept.ETag!, clock.GetTimestamp());
        while (import.Stage is ImportStage.Comparing or ImportStage.Importing)
        {
            if (clock.GetElapsedTime(began) > atOnce) return WorkResult.NotYet;
            var counts = import.Counted;
            foreach (var row in (await stores.Imports.Part(due.Tenant, import.Id, import.Next, ct))?.Rows ?? []) counts = counts.Plus(await Take(due.Tenant, import, row, ct));
            if (await Saved(due.Tenant, import.Passed(counts), etag, ct) is not { } next) return WorkResult.NotYet;
            (import, etag) = next;
        }
        if (import.Stage is not (ImportStage.Compared or ImportStage.Imported)) return WorkResult.Done;
        if (await Tell(due.Tenant, import, ct) is Spoken.Later later) return WorkResult.At(clock.GetUtcNow() + later.After);
        if (import.Stage is ImportStage.Imported) await stores.Imports.Forget(due.Tenant, import.Id, import.Parts, ct);
        await stores.Imports.Save(due.Tenant, import.Told(), etag, ct);
        return WorkResult.Done;
    }

    /// <summary>Null: somebody else was faster and goes on with it.</summary>
    async Task<(ImportRecord, string)?> Saved(TenantId tenant, ImportRecord after, string etag, CancellationToken ct) =>
        await stores.Imports.Save(tenant, after, etag, ct) && await stores.Imports.Of(tenant, after.Id, ct) is { } kept ? (kept.Value, kept.ETag!) : null;

    async Task<WorkResult> Expire(TenantId tenant, Kept<ImportRecord> kept, CancellationToken ct)
    {
        if (kept.Value.Stage is ImportStage.Importing or ImportStage.Imported) return WorkResult.At(clock.GetUtcNow().AddHours(1));
        if (kept.Value.Stage is not (ImportStage.Done or ImportStage.Expired) && !await stores.Imports.Save(tenant, kept.Value with { Stage = ImportStage.Expired }, kept.ETag!, ct)) return WorkResult.NotYet;
        await stores.Imports.Forget(tenant, kept.Value.Id, kept.Value.Parts, ct);
        return WorkResult.Done;
    }

    async Task<Spoken?> Tell(TenantId tenant, ImportRecord import, CancellationToken ct)
    {
        if (await colleagues.Stored(tenant, import.By, ct) is not { Value: { Address: { } address } entry }) return null;
        var lang = Sender.LangOf(entry, colleagues.People.Find(import.By));
        return await speaker.Send(tenant, import.By, address, ImportCard.Of(import.Told(), lang), lang, ct);
    }

    async Task<ImportOutcome> Take(TenantId tenant, ImportRecord import, ImportRow row, CancellationToken ct)
    {
        // Whoever has lost the right since the file was sent writes nothing more.
        if (!ImportRights.May(colleagues.People, import.By)) return ImportOutcome.LeftOut;
        var (company, record) = await CompanyOf(tenant, row.Company, ct);
        return import.Kind switch
        {
            ImportKind.Companies => await TakeCompany(tenant, import, row, company, record, ct),
            ImportKind.People => await TakePerson(tenant, import, row, company, ct),
            _ => await TakeOpportunity(tenant, import, row, company, record, ct),
        };
    }

    /// <summary>The company that this name stands for, and what is recorded of it.</summary>
    async Task<(Company Company, CompanyRecord? Record)> CompanyOf(TenantId tenant, string name, CancellationToken ct)
    {
        var named = Company.Named(name);
        var record = await stores.Customers.Company(tenant, named.Id, ct);
        if (record?.Company.SameAs is { } main && await stores.Customers.Company(tenant, main, ct) is { } whole) record = whole;
        return (record?.Company ?? named, record);
    }

    /// <summary>A name under which something is recorded already is people's to join; the CRM brings only names that nobody has used.</summary>
    async Task<ImportOutcome> TakeCompany(TenantId tenant, ImportRecord import, ImportRow row, Company company, CompanyRecord? record, CancellationToken ct)
    {
        var others = new List<Company>();
        foreach (var other in (row.Aliases ?? []).Select(Company.Named).Where(other => other.Id != company.Id).DistinctBy(other => other.Id))
            if (await stores.Customers.Company(tenant, other.Id, ct) is null) others.Add(other);
        if (record is not null && others.Count == 0) return ImportOutcome.Known;
        if (import.Stage is not ImportStage.Importing) return record is null ? ImportOutcome.New : ImportOutcome.Changed;
        await stores.Customers.Meet(tenant, company, ct);
        foreach (var other in others)
        {
            await stores.Customers.Same(tenant, company, other, ct);
            company = company with { Aliases = [.. company.Aliases.Append(other.Name).Distinct()] };
        }
        return record is null ? ImportOutcome.New : ImportOutcome.Changed;
    }

    /// <summary>Somebody who is known stays as people have told of them; only what is missing is filled in. Whoever was erased does not come back this way.</summary>
    async Task<ImportOutcome> TakePerson(TenantId tenant, ImportRecord import, ImportRow row, Company company, CancellationToken ct)
    {
        if (colleagues.People.IsNamed(row.Name!) || ToldPerson.Read(row.Name) is not { } read) return ImportOutcome.LeftOut;
        var told = read with { Title = row.Title ?? read.Title, Department = row.Department ?? read.Department };
        var linked = row.Key is null ? null : await stores.Imports.RecordOf(tenant, ImportKind.People, row.Identity, ct);
        var id = linked is null ? told.At(company.Id) : PersonId.Of(linked);
        var known = await stores.Customers.Person(tenant, id, ct);
        if (known is { IsErased: true }) return ImportOutcome.LeftOut;
        if (known is not null && (id != told.At(company.Id) || known.Now?.Company != company.Id || (known.Now.Title ?? told.Title) == known.Now.Title)) return ImportOutcome.Known;
        if (import.Stage is ImportStage.Importing)
        {
            await stores.Customers.Meet(tenant, company, ct);
            if (row.Key is not null) await stores.Imports.Link(tenant, ImportKind.People, row.Identity, id.Value, ct);
            await stores.Customers.Meet(tenant, new NamedPerson(id, told, company.Id, company.Name, Today(import), OfCrm: true), import.By, import.At, ct);
        }
        return known is null ? ImportOutcome.New : ImportOutcome.Changed;
    }

    async Task<ImportOutcome> TakeOpportunity(TenantId tenant, ImportRecord import, ImportRow row, Company company, CompanyRecord? record, CancellationToken ct)
    {
        if (!ImportRights.MayFor(colleagues.People, import.By, row.Rep!.Value)) return ImportOutcome.LeftOut;
        var id = await IdOf(tenant, row, company, record, ct);
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            var head = await stores.Opportunities.Head(tenant, id, ct);
            if (head is { Value: var found } && (Importing.IsAnother(found, row) || !ImportRights.MayFor(colleagues.People, import.By, found.Rep))) return ImportOutcome.LeftOut;
            var (told, met) = Capture.Of(Importing.Told(head?.Value, id, row, company, Today(import), import.By, import.At), head?.Value, colleagues.People.IsNamed, Today(import), who => Namesakes.Of(who, record?.People ?? []).Record, who => Namesakes.Of(who, record?.People ?? []).MayBe.Count > 0);
            var events = await WithoutErased(tenant, Importing.News(head?.Value, told), met, ct);
            if (events.Count == 0) return ImportOutcome.Known;
            var outcome = head is null ? ImportOutcome.New : ImportOutcome.Changed;
            if (import.Stage is not ImportStage.Importing) return outcome;
            await stores.Customers.Meet(tenant, company, ct);
            await stores.Imports.Link(tenant, ImportKind.Opportunities, row.Identity, id.Value, ct);
            var named = events.OfType<FactLearned>().SelectMany(fact => NameTokens.In(fact.Kept)).ToHashSet();
            foreach (var person in met.Where(person => named.Contains(person.Id))) await stores.Customers.Meet(tenant, person with { OfCrm = true }, import.By, import.At, ct);
            var (after, _) = OpportunityLedger.Apply(head?.Value, events);
            if (after is null) return ImportOutcome.LeftOut;
            if (await commit.OfWork(new OpportunityChange(head, after, events, []), tenant, clock.GetUtcNow(), ct)) return outcome;
        }
        throw new StorageUnavailable($"The opportunity {id} was changed by others three times in a row.", WriteFate.NothingWritten);
    }

    /// <summary>What it became when it was imported before; else one that its rep has typed in already; else a new one.</summary>
    async Task<OpportunityId> IdOf(TenantId tenant, ImportRow row, Company company, CompanyRecord? record, CancellationToken ct)
    {
        if (await stores.Imports.RecordOf(tenant, ImportKind.Opportunities, row.Identity, ct) is { } linked) return OpportunityId.Of(linked);
        var title = CustomerNames.Company(row.Name!);
        return record?.Opportunities.FirstOrDefault(there => there.Rep == row.Rep && CustomerNames.Company(there.Title[(there.Title.LastIndexOf(" · ", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0)..]) == title)?.Id
            ?? OpportunityId.Of(new Mint($"{tenant}\nimport\n{row.Identity}").Next());
    }

    /// <summary>A name that was erased does not come back by a file: what names it is left out.</summary>
    async Task<IReadOnlyList<OpportunityEvent>> WithoutErased(TenantId tenant, IReadOnlyList<OpportunityEvent> events, IReadOnlyList<NamedPerson> met, CancellationToken ct)
    {
        var erased = new HashSet<PersonId>();
        foreach (var person in met)
            if (await stores.Customers.Person(tenant, person.Id, ct) is { IsErased: true }) erased.Add(person.Id);
        return erased.Count == 0 ? events : [.. events.Where(happened => happened is not FactLearned fact || !NameTokens.In(fact.Kept).Any(erased.Contains))];
    }

    /// <summary>The day on which the file was sent, where its sender is: the same whenever the row is written.</summary>
    DateOnly Today(ImportRecord import) => SendTimes.Zone(colleagues.People.Find(import.By)).LocalDate(import.At);
}
