using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Storage;

/// <summary>
/// Who was erased. Access: partition tenant, <c>erasures</c>; row: person. Answers: whom has an erasure been asked for? And it looks for names where nobody recognised them,
/// which is the one thing that reads every row; never on the path of a turn.
/// </summary>
public sealed class ErasureTable(ITables tables)
{
    /// <summary>The partition's second part; a restore takes these rows over from the data it replaces.</summary>
    public const string Erasures = "erasures";

    const int attempts = 4;

    // Letters are removed one by one, and what is due holds no words.
    static readonly Table[] untouched = [Table.Names, Table.Due];

    /// <summary>Writes that it was asked for, or how far it is.</summary>
    public async ValueTask Put(TenantId tenant, Erasure erasure, CancellationToken ct) =>
        await tables.Submit(Table.Access, Keys.Of(tenant.Value, Erasures), [new RowOp.Upsert(Keys.Of(erasure.Person.Value), JsonSerializer.Serialize(erasure, Stored.Json.Erasure))], ct);

    public async ValueTask<Erasure?> Of(TenantId tenant, PersonId person, CancellationToken ct) =>
        await tables.Get(Table.Access, Keys.Of(tenant.Value, Erasures), Keys.Of(person.Value), ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.Erasure) : null;

    public async IAsyncEnumerable<Erasure> All(TenantId tenant, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.All(Table.Access, Keys.Of(tenant.Value, Erasures), KeyRange.All, ct)) yield return JsonSerializer.Deserialize(row.Body, Stored.Json.Erasure)!;
    }

    /// <summary>Replaces these names in every row of the tenant by their person's token; all of them in one reading.</summary>
    /// <returns>The rows in which a surname and title may be theirs or somebody else's.</returns>
    public async Task<IReadOnlyList<DoubtfulPlace>> Sweep(TenantId tenant, IReadOnlyCollection<ErasedName> names, CancellationToken ct)
    {
        var (doubtful, own) = (new List<DoubtfulPlace>(), Keys.Of(tenant.Value));
        foreach (var table in Enum.GetValues<Table>().Except(untouched))
            await foreach (var row in tables.Everything(table, ct))
            {
                if (!row.Partition.StartsWith(own, StringComparison.Ordinal) || IsAnother(table, row)) continue;
                // What somebody's stance was goes with them, and what was promised, not only the name.
                if (table is Table.Desk && names.Any(name => row.Key == Keys.Of(RecordRef.NameOf(RecordKind.Person), name.Person.Value) || row.Key.StartsWith(Keys.Of(RecordRef.NameOf(RecordKind.Promise), $"{name.Person}-"), StringComparison.Ordinal)))
                {
                    await tables.Submit(table, row.Partition, [new RowOp.Delete(row.Key)], ct);
                    continue;
                }
                var here = names.Where(name => IsNamed(row, name) || IsTakenFor(row, name) || IsSpokenOf(table, row, name) is not null).ToList();
                if (here.Count == 0) continue;
                doubtful.AddRange(here.Where(name => IsSpokenOf(table, row, name) is true).Select(name => PlaceOf(table, row, name)));
                await Replace(table, row, here, ct);
            }
        return doubtful;
    }

    /// <summary>Where the words of a doubtful place stand, as they are now; null when the row is gone or holds them no more.</summary>
    public async ValueTask<string?> WordsAt(DoubtfulPlace place, CancellationToken ct)
    {
        if (!Enum.TryParse<Table>(place.Table, out var table) || await tables.Get(table, place.Partition, place.Row, ct) is not { } row) return null;
        string? found = null;
        NamesInJson.Change(row.Body, words =>
        {
            if (found is null && TitledNames.IsIn(words, place.Words)) found = words;
            return words;
        });
        return found;
    }

    /// <summary>An administrator has said who is meant at a doubtful place: the erased person, whose name goes, or somebody else.</summary>
    public async ValueTask Settle(TenantId tenant, PersonId erased, string id, bool isThem, CancellationToken ct)
    {
        if (await Of(tenant, erased, ct) is not { } erasure || erasure.Doubtful.FirstOrDefault(place => place.Id == id) is not { } place) return;
        if (isThem && Enum.TryParse<Table>(place.Table, out var table) && await tables.Get(table, place.Partition, place.Row, ct) is { } row)
            await Replace(table, row, [new(place.Person, [], []) { Titled = place.Words, At = [row.Partition], IsOnlyOne = true }], ct);
        await Put(tenant, erasure with { Doubtful = [.. erasure.Doubtful.Where(other => other.Id != id)] }, ct);
    }

    static bool IsNamed(Row row, ErasedName name) => name.Spelled.Count > 0 && Holds(row.Body, name.Spelled) && (name.Only.Count == 0 || Holds(row.Body, name.Only) || Holds(row.Partition, name.Only));

    static bool IsTakenFor(Row row, ErasedName name) => name.TakenFor.Count > 0 && name.TakenFor.Any(other => row.Body.Contains(other.Written, StringComparison.Ordinal) && row.Body.Contains(other.Title!, StringComparison.Ordinal));

    /// <summary>Whether a surname and title in this row leave a doubt; null when there are none that could be this person's.</summary>
    static bool? IsSpokenOf(Table table, Row row, ErasedName name) =>
        name.Titled.Count == 0 || !Holds(row.Body, name.Titled) ? null : TitledNames.In(row, name, IsOfMany(table)) is var found && found.Theirs ? found.Doubt : found.Doubt ? true : null;

    /// <summary>Reports and summaries tell of several customers in one row.</summary>
    static bool IsOfMany(Table table) => table is Table.Report or Table.Summary or Table.Conversation or Table.CheckIn;

    static DoubtfulPlace PlaceOf(Table table, Row row, ErasedName name) =>
        new(Keys.Digest($"{table}\n{row.Partition}\n{row.Key}\n{name.Person}"), table.ToString(), row.Partition, row.Key, name.Person, [.. name.Titled.Where(words => Holds(row.Body, [words]))]);

    /// <summary>Removes what SalesBot remembers of a colleague: address and schedule, chats, desk, settled check-ins, kept summaries, the directory's row.</summary>
    public async Task Forget(TenantId tenant, UserId user, CancellationToken ct)
    {
        await foreach (var (table, row) in Remembered(tenant, user, ct)) await tables.Submit(table, row.Partition, [new RowOp.Delete(row.Key)], ct);
    }

    /// <summary>The rows that SalesBot keeps about a colleague; reads whole tables, never on the path of a turn.</summary>
    public async IAsyncEnumerable<(Table Table, Row Row)> Remembered(TenantId tenant, UserId user, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (await tables.Get(Table.Roster, Keys.Of(tenant.Value), Keys.Of(user.Value), ct) is { } entry) yield return (Table.Roster, entry);
        if (await tables.Get(Table.Roster, Keys.Of(tenant.Value, "directory"), Keys.Of("person", user.Value), ct) is { } person) yield return (Table.Roster, person);
        var own = Keys.Of(tenant.Value, user.Value);
        foreach (var table in (Table[])[Table.Conversation, Table.Desk, Table.CheckIn, Table.Summary])
            await foreach (var row in tables.Everything(table, ct))
                if (row.Partition == own || row.Partition.StartsWith(own + "|", StringComparison.Ordinal)) yield return (table, row);
    }

    /// <summary>The name a person stands under, and that of somebody else who is called the same.</summary>
    static bool IsAnother(Table table, Row row) => table switch
    {
        Table.Person => Keys.Parts(row.Key)[0] is "name" || (Keys.Parts(row.Key)[0] is "who" && JsonSerializer.Deserialize(row.Body, Stored.Json.PersonEvent) is PersonMet or NameTold),
        Table.Company => Keys.Parts(row.Key)[0] is "person",
        Table.Access => Keys.Parts(row.Partition)[^1] is Erasures,
        _ => false,
    };

    async Task Replace(Table table, Row row, IReadOnlyList<ErasedName> here, CancellationToken ct)
    {
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            var body = NamesInJson.Change(row.Body, words => here.Where(name => IsNamed(row, name)).Aggregate(words, (text, name) => name.Spelled.Aggregate(text, (so, spelled) => WholeWords.Replace(so, spelled, NameTokens.Of(name.Person)))));
            if (here.Any(name => IsTakenFor(row, name))) body = NamesInJson.Change(body, words => NameTokens.Hide(words, here.SelectMany(name => name.TakenFor)));
            body = here.Aggregate(body, (text, name) => TitledNames.Hidden(row with { Body = text }, name, IsOfMany(table)));
            if (body == row.Body) return;
            if (await tables.Submit(table, row.Partition, [new RowOp.Replace(row.Key, body, row.ETag)], ct) is Submitted.Done) return;
            if (await tables.Get(table, row.Partition, row.Key, ct) is not { } now || !here.Any(name => Holds(now.Body, name.Spelled) || Holds(now.Body, name.Titled) || IsTakenFor(now, name))) return;
            row = now;
        }
        throw new StorageUnavailable("A row that holds an erased name was changed by others again and again. The erasure goes on with the next try.", WriteFate.NothingWritten);
    }

    static bool Holds(string text, IReadOnlyCollection<string> any) => any.Any(one => text.Contains(one, StringComparison.OrdinalIgnoreCase));
}
