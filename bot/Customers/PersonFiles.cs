using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Bot.Files;
using SalesBot.Bot.Turns;
using SalesBot.Documents;
using SalesBot.Documents.People;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>
/// All about one person as a file, for whoever asked what is recorded of them: a customer person, or a colleague. Only an administrator gets it, and of a customer person it is
/// written down that they did.
/// </summary>
public sealed class PersonFiles(Stores stores, Colleagues colleagues, ShownNames names, TimeProvider clock)
{
    const int casesAtMost = 500;

    static readonly JsonWriterOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <param name="asWord">As a document to be read; otherwise everything as JSON.</param>
    /// <returns>Null: there is no such person, or the reader is no administrator.</returns>
    public async Task<MadeFile?> OfPerson(TenantId tenant, Employee reader, PersonId id, bool asWord, Lang lang, DateOnly today, CancellationToken ct)
    {
        if (!reader.Is(Role.Administrator)) return null;
        var (events, promises) = await stores.Customers.History(tenant, id, ct);
        if (PersonLedger.Of(id, events, promises) is not { IsErased: false, Name.Length: > 0 } person) return null;
        var file = new PersonFile(person, await Mentions(tenant, person, ct), await stores.Voices.Of(tenant, VoiceList.Of(id), casesAtMost, ct), await stores.Customers.Looks(tenant, id, ct), today);
        await stores.Customers.Looked(tenant, new(id, reader.Id, clock.GetUtcNow(), LookKind.Export), ct);
        var name = $"{new Text("개인정보", "Personal data").In(lang)} {person.Name} {today:yyyy-MM-dd}";
        if (!asWord) return new(FileNames.Of(name, "json"), Encoding.UTF8.GetBytes(await names.In(tenant, Json(file, events, promises), lang, ct)));
        // Named as a whole, through its own JSON: a document is made of plain words.
        var told = await Task.WhenAll(events.Select(async happened => await Named(tenant, happened, Stored.Json.PersonEvent, lang, ct)));
        var promised = await Task.WhenAll(promises.Select(async happened => await Named(tenant, happened, Stored.Json.PromiseEvent, lang, ct)));
        var mentions = await Task.WhenAll(file.Mentions.Select(async mention => mention with { Record = await names.In(tenant, mention.Record, lang, ct), Words = await names.In(tenant, mention.Words, lang, ct) }));
        var cases = await Task.WhenAll(file.Cases.Select(async voice => await Named(tenant, voice, Stored.Json.Voice, lang, ct)));
        return new(FileNames.Of(name, "docx"), PersonDocument.Of(file with { Person = PersonLedger.Of(id, told, promised)!, Mentions = mentions, Cases = cases }, colleagues.NameOf, lang));
    }

    public async Task<MadeFile?> OfColleague(TenantId tenant, Employee reader, UserId id, bool asWord, Lang lang, DateOnly today, CancellationToken ct)
    {
        if (!reader.Is(Role.Administrator)) return null;
        var entry = (await stores.Roster.Of(tenant, id, ct))?.Value;
        var rows = new List<KeptRow>();
        await foreach (var (table, row) in stores.Erasures.Remembered(tenant, id, ct)) rows.Add(new(table.ToString(), row.Key, await names.In(tenant, row.Body, lang, ct)));
        if (rows.Count == 0) return null;
        var called = colleagues.People.Find(id)?.Name ?? entry?.Name ?? id.Value;
        var name = $"{new Text("개인정보", "Personal data").In(lang)} {called} {today:yyyy-MM-dd}";
        return asWord ? new(FileNames.Of(name, "docx"), ColleagueDocument.Of(new(id, called, entry, rows, today), lang)) : new(FileNames.Of(name, "json"), Json(id, called, rows));
    }

    async Task<T> Named<T>(TenantId tenant, T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, Lang lang, CancellationToken ct) =>
        JsonSerializer.Deserialize(await names.In(tenant, JsonSerializer.Serialize(value, type), lang, ct), type)!;

