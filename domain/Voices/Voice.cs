using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SalesBot.Domain.Voices;

/// <summary>Something that was done or is to be done by exactly one person until a day (that day included).</summary>
/// <param name="Result">What was done; null while it is open.</param>
/// <param name="NotGone">Why a check found that the cause was still there.</param>
public sealed record VoiceAction(string Id, string What, UserId Owner, DateOnly Due, DateTimeOffset At, string? Result = null, UserId? DoneBy = null, DateTimeOffset? DoneAt = null, string? NotGone = null)
{
    [JsonIgnore]
    public bool IsDone => Result is not null;
}

/// <summary>Why somebody said no, let it rest or left something out.</summary>
public sealed record Reason(string Words, UserId By, DateTimeOffset At);

/// <summary>The customer was told something: who told it, on which day, how.</summary>
/// <param name="Who">In the words of whoever recorded it, where they name none of us.</param>
/// <param name="Teller">The colleague they name.</param>
public sealed record Telling(string Who, DateOnly On, string How, UserId By, DateTimeOffset At, UserId? Teller = null);

/// <param name="Whys">The answers to "why?", the first one first; empty when nobody asked five times.</param>
/// <param name="Known">The record of the cause, shared by all cases that have it.</param>
public sealed record FoundCause(string Words, CauseCategory Category, ImmutableList<string> Whys, CauseId Known, UserId By, DateTimeOffset At)
{
    public ImmutableList<string> Whys { get; init => field = value ?? []; } = Whys;
}

public sealed record HeardReaction(Reaction Reaction, string Words, DateOnly On, UserId By, DateTimeOffset At);

/// <summary>Something the customer said or did while the case was open, by whatever route it came.</summary>
public sealed record CustomerNews(string Words, UserId By, DateOnly On, DateTimeOffset At);

/// <summary>The clock stands while a case waits, from the day <paramref name="On"/>. <paramref name="Until"/> is null where it depends on the customer.</summary>
public sealed record Wait(VoiceState In, string Words, DateOnly On, DateOnly? Until, UserId By, DateTimeOffset At);

/// <summary>A time in which the clock stood: local days from the first (not counted) to the last.</summary>
public sealed record Stood(DateOnly From, DateOnly To);

/// <summary>Closing without all that the kind must pass.</summary>
/// <param name="Approved">Who approved it; null while it is only asked for.</param>
public sealed record ExceptionClosing(string Reason, UserId By, DateTimeOffset At, UserId? Approved = null);

/// <summary>A card of the case in a group chat or channel, which is kept up to date there.</summary>
public sealed record VoicePlace(string ServiceUrl, string Conversation, string Card);

/// <summary>
/// A customer's voice as it stands: the fold of its events. <see cref="Version"/> counts the transactions. Long words are shortened here; the events hold them whole.
/// </summary>
public sealed record Voice
{
    public required VoiceId Id { get; init; }
    public required VoiceNumber Number { get; init; }
    public required VoiceKind Kind { get; init; }
    public required VoiceSeverity Severity { get; init; }

    /// <summary>What the customer said, in the customer's words.</summary>
    public required string Words { get; init; }

    /// <summary>What the customer showed: mood, gesture, what was done.</summary>
    public string? Showed { get; init; }
    public CompanyId? Company { get; init; }
    public string? CompanyName { get; init; }
    public PersonId? Person { get; init; }
    public string? PersonName { get; init; }
    public required DateOnly HeardOn { get; init; }

    /// <summary>Who of us heard it, in the registrant's words.</summary>
    public required string ToldTo { get; init; }

    /// <summary>What has to be done at once; null when nothing has.</summary>
    public string? AtOnce { get; init; }
    public required UserId Registrant { get; init; }
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>The local day of the registration, where the deadlines begin.</summary>
    public required DateOnly RegisteredOn { get; init; }
    public int Version { get; init; }
    public VoiceState State { get; init; } = VoiceState.Registered;

    /// <summary>The local day on which the present stage began; the deadline of the stage counts from here.</summary>
    public required DateOnly StageOn { get; init; }
    public DateTimeOffset? AssessedAt { get; init; }

    /// <summary>Whose list it is on while it has no owner.</summary>
    public ImmutableList<UserId> Triage { get; init => field = value ?? []; } = [];
    /// <summary>The reps who served this customer when it came in: it concerns them too.</summary>
    public ImmutableList<UserId> Serving { get; init => field = value ?? []; } = [];
    public UserId? Owner { get; init; }
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The latest refusal to take it.</summary>
    public Reason? Refused { get; init; }
    public Telling? Acknowledged { get; init; }
    public FoundCause? Cause { get; init; }

