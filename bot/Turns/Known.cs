using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Language;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>One person's desk as it was read.</summary>
public sealed record DeskContents(IReadOnlyList<Opportunity> Opportunities, IReadOnlyList<SettledCheckIn> Settled)
{
    /// <summary>Opportunities that have ended: found by name, shown nowhere by themselves.</summary>
    public IReadOnlyList<Opportunity> Ended { get; init; } = [];

    /// <summary>The last local day on which this opportunity was settled as quiet.</summary>
    public DateOnly? SettledOn(OpportunityId id) => Settled.Where(tap => tap.Quiet.Contains(id)).Select(tap => (DateOnly?)tap.On).Max();
}

/// <summary>A record that was looked for: found, or certainly not there.</summary>
public sealed record Found<T>(Kept<T>? Kept);

/// <summary>What a handler knows when it decides: the people, the person's own entry, and the records it asked for.</summary>
public sealed class Known(People people, RosterEntry me, WorkCalendar calendar)
{
    readonly Dictionary<OpportunityId, Found<Opportunity>> records = [];
    readonly Dictionary<UserId, DeskContents> desks = [];
    readonly Dictionary<string, Proposal> sentences = [];

    public People People => people;

    public RosterEntry Me => me;

    public WorkCalendar Calendar => calendar;

    /// <summary>Null: not read yet, ask for it.</summary>
    public Found<Opportunity>? Record(OpportunityId id) => records.GetValueOrDefault(id);

    /// <summary>Null: not read yet, ask for it.</summary>
    public DeskContents? DeskOf(UserId user) => desks.GetValueOrDefault(user);

    /// <summary>Null: not read yet, ask for it.</summary>
    public Proposal? Sentence(string text) => sentences.GetValueOrDefault(text);

    public void Add(string sentence, Proposal read) => sentences[sentence] = read;

    public void Add(OpportunityId id, Kept<Opportunity>? kept) => records[id] = new(kept);

    public void Add(UserId user, DeskContents desk) => desks[user] = desk;

    /// <summary>Whether this person works on opportunities. Whoever is neither rep nor leader is welcome and has none.</summary>
    public bool Sells(UserId user) => people.Find(user) is { } employee && (employee.Roles & (Role.Rep | Role.Leader)) != 0;

    /// <summary>How a colleague is called. Somebody who is no longer in the directory is still somebody.</summary>
    public Text NameOf(UserId id) =>
        people.Find(id) is { } employee ? Text.Same(employee.Name) : id == me.Id ? Text.Same(me.Name) : new("전 동료", "a former colleague");
}
