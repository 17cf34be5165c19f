namespace SalesBot.Domain.Customers;

/// <summary>An opportunity of a company, and whose it is: who serves the customer is read from these.</summary>
public sealed record CompanyOpportunity(OpportunityId Id, string Title, UserId Rep, bool IsOpen, int Version);

/// <summary>What lies with a company: who is there, which opportunities it has, what was promised.</summary>
public sealed record CompanyRecord(Company Company, IReadOnlyList<CompanyPerson> People, IReadOnlyList<CompanyOpportunity> Opportunities, IReadOnlyList<CustomerPromise> Promises)
{
    /// <summary>The reps who serve it.</summary>
    public IReadOnlyList<UserId> Serving { get; } = ServedBy(Opportunities);

    /// <summary>The reps who have these opportunities.</summary>
    public static IReadOnlyList<UserId> ServedBy(IEnumerable<CompanyOpportunity> opportunities) => [.. opportunities.Select(opportunity => opportunity.Rep).Distinct()];

    /// <summary>One company under several names, as one.</summary>
    public static CompanyRecord Whole(CompanyRecord main, IEnumerable<CompanyRecord> others) => others.Aggregate(main, (all, other) => new(
        all.Company,
        [.. all.People.Concat(other.People).DistinctBy(person => person.Id)],
        [.. all.Opportunities.Concat(other.Opportunities).DistinctBy(opportunity => opportunity.Id)],
        [.. all.Promises.Concat(other.Promises).DistinctBy(promise => promise.Id).OrderByDescending(promise => promise.On)]));
}

/// <summary>Somebody looked at what is recorded of a person. Kept for the administrator.</summary>
public sealed record Look(PersonId Person, UserId By, DateTimeOffset At, LookKind Kind);

[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<LookKind>))]
public enum LookKind
{
    Card, CompanyCard, HandOver, Export,
}
