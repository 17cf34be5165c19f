using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Voices;

namespace SalesBot.Storage;

/// <summary>
/// Customers' voices.
/// <list type="table">
/// <item><term>How does it stand?</term><description>partition tenant, voice; row <c>head</c></description></item>
/// <item><term>What happened, in order, in the original words?</term><description>there, <c>event|version|position</c></description></item>
/// <item><term>Whom does a card about it still have to reach?</term><description>there, <c>notice|id</c>, see <see cref="NoticeTable"/></description></item>
/// <item><term>Which case is VOC-1042?</term><description>partition tenant, <c>number</c>, the number's thousand; row: the number</description></item>
/// <item><term>Which number is free?</term><description>partition tenant, <c>number</c>; row <c>next</c>. Processes take numbers in blocks</description></item>
/// <item><term>Which cases did I register? Which does this customer have?</term><description>partition tenant, <c>of</c>, user, company or person; the newest first</description></item>
/// <item><term>Which cases are open, and which were closed by exception lately?</term><description>partition tenant, <c>open</c>; row: the voice</description></item>
/// </list>
/// What happens to a case is one transaction in its own partition; the other rows are derived, written only over older versions, and may be rebuilt.
/// </summary>
public sealed class VoiceTable(ITables tables)
{
    const string head = "head";
    const string next = "next";
    const int firstNumber = 1001;

    /// <summary>As many as are lost at most when a process ends.</summary>
    const int block = 20;

    const int rememberedAtMost = 1000;

    readonly Decoded<Voice> heads = new(Stored.Json.Voice);

    readonly ConcurrentDictionary<TenantId, Numbers> numbers = new();

    public async ValueTask<Kept<Voice>?> Head(TenantId tenant, VoiceId id, CancellationToken ct) =>
        await tables.Get(Table.Voice, Partition(tenant, id), head, ct) is { } row ? new(heads.Of(row), row.ETag) : null;

    /// <summary>The whole history, oldest first.</summary>
    public async ValueTask<IReadOnlyList<VoiceEvent>> Events(TenantId tenant, VoiceId id, CancellationToken ct)
    {
        var all = new List<VoiceEvent>();
        await foreach (var row in tables.All(Table.Voice, Partition(tenant, id), Keys.Prefix("event"), ct)) all.Add(JsonSerializer.Deserialize(row.Body, Stored.Json.VoiceEvent)!);
        return all;
    }

    /// <summary>Adds what happened, with the head after it and the notices it causes. False: somebody else was faster, nothing was written.</summary>
    /// <param name="etag">The version <paramref name="after"/> was decided on; null for a new case.</param>
    public async ValueTask<bool> Add(TenantId tenant, Voice after, string? etag, IReadOnlyList<VoiceEvent> events, IReadOnlyList<Notice> notices, CancellationToken ct)
    {
        var partition = Partition(tenant, after.Id);
        var body = heads.Encode(partition, after);
        var operations = new List<RowOp>(1 + events.Count + notices.Count) { etag is null ? new RowOp.Insert(head, body) : new RowOp.Replace(head, body, etag) };
        for (int at = 0; at < events.Count; at++)
            operations.Add(new RowOp.Insert(Keys.Of("event", Number(after.Version), Number(at)), JsonSerializer.Serialize(events[at], Stored.Json.VoiceEvent)));
        operations.AddRange(notices.Select(NoticeTable.Insert));
        return await tables.Submit(Table.Voice, partition, operations, ct) is Submitted.Done;
    }

    /// <summary>A number nobody else gets; the same one however often this case asks for it before it is registered. One that is not used in the end leaves a gap.</summary>
    public async ValueTask<VoiceNumber> NumberFor(TenantId tenant, VoiceId id, CancellationToken ct)
    {
        var mine = numbers.GetOrAdd(tenant, static _ => new());
        await mine.Gate.WaitAsync(ct);
        try
        {
            if (mine.Given.TryGetValue(id, out var given)) return given;
            if (mine.Next == mine.End) (mine.Next, mine.End) = await TakeBlock(tenant, ct);
            if (mine.Given.Count == rememberedAtMost) mine.Given.Clear();
            return mine.Given[id] = new(mine.Next++);
        }
        finally
        {
            mine.Gate.Release();
        }
    }

    /// <summary>Says which case the number names; written before the case, because a number that leads nowhere does no harm.</summary>
    public async ValueTask Name(TenantId tenant, VoiceNumber number, VoiceId id, CancellationToken ct) =>
        await tables.Submit(Table.Voice, NumberPartition(tenant, number), [new RowOp.Upsert(Number(number.Value), JsonSerializer.Serialize(id, Stored.Json.VoiceId))], ct);

    public async ValueTask<VoiceId?> Named(TenantId tenant, VoiceNumber number, CancellationToken ct) =>
        await tables.Get(Table.Voice, NumberPartition(tenant, number), Number(number.Value), ct) is { } row ? JsonSerializer.Deserialize(row.Body, Stored.Json.VoiceId) : null;

    /// <summary>The cases of somebody (who registered them, which company or person they are of), the newest first, at most <paramref name="take"/>.</summary>
    public async ValueTask<IReadOnlyList<Voice>> Of(TenantId tenant, VoiceList list, int take, CancellationToken ct) =>
        [.. (await tables.Query(Table.Voice, ListPartition(tenant, list), KeyRange.All, take, ct)).Rows.Select(row => Read(row).Voice)];

