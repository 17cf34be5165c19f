namespace SalesBot.Domain.Roster;

/// <summary>What the settings say about people beside the directory.</summary>
/// <param name="Zones">The time zone of those who work in a country, by its two letters; Korea's where there is none.</param>
public sealed record DirectoryRules(IReadOnlyDictionary<string, string> Zones)
{
    public static DirectoryRules None { get; } = new(new Dictionary<string, string>());
}

/// <summary>Something about a person that an administrator ought to know, because SalesBot treats them differently for it.</summary>
public sealed record RosterNote(RosterNoteKind Kind, UserId Id, string Name);

public enum RosterNoteKind
{
    /// <summary>A guest in a group that gives a role. Guests get none; the people file can name one.</summary>
    Guest,

    /// <summary>In the people file, and gone from the directory: the line is not used.</summary>
    Left,
}

/// <summary>
/// The people of the company from both sources. The directory says who is there, how they are called, who leads them and in which team. The people file says
/// the rest, and wins where it says something: a leader, a deputy, a team. Roles come from both together. A line about somebody the directory has not been able to
/// tell about stands as it is; so where there is no directory, the file is all there is.
/// </summary>
public static class CompanyPeople
{
    public static (People People, IReadOnlyList<RosterNote> Notes) Of(IReadOnlyList<DirectoryPerson> directory, People file, DirectoryRules rules)
    {
        if (directory.Count == 0) return (file, []);
        var known = directory.ToDictionary(person => person.Id);
        var notes = new List<RosterNote>();
        var employees = new List<Employee>();
        foreach (var person in directory)
        {
            var line = file.Find(person.Id);
            if (!person.IsEnabled)
            {
                if (line is not null) notes.Add(new(RosterNoteKind.Left, person.Id, line.Name));
                continue;
            }
            if (person.IsGuest && person.Roles is not Role.Employee && line is null) notes.Add(new(RosterNoteKind.Guest, person.Id, person.Name));
            employees.Add(Merged(person, line, known, rules));
        }
        employees.AddRange(file.All.Where(line => !known.ContainsKey(line.Id)));
        return (People.Of(employees), notes);
    }

    static Employee Merged(DirectoryPerson person, Employee? line, Dictionary<UserId, DirectoryPerson> known, DirectoryRules rules)
    {
        var (roles, triage) = person.IsGuest ? (Role.Employee, false) : (person.Roles, person.Triage);
        return new(
            person.Id,
            person.Name.Length > 0 ? person.Name : line?.Name ?? person.Id.Value,
            roles | (line?.Roles ?? Role.Employee),
            line?.Leader ?? LeaderOf(person, known),
            line?.Deputy,
            line is { Team.Length: > 0 } ? line.Team : person.Team,
            line?.Lang ?? Langs.FromTag(person.Language) ?? Lang.Ko,
            line?.TimeZone ?? ZoneOf(person, rules),
            triage || line is { Triage: true });
    }

    /// <summary>
    /// The nearest manager who is still there. When a manager has left and the directory does not name the next one yet, whoever led that manager looks after
    /// the team: nobody's request for help may end at a closed account.
    /// </summary>
    static UserId? LeaderOf(DirectoryPerson person, Dictionary<UserId, DirectoryPerson> known)
    {
        var seen = new HashSet<UserId> { person.Id };
        for (var at = person.Manager; at is { } id && seen.Add(id) && known.TryGetValue(id, out var manager); at = manager.Manager)
            if (manager is { IsEnabled: true, IsGuest: false }) return id;
        return null;
    }

    static string ZoneOf(DirectoryPerson person, DirectoryRules rules) =>
        person.Country is { } country && rules.Zones.TryGetValue(country.ToUpperInvariant(), out var zone) ? zone : Work.Zones.Korea;
}
