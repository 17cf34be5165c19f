namespace SalesBot.Domain.Customers;

/// <summary>A customer person of whom nothing was told for longer than the retention period.</summary>
/// <param name="Last">The last day on which anything was told.</param>
public sealed record Expired(PersonId Person, string? CompanyName, DateOnly Last);

/// <summary>Whose time is over, as it was looked up at one moment. It holds no names. Nothing goes before an administrator has seen it.</summary>
/// <param name="Months">The retention period it was looked up with.</param>
/// <param name="Count">How many there are; <paramref name="People"/> holds the first of them.</param>
public sealed record RetentionReport(DateTimeOffset At, int Months, int Count, IReadOnlyList<Expired> People)
{
    public const int AtOnce = 200;
}
