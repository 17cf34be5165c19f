using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Language;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.CheckIns;

/// <summary>A finished check-in, or a correction of some of its lines: its plan and the answers on the route. <see cref="Events"/> says what has happened by it.</summary>
public sealed record CheckInResult(IReadOnlyList<PlannedQuestion> Plan, Answers Answers, bool IsCorrection = false)
{
    /// <summary>The events of this check-in, in the order of the questions, closed by <see cref="CheckInGiven"/> or <see cref="CorrectionGiven"/>.</summary>
    /// <param name="person">The customer person that the evidence names, if one is known.</param>
    /// <param name="today">The rep's local day: when it was heard, unless the words say otherwise.</param>
    public IReadOnlyList<OpportunityEvent> Events(RunId run, Mint mint, PersonId? person, DateOnly today, UserId by, DateTimeOffset at)
    {
        var events = new List<OpportunityEvent>();
        foreach (var planned in Plan)
            if (Answers.Kept(planned.Key) is { } answer)
                events.AddRange(Of(planned, answer, mint, person, today, by, at));
        events.Add(IsCorrection ? new CorrectionGiven(run, by, at) : new CheckInGiven(run, by, at));
        return events;
    }

    /// <summary>How the facts of this check-in are known; null when it learned none.</summary>
    public Evidence? Evidence { get; } = Answers.Kept(new PlannedQuestion(PlannedKind.Evidence).Key) is { } kept ? new EvidenceKind().Read(kept, new(DateOnly.MinValue, Lang.En)).Value : null;

    /// <summary>Whose record a name is, as far as it was asked.</summary>
    public CompanyPerson? Meant(ToldPerson told, CompanyId company) => WhoIsMeant.Of(Plan, Answers, told, company);

    /// <summary>The day named with a next step or a promise, when exactly one is named for certain.</summary>
    internal static DateOnly? DueIn(Topic topic, string words, DateOnly today) =>
        topic is Topic.NextStep or Topic.Promise && DayReader.FindAll(words, new(today, Lang.Ko, Direction.Forward)) is [var only] && only.Reading.Has(out var day) ? day.Last : null;

    IEnumerable<OpportunityEvent> Of(PlannedQuestion planned, string answer, Mint mint, PersonId? person, DateOnly today, UserId by, DateTimeOffset at)
    {
        string Words(PlannedKind kind) => Answers.Kept(CheckInFlow.Key(kind, planned.About)) ?? "";
        switch (planned.Kind)
        {
            case PlannedKind.Fact:
                if (answer == Question.Same) yield return new FactStands(planned.Topic, today, by, at);
                else yield return answer == Question.Unknown
                    ? new FactLearned(planned.Topic, answer, Grade.Unknown, null, null, today, null, by, at)
                    : new FactLearned(planned.Topic, answer, Evidence?.Grade ?? Grade.Unknown, Evidence?.Who, person, today, DueIn(planned.Topic, answer, today), by, at);
                break;
            case PlannedKind.StepEffect when Enum.TryParse<Effect>(answer, out var effect):
                yield return new StepDone(StepId.Of(planned.About!), Words(PlannedKind.StepResult), today, effect, by, at);
                break;
            case PlannedKind.StepAfter when answer == "worse":
                yield return new ProblemReported(ProblemId.Of(mint.Next()), ProblemKinds.Guess(Words(PlannedKind.StepResult)), Words(PlannedKind.StepResult), by, at);
                break;
            case PlannedKind.LeaderAsks:
                yield return new QuestionAnswered(planned.About!, answer, by, at);
                break;
            // Not to know how it is now tells nothing of it: it stays open and is asked again.
            case PlannedKind.ProblemState when answer != Question.Unknown:
                var words = Words(PlannedKind.ProblemHow);
                yield return answer == "resolved"
                    ? new ProblemResolved(ProblemId.Of(planned.About!), words, by, at)
                    : new ProblemStillOpen(ProblemId.Of(planned.About!), answer == "changed" ? words : null, by, at);
                break;
            case PlannedKind.ProblemWords:
                yield return new ProblemReported(ProblemId.Of(planned.About!), ProblemKinds.Guess(answer), answer, by, at);
                break;
            case PlannedKind.Position:
                yield return new PositionTold(planned.Role, answer == Question.Unknown ? null : answer, null, today, by, at);
                break;
            case PlannedKind.NewProblem:
                yield return answer == WordsOrNoneKind.None
                    ? new NoProblemSeen(by, at)
                    : new ProblemReported(ProblemId.Of(mint.Next()), ProblemKinds.Guess(answer), answer, by, at);
                break;
        }
    }
}
