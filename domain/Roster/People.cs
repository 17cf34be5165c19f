using System.Collections.Frozen;

namespace SalesBot.Domain.Roster;

/// <summary>
/// The people of one company and who leads whom. An immutable value: a changed file makes a new one.
/// Reality is untidy (a leader left yesterday, the directory knows more than the file), so nothing here fails on a leader or deputy who is
/// missing, nor on a chain of leaders that runs in a circle; <see cref="PeopleFile"/> is where such things are reported.
/// Lists are in the order in which the people were given.
/// </summary>
public sealed class People
{
    static readonly IReadOnlyList<Employee> Nobody = [];

    readonly FrozenDictionary<UserId, Employee> byId;
    readonly FrozenDictionary<UserId, IReadOnlyList<Employee>> reports;
    readonly FrozenDictionary<UserId, IReadOnlyList<Employee>> standsInFor;
    readonly FrozenSet<string> names;
    readonly FrozenSet<UserId> away = [];

    People(People present, FrozenSet<UserId> away)
    {
        (byId, reports, standsInFor, names, this.away) = (present.byId, present.reports, present.standsInFor, present.names, away);
        (All, TriageGroup, Administrators, Executives) = (present.All, present.TriageGroup, present.Administrators, present.Executives);
    }

    People(IReadOnlyList<Employee> all)
    {
        All = all;
        byId = all.ToFrozenDictionary(person => person.Id);
        reports = Grouped(all, person => person.Leader);
        standsInFor = Grouped(all, person => person.Deputy);
        names = all.Select(person => person.Name).ToFrozenSet(StringComparer.Ordinal);
        TriageGroup = [.. all.Where(person => person.Triage)];
        Administrators = [.. all.Where(person => person.Is(Role.Administrator))];
        Executives = [.. all.Where(person => person.Is(Role.Executive))];
    }

    /// <summary>No one: whoever writes is then a plain employee.</summary>
    public static People Empty { get; } = new([]);

    public IReadOnlyList<Employee> All { get; }

    /// <summary>Who assesses a customer voice when it comes in.</summary>
    public IReadOnlyList<Employee> TriageGroup { get; }

    public IReadOnlyList<Employee> Administrators { get; }

    public IReadOnlyList<Employee> Executives { get; }

    /// <summary>Of several entries with one id the last one holds, at the place of the first.</summary>
    public static People Of(IEnumerable<Employee> employees)
    {
        var places = new Dictionary<UserId, int>();
        var all = new List<Employee>();
        foreach (var employee in employees)
        {
            if (places.TryAdd(employee.Id, all.Count)) all.Add(employee);
            else all[places[employee.Id]] = employee;
        }
        return new(all);
    }

    /// <summary>The same people with these added, or replaced where the id is known.</summary>
    public People With(params IEnumerable<Employee> changed) => Of(All.Concat(changed));

    public Employee? Find(UserId id) => byId.GetValueOrDefault(id);

    /// <summary>Whether one of us is called so.</summary>
    public bool IsNamed(string name) => names.Contains(name);

    /// <summary>Nobody leads themselves: an entry that says so has no leader.</summary>
    public Employee? LeaderOf(UserId id) =>
        Find(id)?.Leader is { } leader && leader != id ? Find(leader) : null;

    /// <summary>The leader, the leader's leader and so on, nearest first.</summary>
    public IReadOnlyList<Employee> LeadersAbove(UserId id)
    {
        var chain = new List<Employee>();
        var seen = new HashSet<UserId> { id };
        for (var leader = LeaderOf(id); leader is not null && seen.Add(leader.Id); leader = LeaderOf(leader.Id))
            chain.Add(leader);
        return chain;
    }

    /// <summary>Who is led directly by this person. The leader themselves need not be known.</summary>
    public IReadOnlyList<Employee> ReportsOf(UserId leader) => reports.GetValueOrDefault(leader, Nobody);

    /// <summary>Everybody below this person, all levels, nearest level first, without the leader.</summary>
    public IReadOnlyList<Employee> TeamBelow(UserId leader)
    {
        var team = new List<Employee>(ReportsOf(leader));
        var seen = new HashSet<UserId>(team.Select(person => person.Id)) { leader };
        for (int at = 0; at < team.Count; at++)
            team.AddRange(ReportsOf(team[at].Id).Where(person => seen.Add(person.Id)));
        return team;
    }

    /// <summary>Whether <paramref name="other"/> is somewhere below <paramref name="leader"/>. Nobody is above themselves.</summary>
    public bool IsAbove(UserId leader, UserId other)
    {
        var seen = new HashSet<UserId>();
        for (var at = Find(other); at is not null && seen.Add(at.Id); at = LeaderOf(at.Id))
            if (at.Leader == leader && leader != other) return true;
        return false;
    }

    /// <summary>The same people while these are away: whoever is named as the deputy of one of them may do what they may.</summary>
    public People While(IEnumerable<UserId> absent) => new(this, absent.ToFrozenSet());

    /// <summary>Whether <paramref name="leader"/> leads this person, on any level, or stands in for somebody who does and is away.</summary>
    public bool IsLedBy(UserId id, UserId leader) => LeadersAbove(id).Any(above => above.Id == leader || StandsIn(leader, above.Id));

    /// <summary>Whether <paramref name="absent"/> is away and this is their deputy.</summary>
    public bool StandsIn(UserId deputy, UserId absent) => away.Contains(absent) && DeputyOf(absent)?.Id == deputy;

    /// <summary>In whose place this person leads the other one now; null for whoever leads in their own right, or not at all.</summary>
    public Employee? InPlaceOf(UserId deputy, UserId led)
    {
        if (away.Count == 0 || deputy == led) return null;
        var above = LeadersAbove(led);
        return above.Any(leader => leader.Id == deputy) ? null : above.FirstOrDefault(leader => StandsIn(deputy, leader.Id));
    }

    public Employee? DeputyOf(UserId id) => Find(id)?.Deputy is { } deputy && deputy != id ? Find(deputy) : null;

    /// <summary>Those of them who are away: for whom this person stands in now.</summary>
    public IEnumerable<Employee> AwayFor(UserId deputy) => StandsInFor(deputy).Where(absent => away.Contains(absent.Id));

    /// <summary>Who has this person as their deputy, away or not.</summary>
    public IReadOnlyList<Employee> StandsInFor(UserId deputy) => standsInFor.GetValueOrDefault(deputy, Nobody);

    static FrozenDictionary<UserId, IReadOnlyList<Employee>> Grouped(IReadOnlyList<Employee> all, Func<Employee, UserId?> by) =>
        all.Where(person => by(person) is { } other && other != person.Id)
            .GroupBy(person => by(person)!.Value)
            .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<Employee>)[.. group]);
}
