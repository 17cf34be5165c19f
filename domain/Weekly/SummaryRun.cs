namespace SalesBot.Domain.Weekly;

/// <summary>How many leaders one process has given their summary of a week.</summary>
/// <param name="At">When the latest of them got it.</param>
public sealed record SummaryRun(DateOnly Monday, string Process, int Done, DateTimeOffset At);
