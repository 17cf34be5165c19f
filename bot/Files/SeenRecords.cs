using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Voices;
using SalesBot.Bot.Weekly;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Weekly;
using SalesBot.Storage;

namespace SalesBot.Bot.Files;

/// <summary>For whom something is read: who it is comes from our own people, and so does what they may see.</summary>
/// <param name="People">As they are for this reader now: whoever stands in for somebody sees what that leader's team has recorded.</param>
sealed record FileReader(TenantId Tenant, Employee Employee, People People, Lang Lang, Today Today)
{
    public UserId User => Employee.Id;

    /// <summary>Has a part in sales; nobody else gets any of it.</summary>
    public bool Sells => (Employee.Roles & (Role.Rep | Role.Leader | Role.Executive)) != 0;
}

/// <summary>What lies on a reader's desk by who leads whom now.</summary>
/// <param name="Rows">As they lie there; what has to do with nobody's opportunities among them.</param>
/// <param name="Opportunities">Shortened, the ended ones too.</param>
sealed record SeenDesk(IReadOnlyList<DeskRow> Rows, IReadOnlyList<OpportunityRow> Opportunities, IReadOnlyList<VoiceNumber> Voices);

/// <summary>
/// What a reader may see of opportunities, of the people at the customers and of the customers' voices, as it leaves SalesBot in a file or over HTTP. It begins with the reader's own desk, one
/// partition (and the desk of whoever they stand in for; for an export those of the leaders below), and reads only what lies there. What was observed under restriction stays in the chat, whoever reads; and whose record was read is written down.
/// </summary>
sealed class SeenRecords(Stores stores, ShownNames names, VoiceRules rules, TimeProvider clock)
{
    const int readsAtOnce = 32;

    public async Task<SeenDesk> Desk(FileReader reader, CancellationToken ct) =>
        Seen(reader, await LedRows.Read(stores, reader.Tenant, reader.User, reader.People.AwayFor(reader.User), Task.FromResult(reader.People), ct));

    /// <summary>With the desks of all leaders below: what a team has recorded lies with the leader of that team.</summary>
    public async Task<SeenDesk> Desks(FileReader reader, CancellationToken ct)
    {
        var leaders = reader.People.AwayFor(reader.User).Select(absent => absent.Id).Prepend(reader.User).SelectMany(of => reader.People.AllLeadersBelow(of).Select(leader => leader.Id).Prepend(of)).Distinct();
        return Seen(reader, LedRows.Together(await Each(leaders, leader => stores.Desks.Rows(reader.Tenant, leader, ct).AsTask())));
    }

    static SeenDesk Seen(FileReader reader, IReadOnlyList<DeskRow> rows)
    {
        var people = reader.People;
        var own = rows.OfType<OpportunityRow>().Where(row => !row.HasLeft && people.Of(reader.User, row.Opportunity) is Standing.Rep or Standing.Leader).ToList();
        return new(rows, own, [.. rows.OfType<VoiceRow>().Where(row => !row.Gone).Select(row => row.Voice.Number).Concat(own.SelectMany(row => row.Opportunity.Voices)).Distinct().OrderBy(number => number.Value)]);
    }

    /// <summary>The records themselves, with people as tokens: a desk holds shortened words.</summary>
    public async Task<IReadOnlyList<Opportunity>> Opportunities(FileReader reader, IEnumerable<OpportunityId> ids, CancellationToken ct) =>
    [
        .. (await Each(ids, id => stores.Opportunities.Head(reader.Tenant, id, ct).AsTask())).Select(head => head?.Value).OfType<Opportunity>()
            .Where(opportunity => reader.People.Of(reader.User, opportunity) is Standing.Rep or Standing.Leader),
    ];

    /// <summary>The positions of these opportunities with whoever holds them.</summary>
    public async Task<IReadOnlyList<SeenPosition>> Positions(FileReader reader, IReadOnlyList<Opportunity> opportunities, CancellationToken ct)
    {
        var wanted = opportunities.SelectMany(opportunity => PositionMap.Of(opportunity), (opportunity, position) => (opportunity, position)).ToList();
        var people = await People(reader, wanted.Select(pair => (pair.position.Holder, (IReadOnlyCollection<UserId>)[pair.opportunity.Rep])).Where(pair => pair.Holder is not null).Select(pair => (pair.Holder!.Value, pair.Item2)), ct);
        var positions = new List<SeenPosition>(wanted.Count);
        foreach (var (opportunity, position) in wanted)
            positions.Add(new(opportunity, position.Role, position.Who is { } who ? await names.In(reader.Tenant, who, reader.Lang, ct) : null, position.Holder is { } holder ? people.GetValueOrDefault(holder) : null));
        return positions;
    }

