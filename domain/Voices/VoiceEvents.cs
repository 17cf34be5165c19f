using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SalesBot.Domain.Voices;

/// <summary>
/// Something that happened to a case: past tense, who, when, and the local day it was. Events are only ever added. The discriminators are stored: a rename breaks what
/// is on disk.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(VoiceRegistered), "registered")]
[JsonDerivedType(typeof(HeardAgain), "heard_again")]
[JsonDerivedType(typeof(VoiceAssessed), "assessed")]
[JsonDerivedType(typeof(OwnerAssigned), "assigned")]
[JsonDerivedType(typeof(OwnerAccepted), "accepted")]
[JsonDerivedType(typeof(OwnerRefused), "refused")]
[JsonDerivedType(typeof(CustomerAcknowledged), "acknowledged")]
[JsonDerivedType(typeof(CauseFound), "cause")]
[JsonDerivedType(typeof(CauseSkipped), "cause_skipped")]
[JsonDerivedType(typeof(ActionPlanned), "action")]
[JsonDerivedType(typeof(ActionDone), "action_done")]
[JsonDerivedType(typeof(VoiceDeclined), "declined")]
[JsonDerivedType(typeof(RemovalConfirmed), "removed")]
[JsonDerivedType(typeof(RemovalDenied), "not_removed")]
[JsonDerivedType(typeof(CauseRemovedElsewhere), "removed_elsewhere")]
[JsonDerivedType(typeof(CustomerTold), "told")]
[JsonDerivedType(typeof(CustomerHeard), "heard")]
[JsonDerivedType(typeof(VoiceClosed), "closed")]
[JsonDerivedType(typeof(ExceptionAsked), "exception_asked")]
[JsonDerivedType(typeof(ExceptionApproved), "exception_approved")]
[JsonDerivedType(typeof(ExceptionDenied), "exception_denied")]
[JsonDerivedType(typeof(PutOnHold), "on_hold")]
[JsonDerivedType(typeof(WaitingForCustomer), "waiting")]
[JsonDerivedType(typeof(VoiceResumed), "resumed")]
[JsonDerivedType(typeof(CustomerSpoke), "customer_news")]
[JsonDerivedType(typeof(CustomerNamed), "customer_named")]
[JsonDerivedType(typeof(VoiceReopened), "reopened")]
[JsonDerivedType(typeof(VoiceWithdrawn), "withdrawn")]
[JsonDerivedType(typeof(VoiceReminded), "reminded")]
[JsonDerivedType(typeof(SilenceSeen), "silence")]
[JsonDerivedType(typeof(CaseHandedOver), "handed_over")]
public abstract record VoiceEvent(UserId By, DateTimeOffset At, DateOnly On);

/// <param name="Triage">Whose list it is on until it has an owner.</param>
/// <param name="Owner">Whom the routes name, if anybody.</param>
/// <param name="Serving">The reps who serve this customer.</param>
public sealed record VoiceRegistered(
    VoiceId Id, VoiceNumber Number, VoiceKind Kind, VoiceSeverity Severity, string Words, string? Showed, CompanyId? Company, string? CompanyName, PersonId? Person, string? PersonName,
    DateOnly HeardOn, string ToldTo, string? AtOnce, ImmutableList<UserId> Triage, UserId? Owner, ImmutableList<UserId> Serving, RunId Run, UserId By, DateTimeOffset At, DateOnly On, VoicePlace? Place = null) : VoiceEvent(By, At, On);

/// <summary>A colleague heard the same: no second case, but it is news from the customer.</summary>
public sealed record HeardAgain(string Words, string? Showed, RunId Run, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record VoiceAssessed(VoiceKind Kind, VoiceSeverity Severity, string? AtOnce, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

/// <summary>Somebody is asked to take it, for the first time or after another.</summary>
public sealed record OwnerAssigned(UserId Owner, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record OwnerAccepted(UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record OwnerRefused(string Reason, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

/// <summary>The customer knows that we have it.</summary>
public sealed record CustomerAcknowledged(Telling Telling, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record CauseFound(string Words, CauseCategory Category, ImmutableList<string> Whys, CauseId Known, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record CauseSkipped(string Reason, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record ActionPlanned(string Id, string What, UserId Owner, DateOnly Due, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record ActionDone(string Id, string Result, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record VoiceDeclined(string Reason, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

/// <summary>Checked by somebody other than the doer: the cause is gone.</summary>
public sealed record RemovalConfirmed(string How, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

/// <summary>Checked, and it is still there.</summary>
public sealed record RemovalDenied(string Why, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

/// <summary>The cause this case shares with another one was removed there.</summary>
public sealed record CauseRemovedElsewhere(VoiceId Voice, VoiceNumber Number, CauseId Known, string How, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record CustomerTold(Telling Telling, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record CustomerHeard(Reaction Reaction, string Words, DateOnly HeardOn, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record VoiceClosed(UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record ExceptionAsked(string Reason, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

/// <summary>The leader approved: this closes the case.</summary>
public sealed record ExceptionApproved(UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record ExceptionDenied(string Reason, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record PutOnHold(string Reason, DateOnly Until, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record WaitingForCustomer(string For, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record VoiceResumed(UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

/// <summary>News from the customer by any route: ends any waiting.</summary>
public sealed record CustomerSpoke(string Words, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

/// <summary>Nobody knew who had said it, or whom of several the name meant.</summary>
/// <param name="Person">Null: a name, and still nobody's record.</param>
public sealed record CustomerNamed(PersonId? Person, string Name, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record VoiceReopened(string Reason, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

public sealed record VoiceWithdrawn(string Reason, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

/// <summary>The clock made these reminders. Nobody touched the case.</summary>
public sealed record VoiceReminded(ImmutableList<string> Keys, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

/// <summary>The customer has not been heard of since that day, with something left open.</summary>
public sealed record SilenceSeen(DateOnly Since, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);

/// <summary>The customer is another rep's now: the case concerns them, and what the first one had to do in it is theirs to do.</summary>
public sealed record CaseHandedOver(UserId From, UserId To, UserId By, DateTimeOffset At, DateOnly On) : VoiceEvent(By, At, On);
