using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Language;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Proposals;

/// <summary>What the rep confirmed of a proposal.</summary>
public sealed record ProposalResult(IReadOnlyList<PlannedQuestion> Plan, Answers Answers)
{
    public bool Confirmed => Of(PlannedKind.Confirm) == YesNoKind.Yes;

    /// <summary>The opportunity that was chosen; null for a new one, or when the run had its subject from the start.</summary>
    public OpportunityId? Chosen => Of(PlannedKind.Which) is { } id && id != ProposalPlan.NewOne ? OpportunityId.Of(id) : null;

    /// <summary>The customer and name of the new opportunity to make; null when there is one already.</summary>
    public (string Company, string Name)? Wanted =>
        Of(PlannedKind.Which) == ProposalPlan.NewOne && Of(PlannedKind.NewName) is { } name ? (Planned(PlannedKind.NewName)!.Context is { Length: > 0 } company ? company : name, name) : null;

    /// <summary>The people of the customer's whom the sentence meant.</summary>
    public IReadOnlyList<NamedInSentence> Known => [.. Plan.SelectMany(NamedInSentence.KnownIn).DistinctBy(known => known.Id)];

    /// <summary>The original words.</summary>
    public string Told => Planned(PlannedKind.Confirm)?.Context ?? "";

    /// <summary>The events of this sentence, the original words first, closed by <see cref="CheckInGiven"/>.</summary>
    /// <param name="person">The record of a customer person named so.</param>
    public IReadOnlyList<OpportunityEvent> Events(RunId run, Mint mint, Func<string, PersonId?> person, DateOnly today, UserId by, DateTimeOffset at)
    {
        var events = new List<OpportunityEvent> { new SentenceTold(Told, by, at) };
        var on = Of(PlannedKind.ContactDay) is { } day && day != Question.Unknown ? new DayKind().Read(day, new(today, Lang.En)).Value : today;
        foreach (var planned in Plan)
        {
            if (Answers.Kept(planned.Key) is not { } answer || answer is WordsOrNoneKind.None) continue;
            if (planned.Kind is PlannedKind.ReadFact)
            {
                if (planned.Topic is Topic.Approver) answer = Named(answer);
                var evidence = Plan.FirstOrDefault(other => other.Kind is PlannedKind.ReadEvidence && other.Topics.Contains(planned.Topic)) is { } how && Answers.Kept(how.Key) is { } kept ? new EvidenceKind().Read(kept, new(today, Lang.En)).Value : null;
                var grade = evidence?.Grade ?? (planned.Topic is Topic.LastContact ? Grade.Confirmed : Grade.Unknown);
                var who = (planned.Topic is Topic.LastContact ? Met : evidence?.Who) is { } said ? Named(said) : null;
                events.Add(new FactLearned(planned.Topic, answer, grade, who, who is null ? null : person(who), on, CheckInResult.DueIn(planned.Topic, answer, today), by, at));
            }
            else if (planned.Kind is PlannedKind.ReadProblem)
                events.Add(new ProblemReported(ProblemId.Of(mint.Next()), ProposalFlow.ProblemOf(planned), answer, by, at));
        }
        events.Add(new CheckInGiven(run, by, at));
        return events;
    }

    /// <summary>Whom we were in contact with; of several the first is the source, and all stand in the words.</summary>
    string? Met => Of(PlannedKind.ContactWith) is { } names && names is not WordsOrNoneKind.None ? names.Split(',')[0].Trim() : null;

    /// <summary>Whoever the rep chose of several people who are called so.</summary>
    string Named(string said)
    {
        foreach (var who in Plan)
            if (who.Kind is PlannedKind.Who && NamedInSentence.SaidIn(who) == said && NamedInSentence.KnownIn(who).FirstOrDefault(known => known.Id.Value == Answers.Kept(who.Key)) is { } chosen) return Customers.ToldPerson.Read(said) is { IsFull: true } ? said : chosen.Called;
        return said;
    }

    string? Of(PlannedKind kind) => Answers.Kept(new PlannedQuestion(kind).Key);

    PlannedQuestion? Planned(PlannedKind kind) => Plan.FirstOrDefault(planned => planned.Kind == kind);
}