    /// <summary>Where else the person is named: in the opportunities and cases of the companies they are or were at, and in the hand-overs of those who serve them.</summary>
    async Task<IReadOnlyList<NamedElsewhere>> Mentions(TenantId tenant, Person person, CancellationToken ct)
    {
        var found = new List<NamedElsewhere>();
        var token = NameTokens.Of(person.Id);
        var handOvers = new HashSet<RecordRef>();
        foreach (var company in person.Affiliations.Select(where => where.Company).Distinct())
        {
            if (await stores.Customers.Company(tenant, company, ct) is not { } record) continue;
            foreach (var opportunity in record.Opportunities)
                foreach (var happened in await stores.Opportunities.Events(tenant, opportunity.Id, ct))
                    Add(JsonSerializer.Serialize(happened, Stored.Json.OpportunityEvent), opportunity.Title, happened.At, happened.By);
            foreach (var voice in await stores.Voices.Of(tenant, VoiceList.Of(company), casesAtMost, ct))
                foreach (var happened in await stores.Voices.Events(tenant, voice.Id, ct))
                    Add(JsonSerializer.Serialize(happened, Stored.Json.VoiceEvent), voice.Number.ToString(), happened.At, happened.By);
            foreach (var user in record.Serving)
                foreach (var row in (await stores.Desks.Rows(tenant, user, ct)).OfType<HandOverRow>())
                    if (handOvers.Add(row.Record) && await stores.HandOvers.Head(tenant, row.HandOver.Id, ct) is { } head)
                        foreach (var answer in head.Value.Customers.SelectMany(customer => customer.Answers)) Add(JsonSerializer.Serialize(answer.Words, Stored.Json.String), row.Record.ToString(), answer.At, head.Value.From);
        }
        return [.. found.OrderBy(mention => mention.At)];

        void Add(string json, string title, DateTimeOffset at, UserId by)
        {
            if (!json.Contains(token, StringComparison.Ordinal)) return;
            var words = new List<string>();
            NamesInJson.Change(new JsonArray(JsonNode.Parse(json)), said =>
            {
                if (said.Contains(token, StringComparison.Ordinal)) words.Add(said);
                return said;
            });
            found.Add(new(title, at, by, string.Join(" · ", words.Distinct())));
        }
    }

    string Json(PersonFile file, IReadOnlyList<PersonEvent> events, IReadOnlyList<PromiseEvent> promises)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, readable))
        {
            json.WriteStartObject();
            json.WriteString("id", file.Person.Id.Value);
            json.WriteString("name", file.Person.Called);
            All("told", events, happened => json.WriteRawValue(JsonSerializer.Serialize(happened, Stored.Json.PersonEvent)));
            All("promises", promises, happened => json.WriteRawValue(JsonSerializer.Serialize(happened, Stored.Json.PromiseEvent)));
            All("cases", file.Cases, voice => json.WriteRawValue(JsonSerializer.Serialize(voice, Stored.Json.Voice)));
            All("mentions", file.Mentions, mention =>
            {
                json.WriteStartObject();
                json.WriteString("record", mention.Record);
                json.WriteString("at", mention.At);
                json.WriteString("by", mention.By.Value);
                json.WriteString("words", mention.Words);
                json.WriteEndObject();
            });
            All("looks", file.Looks, look => json.WriteRawValue(JsonSerializer.Serialize(look, Stored.Json.Look)));
            json.WriteStartObject("colleagues");
            foreach (var user in events.Select(happened => happened.By).Concat(promises.Select(happened => happened.By)).Concat(file.Mentions.Select(mention => mention.By)).Concat(file.Looks.Select(look => look.By)).Distinct())
                json.WriteString(user.Value, colleagues.NameOf(user).En);
            json.WriteEndObject();
            json.WriteEndObject();

            void All<T>(string field, IEnumerable<T> all, Action<T> write)
            {
                json.WriteStartArray(field);
                foreach (var one in all) write(one);
                json.WriteEndArray();
            }
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    static byte[] Json(UserId id, string name, IReadOnlyList<KeptRow> rows)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, readable))
        {
            json.WriteStartObject();
            json.WriteString("id", id.Value);
            json.WriteString("name", name);
            json.WriteStartArray("stored");
            foreach (var row in rows)
            {
                json.WriteStartObject();
                json.WriteString("table", row.Table);
                json.WriteString("key", row.Key);
                json.WritePropertyName("row");
                json.WriteRawValue(row.Body);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }
}
