using System.Text.Json.Serialization;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.CheckIns;

[JsonConverter(typeof(JsonStringEnumConverter<PlannedKind>))]
public enum PlannedKind
{
    StepEffect, StepResult, StepAfter, LeaderAsks, ProblemState, ProblemHow, Fact, Evidence, Position, NewProblem, ProblemWords, Who,

    // Of a proposal read from a sentence.
    Which, NewName, ContactDay, ContactWith, ReadFact, ReadEvidence, ReadProblem, Confirm,
}

/// <summary>
/// A question of one check-in with the context it was planned in. A run writes its list down when it starts and keeps to it, because a colleague may
/// change the record meanwhile.
/// </summary>
/// <param name="About">The step, problem, question or topic it is about; null for the general ones.</param>
/// <param name="Context">What was known then, in the words of people.</param>
public sealed record PlannedQuestion(PlannedKind Kind, string? About = null, string? Context = null)
{
    [JsonIgnore]
    public string Key => About is null ? Kind.ToString() : $"{Kind}.{About}";

    [JsonIgnore]
    public Customers.CustomerRole Role => Enum.Parse<Customers.CustomerRole>(About!);

    [JsonIgnore]
    public Topic Topic => Enum.Parse<Topic>(About!);

    /// <summary>The topics a question is about, where it may serve several: how they are known, asked once.</summary>
    [JsonIgnore]
    public IReadOnlyList<Topic> Topics => [.. (About ?? "").Split(',').Select(Enum.Parse<Topic>)];
}