    /// <summary>Everybody who is known at these companies.</summary>
    public async Task<IReadOnlyList<Person>> People(FileReader reader, IEnumerable<CompanyId> companies, CancellationToken ct)
    {
        var records = (await Each(companies, id => stores.Customers.Company(reader.Tenant, id, ct).AsTask())).OfType<CompanyRecord>();
        var people = await People(reader, records.SelectMany(record => record.People, (record, person) => (person.Id, (IReadOnlyCollection<UserId>)record.Serving)), ct);
        var named = new List<Person>();
        foreach (var person in people.Values.DistinctBy(person => person.Id).OrderBy(person => person.Latest?.CompanyName, StringComparer.Ordinal).ThenBy(person => person.Name, StringComparer.Ordinal))
        {
            var observations = new List<Observation>();
            foreach (var made in person.Observations) observations.Add(made with { Words = await names.In(reader.Tenant, made.Words, reader.Lang, ct) });
            named.Add(person with { Observations = [.. observations] });
        }
        return named;
    }

    /// <summary>The cases of these numbers that are this reader's to see, the oldest first.</summary>
    public async Task<IReadOnlyList<Voice>> Voices(FileReader reader, IEnumerable<VoiceNumber> numbers, CancellationToken ct)
    {
        var ids = await Each(numbers, number => stores.Voices.Named(reader.Tenant, number, ct).AsTask());
        var heads = await Each(ids.OfType<VoiceId>(), id => stores.Voices.Head(reader.Tenant, id, ct).AsTask());
        var named = new List<Voice>();
        foreach (var voice in heads.Select(head => head?.Value).OfType<Voice>().Where(voice => reader.People.Of(reader.User, voice) is not VoiceStanding.None).OrderBy(voice => voice.RegisteredAt))
            named.Add(await Named(reader, voice, Stored.Json.Voice, ct));
        return named;
    }

    /// <summary>The next day by which the case owes something.</summary>
    public DateOnly? Due(Voice voice) => rules.Clock.Owed(voice).Where(owed => owed.Deadline is not VoiceDeadline.Age).Select(owed => (DateOnly?)owed.Due).Min();

    /// <summary>The same with the names of customer people in their places. Names hold letters only, so they fit wherever they stand.</summary>
    public async ValueTask<T> Named<T>(FileReader reader, T value, JsonTypeInfo<T> type, CancellationToken ct)
    {
        var written = JsonSerializer.Serialize(value, type);
        var named = await names.In(reader.Tenant, written, reader.Lang, ct);
        return ReferenceEquals(written, named) ? value : JsonSerializer.Deserialize(named, type)!;
    }

    /// <summary>These people by the ids under which they were asked for, as far as the reader may see them.</summary>
    async Task<Dictionary<PersonId, Person>> People(FileReader reader, IEnumerable<(PersonId Id, IReadOnlyCollection<UserId> Serving)> wanted, CancellationToken ct)
    {
        var asked = wanted.DistinctBy(one => one.Id).ToList();
        var read = await Each(asked, one => Whole(reader.Tenant, one.Id, ct));
        var seen = new Dictionary<PersonId, Person>();
        foreach (var ((id, serving), person) in asked.Zip(read))
            if (person is { IsErased: false, Name.Length: > 0 } && Sight.Of(reader.User, reader.People, serving).Of(person) is { } visible) seen[id] = visible.Seen(made => !made.Restricted);
        await Each(seen.Values.DistinctBy(person => person.Id), async person =>
        {
            await stores.Customers.Looked(reader.Tenant, new(person.Id, reader.User, clock.GetUtcNow(), LookKind.Export), ct);
            return true;
        });
        return seen;
    }

    /// <summary>The person with the records that were joined to theirs.</summary>
    async Task<Person?> Whole(TenantId tenant, PersonId id, CancellationToken ct)
    {
        var person = await stores.Customers.Person(tenant, id, ct);
        if (person?.ShownIn is { } main && main != id) person = await stores.Customers.Person(tenant, main, ct);
        if (person is null || person.Joined.IsEmpty) return person;
        return PersonLedger.Whole(person, (await Task.WhenAll(person.Joined.Select(other => stores.Customers.Person(tenant, other, ct).AsTask()))).OfType<Person>());
    }

    /// <summary>Side by side, but not all at once: others wait for the same store.</summary>
    static async Task<IReadOnlyList<T>> Each<TKey, T>(IEnumerable<TKey> keys, Func<TKey, Task<T>> read)
    {
        var all = new List<T>();
        foreach (var some in keys.Chunk(readsAtOnce)) all.AddRange(await Task.WhenAll(some.Select(read)));
        return all;
    }
}