    /// <summary>What was called the cause and was corrected.</summary>
    public ImmutableList<FoundCause> CausesLeft { get; init => field = value ?? []; } = [];

    /// <summary>The causes of earlier rounds; the same found again has come back.</summary>
    public ImmutableList<CauseId> CausesBefore { get; init => field = value ?? []; } = [];
    public Reason? CauseSkipped { get; init; }
    public ImmutableList<VoiceAction> Actions { get; init => field = value ?? []; } = [];

    /// <summary>What was done in earlier rounds and did not settle it.</summary>
    public ImmutableList<VoiceAction> Tried { get; init => field = value ?? []; } = [];
    public Reason? Removed { get; init; }
    public Reason? Declined { get; init; }
    public Telling? Told { get; init; }
    public HeardReaction? Reaction { get; init; }

    /// <summary>The latest reaction of a customer who was not satisfied; it stays readable when the case goes on.</summary>
    public HeardReaction? Dissatisfied { get; init; }
    public ExceptionClosing? Exception { get; init; }
    public Wait? Wait { get; init; }
    public ImmutableList<Stood> Stood { get; init => field = value ?? []; } = [];
    public ImmutableList<CustomerNews> News { get; init => field = value ?? []; } = [];

    /// <summary>Colleagues who heard the same and get the news too.</summary>
    public ImmutableList<UserId> AlsoHeard { get; init => field = value ?? []; } = [];

    /// <summary>How often it came back: reopened, or the customer was not satisfied.</summary>
    public int CameBack { get; init; }
    public Reason? Reopened { get; init; }
    public Reason? Withdrawn { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The local day on which a person (not the clock) last did something.</summary>
    public required DateOnly TouchedOn { get; init; }

    /// <summary>The last contact before a silence that was asked about.</summary>
    public DateOnly? SilentSince { get; init; }

    /// <summary>Reminders that have gone out, by <see cref="Reminder.Key"/>; only those of the present deadlines are kept.</summary>
    public ImmutableList<string> Reminded { get; init => field = value ?? []; } = [];

    /// <summary>Everybody on whose desk it lay or lies, so that it can be taken off again.</summary>
    public ImmutableList<UserId> Desks { get; init => field = value ?? []; } = [];

    /// <summary>The leaders on whose desks it lies or lay only to be known of, so that it can be taken off again.</summary>
    public ImmutableList<UserId> WatchedBy { get; init => field = value ?? []; } = [];

    /// <summary>The runs that ended in this record.</summary>
    public ImmutableList<RunId> Runs { get; init => field = value ?? []; } = [];

    public ImmutableList<VoicePlace> Places { get; init => field = value ?? []; } = [];

    [JsonIgnore]
    public bool IsOpen => State is not (VoiceState.Closed or VoiceState.Withdrawn);

    /// <summary>The clock stands.</summary>
    [JsonIgnore]
    public bool Waits => State is VoiceState.OnHold or VoiceState.WaitingForCustomer;

    [JsonIgnore]
    public bool IsAccepted => AcceptedAt is not null;

    [JsonIgnore]
    public IEnumerable<VoiceAction> OpenActions => Actions.Where(action => !action.IsDone);

    /// <summary>Something was done and all of it is finished.</summary>
    [JsonIgnore]
    public bool ActionsDone => !Actions.IsEmpty && Actions.All(action => action.IsDone);

    /// <summary>An exception is asked for and waits for the leader.</summary>
    [JsonIgnore]
    public bool AsksException => IsOpen && Exception is { Approved: null };

    /// <summary>Closed without all that its kind must pass.</summary>
    [JsonIgnore]
    public bool ClosedByException => State is VoiceState.Closed && Exception is { Approved: not null };

    /// <summary>"VOC-1042 · 서울병원 · 박 과장".</summary>
    [JsonIgnore]
    public string Title => string.Join(" · ", new[] { Number.ToString(), CompanyName, PersonName }.OfType<string>());

    public bool WasDoneBy(UserId user) => Actions.Any(action => action.Owner == user || action.DoneBy == user);

    /// <summary>Somebody serves the customer, looks after the case, or has something to do in it: what a hand-over passes on.</summary>
    public bool Concerns(UserId user) => Serving.Contains(user) || (IsOpen && (Owner == user || Triage.Contains(user) || OpenActions.Any(action => action.Owner == user)));

    public VoiceAction? Action(string id) => Actions.Find(action => action.Id == id);
}
