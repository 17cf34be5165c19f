using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SalesBot.Domain.Weekly;

/// <summary>One opportunity in a rep's weekly report. The lines are in the rep's language; the rep may have corrected them.</summary>
public sealed record CustomerWeek(OpportunityId Opportunity, string Customer, string Subject)
{
    public ImmutableList<string> Done { get; init => field = value ?? []; } = [];
    public ImmutableList<string> Problems { get; init => field = value ?? []; } = [];
    public ImmutableList<string> Plans { get; init => field = value ?? []; } = [];

    public bool SaysTheSame(CustomerWeek other) => Opportunity == other.Opportunity && Done.SequenceEqual(other.Done) && Problems.SequenceEqual(other.Problems) && Plans.SequenceEqual(other.Plans);

    [JsonIgnore]
    public bool IsEmpty => Done.IsEmpty && Problems.IsEmpty && Plans.IsEmpty;
}

/// <summary>A rep's weekly report (주간 영업보고): what they had said already, in the order of the form.</summary>
public sealed record WeeklyReport(UserId Rep, string RepName, string Team, string LeaderName, DateOnly Monday, DateOnly WrittenOn, Lang Lang)
{
    public ImmutableList<CustomerWeek> Customers { get; init => field = value ?? []; } = [];

    /// <summary>The titles of the opportunities in which nothing has happened.</summary>
    public ImmutableList<string> Quiet { get; init => field = value ?? []; } = [];

    /// <summary>Whether it says the same of the same customers.</summary>
    public bool SaysTheSame(WeeklyReport other) => Customers.Count == other.Customers.Count && Customers.Zip(other.Customers).All(pair => pair.First.SaysTheSame(pair.Second));

    /// <summary>The same as long as it says the same: by it a button knows whether this is what its card showed.</summary>
    [JsonIgnore]
    public string Mark => new Mint(string.Join('\n', Customers.Select(customer => string.Join('\n', [customer.Opportunity.Value, .. customer.Done, "", .. customer.Problems, "", .. customer.Plans, ""])))).Next();

    [JsonIgnore]
    public Week Week => new(Monday);
}
