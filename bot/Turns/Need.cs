using SalesBot.Bot.Sentences;
using SalesBot.Bot.Talks;
using SalesBot.Channel.Sending;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Desk;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Language;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>What needs are read from. One for a whole turn: a sentence is read once, however often the turn is tried.</summary>
/// <param name="user">Whose turn it is.</param>
public sealed class Sources(Stores stores, TenantId tenant, UserId user, Colleagues colleagues, ISentences sentences, ICalendars calendars, FileDownloads files, DateTimeOffset now, CancellationToken turn)
{
    readonly Dictionary<string, Proposal> read = [];

    public Stores Stores => stores;

    public TenantId Tenant => tenant;

    public UserId User => user;

    public DateTimeOffset Now => now;

    /// <summary>Who leads whom and is whose deputy, without a look at who is away.</summary>
    public People Named { get; } = colleagues.People;

    /// <summary>The people as they are for whoever's turn it is; read while the rest is.</summary>
    public Task<People> People { get; } = colleagues.PeopleFor(tenant, user, turn);

    public ICalendars Calendars => calendars;

    /// <summary>What people sent.</summary>
    public FileDownloads Files => files;

    /// <summary>Reading may take seconds where a model helps.</summary>
    public async Task<Proposal> Sentence(Need.Sentence sentence, CancellationToken ct)
    {
        if (!read.TryGetValue(sentence.Text, out var proposal)) read[sentence.Text] = proposal = await sentences.Read(sentence.Text, sentence.Context, sentence.Names, ct);
        return proposal;
    }
}

/// <summary>Something a handler has to see before it can decide. A subject declares its own needs beside its handlers.</summary>
public abstract record Need
{
    internal abstract Task<object?> LoadAny(Sources from, CancellationToken ct);

    /// <summary>An opportunity; null when there is none of this id.</summary>
    public sealed record Record(OpportunityId Id) : Need<Kept<Opportunity>?>
    {
        public override async Task<Kept<Opportunity>?> Load(Sources from, CancellationToken ct) => await from.Stores.Opportunities.Head(from.Tenant, Id, ct);
    }

    /// <summary>What the latest decision about an opportunity recorded.</summary>
    public sealed record Latest(OpportunityId Id, int Version) : Need<IReadOnlyList<OpportunityEvent>>
    {
        public override async Task<IReadOnlyList<OpportunityEvent>> Load(Sources from, CancellationToken ct) => await from.Stores.Opportunities.EventsOf(from.Tenant, Id, Version, ct);
    }

    /// <summary>Everything on one person's desk, with what was settled as quiet; for whoever's turn it is also the opportunities of those they stand in for.</summary>
    public sealed record DeskOf(UserId Of) : Need<DeskContents>
    {
        public override async Task<DeskContents> Load(Sources from, CancellationToken ct)
        {
            var (lies, settled) = (from.Stores.Desks.Rows(from.Tenant, Of, ct).AsTask(), from.Stores.CheckIns.Latest(from.Tenant, Of, ct).AsTask());
            // Read beside their own: who of them is away is known by the time they have come.
            var named = Of == from.User ? from.Named.StandsInFor(Of).Select(absent => (absent.Id, Lies: from.Stores.Desks.Rows(from.Tenant, absent.Id, ct).AsTask())).ToList() : [];
            var contents = DeskContents.Of(await lies, await settled);
            foreach (var (absent, rows) in named)
                if (await rows is var theirs && (await from.People).StandsIn(Of, absent)) contents = contents.With(DeskContents.Of(theirs, []));
            return contents;
        }
    }

    /// <summary>What a sentence says; read by rules, or with a model's help where one is configured.</summary>
    public sealed record Sentence(string Text, ReadingContext Context, IKnownNames Names) : Need<Proposal>
    {
        public override Task<Proposal> Load(Sources from, CancellationToken ct) => from.Sentence(this, ct);

        /// <summary>Within a turn the text alone says which it is: the names are made anew each time a handler is asked.</summary>
        public bool Equals(Sentence? other) => other is not null && Text == other.Text;

        public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
    }
}

/// <summary>A need that is met by a <typeparamref name="T"/>.</summary>
public abstract record Need<T> : Need
{
    /// <exception cref="StorageUnavailable">It could not be read.</exception>
    public abstract Task<T> Load(Sources from, CancellationToken ct);

    internal sealed override async Task<object?> LoadAny(Sources from, CancellationToken ct) => await Load(from, ct);
}

/// <summary>One person's desk as it was read.</summary>
public sealed record DeskContents(IReadOnlyList<Opportunity> Opportunities, IReadOnlyList<SettledCheckIn> Settled)
{
    /// <summary>Opportunities that have ended: found by name, shown nowhere by themselves.</summary>
    public IReadOnlyList<Opportunity> Ended { get; init; } = [];

    /// <summary>How many customers' cases wait for this person.</summary>
    public int Cases { get; init; }

    /// <summary>The hand-overs that go on and in which this person has a part.</summary>
    public IReadOnlyList<HandOver> HandOvers { get; init; } = [];

    /// <summary>The promises this person has to keep by a day.</summary>
    public IReadOnlyList<PromiseRow> Promises { get; init; } = [];

    public static DeskContents Of(IReadOnlyList<DeskRow> rows, IReadOnlyList<SettledCheckIn> settled)
    {
        var opportunities = rows.OfType<OpportunityRow>().Where(row => !row.HasLeft).ToLookup(row => row.Gone, row => row.Opportunity);
        return new([.. opportunities[false]], settled) { Ended = [.. opportunities[true]], Cases = rows.OfType<VoiceRow>().Count(row => row is { Gone: false, Watched: false }), HandOvers = [.. rows.OfType<HandOverRow>().Where(row => !row.Gone).Select(row => row.HandOver)], Promises = [.. rows.OfType<PromiseRow>().Where(row => !row.Gone)] };
    }

    /// <summary>With the opportunities of somebody this person stands in for; what lies on both desks lies there once.</summary>
    public DeskContents With(DeskContents other) => this with
    {
        Opportunities = [.. Opportunities.Concat(other.Opportunities).DistinctBy(opportunity => opportunity.Id)],
        Ended = [.. Ended.Concat(other.Ended).DistinctBy(opportunity => opportunity.Id)],
    };

    /// <summary>The last local day on which this opportunity was settled as quiet.</summary>
    public DateOnly? SettledOn(OpportunityId id) => Settled.Where(tap => tap.Quiet.Contains(id)).Select(tap => (DateOnly?)tap.On).Max();
}
