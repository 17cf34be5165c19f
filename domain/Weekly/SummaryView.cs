namespace SalesBot.Domain.Weekly;

/// <summary>A leader below, with the summary that was kept of their team; none yet for a leader who is new.</summary>
public sealed record TeamBelow(UserId Leader, string Name, string Team, KeptSummary? Summary);

/// <summary>A weekly summary as somebody sees it now: the leader, who stands in for them, or who leads them.</summary>
/// <param name="From">How many lines and teams were shown before.</param>
public sealed record SummaryView(
    UserId Viewer, UserId Leader, Text LeaderName, DateOnly Today, IReadOnlyList<WeeklyLine> Lines, IReadOnlyList<TeamBelow> Teams, Func<UserId, Text> NameOf, int From = 0, Text? News = null)
{
    /// <summary>What one card of Teams has room for.</summary>
    public const int AtOnce = 8;

    public bool IsOwn => Viewer == Leader;

    public int All => Lines.Count + Teams.Count;
}
