using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SalesBot.Domain.HandOvers;

/// <summary>Something that happened to a hand-over. The discriminators are stored.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(HandOverStarted), "started")]
[JsonDerivedType(typeof(HeadEmptied), "told")]
[JsonDerivedType(typeof(CustomerConfirmed), "confirmed")]
[JsonDerivedType(typeof(CustomerWentOn), "went_on")]
[JsonDerivedType(typeof(IntroductionPlanned), "introduction")]
[JsonDerivedType(typeof(IntroductionMade), "introduced")]
[JsonDerivedType(typeof(RepGone), "gone")]
[JsonDerivedType(typeof(HandOverCancelled), "cancelled")]
public abstract record HandOverEvent(UserId By, DateTimeOffset At);

public sealed record HandOverStarted(HandOverId Id, UserId From, string FromName, UserId To, bool Sudden, ImmutableList<HandedCustomer> Customers, UserId By, DateTimeOffset At) : HandOverEvent(By, At);

/// <summary>The leaving rep answers what is only in their head, about one customer.</summary>
public sealed record HeadEmptied(CompanyId Company, OnlyInHead Question, string Words, UserId By, DateTimeOffset At) : HandOverEvent(By, At);

public sealed record CustomerConfirmed(CompanyId Company, UserId By, DateTimeOffset At) : HandOverEvent(By, At);

/// <summary>The customer that has moved to the successor has gone on to somebody else, before the successor confirmed it.</summary>
public sealed record CustomerWentOn(CompanyId Company, UserId By, DateTimeOffset At) : HandOverEvent(By, At);

public sealed record IntroductionPlanned(CompanyId Company, PersonId Person, string Name, DateOnly On, UserId By, DateTimeOffset At) : HandOverEvent(By, At);

public sealed record IntroductionMade(CompanyId Company, PersonId Person, DateOnly On, UserId By, DateTimeOffset At) : HandOverEvent(By, At);

/// <summary>The rep has left before the hand-over was finished: what has not changed hands yet does so now.</summary>
public sealed record RepGone(UserId By, DateTimeOffset At) : HandOverEvent(By, At);

public sealed record HandOverCancelled(UserId By, DateTimeOffset At) : HandOverEvent(By, At);
