namespace SalesBot.Domain.Weekly;

/// <summary>A weekly report as somebody sees it now.</summary>
/// <param name="IsRep">The rep looks at their own; the leader sees what was sent.</param>
/// <param name="OwnForm">Whether the company has given a form of its own.</param>
public sealed record ReportView(WeeklyReport Report, ReportRecord Record, bool IsRep, bool OwnForm, DateOnly Today, string? SentTo = null, DateOnly? SentOn = null, int From = 0, Text? News = null)
{
    /// <summary>What one card of Teams has room for.</summary>
    public const int AtOnce = 5;
}