    /// <summary>All open cases of a tenant, and those that were closed by exception lately. Its length is the work that is going on, not what ever was.</summary>
    public async ValueTask<IReadOnlyList<Voice>> Open(TenantId tenant, CancellationToken ct)
    {
        var all = new List<Voice>();
        await foreach (var row in tables.All(Table.Voice, OpenPartition(tenant), KeyRange.All, ct))
            if (Read(row) is { Gone: false } found) all.Add(found.Voice);
        return all;
    }

    public ValueTask PutOpen(TenantId tenant, VoiceRow row, CancellationToken ct) => Put(OpenPartition(tenant), Keys.Of(row.Voice.Id.Value), row, ct);

    public ValueTask Put(TenantId tenant, VoiceList list, VoiceRow row, CancellationToken ct) => Put(ListPartition(tenant, list), Keys.Of(Newest(row.Voice.RegisteredAt), row.Voice.Id.Value), row, ct);

    /// <summary>Takes out of the open list what ended before this day: by then no late older write can bring it back.</summary>
    public async ValueTask Tidy(TenantId tenant, DateOnly ended, DateOnly exceptions, CancellationToken ct)
    {
        await foreach (var row in tables.All(Table.Voice, OpenPartition(tenant), KeyRange.All, ct))
            if (Read(row) is { Voice: { IsOpen: false } voice } && voice.StageOn < (voice.ClosedByException ? exceptions : ended)) await tables.Submit(Table.Voice, OpenPartition(tenant), [new RowOp.Delete(row.Key, row.ETag)], ct);
    }

    async ValueTask Put(string partition, string key, VoiceRow row, CancellationToken ct)
    {
        var body = JsonSerializer.Serialize(row, Stored.Json.VoiceRow);
        // A case that has just been made is nowhere yet, and whoever registers it waits.
        if (row.Voice.Version == 1 && await tables.Submit(Table.Voice, partition, [new RowOp.Insert(key, body)], ct) is Submitted.Done) return;
        for (int attempt = 0; attempt < 4; attempt++)
        {
            var old = await tables.Get(Table.Voice, partition, key, ct);
            if (old is not null && Read(old).Voice.Version > row.Voice.Version) return;
            RowOp write = old is null ? new RowOp.Insert(key, body) : new RowOp.Replace(key, body, old.ETag);
            if (await tables.Submit(Table.Voice, partition, [write], ct) is Submitted.Done) return;
        }
        throw new StorageUnavailable("The row of a case was changed by others four times in a row. The follow-up will put it right.", WriteFate.NothingWritten);
    }

    async Task<(int Next, int End)> TakeBlock(TenantId tenant, CancellationToken ct)
    {
        var partition = Keys.Of(tenant.Value, "number");
        for (int attempt = 0; attempt < 10; attempt++)
        {
            var row = await tables.Get(Table.Voice, partition, next, ct);
            var start = row is null ? firstNumber : int.Parse(row.Body, CultureInfo.InvariantCulture);
            var after = (start + block).ToString(CultureInfo.InvariantCulture);
            if (await tables.Submit(Table.Voice, partition, [row is null ? new RowOp.Insert(next, after) : new RowOp.Replace(next, after, row.ETag)], ct) is Submitted.Done) return (start, start + block);
        }
        throw new StorageUnavailable("Other processes took the next case numbers ten times in a row. Please send that once more.", WriteFate.NothingWritten);
    }

    static VoiceRow Read(Row row) => JsonSerializer.Deserialize(row.Body, Stored.Json.VoiceRow)!;

    static string Partition(TenantId tenant, VoiceId id) => Keys.Of(tenant.Value, id.Value);

    static string OpenPartition(TenantId tenant) => Keys.Of(tenant.Value, "list", "open");

    static string ListPartition(TenantId tenant, VoiceList list) => Keys.Of(tenant.Value, "of", list.Kind, list.Id);

    static string NumberPartition(TenantId tenant, VoiceNumber number) => Keys.Of(tenant.Value, "number", (number.Value / 1000).ToString(CultureInfo.InvariantCulture));

    static string Newest(DateTimeOffset at) => Keys.Time(new(DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks, TimeSpan.Zero));

    static string Number(int number) => number.ToString("D9", CultureInfo.InvariantCulture);

    sealed class Numbers
    {
        public SemaphoreSlim Gate { get; } = new(1);

        /// <summary>Whom the latest were given to.</summary>
        public Dictionary<VoiceId, VoiceNumber> Given { get; } = [];

        public int Next { get; set; }

        public int End { get; set; }
    }
}

/// <summary>Whose cases a list holds.</summary>
public readonly record struct VoiceList
{
    VoiceList(string kind, string id) => (Kind, Id) = (kind, id);

    public string Kind { get; }

    public string Id { get; }

    public static VoiceList Of(UserId registrant) => new("registrant", registrant.Value);

    public static VoiceList Of(CompanyId company) => new("company", company.Value);

    public static VoiceList Of(PersonId person) => new("person", person.Value);
}
