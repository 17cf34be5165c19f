using System.Text.Json.Serialization;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Voices;

namespace SalesBot.Domain.Opportunities;

/// <summary>
/// Something that happened to an opportunity: past tense, who and when. Events are only ever added. The discriminators are stored: a rename
/// breaks what is on disk.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(OpportunityOpened), "opened")]
[JsonDerivedType(typeof(FactLearned), "fact")]
[JsonDerivedType(typeof(FactStands), "fact_stands")]
[JsonDerivedType(typeof(ProblemReported), "problem")]
[JsonDerivedType(typeof(ProblemStillOpen), "problem_still")]
[JsonDerivedType(typeof(ProblemResolved), "problem_resolved")]
[JsonDerivedType(typeof(NoProblemSeen), "no_problem")]
[JsonDerivedType(typeof(SentenceTold), "sentence")]
[JsonDerivedType(typeof(CheckInGiven), "check_in")]
[JsonDerivedType(typeof(CorrectionGiven), "correction")]
[JsonDerivedType(typeof(OpportunityRenamed), "renamed")]
[JsonDerivedType(typeof(HelpAsked), "help")]
[JsonDerivedType(typeof(QuestionAsked), "question")]
[JsonDerivedType(typeof(QuestionAnswered), "answer")]
[JsonDerivedType(typeof(TalkOffered), "talk")]
[JsonDerivedType(typeof(TalkAnswered), "talk_answer")]
[JsonDerivedType(typeof(TalkArranged), "talk_arranged")]
[JsonDerivedType(typeof(CoachingPutOff), "not_now")]
[JsonDerivedType(typeof(StepProposed), "step")]
[JsonDerivedType(typeof(StepAgreed), "step_agreed")]
[JsonDerivedType(typeof(StepRefused), "step_refused")]
[JsonDerivedType(typeof(StepStarted), "step_started")]
[JsonDerivedType(typeof(StepBlocked), "step_blocked")]
[JsonDerivedType(typeof(StepChanged), "step_changed")]
[JsonDerivedType(typeof(StepDone), "step_done")]
[JsonDerivedType(typeof(StepCancelled), "step_cancelled")]
[JsonDerivedType(typeof(OpportunityEnded), "ended")]
[JsonDerivedType(typeof(OpportunityReopened), "reopened")]
[JsonDerivedType(typeof(PositionTold), "position")]
[JsonDerivedType(typeof(PositionEmptied), "position_empty")]
[JsonDerivedType(typeof(PositionPassed), "position_passed")]
[JsonDerivedType(typeof(WordsPassed), "words_passed")]
[JsonDerivedType(typeof(OpportunityHandedOver), "handed_over")]
[JsonDerivedType(typeof(VoiceOpened), "voice")]
[JsonDerivedType(typeof(VoiceEnded), "voice_ended")]
public abstract record OpportunityEvent(UserId By, DateTimeOffset At)
{
    /// <summary>The leader in whose place it was done, who was away.</summary>
    public UserId? For { get; init; }
}

public sealed record OpportunityOpened(OpportunityId Id, string Name, CompanyId Company, string CompanyName, UserId Rep, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>A later fact on the same topic stands above an earlier one; both stay.</summary>
public sealed record FactLearned(Topic Topic, string Kept, Grade Grade, string? Who, PersonId? Person, DateOnly HeardOn, DateOnly? Due, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>The rep has looked: nothing newer is known than what was.</summary>
public sealed record FactStands(Topic Topic, DateOnly On, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>With the id of a known problem: its kind or words corrected.</summary>
public sealed record ProblemReported(ProblemId Id, ProblemKind Kind, string Words, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>Still there, or changed. Of a problem that was called resolved: it was not.</summary>
public sealed record ProblemStillOpen(ProblemId Id, string? Words, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

public sealed record ProblemResolved(ProblemId Id, string How, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>"No problem" is an explicit answer.</summary>
public sealed record NoProblemSeen(UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>The original words of what was told in a sentence, whatever was read from them.</summary>
public sealed record SentenceTold(string Words, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

public sealed record CheckInGiven(RunId Run, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>Lines of the record were corrected. It is no check-in: what the next one opens with stays what it was.</summary>
public sealed record CorrectionGiven(RunId Run, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>The customer or the name had been taken down wrongly.</summary>
public sealed record OpportunityRenamed(string Name, CompanyId Company, string CompanyName, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

public sealed record HelpAsked(string Words, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

public sealed record QuestionAsked(string Id, string Words, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

public sealed record QuestionAnswered(string Id, string Words, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <param name="Start">When it would begin; null for words.</param>
public sealed record TalkOffered(string Id, string When, UserId By, DateTimeOffset At, DateTimeOffset? Start = null) : OpportunityEvent(By, At);

public sealed record TalkAnswered(string Id, bool Accepted, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>The talk was put into both calendars, or they would not take it.</summary>
public sealed record TalkArranged(string Id, bool Made, string? Link, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

public sealed record CoachingPutOff(UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>Anything that happens to one step.</summary>
public abstract record StepEvent(StepId Id, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <param name="Agreed">True when the leader takes the step: nobody has to agree to somebody else's work.</param>
public sealed record StepProposed(StepId Id, Terms Terms, ProblemId? Problem, bool Agreed, UserId By, DateTimeOffset At) : StepEvent(Id, By, At);

public sealed record StepAgreed(StepId Id, UserId By, DateTimeOffset At) : StepEvent(Id, By, At);

public sealed record StepRefused(StepId Id, string Reason, UserId By, DateTimeOffset At) : StepEvent(Id, By, At);

public sealed record StepStarted(StepId Id, UserId By, DateTimeOffset At) : StepEvent(Id, By, At);

public sealed record StepBlocked(StepId Id, string Reason, UserId By, DateTimeOffset At) : StepEvent(Id, By, At);

public sealed record StepChanged(StepId Id, Terms Terms, UserId By, DateTimeOffset At) : StepEvent(Id, By, At);

public sealed record StepDone(StepId Id, string What, DateOnly On, Effect Effect, UserId By, DateTimeOffset At) : StepEvent(Id, By, At);

public sealed record StepCancelled(StepId Id, string Reason, UserId By, DateTimeOffset At) : StepEvent(Id, By, At);

public sealed record OpportunityEnded(OpportunityState How, string Reason, UserId By, DateTimeOffset At, RunId? Run = null) : OpportunityEvent(By, At);

public sealed record OpportunityReopened(UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>Somebody at the customer holds a position. Without <paramref name="Who"/>: asked for, and not known yet.</summary>
public sealed record PositionTold(CustomerRole Role, string? Who, PersonId? Person, DateOnly On, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>This person no longer holds it.</summary>
public sealed record PositionEmptied(CustomerRole Role, PersonId Person, DateOnly On, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>Whoever was taken to hold it is another person of the same name: the two had been one record.</summary>
public sealed record PositionPassed(CustomerRole Role, PersonId From, PersonId To, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>Another rep has taken it over, with the steps and promises that were the first one's.</summary>
public sealed record OpportunityHandedOver(string HandOver, UserId From, UserId To, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>The customer has said something that is being followed up.</summary>
public sealed record VoiceOpened(VoiceNumber Number, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);

/// <summary>That case has ended.</summary>
public sealed record VoiceEnded(VoiceNumber Number, UserId By, DateTimeOffset At) : OpportunityEvent(By, At);
