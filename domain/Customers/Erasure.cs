namespace SalesBot.Domain.Customers;

/// <summary>A customer person is to be erased, or was. It holds no name, so it may be kept for good and is applied again after a backup was restored.</summary>
public sealed record Erasure(PersonId Person, UserId By, DateTimeOffset At);
