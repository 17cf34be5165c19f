using System.Collections.Immutable;

namespace SalesBot.Domain.Customers;

/// <summary>Where a person worked, from one day until another.</summary>
/// <param name="OfCrm">Some of it only the CRM says; nobody has confirmed it.</param>
public sealed record Affiliation(CompanyId Company, string CompanyName, string? Department, string? Title, DateOnly From, DateOnly? Until = null, bool OfCrm = false);

/// <summary>A role in one opportunity.</summary>
/// <param name="Unsure">How it is known, where it is not confirmed.</param>
public sealed record Holding(CustomerRole Role, OpportunityId Opportunity, string Title, DateOnly From, DateOnly? Until = null, Opportunities.Grade? Unsure = null)
{
    public HeldRole Held => new(Role, Opportunity);
}

/// <summary>Who of ours can reach the person, and how.</summary>
public sealed record AccessPath(UserId Via, string How, DateOnly On);

/// <summary>
/// A customer person as known now: the fold of what happened, never stored itself. The stance of today is that of the latest observation that has one; the history
/// stays.
/// </summary>
public sealed record Person
{
    public required PersonId Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Other spellings and the names of records that were joined.</summary>
    public ImmutableList<string> Aliases { get; init; } = [];

    /// <summary>The earliest first; the last one without an end is where the person is now.</summary>
    public ImmutableList<Affiliation> Affiliations { get; init; } = [];

    public ImmutableList<Holding> Roles { get; init; } = [];
    public ImmutableList<AccessPath> Paths { get; init; } = [];

    /// <summary>The latest first.</summary>
    public ImmutableList<Observation> Observations { get; init; } = [];

    /// <summary>More was observed than has been read.</summary>
    public bool HasOlder { get; init; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<CustomerPromise> Promises { get; init; } = [];

    /// <summary>Records that are shown here because they are this person's too.</summary>
    public ImmutableList<PersonId> Joined { get; init; } = [];

    /// <summary>What each of them is called, with its own title.</summary>
    public ImmutableDictionary<PersonId, string> JoinedAs { get; init; } = ImmutableDictionary<PersonId, string>.Empty;

    /// <summary>The record this one is shown in.</summary>
    public PersonId? ShownIn { get; init; }

    public ImmutableList<PersonId> NotTheSame { get; init; } = [];

    public bool IsErased { get; init; }

    /// <summary>Surname and title only; there may be more of that name.</summary>
    public bool IsFullName => ToldPerson.Read(Name)?.IsFull ?? true;

    public Affiliation? Now => Affiliations.LastOrDefault(where => where.Until is null);

    /// <summary>Where the person is, or was last.</summary>
    public Affiliation? Latest => Now ?? Affiliations.LastOrDefault();

    /// <summary>How the person is addressed: 김철수 부장.</summary>
    public string Called => CustomerNames.Called(Name, Latest?.Title);

    public IEnumerable<Observation> Stances => Observations.Where(observation => observation.Stance is not (null or Stance.Unknown));

    public DateOnly? LastSeen => Observations.Count > 0 ? Observations.Max(observation => observation.On) : null;

    public IEnumerable<Holding> RolesIn(OpportunityId opportunity) => Roles.Where(role => role.Opportunity == opportunity && role.Until is null);

    /// <summary>What this viewer may see of the person.</summary>
    public Person Seen(Func<Observation, bool> maySee) => this with { Observations = Observations.RemoveAll(observation => !maySee(observation)) };
}
