using System.Text.Json.Serialization;

namespace SalesBot.Domain.Customers;

/// <summary>
/// Something that happened to what we know of a customer person. Events are only ever added, each under a key made from what caused it; so two colleagues who
/// record at the same time lose nothing, and the same thing told twice is one event.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(PersonMet), "met")]
[JsonDerivedType(typeof(PersonMoved), "moved")]
[JsonDerivedType(typeof(NameTold), "name")]
[JsonDerivedType(typeof(RoleHeld), "role")]
[JsonDerivedType(typeof(RoleEnded), "role_ended")]
[JsonDerivedType(typeof(PathTold), "path")]
[JsonDerivedType(typeof(ObservationMade), "observed")]
[JsonDerivedType(typeof(ObservationCorrected), "observation_corrected")]
[JsonDerivedType(typeof(ObservationTakenBack), "observation_taken_back")]
[JsonDerivedType(typeof(PersonJoined), "joined")]
[JsonDerivedType(typeof(PersonParted), "parted")]
[JsonDerivedType(typeof(PersonSplit), "split")]
[JsonDerivedType(typeof(PersonErased), "erased")]
public abstract record PersonEvent(UserId By, DateTimeOffset At)
{
    /// <summary>Names this event among those of its person and moment.</summary>
    [JsonIgnore]
    public abstract string Key { get; }
}

/// <summary>The person was named by somebody, at this company, with this title. Another title than before is a new affiliation from that day.</summary>
/// <param name="OfCrm">Only the CRM says so: it fills in what nobody has told, and stands until somebody has.</param>
public sealed record PersonMet(string Name, string? Title, string? Department, CompanyId Company, string CompanyName, DateOnly On, string From, UserId By, DateTimeOffset At, bool OfCrm = false) : PersonEvent(By, At)
{
    public override string Key => $"met-{From}";
}

/// <summary>The person is somewhere else from this day; without a company: has left, and nobody knows where to.</summary>
public sealed record PersonMoved(CompanyId? Company, string? CompanyName, string? Department, string? Title, DateOnly On, UserId By, DateTimeOffset At) : PersonEvent(By, At)
{
    public override string Key => $"moved-{By}";
}

/// <summary>Another spelling, or with <paramref name="Main"/> how the person is really called.</summary>
public sealed record NameTold(string Name, bool Main, UserId By, DateTimeOffset At) : PersonEvent(By, At)
{
    public override string Key => $"name-{CustomerNames.Digest(Name)}";
}

/// <param name="Unsure">How it is known, where it is not confirmed.</param>
public sealed record RoleHeld(CustomerRole Role, OpportunityId Opportunity, string Title, DateOnly On, UserId By, DateTimeOffset At, Opportunities.Grade? Unsure = null) : PersonEvent(By, At)
{
    public override string Key => $"role-{Opportunity}-{Role}";
}

public sealed record RoleEnded(CustomerRole Role, OpportunityId Opportunity, DateOnly On, UserId By, DateTimeOffset At) : PersonEvent(By, At)
{
    public override string Key => $"role-ended-{Opportunity}-{Role}";
}

/// <summary>Who of ours can reach the person, and how.</summary>
public sealed record PathTold(UserId Via, string How, UserId By, DateTimeOffset At) : PersonEvent(By, At)
{
    public override string Key => $"path-{Via}";
}

public sealed record ObservationMade(Observation Observation, UserId By, DateTimeOffset At) : PersonEvent(By, At)
{
    public override string Key => Observation.Id;
}

/// <summary>Stands above the words it corrects; the first ones stay in the history.</summary>
public sealed record ObservationCorrected(string Observation, string Words, Stance? Stance, bool Restricted, UserId By, DateTimeOffset At) : PersonEvent(By, At)
{
    public override string Key => $"corrected-{Observation}";
}

/// <summary>It was not about this person, or not so.</summary>
public sealed record ObservationTakenBack(string Observation, string Reason, UserId By, DateTimeOffset At) : PersonEvent(By, At)
{
    public override string Key => $"taken-back-{Observation}";
}

/// <summary>Two records are one person: what is known of <paramref name="Other"/> is shown here. On the other record <paramref name="Into"/> is true: it is shown there.</summary>
public sealed record PersonJoined(PersonId Other, bool Into, UserId By, DateTimeOffset At) : PersonEvent(By, At)
{
    public override string Key => $"joined-{Other}";
}

/// <summary>They are two people after all, whether or not they had been joined. They are not proposed as one again.</summary>
public sealed record PersonParted(PersonId Other, UserId By, DateTimeOffset At) : PersonEvent(By, At)
{
    public override string Key => $"parted-{Other}";
}

/// <summary>
/// Two people of one name had been taken for one. What was told with this title or department, and these observations, roles and promises, are those of <paramref name="Other"/>; they
/// stand on that record now.
/// </summary>
public sealed record PersonSplit(PersonId Other, string? Title, string? Department, IReadOnlyList<string> Observations, UserId By, DateTimeOffset At, IReadOnlyList<HeldRole>? Roles = null, IReadOnlyList<string>? Promises = null) : PersonEvent(By, At)
{
    public override string Key => $"split-{Other}";

    /// <summary>Whether somebody who is told of so is the other one.</summary>
    public bool Takes(string? title, string? department) =>
        Title is null ? department is not null && Namesakes.Fits(department, Department) : title is not null && Namesakes.Fits(title, Title) && Namesakes.Fits(department, Department);
}

/// <summary>A role in one opportunity, whoever holds it.</summary>
public sealed record HeldRole(CustomerRole Role, OpportunityId Opportunity)
{
    /// <summary>How a form names it.</summary>
    [JsonIgnore]
    public string Key => $"role-{Opportunity}-{Role}";
}

/// <summary>All that is left of somebody who was erased: that it happened. What arrives for the record from before that moment is erased too.</summary>
public sealed record PersonErased(UserId By, DateTimeOffset At) : PersonEvent(By, At)
{
    public override string Key => "erased";
}
