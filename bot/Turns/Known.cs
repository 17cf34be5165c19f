using SalesBot.Domain;
using SalesBot.Domain.Language;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Turns;

/// <summary>Something that was looked for, as it was found; that nothing was found is a finding too.</summary>
public sealed record Found<T>(T Value);

/// <summary>What a handler knows when it decides: the people, the person's own entry, and what it asked for.</summary>
public sealed class Known(People people, RosterEntry me, WorkCalendar calendar)
{
    readonly Dictionary<Need, object?> met = [];

    /// <summary>Whether the calendars of two colleagues can be asked for.</summary>
    public bool FindsTimes { get; init; }

    public People People => people;

    public RosterEntry Me => me;

    public WorkCalendar Calendar => calendar;

    /// <summary>Null: not read yet, ask for it with <see cref="Outcome.Wants"/>.</summary>
    public Found<T>? Of<T>(Need<T> need) => met.TryGetValue(need, out var value) ? new((T)value!) : null;

    internal bool Has(Need need) => met.ContainsKey(need);

    internal void Add(Need need, object? value) => met[need] = value;

    /// <summary>Null: not read yet, ask for it.</summary>
    public Found<Kept<Opportunity>?>? Record(OpportunityId id) => Of(new Need.Record(id));

    /// <summary>Null: not read yet, ask for it.</summary>
    public DeskContents? DeskOf(UserId user) => Of(new Need.DeskOf(user))?.Value;

    /// <summary>What the latest decision recorded. Null: not read yet, ask for it.</summary>
    public IReadOnlyList<OpportunityEvent>? LatestOf(OpportunityId id, int version) => Of(new Need.Latest(id, version))?.Value;

    /// <summary>Null: not read yet, ask for it.</summary>
    public Proposal? Sentence(Need.Sentence sentence) => Of(sentence)?.Value;

    /// <summary>Whether this person works on opportunities. Whoever is neither rep nor leader is welcome and has none.</summary>
    public bool Sells(UserId user) => people.Find(user) is { } employee && (employee.Roles & (Role.Rep | Role.Leader)) != 0;

    /// <summary>What this person is to the company; whoever stands in no list is an employee.</summary>
    public Role RolesOf(UserId user) => people.Find(user)?.Roles ?? Role.Employee;

    /// <summary>How a colleague is called. Somebody who is no longer in the directory is still somebody.</summary>
    public Text NameOf(UserId id) =>
        people.Find(id) is { } employee ? Text.Same(employee.Name) : id == me.Id ? Text.Same(me.Name) : new("전 동료", "a former colleague");
}
