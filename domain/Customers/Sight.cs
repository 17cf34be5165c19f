using SalesBot.Domain.Roster;

namespace SalesBot.Domain.Customers;

/// <summary>
/// What somebody may see of a company's people. A rep sees the customers they serve, a leader those that the team below serves, any employee what they themselves
/// observed. Restricted observations are for the observer and the leaders above. The administrator looks after records and does not read them.
/// </summary>
public sealed class Sight
{
    readonly UserId viewer;
    readonly People people;
    readonly IReadOnlyCollection<UserId> serving;

    Sight(UserId viewer, People people, IReadOnlyCollection<UserId> serving) => (this.viewer, this.people, this.serving) = (viewer, people, serving);

    /// <param name="serving">The reps who have, or had, opportunities of this company.</param>
    public static Sight Of(UserId viewer, People people, IReadOnlyCollection<UserId> serving) => new(viewer, people, serving);

    public bool Serves => serving.Contains(viewer);

    /// <summary>Leads somebody who serves the customer.</summary>
    public bool Leads => serving.Any(IsLeaderOf);

    /// <summary>Everything that is not restricted.</summary>
    public bool SeesAll => Serves || Leads;

    /// <summary>In whose place the viewer sees it; null for whoever sees it in their own right.</summary>
    public Employee? InPlaceOf => Serves || serving.Any(rep => IsLeaderOf(rep) && people.InPlaceOf(viewer, rep) is null) ? null : serving.Select(rep => people.InPlaceOf(viewer, rep)).FirstOrDefault(absent => absent is not null);

    /// <summary>What somebody observed themselves they see as long as they are one of us.</summary>
    public bool MaySee(Observation observation) =>
        (observation.By == viewer && people.Find(viewer) is not null) || (observation.Restricted ? Leads || IsLeaderOf(observation.By) : SeesAll);

    /// <summary>Null when there is nothing of this person for the viewer to see: then not even the name is said.</summary>
    public Person? Of(Person person)
    {
        var seen = person.Seen(MaySee);
        return SeesAll || seen.Observations.Count > 0 ? SeesAll ? seen : seen with { Promises = [.. seen.Promises.Where(promise => promise.Owner == viewer)], Roles = [], Paths = [] } : null;
    }

    bool IsLeaderOf(UserId user) => people.IsLedBy(user, viewer);
}
