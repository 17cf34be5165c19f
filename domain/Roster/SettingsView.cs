namespace SalesBot.Domain.Roster;

/// <summary>A person's own settings as they stand.</summary>
/// <param name="NextCheckIn">Null for somebody who has none.</param>
/// <param name="Deputy">Who stands in for this person.</param>
/// <param name="StandsInFor">Whom this person stands in for now.</param>
public sealed record SettingsView(DateOnly? NextCheckIn, DateOnly? PausedUntil, DateOnly? AwayUntil, string? Deputy, IReadOnlyList<string> StandsInFor, DateOnly Today);
