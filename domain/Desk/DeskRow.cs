using System.Text.Json.Serialization;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Desk;

/// <summary>
/// A record as it lies on somebody's desk. Derived from the record and written only over an older version, so it may be rebuilt at any time.
/// </summary>
/// <param name="Gone">The record no longer belongs here; the row stays so that a late older write cannot bring it back.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(OpportunityRow), "opportunity")]
[JsonDerivedType(typeof(Voices.VoiceRow), "voice")]
[JsonDerivedType(typeof(HandOverRow), "handover")]
[JsonDerivedType(typeof(PersonRow), "person")]
[JsonDerivedType(typeof(PromiseRow), "promise")]
public abstract record DeskRow(bool Gone)
{
    /// <summary>The record it was made from.</summary>
    [JsonIgnore]
    public abstract RecordRef Record { get; }

    /// <summary>The version of the record it was made from.</summary>
    [JsonIgnore]
    public abstract int Version { get; }
}

/// <summary>The rep's own opportunities, and on a leader's desk those of the team.</summary>
/// <param name="HasLeft">Somebody else's now: not even found by name.</param>
public sealed record OpportunityRow(Opportunity Opportunity, bool Gone, bool HasLeft = false) : DeskRow(Gone)
{
    const int words = 160;

    public override RecordRef Record => Opportunity.Id;

    public override int Version => Opportunity.Version;

    /// <summary>The row of an opportunity: what is open, shortened; the record holds the rest.</summary>
    public static OpportunityRow Of(Opportunity opportunity) => new(
        opportunity with
        {
            Facts = [.. opportunity.Facts.Select(fact => fact with { Kept = Shown.Short(fact.Kept, words) })],
            Problems = [.. opportunity.Problems.Where(problem => problem.IsOpen).Select(problem => problem with { Words = Shown.Short(problem.Words, words), Latest = problem.Latest is null ? null : Shown.Short(problem.Latest, words) })],
            Steps = [.. opportunity.Steps.Where(step => step.IsOpen || step.Result is not null)],
            // The latest one with its answer: whoever comes back to their desk sees that it came.
            Questions = [.. opportunity.Questions.Where((question, at) => question.Answer is null || at == opportunity.Questions.Count - 1).Select(question => question with { Answer = question.Answer is { } answer ? Shown.Short(answer, words) : null })],
            StoodIn = [.. opportunity.StoodIn.Select(act => act with { Words = Shown.Short(act.Words, words) })],
            Talks = [.. opportunity.Talks.TakeLast(1).Where(talk => talk.Accepted is null)],
            Runs = [],
        },
        !opportunity.IsOpen);

    /// <summary>What stays on a desk of an opportunity that was handed over: that it is not there any more.</summary>
    public static OpportunityRow Left(Opportunity opportunity) =>
        new(new() { Id = opportunity.Id, Name = opportunity.Name, Company = opportunity.Company, CompanyName = opportunity.CompanyName, Rep = opportunity.Rep, OpenedAt = opportunity.OpenedAt, Version = opportunity.Version }, Gone: true, HasLeft: true);
}
