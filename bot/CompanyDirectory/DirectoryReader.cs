using Microsoft.Extensions.Options;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>
/// Reads the people SalesBot has to know from Microsoft Graph: the members of the groups that give roles, those the settings or the people file name, and everybody
/// above them. Never the whole company. A failure is never read as absence: what could not be asked stays as it was before.
/// </summary>
sealed class DirectoryReader(Graph graph, IOptions<DirectorySettings> options, TimeProvider clock)
{
    /// <summary>The longest chain of managers that is followed.</summary>
    const int levels = 20;

    /// <param name="before">What was read the last time.</param>
    /// <param name="also">Others to ask for: those of the people file.</param>
    public async Task<DirectoryReading> Read(IReadOnlyList<DirectoryPerson> before, IEnumerable<UserId> also, CancellationToken ct)
    {
        var known = before.ToDictionary(person => person.Id);
        var troubles = new HashSet<DirectoryTrouble>();
        var members = new Dictionary<DirectoryPart, HashSet<UserId>>();
        var groups = new GroupMembers(graph.Client);
        foreach (var (part, ids, users) in Lists(options.Value))
        {
            members[part] = [.. users.Select(UserId.Of)];
            foreach (var id in ids)
            {
                var (found, status) = await groups.Of(id, ct);
                members[part].UnionWith(found ?? before.Where(person => Has(person, part)).Select(person => person.Id));
                if (status is { } failed) troubles.Add(new(part, failed));
            }
        }

        var persons = new PersonLookup(graph.Client, clock);
        var people = new Dictionary<UserId, DirectoryPerson>();
        var asked = new HashSet<UserId>();
        // A line of the people file may hold an id of the company's own, which the directory does not know.
        List<UserId> next = [.. members.Values.SelectMany(ids => ids).Concat(also.Where(id => Guid.TryParseExact(id.Value, "D", out _)))];
        for (int level = 0; level < levels; level++)
        {
            next = [.. next.Where(asked.Add)];
            if (next.Count == 0) break;
            await foreach (var (id, answer) in persons.Of(next, ct))
            {
                if (answer is PersonAnswer.Failed failed) troubles.Add(new(DirectoryPart.People, failed.Status));
                if (Person(id, answer, known.GetValueOrDefault(id)) is { } person) people[id] = person;
            }
            next = [.. people.Values.Select(person => person.Manager).OfType<UserId>()];
        }
        return new([.. people.Values.Select(person => person with { Roles = RolesOf(person.Id, members), Triage = members[DirectoryPart.Triage].Contains(person.Id), Install = members[DirectoryPart.Install].Contains(person.Id) }).OrderBy(person => person.Id.Value, StringComparer.Ordinal)], [.. troubles]);
    }

    /// <summary>Null: it could not be asked, and nothing was known before.</summary>
    static DirectoryPerson? Person(UserId id, PersonAnswer answer, DirectoryPerson? before) => answer switch
    {
        PersonAnswer.Found found => found.Person,
        // Gone is said as an account that is closed, so that a line about this person in the people file is not used either.
        PersonAnswer.Gone => (before ?? new(id, "")) with { IsEnabled = false },
        _ => before,
    };

    static IEnumerable<(DirectoryPart Part, string[] Groups, string[] Users)> Lists(DirectorySettings settings) =>
    [
        (DirectoryPart.Reps, settings.Groups.Reps, settings.Users.Reps),
        (DirectoryPart.Leaders, settings.Groups.Leaders, settings.Users.Leaders),
        (DirectoryPart.Executives, settings.Groups.Executives, settings.Users.Executives),
        (DirectoryPart.Administrators, settings.Groups.Administrators, settings.Users.Administrators),
        (DirectoryPart.Triage, settings.Groups.Triage, settings.Users.Triage),
        (DirectoryPart.Install, settings.Install, []),
    ];

    static readonly IReadOnlyDictionary<DirectoryPart, Role> roles = new Dictionary<DirectoryPart, Role>
    {
        [DirectoryPart.Reps] = Role.Rep, [DirectoryPart.Leaders] = Role.Leader, [DirectoryPart.Executives] = Role.Executive, [DirectoryPart.Administrators] = Role.Administrator,
    };

    static Role RolesOf(UserId id, Dictionary<DirectoryPart, HashSet<UserId>> members) =>
        roles.Where(given => members[given.Key].Contains(id)).Aggregate(Role.Employee, (all, given) => all | given.Value);

    static bool Has(DirectoryPerson person, DirectoryPart part) => part switch
    {
        DirectoryPart.Triage => person.Triage,
        DirectoryPart.Install => person.Install,
        _ => person.Roles.HasFlag(roles[part]),
    };
}
