namespace SalesBot.Domain.CheckIns;

/// <summary>Opportunities a rep settled as quiet with one tap.</summary>
public sealed record SettledCheckIn(UserId By, DateTimeOffset At, DateOnly On, IReadOnlyList<OpportunityId> Quiet);
