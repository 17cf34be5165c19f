using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Voices;

namespace SalesBot.Domain.Opportunities;

/// <summary>Whether an opportunity is being worked on, or how it ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OpportunityState>))]
public enum OpportunityState
{
    Open, Won, Lost, OnHold, Dropped,
}

/// <summary>
/// What is known about one topic now. <paramref name="Kept"/> is in the invariant form of the topic's answer kind, or
/// <see cref="Flows.Question.Unknown"/>. Long words are shortened here; the event holds them whole.
/// </summary>
/// <param name="HeardOn">The local day it was heard or seen.</param>
/// <param name="LookedAt">The last local day on which the rep said that it stands as it is.</param>
/// <param name="Due">For a next step or a promise: the day that was named with it.</param>
public sealed record Fact(Topic Topic, string Kept, Grade Grade, string? Who, PersonId? Person, UserId By, DateTimeOffset At, DateOnly HeardOn, DateOnly? Due, DateOnly? LookedAt = null)
{
    [JsonIgnore]
    public bool IsKnown => Kept != Flows.Question.Unknown;

    /// <summary>The day from which it grows stale.</summary>
    [JsonIgnore]
    public DateOnly FreshOn => LookedAt > HeardOn ? LookedAt.Value : HeardOn;
}

/// <summary>A problem stays open until somebody says that it is resolved and how.</summary>
/// <param name="AskedAt">When the rep was last asked about it; of more problems than one check-in has room for, the one asked longest ago comes first.</param>
public sealed record Problem(
    ProblemId Id, ProblemKind Kind, string Words, UserId By, DateTimeOffset Since, string? Latest = null, string? Resolved = null, DateTimeOffset? ResolvedAt = null, DateTimeOffset? AskedAt = null)
{
    [JsonIgnore]
    public bool IsOpen => Resolved is null;
}

/// <summary>
/// An opportunity as it stands: the fold of its events. <see cref="Version"/> counts the transactions, so a card can tell whether it is old.
/// The lists hold what is open and the latest of what is finished; the whole history is in the events. A list that an older release did not
/// write yet is read as empty.
/// </summary>
public sealed record Opportunity
{
    public const int FinishedKept = 10;

    public required OpportunityId Id { get; init; }
    public required string Name { get; init; }
    public required CompanyId Company { get; init; }
    public required string CompanyName { get; init; }
    public required UserId Rep { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public int Version { get; init; }
    public OpportunityState State { get; init; } = OpportunityState.Open;
    public string? EndReason { get; init; }
    public ImmutableList<Fact> Facts { get; init => field = value ?? []; } = [];
    public ImmutableList<Problem> Problems { get; init => field = value ?? []; } = [];
    public ImmutableList<Step> Steps { get; init => field = value ?? []; } = [];
    public ImmutableList<LeaderQuestion> Questions { get; init => field = value ?? []; } = [];
    public ImmutableList<Talk> Talks { get; init => field = value ?? []; } = [];
    public HelpRequest? Help { get; init; }

    /// <summary>Open cases of this customer.</summary>
    public ImmutableList<VoiceNumber> Voices { get; init => field = value ?? []; } = [];

    /// <summary>Who holds which position at the customer; a position without anybody was asked for and is not known yet.</summary>
    public ImmutableList<Position> Positions { get; init => field = value ?? []; } = [];

    /// <summary>The people at the customer who have told us something, by the names they were given; enough to see "one contact only".</summary>
    public ImmutableList<string> Contacts { get; init => field = value ?? []; } = [];

    /// <summary>The last local day on which the customer was spoken with.</summary>
    public DateOnly? LastContact { get; init; }

    public DateTimeOffset? LastCheckIn { get; init; }

    /// <summary>When the leader said "not now"; a later event of the rep makes the opportunity worth a card again.</summary>
    public DateTimeOffset? PutOffAt { get; init; }

    /// <summary>What deputies have done in a leader's place, the latest last; the leader sees it when they are back.</summary>
    public ImmutableList<StoodIn> StoodIn { get; init => field = value ?? []; } = [];

    /// <summary>The latest runs that ended in this record, so that a repeated turn sees that its run has finished.</summary>
    public ImmutableList<RunId> Runs { get; init => field = value ?? []; } = [];

    [JsonIgnore]
    public bool IsOpen => State is OpportunityState.Open;

    [JsonIgnore]
    public string Title => $"{CompanyName} · {Name}";

    [JsonIgnore]
    public IEnumerable<Problem> OpenProblems => Problems.Where(problem => problem.IsOpen);

    [JsonIgnore]
    public IEnumerable<Step> OpenSteps => Steps.Where(step => step.IsOpen);

    [JsonIgnore]
    public LeaderQuestion? OpenQuestion => Questions.LastOrDefault(question => question.Answer is null);

    /// <summary>The latest offer of a talk, while it waits for the rep's answer; an older one has been overtaken by it.</summary>
    [JsonIgnore]
    public Talk? OpenTalk => Talks.LastOrDefault() is { Accepted: null } talk ? talk : null;

    /// <summary>Whether the leader has put the question of this kind already. Once is enough: answered, it is neither suggested nor sent again.</summary>
    public bool HasBeenAsked(ProblemKind kind) => Questions.Any(asked => asked.Words == kind.About().Question.Ko || asked.Words == kind.About().Question.En);

    /// <summary>When something was last recorded about it, as far as its present state tells.</summary>
    [JsonIgnore]
    public DateTimeOffset TouchedAt => ((DateTimeOffset?[])
    [
        OpenedAt, LastCheckIn, PutOffAt, Help?.At, Help?.AnsweredAt, .. Facts.Select(fact => (DateTimeOffset?)fact.At), .. Problems.SelectMany(problem => (DateTimeOffset?[])[problem.Since, problem.AskedAt, problem.ResolvedAt]),
        .. Steps.SelectMany(step => (DateTimeOffset?[])[step.At, step.Result?.At]), .. Questions.SelectMany(question => (DateTimeOffset?[])[question.At, question.AnsweredAt]), .. Talks.Select(talk => (DateTimeOffset?)talk.At),
    ]).Max()!.Value;

    public Fact? About(Topic topic) => Facts.Find(fact => fact.Topic == topic);

    public bool Knows(Topic topic) => About(topic) is { IsKnown: true };

    public Step? Step(StepId id) => Steps.Find(step => step.Id == id);

    public Problem? Problem(ProblemId id) => Problems.Find(problem => problem.Id == id);
}
